"""`python -m factcheck`, the same as the command `factcheck`."""

import sys

from factcheck.cli import main

sys.exit(main())
