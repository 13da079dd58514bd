"""``python -m tqa``."""

from tqa.cli import main

if __name__ == "__main__":
    main()
