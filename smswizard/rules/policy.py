"""What a privacy policy must say, and what takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.links import emails, links, phones
from smswizard.reading.pattern import Pattern
from smswizard.reading.sentences import sentences
from smswizard.reading.sharing import Sharing, Signs, sharings
from smswizard.rules.finding import Severity
from smswizard.rules.places import at_each
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule, missing

PRIVACY = (Kind.PRIVACY,)
_COLLECTS = Pattern(
    r"\b(?:collect\w{0,3}|gather\w{0,3}|(?:we|what we) (?:keep|record|store|hold|ask|receive|have|know|track"
    r"|see|log|take|save)"
    r"|you (?:give|provide|tell|share|enter|fill|send)|give us|(?:on file|on record)|(?:information|data"
    r"|details|numbers?) (?:we|you|is|are)"
    r"|families provide|what (?:do )?you know|(?:your|personal|customer|member|guest|patient|donor|education"
    r"|contact|directory) (?:information"
    r"|data|details|records?|info))\b"
)
_ONLY_ELSE = Pattern(
    r"\b(?:deals? with cookies only|cookie (?:policy|notice) only|does not describe how|is not (?:a"
    r"|our) privacy policy"
    r"|terms of (?:use|service|sale)\b[^.!?]{0,60}\bonly|(?:privacy )?(?:policy|page) (?:is )?coming soon"
    r"|page (?:was |could )?not (?:be )?found)\b",
    needs=" with cookies only|cookie |does not describe how|is not |terms of |coming soon|not ",
)
_OTHER_TITLE = Pattern(
    r"\b(?:terms (?:of (?:use|service|sale)|and conditions|& conditions)|cookie (?:policy|notice|statement)"
    r"|(?:return|refund|shipping|exchange|cancellation)s?"
    r"(?: (?:and|&) \w{3,12})? policy|about us|frequently asked|faqs?|disclaimer|accessibility statement|404"
    r"|coming soon|acceptable use|code of conduct"
    r"|house rules|menu)\b"
)


def promises(text: str) -> tuple[Sharing, ...]:
    """Sentences that promise not to pass phone numbers or text consent on to others."""
    return tuple(each for each in sharings(text) if _promises(each.signs))


def allowances(text: str) -> tuple[Sharing, ...]:
    """Sentences that let phone numbers or text consent go to others for their own ends.

    Where the page says that its promise stands above all else, a phone number in a heap of other data is no
    allowance: Twilio's own carve-out is worded so.
    """
    found = tuple(each for each in sharings(text) if _allows(each.signs) and each.signs.mobile)
    if not found:
        return ()
    promised = promises(text)
    if not promised:
        return found
    carved_out = any(each.signs.over_all for each in promised)
    return tuple(
        each for each in found if each.signs.mobile_alone and (each.signs.about_texts or not carved_out)
    )


def _promises(signs: Signs) -> bool:
    if not signs.denies or not signs.shares or signs.to_partners or not signs.numbers:
        return False
    return (signs.outsiders or signs.flat_out) and not signs.only_sells


def _allows(signs: Signs) -> bool:
    if signs.conditional or signs.excludes or (signs.denies and not signs.to_partners):
        return False
    if not signs.mobile and not signs.personal:
        return False
    own_ends = signs.marketing or signs.outreach or signs.sells
    if signs.strangers:
        return own_ends or (signs.mobile and not signs.service)
    if signs.outsiders:
        return (own_ends or signs.mobile) and (signs.sells or not signs.service)
    return signs.mobile and signs.outreach and own_ends and not signs.service


def no_promise(text: str) -> Iterable[Hit]:
    """Reviewers look for one sentence: phone numbers and text consent are not shared for marketing."""
    return NO_HITS if promises(text) else HERE


def shares_numbers(text: str) -> Iterable[Hit]:
    """A sentence that passes phone numbers or text consent on is refused, wherever it stands."""
    return at_each(each.sentence for each in allowances(text))


def contradicts_itself(text: str) -> Iterable[Hit]:
    """A promise and a sentence against it cannot both hold."""
    return at_each(each.sentence for each in allowances(text)) if promises(text) else NO_HITS


def shares_personal_data(text: str) -> Iterable[Hit]:
    """Sharing other data is allowed where the promise about phone numbers is explicit; without it, it is "
    "not."""
    if promises(text):
        return NO_HITS
    found = [each.sentence for each in sharings(text) if _allows(each.signs) and not each.signs.mobile]
    return at_each(found or (each for each in sentences(text) if _ROW.search(each.folded)))


