"""What reviewers decided: values, their file, merging, and finding the places again."""
