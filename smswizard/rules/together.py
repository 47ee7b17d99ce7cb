"""What only shows when several texts are read together: samples, kinds, flags, use case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.domain.route import Route, route_of
from smswizard.facts.limits import limit
from smswizard.facts.vocabulary import use_case
from smswizard.i18n import mark
from smswizard.reading.folding import folded
from smswizard.reading.links import links, phones
from smswizard.reading.pattern import Pattern
from smswizard.reading.words import forbidden_in, topics_of
from smswizard.rules.finding import Severity
from smswizard.rules.fitting import OWN_TOPICS, sells
from smswizard.rules.rule import NO_HITS, DossierRule, Hit

CONTAINERS = frozenset(("MIXED", "LOW_VOLUME"))


def _samples(dossier: Dossier) -> list[tuple[int, str]]:
    return [(index, sample) for index, sample in enumerate(dossier.campaign.samples) if sample.strip()]


def too_few(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Two samples at least; one for a toll-free number."""
    least = 1 if route_of(dossier) is Route.TOLL_FREE else limit("campaign.samples.count").min or 0
    given = len(_samples(dossier))
    return (
        (Hit("campaign.samples", named=(("least", str(least)), ("given", str(given)))),)
        if given < least
        else NO_HITS
    )


def fewer_than_three(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Customer.io asks for three per use case; Twilio takes two."""
    return (
        (Hit("campaign.samples"),)
        if len(_samples(dossier)) == 2 and route_of(dossier) is not Route.TOLL_FREE
        else NO_HITS
    )


def too_many(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Five samples at most."""
    most = limit("campaign.samples.count").max or 0
    return (
        (Hit("campaign.samples", named=(("most", str(most)),)),) if len(_samples(dossier)) > most else NO_HITS
    )


def twins(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Two samples that say the same count as one."""
    seen: dict[str, int] = {}
    found: list[Hit] = []
    for index, sample in _samples(dossier):
        plain = folded(sample)
        if plain in seen:
            found.append(Hit(f"campaign.samples.{index}", named=(("other", str(seen[plain] + 1)),)))
        seen.setdefault(plain, index)
    return tuple(found)


def kind_without_sample(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Every kind that is registered has a sample."""
    kinds = [kind for kind in dossier.campaign.kinds if kind in _WANTED]
    samples = [sample for _, sample in _samples(dossier)]
    if len(kinds) < 2 or not samples:
        return NO_HITS
    topics = [{*topics_of(each), *(("marketing",) if sells(folded(each)) else ())} for each in samples]
    shown = {topic for each in topics for topic in each}
    if not all(topics) and sum(not each for each in topics) >= sum(
        not shown & _WANTED[kind] for kind in kinds
    ):
        return NO_HITS  # a sample whose topic we do not know may well be the one
    names = [case.name for kind in kinds if not shown & _WANTED[kind] and (case := use_case(kind))]
    return tuple(Hit("campaign.samples", named=(("kind", name),)) for name in names)


_WANTED = {**OWN_TOPICS, "MARKETING": {"marketing"}}


def links_announced_only(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A link was announced, and no sample shows one."""
    samples = _samples(dossier)
    shown = any(links(sample) for _, sample in samples)
    return (
        (Hit("campaign.has_links"),)
        if samples and not shown and dossier.campaign.has_links == "yes"
        else NO_HITS
    )


def phones_announced_only(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A phone number was announced, and no sample shows one."""
    samples = _samples(dossier)
    shown = any(phones(sample) for _, sample in samples)
    return (
        (Hit("campaign.has_phone"),)
        if samples and not shown and dossier.campaign.has_phone == "yes"
        else NO_HITS
    )


def mixed_without_kinds(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A mixed campaign names two to five kinds."""
    if dossier.campaign.use_case != "MIXED":
        return NO_HITS
    asked = limit("campaign.mixed_use_cases")
    fits = (asked.min or 0) <= len(dossier.campaign.kinds) <= (asked.max or 99)
    return NO_HITS if fits else (Hit("campaign.kinds"),)


def kind_and_use_case_differ(dossier: Dossier, _: date) -> Iterable[Hit]:
    """What is ticked and what is registered agree."""
    chosen, kinds = dossier.campaign.use_case, dossier.campaign.kinds
    if not chosen or not kinds or chosen in kinds or chosen in (*CONTAINERS, "SOLE_PROPRIETOR"):
        return NO_HITS
    return (Hit("campaign.use_case"),) if use_case(chosen) else NO_HITS


def unknown_use_case(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A spelling that the provider does not know."""
    chosen = dossier.campaign.use_case.strip()
    wrong = bool(chosen) and route_of(dossier) is not Route.TOLL_FREE and use_case(chosen) is None
    return (Hit("campaign.use_case", named=(("written", chosen[:60]),)),) if wrong else NO_HITS


def special_use_case(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Special use cases need more, and a longer review."""
    case = use_case(dossier.campaign.use_case)
    return (Hit("campaign.use_case", named=(("kind", case.name),)),) if case and case.special else NO_HITS


def age_not_declared(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Alcohol in a sample, and "nothing for adults" in the registration."""
    if dossier.campaign.age_gated != "no":
        return NO_HITS
    texts = [sample for _, sample in _samples(dossier)] + [dossier.campaign.description]
    alcohol = any(each.category.id == "EL-3" for words in texts for each in forbidden_in(words))
    aged = any(_is_for_adults(folded(words)) for words in (*texts, dossier.consent.message_flow))
    return (Hit("campaign.age_gated"),) if alcohol or aged else NO_HITS


def _is_for_adults(said: str) -> bool:
    """An age is named, and not for a course, a job or a clinic."""
    found = _FOR_ADULTS.search(said)
    return found is not None and ("21" in found.group() or not _OPEN_TO_ADULTS.search(said))


_OPEN_TO_ADULTS = Pattern(
    r"\b(?:course|courses|class|classes|education|workshop|lessons?|training|job|jobs|hiring|volunteers?|clinic|clinics|vaccines?"
    r"|vaccinations?|shots?|screening|choir|league|scholarships?|apply"
    r"|license|study|sign(?:ed)? up|consent|agree|confirm)\b"
)
_FOR_ADULTS = Pattern(
    r"\b(?:18|19|21)\+|\b(?:over|aged|age|least) (?:of )?(?:18|19|21)\b|\b(?:18|19|21) (?:years )?(?:or"
    r"|and) (?:older|over)\b",
    needs="18|19|21",
)


RULES = (
    DossierRule(
        "samples.too-few",
        "SM-1",
        Severity.BLOCKS,
        mark("There are {given} example messages; {least} are needed."),
        mark("Add messages as you will really send them."),
        check=too_few,
        also=("SM-3",),
        cure_id="samples.offer-starter",
    ),
    DossierRule(
        "samples.fewer-than-three",
        "SM-2",
        Severity.ADVICE,
        mark("There are two example messages."),
        mark("Add a third one."),
        why=mark("Twilio takes two. Customer.io asks for three. Advice differs."),
        check=fewer_than_three,
        cure_id="samples.offer-starter",
    ),
    DossierRule(
        "samples.too-many",
        "SM-1",
        Severity.BLOCKS,
        mark("There are more than {most} example messages."),
        mark("Keep the best ones."),
        check=too_many,
    ),
    DossierRule(
        "samples.twins",
        "SM-1",
        Severity.LIKELY,
        mark("This message is the same as message {other}."),
        mark("Show another message that you will send."),
        check=twins,
    ),
    DossierRule(
        "samples.kind-without-sample",
        "SM-6",
        Severity.LIKELY,
        mark("No example shows this kind: {kind}."),
        mark("Add one, or leave that kind out."),
        check=kind_without_sample,
        cure_id="samples.offer-starter",
    ),
    DossierRule(
        "samples.links-announced-only",
        "SM-12",
        Severity.LIKELY,
        mark("You said that messages hold links, and no example shows one."),
        mark("Show a link in one example, or answer no."),
        check=links_announced_only,
        cure_id="campaign.has_links=no",
    ),
    DossierRule(
        "samples.phones-announced-only",
        "SM-12",
        Severity.LIKELY,
        mark("You said that messages hold phone numbers, and no example shows one."),
        mark("Show a phone number in one example, or answer no."),
        check=phones_announced_only,
        cure_id="campaign.has_phone=no",
    ),
    DossierRule(
        "campaign.mixed-without-kinds",
        "RG-14",
        Severity.BLOCKS,
        mark("A mixed campaign names two to five kinds."),
        mark("Tick two to five kinds, or register one kind alone."),
        check=mixed_without_kinds,
    ),
    DossierRule(
        "campaign.kind-and-use-case-differ",
        "RG-13",
        Severity.LIKELY,
        mark("The use case is none of the kinds you ticked."),
        mark("Choose one that you ticked."),
        check=kind_and_use_case_differ,
    ),
    DossierRule(
        "campaign.use-case-unknown",
        "RG-13",
        Severity.BLOCKS,
        mark("Twilio does not know the use case {written}."),
        mark("Choose one from the list."),
        check=unknown_use_case,
    ),
    DossierRule(
        "campaign.use-case-special",
        "RG-13",
        Severity.ADVICE,
        mark("{kind} is a special use case."),
        mark("Expect a longer review and more questions. Look whether an ordinary kind fits as well."),
        check=special_use_case,
    ),
    DossierRule(
        "campaign.age-not-declared",
        "OI-22",
        Severity.LIKELY,
        mark("Your texts are meant for adults only, and you said that nothing is."),
        mark("Answer yes, and add a check of the birth date where people join."),
        check=age_not_declared,
    ),
)
