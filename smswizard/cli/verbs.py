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
PAGES = ("privacy", "terms")
"""The texts of its own that a business may have already."""

TEXT_KINDS = (
    "privacy_policy",
    "terms",
    "opt_in_wording",
    "opt_in_description",
    "opt_in_confirmation",
    "help_reply",
    "opt_out_reply",
    "campaign_description",
    "sample_message",
    "brand_info",
    "bundle",
)
"""What `check-text` judges; the last two are JSON objects of several fields."""

ASKED_FLAGS = ("embedded_links", "embedded_phone", "age_gated", "direct_lending")
"""What was declared about the messages, yes or no."""

LIVE_PAGES = {
    "website": "business.website",
    "policy": "privacy.url",
    "terms": "terms.url",
    "form": "consent.form_url",
    "picture": "consent.evidence_url",
}
"""The pages `look` opens, with the questions that hold their addresses."""

LIVE_NAMES = tuple(LIVE_PAGES)
