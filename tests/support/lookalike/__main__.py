"""``python -m tests.support.lookalike --folder DIR [--script FILE] [--port N] [--control-port N]``.

Prints one line of JSON (ports and the environment that leads a program here) and serves until it is stopped.
"""

import argparse
import json
from pathlib import Path

from tests.support.lookalike.running import serve


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="lookalike", description="A stateful stand-in for Twilio's registration API."
    )
    parser.add_argument(
        "--folder", type=Path, required=True, help="where the authority's certificate is written"
    )
    parser.add_argument("--script", type=Path, help="JSON: account, keys, primary, reviews, faults, sold")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--control-port", type=int, default=0)
    chosen = parser.parse_args()
    script = json.loads(chosen.script.read_text("utf-8")) if chosen.script else {}
    serve(chosen.folder, script, chosen.port, chosen.control_port)


if __name__ == "__main__":
    main()
