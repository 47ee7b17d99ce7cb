"""The one door to `resources/`: facts, templates, icons, locale.

The folder stands beside the package in a checkout and inside it in a wheel or a bundle.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The resources folder. Raises FileNotFoundError where the program was installed without it."""
    package = Path(__file__).resolve().parent
    for candidate in (package / "resources", package.parent / "resources"):
        if (candidate / "facts").is_dir():
            return candidate
    raise FileNotFoundError("The resources folder of smswizard is missing. Please install the program again.")


def path(*parts: str) -> Path:
    """Path of one resource, for example `path("facts", "limits.csv")`."""
    return root().joinpath(*parts)
