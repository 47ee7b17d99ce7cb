"""`smswizard check` on a client against `python -c pass`. `python -m tests.benchmarks.check_command`

Twice: where the client was checked before (its verdict is kept), and where everything is found anew.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from smswizard.store.places import find_places
from smswizard.wiring import build
from tests.benchmarks.processes import paired, python, told


def main() -> None:
    """Check the sample bakery from the command line."""
    with tempfile.TemporaryDirectory() as folder:
        desk = build(Path(folder))
        client = desk.clients.create_sample().id
        desk.close()
        measure("smswizard check, as before", client, folder)
        derived = find_places(Path(folder)).derived
        shutil.rmtree(derived)
        derived.write_text("where nothing can be kept, every check is the first one")
        measure("smswizard check, for the first time", client, folder)


def measure(name: str, client: str, folder: str) -> None:
    """Fifteen checks in turn with an empty Python."""
    ours, bare = paired(
        python("-m", "smswizard", "check", client),
        python("-c", "pass"),
        b"",
        15,
        {"SMSWIZARD_DATA": folder},
    )
    print(told(name, ours, bare, 12))


if __name__ == "__main__":
    main()
