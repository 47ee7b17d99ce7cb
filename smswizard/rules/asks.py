"""What no program can see: each requirement that only a person can answer, as a question beside its field."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier, text
from smswizard.domain.route import Filer, Route, filer_of, route_of
from smswizard.i18n import mark
from smswizard.rules.finding import Severity
from smswizard.rules.presence import Applies, always, joins_by
from smswizard.rules.rule import NO_HITS, DossierCheck, DossierRule, Hit


def _asked(where: str, applies: Applies) -> DossierCheck:
    """Asked as soon as there is something at the field to think about."""

    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        return (Hit(where),) if text(dossier, where).strip() and applies(dossier) else NO_HITS

    return check


def _question(
    name: str, requirement: str, where: str, words: str, cure: str, applies: Applies = always
) -> DossierRule:
    return DossierRule(
        name, requirement, Severity.ADVICE, words, cure, check=_asked(where, applies), asks=True
    )


def _has_form(dossier: Dossier) -> bool:
    return joins_by("web_form", "checkout", "qr")(dossier)


def _is_sole(dossier: Dossier) -> bool:
    return route_of(dossier) is Route.SOLE_PROPRIETOR


def _by_agency(dossier: Dossier) -> bool:
    return filer_of(dossier) is Filer.CLIENT


def _is_toll_free(dossier: Dossier) -> bool:
    return route_of(dossier) is Route.TOLL_FREE


def _asks_for_gifts(dossier: Dossier) -> bool:
    return "CHARITY" in dossier.campaign.kinds


def _sells(dossier: Dossier) -> bool:
    return "MARKETING" in dossier.campaign.kinds


LOOK = mark("Look once more before you confirm this step.")

RULES = (
    _question(
        "ask.name-as-on-letter",
        "RG-1",
        "business.legal_name",
        mark("Is the legal name letter by letter the one on the tax letter?"),
        mark("Hold the letter beside the screen and compare, full stops too."),
    ),
    _question(
        "ask.number-used-elsewhere",
        "RG-4",
        "business.tax_id",
        mark("Has this tax number been registered for texting before, perhaps by another provider?"),
        mark("Ask whoever looked after your texts before. A number may be used by a few brands only."),
    ),
    _question(
        "ask.facts-of-the-business",
        "RG-16",
        "business.legal_name",
        mark("Are these the facts of the business people hear from, and not yours?"),
        mark("An agency registers its client, not itself."),
        _by_agency,
    ),
    _question(
        "ask.code-on-the-phone",
        "RG-10",
        "contact.phone",
        mark("Can this phone receive a text, and will somebody answer it within 24 hours?"),
        mark("Enter your own mobile phone. Twilio sends a code to it."),
        _is_sole,
    ),
    _question(
        "ask.no-hate", "EL-2", "start.trades", mark("Do your messages leave everyone their dignity?"), LOOK
    ),
    _question(
        "ask.business-to-people",
        "EL-14",
        "campaign.kinds",
        mark("Is it the business that texts, and not people texting each other?"),
        LOOK,
    ),
    _question(
        "ask.policy-opens",
        "PP-3",
        "privacy.url",
        mark("Does the policy open without a login, from any country?"),
        mark("Open it in a private window, or ask somebody to."),
    ),
    _question(
        "ask.one-policy",
        "PP-8",
        "privacy.url",
        mark("Is it the only privacy policy on your website?"),
        mark("Take older ones down, or make them say the same."),
    ),
    _question(
        "ask.policy-table",
        "PP-7",
        "privacy.text",
        mark("Does your page have a table of who gets which data that cannot be changed?"),
        mark("Put a note right under it: Text message consent and phone numbers are not shared."),
        lambda dossier: dossier.privacy.mode == "own",
    ),
    _question(
        "ask.deliverers",
        "PP-11",
        "privacy.text",
        mark("Is sharing with carriers and with whoever delivers your texts described as only that?"),
        LOOK,
        lambda dossier: dossier.privacy.mode == "own",
    ),
    _question(
        "ask.own-page-for-texts",
        "PP-19",
        "privacy.mode",
        mark("Would a page for texts alone be easier than changing the policy of the company?"),
        mark("Some reviewers prefer it. Link it where people join."),
        lambda dossier: dossier.privacy.mode == "own",
    ),
    _question(
        "ask.policy-language",
        "PP-20",
        "privacy.url",
        mark("Is the page in English, or has it an English version?"),
        LOOK,
    ),
    _question(
        "ask.links-beside-form",
        "PP-12",
        "consent.form_url",
        mark("Do the links to policy and terms stand right beside the form?"),
        mark("Have them put under the box."),
        _has_form,
    ),
    _question(
        "ask.donation-part",
        "TC-15",
        "terms.text",
        mark("Do donations have a part of their own in the terms?"),
        mark("Add one."),
        _asks_for_gifts,
    ),
    _question(
        "ask.donation-consent",
        "OI-14",
        "consent.ways",
        mark("Do people agree to donation messages on their own?"),
        mark("Give them a box of their own."),
        _asks_for_gifts,
    ),
    _question(
        "ask.first-message",
        "OI-19",
        "consent.ways",
        mark("Does the first message go out only after somebody agreed?"),
        LOOK,
    ),
    _question(
        "ask.no-data-of-customers",
        "OI-23",
        "consent.message_flow",
        mark("Is everything you file free of names and numbers of real customers?"),
        LOOK,
    ),
    _question(
        "ask.stop-honoured",
        "OO-5",
        "consent.stop_reply",
        mark("Will somebody who asks to stop in any other way also be taken off within ten business days?"),
        mark("Agree on who in your business does that."),
    ),
    _question(
        "ask.own-stop-words",
        "OO-4",
        "consent.stop_reply",
        mark("If your software has stop words of its own, are all of Twilio's among them?"),
        mark("They are STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE and OPTOUT."),
    ),
    _question(
        "ask.confirming-message",
        "CF-4",
        "consent.confirmation",
        mark("Is this message really sent to everyone who joins?"),
        LOOK,
    ),
    _question(
        "ask.domain-reputation",
        "SM-11",
        "campaign.has_links",
        mark("Has your domain a clean record, never used for spam?"),
        mark("If you bought it lately, look it up first."),
        lambda dossier: dossier.campaign.has_links == "yes",
    ),
    _question(
        "ask.offers-only-in-offers",
        "SM-16",
        "campaign.samples",
        mark("Do offers show who sends and how to stop, and do service messages hold no offer?"),
        LOOK,
        _sells,
    ),
    _question(
        "ask.everything-there",
        "RG-15",
        "campaign.samples",
        mark("Are the four steps as you want the reviewer to see them?"),
        LOOK,
    ),
    _question(
        "ask.numbers-wanted",
        "RG-18",
        "start.number_wish",
        mark("Will you ask for no more than five toll-free numbers in the US, and one in Canada?"),
        mark("More need a reason for each."),
        _is_toll_free,
    ),
    _question(
        "ask.political-token",
        "RG-20",
        "campaign.kinds",
        mark("Do you hold a token of Campaign Verify?"),
        mark("Get one first."),
        lambda dossier: "POLITICAL" in dossier.campaign.kinds,
    ),
)
