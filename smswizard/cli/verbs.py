"""Names that the command line offers and its commands know."""

from __future__ import annotations

DRAFTS = (
    *(
        "policy",
        "terms",
        "policy-part",
        "terms-part",
        "wording",
        "form",
        "paper",
        "script",
        "sign",
        "code-sign",
    ),
    *("flow", "description", "confirmation", "help", "stop", "samples"),
)
"""The texts `draft` shows: the names of desk.drafted."""

LANGUAGES = ("en", "es", "fr")
"""English counts; the others stand beside it."""

DRAFT_NAMES = ("all", "list", *DRAFTS)
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
