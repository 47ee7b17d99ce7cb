"""What may not stand in any file that git keeps."""

from __future__ import annotations

import re

# Put together from pieces, so that this file does not hold what it looks for.
REGISTRIES = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "npmjs" + ".org",
    "npmjs" + ".com",
    "deb" + ".debian.org",
)
ADDRESS_LINES = ("--index-url", "--extra-index-url", "--find-links", "--trusted-host", '"resolved"')
HOMES = "|".join(("work", "root", "opt/pypi", "opt/wheels", "builds", "private/var", "var/folders"))
MACHINE_PATH = re.compile(
    rf"(?<![\w.~/-])/(?:{HOMES})/[\w.-]+|(?<![\w.])/(?:home|Users)/(?!you\b|name\b|\w*user\b)\w+|[A-Z]:\\Users\\\w+"
)


def registry_addresses(text: str) -> list[str]:
    """Hosts that packages are fetched from, and settings that name one."""
    return [line.strip() for line in text.splitlines() if any(one in line for one in REGISTRIES)]


def lock_addresses(text: str) -> list[str]:
    """Lines of a lock file that say where packages come from."""
    lines = [line.strip() for line in text.splitlines()]
    return [
        line for line in lines if any(one in line for one in (*REGISTRIES, *ADDRESS_LINES)) or "://" in line
    ]


def machine_paths(text: str) -> list[str]:
    """Places of one person's machine."""
    return MACHINE_PATH.findall(text)