_ROW = Pattern(
    r"\b(?:joint marketing|(?:non-?)?affiliates to market|affiliates' marketing|third part(?:y|ies) to market"
    r"|partners to market|others to market|marketing by (?:others|partners|affiliates|third parties))\b"
    r"[^.!?]{0,80}[:|?-] ?yes\b",
    needs="yes",
)
"""A row of the table that banks show: what data are shared for, and yes."""


def has_exception(text: str) -> Iterable[Hit]:
    """A promise that ends "without your consent" is no promise to a reviewer."""
    return at_each(each.sentence for each in sharings(text) if _has_way_out(each.signs))


def _has_way_out(signs: Signs) -> bool:
    if not signs.exception or not signs.mobile:
        return False
    return _promises(signs) or (
        signs.conditional and (signs.strangers or signs.follows) and not signs.excludes
    )


def is_something_else(text: str) -> Iterable[Hit]:
    """A cookie notice or terms of use at the address of the policy."""
    said = folded(text)
    if _ONLY_ELSE.search(said[:_BEGINNING]):
        return HERE
    if promises(text):
        return NO_HITS
    title = said[:_TITLE]
    if _OTHER_TITLE.search(title) and "privacy" not in title:
        return HERE
    return NO_HITS if _COLLECTS.search(said) and _OF_DATA.search(said) else HERE


_OF_DATA = Pattern(
    r"\b(?:information|data|details|personal|cookies?|privacy (?:policy|notice|statement|practices)|confidential\w{0,6}"
    r"|names?|(?:phone|mobile|cell|telephone) ?numbers?|numbers?,|e-?mail address\w{0,2}|records|contact info)\b"
)
_TITLE, _BEGINNING = 90, 4000


def no_name(text: str, about: About) -> Iterable[Hit]:
    """The page has to be that of the registered business."""
    if not about.brands or any(phrases.holds_name(text, brand) for brand in about.brands):
        return NO_HITS
    return (Hit(named=(("brand", about.brands[0]),)),)


def no_contact(text: str) -> Iterable[Hit]:
    """Somebody has to be reachable about privacy."""
    return NO_HITS if emails(text) or phones(text) or links(text) else HERE


SAY_IT = mark(
    "Add a sentence such as: We do not share mobile phone numbers or text message consent with third parties "
    "or "
    "affiliates for marketing or promotional purposes."
)
TAKE_OUT = mark(
    "Take this sentence out, or write that it never covers phone numbers and text message consent."
)
END_IT = mark("End the sentence before the exception. Consent to texts may not be passed on at all.")

