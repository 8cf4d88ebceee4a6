"""`python -m portal`, for a copy of the project that is not installed: with PYTHONPATH=scripts."""

import sys

from portal.commands import main

if __name__ == "__main__":
    sys.exit(main())
