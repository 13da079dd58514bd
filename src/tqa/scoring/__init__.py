"""How much an editor changed, how much of it tqa would have proposed, and what errors weigh."""
