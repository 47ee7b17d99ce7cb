"""Where Twilio's own OpenAPI files lie on this machine.

They come with the npm package ``@twilio/cli-core`` (MIT), which is fetched for tests and never committed.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_INSIDE_PACKAGE = Path("node_modules/@twilio/cli-core/src/services/twilio-api")
SPEC_VARIABLE = "LOOKALIKE_SPEC_FOLDER"
_CHECKOUT = Path(__file__).resolve().parents[3]

FILES = {
    "trusthub.twilio.com": "twilio_trusthub_v1.json",
    "messaging.twilio.com": "twilio_messaging_v1.json",
    "api.twilio.com": "twilio_api_v2010.json",
    "pricing.twilio.com": "twilio_pricing_v1.json",
}


class SpecMissingError(Exception):
    """Twilio's OpenAPI files are not here; the message says how to get them."""


def spec_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder with Twilio's OpenAPI files.

    ``LOOKALIKE_SPEC_FOLDER`` may name it (the folder itself, or one that holds ``node_modules``); otherwise it
    is looked for under packaging/spec, where ``packaging/dev.py test`` puts it.
    """
    named = environ.get(SPEC_VARIABLE)
    root = Path(named) if named else _CHECKOUT / "packaging" / "spec"
    for folder in (root, root / _INSIDE_PACKAGE):
        if all((folder / name).is_file() for name in FILES.values()):
            return folder
    raise SpecMissingError(
        f"Twilio's OpenAPI files are not under {root}. Run `python3 packaging/dev.py test` once, or `npm ci` in "
        "packaging/spec, or let LOOKALIKE_SPEC_FOLDER name the folder that holds them."
    )


def read_spec(host: str, folder: Path | None = None) -> dict[str, Any]:
    """Twilio's OpenAPI description of one host, as plain data."""
    path = (folder or spec_folder()) / FILES[host]
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded
