"""Process start to first paint with 100 clients stored, against an empty QWizard. `python -m tests.benchmarks.first_paint`"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from smswizard.desk.editing import answered
from smswizard.drafting.sample_client import bakery
from smswizard.wiring import build
from tests.benchmarks.processes import paired, python, told


def main(clients: int = 100, runs: int = 9) -> None:
    """Fill a workspace, then start the window on it."""
    with tempfile.TemporaryDirectory() as folder:
        desk = build(Path(folder))
        for number in range(clients):
            desk.clients.create(answered(bakery(), "business.brand_name", f"Sample {number}"))
        desk.close()
        for words, name in (((), "start to first paint"), (("filled",), "start to clients painted")):
            ours, bare = paired(
                python("-m", "tests.benchmarks.our_window", *words),
                python("-m", "tests.benchmarks.bare_window"),
                b"painted",
                runs,
                {"SMSWIZARD_DATA": folder},
            )
            print(told(f"{name}, {clients} clients", ours, bare, 1.6, 1.5))


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
