"""The pictures of the README: taken by the program on its practice tour, some of them kept under lasting names."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from workbench.checkout import Checkout
from workbench.words import StopError, say

LOOK = "-light-1180x800.png"
KEPT = {  # name in docs/pictures: name the tour gives it
    "board.png": "clients",
    "wizard-samples.png": "samples.messages",
    "request.png": "request.review.open",
    "tracking.png": "track.progress.approved",
}


def tour(checkout: Checkout) -> int:
    """Walks the practice tour without a screen into build/tour; it says itself where its results are."""
    folder = checkout.root / "build" / "tour"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    settings = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [str(checkout.python), "-P", "-m", "smswizard", "tour", "--out", str(folder)]
    code = subprocess.run(command, env=settings, check=False).returncode
    if code != 0:
        say(f"The tour stopped with exit code {code}. What it reached is in {folder}.")
    return code


def keep(taken: Path, kept: Path) -> None:
    """Copies the README's pictures out of a tour. Stops where the tour has not taken one of them."""
    kept.mkdir(parents=True, exist_ok=True)
    for name, stem in KEPT.items():
        picture = taken / f"{stem}{LOOK}"
        if not picture.is_file():
            raise StopError(
                f"The tour took no picture {picture.name}, so docs/pictures/{name} was not renewed."
            )
        shutil.copyfile(picture, kept / name)
    say(f"{len(KEPT)} pictures renewed in {kept}.")
