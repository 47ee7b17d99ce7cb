"""What will be sent, to whom, and how they agreed to it. Every leaf holds what was typed.

A text field left empty means "use the draft"; `drafting.complete.completed` fills it in.
"""

from __future__ import annotations

from smswizard.domain.record import record


@record(frozen=True)
class PublicText:
    """A policy or terms page: the text, and the public address where it is live."""

    mode: str = ""
    text: str = ""
    url: str = ""
    is_live: str = ""
    effective_date: str = ""
    contact_email: str = ""


@record(frozen=True)
class PrivacyPolicy(PublicText):
    """The privacy policy; `other_sharing` tells whether other customer data goes to partners for advertising."""

    other_sharing: str = ""


@record(frozen=True)
class Consent:
    """How people join, what they are shown, and what STOP and HELP answer."""

    ways: tuple[str, ...] = ()
    form_url: str = ""
    form_is_public: str = ""
    box_unticked: str = ""
    box_optional: str = ""
    box_separate: str = ""
    paper_where: str = ""
    verbal_where: str = ""
    keyword: str = ""
    keyword_where: str = ""
    qr_where: str = ""
    evidence_url: str = ""
    frequency: str = ""
    frequency_count: str = ""
    double_opt_in: str = ""
    own_list: str = ""
    record_kept: str = ""
    form_is_live: str = ""
    wording: str = ""
    message_flow: str = ""
    confirmation: str = ""
    help_reply: str = ""
    stop_reply: str = ""


@record(frozen=True)
class Campaign:
    """The campaign: what will be sent, and to whom. `age_check` is asked only where it is for adults."""

    kinds: tuple[str, ...] = ()
    use_case: str = ""
    description: str = ""
    samples: tuple[str, ...] = ()
    has_links: str = ""
    has_phone: str = ""
    age_gated: str = ""
    age_check: str = ""
    direct_lending: str = ""
    monthly_volume: str = ""