RULES = (
    TextRule(
        "privacy.not-a-policy",
        "PP-1",
        Severity.BLOCKS,
        mark("This does not read like a privacy policy: it does not say which data you collect."),
        mark("Put the privacy policy of your business here."),
        kinds=PRIVACY,
        alone=is_something_else,
    ),
    TextRule(
        "privacy.shares-numbers",
        "PP-5",
        Severity.BLOCKS,
        mark("This sentence lets phone numbers or text consent go to others: “{sentence}”"),
        TAKE_OUT,
        kinds=PRIVACY,
        alone=shares_numbers,
        cure_id="privacy.remove-sharing",
    ),
    TextRule(
        "privacy.contradicts-itself",
        "PP-6",
        Severity.BLOCKS,
        mark("The policy promises not to share phone numbers, and takes it back here: “{sentence}”"),
        TAKE_OUT,
        kinds=PRIVACY,
        alone=contradicts_itself,
        cure_id="privacy.remove-sharing",
    ),
    TextRule(
        "privacy.sharing-with-consent",
        "PP-5",
        Severity.BLOCKS,
        mark("The promise has a way out: “{sentence}”"),
        END_IT,
        kinds=PRIVACY,
        alone=has_exception,
        cure_id="privacy.remove-exception",
    ),
    TextRule(
        "privacy.no-promise",
        "PP-5",
        Severity.BLOCKS,
        mark("The policy does not say that phone numbers and text consent are kept from other companies."),
        SAY_IT,
        kinds=PRIVACY,
        alone=no_promise,
        cure_id="privacy.insert-promise",
    ),
    TextRule(
        "privacy.shares-data",
        "PP-6",
        Severity.LIKELY,
        mark("This sentence shares customer data for the marketing of others: “{sentence}”"),
        TAKE_OUT,
        kinds=PRIVACY,
        alone=shares_personal_data,
        cure_id="privacy.remove-sharing",
    ),
    TextRule(
        "privacy.other-business",
        "PP-14",
        Severity.LIKELY,
        mark("The policy does not name {brand}."),
        mark("Name your business in it as you register it."),
        kinds=PRIVACY,
        check=no_name,
    ),
    TextRule(
        "privacy.phone-not-named",
        "PP-9",
        Severity.LIKELY,
        mark("The policy does not say that you collect phone numbers."),
        mark("Name the mobile phone number among the data you collect."),
        kinds=PRIVACY,
        alone=missing(phrases.collects_phone),
        cure_id="privacy.insert-collects",
    ),
    TextRule(
        "privacy.use-not-said",
        "PP-10",
        Severity.LIKELY,
        mark("The policy does not say what you use the data for."),
        mark("Say what you use it for, the texts among it."),
        kinds=PRIVACY,
        alone=missing(phrases.says_how_used),
        cure_id="privacy.insert-use",
    ),
    TextRule(
        "privacy.no-frequency",
        "PP-15",
        Severity.ADVICE,
        mark("The policy does not say how often you write."),
        mark("Add how often, for example: Up to 4 messages a month."),
        why=mark("Twilio asks for it in the policy when people join on a web page. Other reviewers do not."),
        kinds=PRIVACY,
        alone=missing(phrases.states_frequency),
        cure_id="privacy.insert-texts",
    ),
    TextRule(
        "privacy.no-rates",
        "PP-15",
        Severity.ADVICE,
        mark("The policy does not say that message and data rates may apply."),
        mark("Add: Message and data rates may apply."),
        why=mark("Twilio asks for it in the policy when people join on a web page. Other reviewers do not."),
        kinds=PRIVACY,
        alone=missing(phrases.states_rates),
        cure_id="privacy.insert-texts",
    ),
    TextRule(
        "privacy.no-stop",
        "PP-16",
        Severity.ADVICE,
        mark("The policy does not say how the texts can be stopped."),
        mark("Add: Reply STOP to opt out, HELP for help."),
        kinds=PRIVACY,
        alone=missing(phrases.states_stop),
        cure_id="privacy.insert-texts",
    ),
    TextRule(
        "privacy.no-help",
        "PP-16",
        Severity.ADVICE,
        mark("The policy does not say how to get help by text."),
        mark("Add: Reply HELP for help."),
        kinds=PRIVACY,
        alone=missing(phrases.states_help),
        cure_id="privacy.insert-texts",
    ),
    TextRule(
        "privacy.no-contact",
        "PP-17",
        Severity.ADVICE,
        mark("The policy does not say whom to ask about privacy."),
        mark("Add an e-mail address or a phone number."),
        kinds=PRIVACY,
        alone=no_contact,
    ),
    TextRule(
        "privacy.no-date",
        "PP-18",
        Severity.ADVICE,
        mark("The policy bears no date."),
        mark("Add the day from which it holds."),
        kinds=PRIVACY,
        alone=missing(phrases.names_a_date),
    ),
)
