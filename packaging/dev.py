#!/usr/bin/env python3
"""The workbench: `dev.py run` and `dev.py test` on a machine that has only Python and git.

This first file also has to be understood by Pythons that are too old, so that they can say so.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "SMS Wizard needs Python 3.11, 3.12 or 3.13, and this is Python {}.{}. Please start this file with "
        "a newer one, for example: python3.11 packaging/dev.py run".format(*sys.version_info[:2])
    )

from workbench.front import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
