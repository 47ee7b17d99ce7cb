"""The description, the use case, and whether everything that is sent fits them."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.i18n import mark
from smswizard.reading import phrases
from smswizard.reading.folding import folded
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import telling_words, topics_of
from smswizard.rules import naming
from smswizard.rules.finding import Severity
from smswizard.rules.rule import HERE, NO_HITS, About, Hit, Kind, TextRule

_PEOPLE = Pattern(
    r"\b(?:customers?|clients?|members?|patients?|users?|residents?|students?|parents?|guardians|families"
    r"|subscribers?|shoppers?|buyers?|guests?|donors?|supporters?|voters?|tenants?|"
    r"employees|staff|people|those|anyone|visitors|attendees|applicants|homeowners|owners?|recipients?"
    r"|policyholders|borrowers|riders|drivers|volunteers|parishioners|pupils|neighbors|fans|"
    r"players|travell?ers|consumers|households|passengers|winners|leads|alumni|participants|contacts|readers"
    r"|who (?:have |had |will )?(?:opt|join|ask|tick|sign|check|subscribe|enrol|enroll|consent|agree"
    r"|choose|register|request|text|type|send|fill|buy|book|order|donate|enter|like"
    r"|opted|joined|asked|ticked|signed|checked|subscribed|enrolled|consented|agreed|chose|registered"
    r"|requested|texted|filled|said|bought|booked|ordered|donated|entered|wish|want))\b"
)
_VAGUE = Pattern(
    r"\b(?:stay informed|stay connected|keep (?:them )?informed|help the business|grow|various"
    r"|general|any (?:kind|purpose)|as needed|whatever else|blasts?|engage\w{0,4}|communicat\w{1,5}|all our)\b",
    needs=(
        "stay connected|informed|help the business|grow|various|general|any |as needed|whatever else|"
        "blast|engage|communicat|all our"
    ),
)
_LETTER = Pattern(r"^\W*(?:hi|hello|hey|dear)\b[^.!?]{0,40}|\breply (?:stop|c|y|yes|r|1)\b")
_PLATFORM = Pattern(
    r"\b(?:platform|software|saas|agency|reseller|service provider|crm|app)\b[^.!?]{0,120}"
    r"\b(?:agencies|resellers|brands|salons|gyms"
    r"|restaurants|stores|firms|contractors|schools|practices|businesses"
    r"|clients|merchants|customers|shops|companies|dealers|agents|clinics|users)\b|"
    r"\bon behalf of (?:our|its|their|multiple|many|other|various) (?:clients|customers|businesses|merchants"
    r"|practices|subscribers)\b",
    needs="platform|software|saas|agency|reseller|service provider|crm|app|on behalf of ",
)
_RENTED = Pattern(
    r"\b(?:\d[\d,]*|hundreds of|thousands of|dozens of|many|several|multiple|various|other|local|small)"
    r" (?:\w+ ){0,2}(?:that|who|which) (?:use|rent|license|buy|subscribe to|run on|are on|pay for|resell)\b"
    r"|\bwe (?:resell|provide|host|run|power|white-label)\b"
    r"[^.!?]{0,60}\b(?:texting|messaging|sms|software|platform|service)\b"
    r"|\b(?:reseller|white-label|our platform|our software|our app)\b"
)
_SIGNED_BY_EACH = Pattern(
    r"\b(?:each|every|the) \w+(?:'s)? (?:own )?name\b|\bin (?:their|its) names?\b|\bown (?:brand|branding|sender)\b"
    r"|\brecipients (?:see|know|hear)\b|\bnever (?:see|hear|know)\b"
)
_THEIR_OWN = Pattern(
    r"\b(?:their own|its own|own) (?:patients|customers|clients|members|guests|shoppers"
    r"|contacts|audience|names?|buyers|tenants|students|donors|users|subscribers|people|followers)\b"
    r"|\bunder (?:the|their) (?:own )?names?\b|\bon behalf of (?:our|its|multiple|many"
    r"|various) (?:clients|businesses|merchants|practices|customers)\b"
)
_LENDS = Pattern(
    r"\b(?:loans?|lend\w{0,3}|mortgages?|refinanc\w{1,3}|line of credit|credit lines?|borrow\w{0,4}|apr)\b",
    needs="loan|lend|mortgage|refinanc|line of credit|credit line|borrow|apr",
)
_LENDS_THINGS = Pattern(
    r"\b(?:librar(?:y|ies)|loaner|loan (?:car|vehicle|desk|period|of)|on loan|lending a hand|books?|tools?|equipment"
    r"|instruments?|hall|room|museum|bikes?|toys?|games?|costumes?|borrow (?:it|one|ours|a (?:car|bike|book|tool)))\b"
)
_LENDS_MONEY = Pattern(
    r"\b(?:mortgages?|refinanc\w{1,3}|line of credit|credit lines?|apr|interest|lenders?|bank|credit union|cash|funds"
    r"|payments?|credit|borrowers?|approved|apply|application|payoff|principal|installments?|payday|title loans?)\b|[$%]"
)


def no_sender(text: str, about: About) -> Iterable[Hit]:
    """Reviewers read who sends."""
    return naming.not_named(text, about)


def other_sender(text: str, about: About) -> Iterable[Hit]:
    """The description begins with the name of another business, and never names ours."""
    if not about.brands or naming.is_named(text, about):
        return NO_HITS
    found = _SENDER.match(text.strip())
    if found is None or naming.overlaps(found.group(1), about) or found.group(1).lower() in _NOBODY:
        return NO_HITS
    return (Hit(named=(("other", found.group(1)), ("brand", about.brands[0]))),)


_SENDER = Pattern(
    r"((?:[A-Z][\w&'.]{0,30} ){1,5})(?:texts|sends|messages|invites|notifies|reminds|asks|warns|tells"
    r"|will (?:text|send)|uses (?:sms|text))\b"
)
_NOBODY = frozenset(
    (
        "the sender ",
        "our company ",
        "the business ",
        "our business ",
        "this campaign ",
        "the campaign ",
        "customers ",
    )
)


def no_recipient(text: str) -> Iterable[Hit]:
    """Reviewers read to whom."""
    return NO_HITS if _PEOPLE.search(folded(text)) else HERE


def too_vague(text: str, about: About) -> Iterable[Hit]:
    """A description that any business could have written."""
    said = folded(text)
    topics = topics_of(text)
    words = set().union(*topics.values()) if topics else set()
    concrete = words - {
        "promotional",
        "promotions",
        "marketing",
        "offers",
        "promo",
        "promotion",
        "advertising",
    }
    named = naming.is_named(text, about) if about.brands else True
    if _VAGUE.search(said) and (not concrete or not named):
        return HERE
    return HERE if len(telling_words(said)) < _LEAST_TELLING else NO_HITS


_LEAST_TELLING = 6
"""With fewer words that tell something, a description could be anybody's."""


