"""`smswizard check` on a client against `python -c pass`. `python -m tests.benchmarks.check_command`"""

from __future__ import annotations

import tempfile
from pathlib import Path

from smswizard.wiring import build
from tests.benchmarks.processes import paired, python, told


def main() -> None:
    """Check the sample bakery from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        desk = build(Path(folder))
        client = desk.clients.create_sample().id
        desk.close()
        ours, bare = paired(
            python("-m", "smswizard", "check", client),
            python("-c", "pass"),
            b"",
            15,
            {"SMSWIZARD_DATA": folder},
        )
    print(told("smswizard check", ours, bare, 12))


if __name__ == "__main__":
    main()
