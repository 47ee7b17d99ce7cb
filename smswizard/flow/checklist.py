"""The five items of the checklist."""

from __future__ import annotations

from collections.abc import Callable

from smswizard.domain.dossier import Dossier
from smswizard.domain.ids import StepId
from smswizard.flow.step import Screen, Step
from smswizard.i18n import mark


def _joins_by(*ways: str) -> Callable[[Dossier], bool]:
    def applies(dossier: Dossier) -> bool:
        return not set(ways).isdisjoint(dossier.consent.ways)

    return applies


def _has_form(dossier: Dossier) -> bool:
    return _joins_by("web_form", "checkout", "qr")(dossier)


def _needs_picture(dossier: Dossier) -> bool:
    hidden_form = _has_form(dossier) and dossier.consent.form_is_public == "no"
    return hidden_form or _joins_by("paper", "verbal", "keyword", "qr")(dossier)


def _counts_texts(dossier: Dossier) -> bool:
    return dossier.consent.frequency in ("per_week", "per_month")


def _is_for_adults(dossier: Dossier) -> bool:
    return dossier.campaign.age_gated == "yes"


def _writes_policy(dossier: Dossier) -> bool:
    return dossier.privacy.mode != "own"


def _writes_terms(dossier: Dossier) -> bool:
    return dossier.terms.mode != "own"


PRIVACY = Step(
    StepId.PRIVACY,
    mark("Privacy policy"),
    (
        Screen(
            "privacy.facts",
            mark("Your privacy policy"),
            mark("Reviewers open it and look for one promise: phone numbers are not passed on."),
            ("privacy.mode", "privacy.other_sharing", "privacy.contact_email", "privacy.effective_date"),
            shows=(("privacy.contact_email", _writes_policy), ("privacy.effective_date", _writes_policy)),
        ),
        Screen(
            "privacy.text",
            mark("Read it and confirm it"),
            mark("This is the text the reviewer will read. Is all of it true of your business?"),
            ("privacy.text",),
        ),
        Screen(
            "privacy.publish",
            mark("Put it on your website"),
            mark("Carriers open the page before they say yes. You can go on and come back to this."),
            ("privacy.url", "privacy.is_live"),
        ),
    ),
    number=1,
)

TERMS = Step(
    StepId.TERMS,
    mark("Terms and conditions"),
    (
        Screen(
            "terms.facts",
            mark("Your terms for texts"),
            mark("Reviewers look for seven things in them, from your name to how to stop."),
            ("terms.mode", "terms.contact_email", "terms.effective_date"),
            shows=(("terms.contact_email", _writes_terms), ("terms.effective_date", _writes_terms)),
        ),
        Screen(
            "terms.text",
            mark("Read them and confirm them"),
            mark("This is the text the reviewer will read. Is all of it true of your business?"),
            ("terms.text",),
        ),
        Screen(
            "terms.publish",
            mark("Put them on your website"),
            mark("Carriers open the page before they say yes. You can go on and come back to this."),
            ("terms.url", "terms.is_live"),
        ),
    ),
    number=2,
)

CONSENT = Step(
    StepId.CONSENT,
    mark("Opt-in and opt-out"),
    (
        Screen(
            "consent.ways",
            mark("How do people join?"),
            mark("Nobody may be texted who did not ask for it. Reviewers check each way of joining."),
            (
                "consent.ways",
                "consent.own_list",
                "consent.frequency",
                "consent.frequency_count",
                "consent.double_opt_in",
            ),
            shows=(("consent.frequency_count", _counts_texts),),
        ),
        Screen(
            "consent.form",
            mark("The box they tick"),
            mark("A box that is empty, free to skip and on its own is what reviewers accept."),
            (
                "consent.form_url",
                "consent.form_is_public",
                "consent.box_unticked",
                "consent.box_optional",
                "consent.box_separate",
            ),
            applies=_has_form,
        ),
        Screen(
            "consent.places",
            mark("Where it happens"),
            mark("Reviewers cannot visit you, so say where it happens and show a picture."),
            (
                "consent.paper_where",
                "consent.verbal_where",
                "consent.keyword",
                "consent.keyword_where",
                "consent.qr_where",
                "consent.evidence_url",
                "consent.record_kept",
                "consent.form_is_live",
            ),
            shows=(
                ("consent.paper_where", _joins_by("paper")),
                ("consent.verbal_where", _joins_by("verbal")),
                ("consent.keyword", _joins_by("keyword")),
                ("consent.keyword_where", _joins_by("keyword")),
                ("consent.qr_where", _joins_by("qr")),
                ("consent.evidence_url", _needs_picture),
            ),
        ),
        Screen(
            "consent.words",
            mark("The words people see"),
            mark("Built from your answers, so that they agree with your policy and your terms."),
            ("consent.wording", "consent.message_flow"),
        ),
        Screen(
            "consent.replies",
            mark("The replies they get"),
            mark("Carriers ask for these three answers. Read them and confirm this step."),
            ("consent.confirmation", "consent.help_reply", "consent.stop_reply"),
        ),
    ),
    number=3,
)

SAMPLES = Step(
    StepId.SAMPLES,
    mark("Example messages"),
    (
        Screen(
            "samples.campaign",
            mark("What the campaign is"),
            mark("Reviewers hold your example messages against this description."),
            ("campaign.use_case", "campaign.description"),
        ),
        Screen(
            "samples.messages",
            mark("Three messages you will really send"),
            mark("Name your business, say what it is about, and end with STOP."),
            ("campaign.samples",),
        ),
        Screen(
            "samples.flags",
            mark("What is in them?"),
            mark("Facts that must agree with your examples. Then confirm this step."),
            (
                "campaign.has_links",
                "campaign.has_phone",
                "campaign.age_gated",
                "campaign.age_check",
                "campaign.direct_lending",
                "campaign.monthly_volume",
            ),
            shows=(("campaign.age_check", _is_for_adults),),
        ),
    ),
    number=4,
)

REQUEST = Step(
    StepId.REQUEST,
    mark("Request a phone number"),
    (
        Screen(
            "request.review",
            mark("Check your answers"),
            mark("This is what will be filed. Everything can still be changed."),
        ),
        Screen(
            "request.account",
            mark("Connect your Twilio account"),
            mark("The key stays in your computer's keychain and goes to Twilio alone."),
            ("sender.account_sid", "sender.notify_email"),
        ),
        Screen(
            "request.number",
            mark("Choose your number"),
            mark("It is bought only after your business is approved."),
            ("sender.area_code", "sender.number"),
        ),
        Screen(
            "request.file",
            mark("File it"),
            mark("Nothing is paid without a press on a button that names the sum."),
        ),
    ),
    number=5,
)