def is_a_sample(text: str) -> Iterable[Hit]:
    """A message stands where the description belongs."""
    is_letter = _LETTER.search(folded(text)) or _SIGNED.match(text.strip())
    return HERE if is_letter and phrases.states_stop(text) else NO_HITS


_SIGNED = Pattern(r"[A-Z][\w&'. -]{1,40}: ")


def platform_instead(text: str) -> Iterable[Hit]:
    """A software company or agency stands where the business belongs."""
    said = folded(text)
    is_platform = _PLATFORM.search(said) or _RENTED.search(said)
    return HERE if is_platform and (_THEIR_OWN.search(said) or _SIGNED_BY_EACH.search(said)) else NO_HITS


def lending_not_declared(text: str, about: About) -> Iterable[Hit]:
    """Somebody who lends has to say so."""
    said = folded(text)
    if about.direct_lending != "no" or not _LENDS.search(said) or _DENIES_LENDING.search(said):
        return NO_HITS
    return NO_HITS if _LENDS_THINGS.search(said) and not _LENDS_MONEY.search(said) else HERE


_DENIES_LENDING = Pattern(
    r"\b(?:not|never|no|none|nor|neither)\b[^.!?]{0,40}\b(?:loans?|lend\w{0,3}|mortgages?)\b"
)


