"""Names that the command line offers and its commands know."""

from __future__ import annotations

DRAFTS = {
    "policy": "privacy.text",
    "terms": "terms.text",
    "wording": "consent.wording",
    "flow": "consent.message_flow",
    "confirmation": "consent.confirmation",
    "help": "consent.help_reply",
    "stop": "consent.stop_reply",
    "description": "campaign.description",
}
"""The texts `draft` shows, with the paths where they lie."""

DRAFT_NAMES = ("all", *DRAFTS)
PACKET_KINDS = ("text", "html", "json")