_LENDS_ITSELF = Pattern(
    r"\bdirect(?:ly)? lend|\blends? (?:directly|its own|our own)|\bown (?:funds|loans|money|lending)|\bis the lender\b"
    r"|\bwe (?:\w+ )?lend\b"
    r"|\b(?:loans?|mortgages?|credit) (?:it|we|that we|which it) (?:made|makes?|gave|give|wrote|originated?|hold|holds)\b"
    r"|\b(?:makes?|originates?|services) (?:and \w+ )?(?:its|our|their) own\b|\bfirst-party\b"
)


def lending_words_missing(text: str, about: About) -> Iterable[Hit]:
    """The description of a lender holds the words DIRECT LENDING."""
    return NO_HITS if about.direct_lending != "yes" or _LENDS_ITSELF.search(folded(text)) else HERE


DESCRIPTION = (Kind.DESCRIPTION,)

RULES = (
    TextRule(
        "campaign.is-a-sample",
        "RG-12",
        Severity.BLOCKS,
        mark("A message stands where the description belongs."),
        mark("Describe who sends, to whom, what and why."),
        kinds=DESCRIPTION,
        alone=is_a_sample,
        cure_id="campaign.redraft-description",
    ),
    TextRule(
        "campaign.platform-instead",
        "RG-16",
        Severity.BLOCKS,
        mark(
            "The description reads as that of a software company or agency, not of the business people hear from."
        ),
        mark("Register the business whose name stands in the messages."),
        kinds=DESCRIPTION,
        alone=platform_instead,
    ),
    TextRule(
        "campaign.too-vague",
        "RG-12",
        Severity.LIKELY,
        mark("The description does not say what is sent."),
        mark("Name the messages, for example pick-up notices and weekly offers."),
        kinds=DESCRIPTION,
        check=too_vague,
        cure_id="campaign.redraft-description",
    ),
    TextRule(
        "campaign.other-sender",
        "RG-12",
        Severity.BLOCKS,
        mark("The description is about {other}, not about {brand}."),
        mark("Describe the business you register."),
        kinds=DESCRIPTION,
        check=other_sender,
    ),
    TextRule(
        "campaign.no-sender",
        "RG-12",
        Severity.LIKELY,
        mark("The description does not name {brand}."),
        mark("Say who sends the messages."),
        kinds=DESCRIPTION,
        check=no_sender,
        cure_id="text.insert-brand",
    ),
    TextRule(
        "campaign.no-recipient",
        "RG-12",
        Severity.LIKELY,
        mark("The description does not say who receives the messages."),
        mark("Say to whom, for example: customers who ticked the box on our website."),
        kinds=DESCRIPTION,
        alone=no_recipient,
    ),
    TextRule(
        "campaign.lending-not-declared",
        "EL-15",
        Severity.LIKELY,
        mark("This speaks of loans, and you said that you do not lend."),
        mark("Answer yes to the question about lending if you lend yourself."),
        kinds=(Kind.SAMPLE, Kind.DESCRIPTION),
        check=lending_not_declared,
    ),
    TextRule(
        "campaign.lending-words-missing",
        "EL-15",
        Severity.LIKELY,
        mark("You lend, and the description does not hold the words DIRECT LENDING."),
        mark("Add the words DIRECT LENDING."),
        kinds=DESCRIPTION,
        check=lending_words_missing,
        cure_id="campaign.insert-direct-lending",
    ),
)
