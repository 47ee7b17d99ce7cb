"""Sentences to put into somebody else's policy or terms, each with the best place for it, from the one source of our
disclosures. They are written as the text around them: HTML into HTML, headings as its headings look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from smswizard.drafting import policy, terms
from smswizard.drafting.addresses import PRIVACY
from smswizard.drafting.answers import Facts
from smswizard.drafting.disclosures import (
    ADULTS_ONLY,
    CARRIERS,
    HELP,
    NO_SHARING,
    RATES,
    STOP,
    about_all,
    contacts,
    frequency,
)
from smswizard.drafting.document import Block, Bullets, Heading, Paragraph, escaped, inline_html
from smswizard.drafting.layout import Spot, after_place, after_section, at_the_end, at_the_top
from smswizard.drafting.wording import listed
from smswizard.reading.html import looks_like_html
from smswizard.reading.pattern import Pattern
from smswizard.reading.phrases import mentions_texting, states_frequency
from smswizard.reading.sharing import sharings

SHARING = Pattern(
    r"\bshar|disclos|third.part|partners?\b|\bsell|who (?:else|sees|gets|receives|we|has)|pass(?:ing|ed)? on"
    r"|information to others"
)
TEXTS = Pattern(r"\btexts?\b|\btexting\b|\bmessag|\bsms\b|mobile (?:program|alert)")
COLLECTING = Pattern(
    r"collect|what we (?:know|have|keep)|information we|your information|personal information"
)
USING = Pattern(r"\buse\b|\buses\b|purpose|\bwhy we|\busing\b")
ASKING = Pattern(r"contact|questions?|reach us|get in touch|who we are")

COLLECTED = "We collect the mobile phone number you give us, and whether you agreed to text messages."
USED = "We use your phone number to send you the text messages you agreed to, and to answer you."


class Insert(NamedTuple):
    """Blocks for one spot, and the ids of the rules they answer."""

    spot: Spot
    blocks: tuple[Block, ...]
    rules: tuple[str, ...]


Write = Callable[[Facts], str]

_POLICY_TEXTS: dict[str, Write] = {
    "privacy.no-frequency": frequency,
    "privacy.no-rates": lambda _facts: RATES,
    "privacy.no-stop": lambda _facts: STOP,
    "privacy.no-help": lambda _facts: HELP,
}
_TERMS_TEXTS: dict[str, Write] = {
    "terms.other-brand": lambda facts: f"These are the terms for text messages from {_who(facts)}.",
    "terms.no-legal-name": lambda facts: f"The texts are sent by {_who(facts)}.",
    "terms.no-programme": lambda facts: (
        f"{facts.sender} sends text messages (SMS){about_all(facts) or ' with updates'}."
    ),
    "terms.no-free-choice": lambda _facts: terms.VOLUNTARY,
    "terms.no-frequency": frequency,
    "terms.no-rates": lambda _facts: RATES,
    "terms.no-stop": lambda _facts: STOP,
    "terms.no-help": lambda _facts: HELP,
    "terms.no-contact": lambda facts: _reach(facts, facts.terms_email),
    "terms.no-policy-link": lambda _facts: f"Our privacy policy: {PRIVACY}",
    "terms.no-age": lambda _facts: ADULTS_ONLY,
    "terms.carriers-not-freed": lambda _facts: CARRIERS,
}
_POLICY_ELSEWHERE: dict[str, tuple[Pattern, Write]] = {
    "privacy.phone-not-named": (COLLECTING, lambda _facts: COLLECTED),
    "privacy.use-not-said": (USING, lambda _facts: USED),
    "privacy.no-contact": (ASKING, lambda facts: _reach(facts, facts.privacy_email)),
}
_PROMISE, _NAME = "privacy.no-promise", "privacy.other-business"
_CORE = ("terms.no-programme", "terms.no-rates", "terms.no-stop", "terms.no-help")

ANSWERED = (_PROMISE, _NAME, *_POLICY_TEXTS, *_POLICY_ELSEWHERE, *_TERMS_TEXTS)
"""The rules that a sentence can answer."""


def policy_inserts(text: str, rules: Iterable[str], facts: Facts) -> tuple[Insert, ...]:
    """What a privacy policy lacks, and where it goes."""
    wanted = tuple(dict.fromkeys(rules))
    found: list[Insert] = []
    if _NAME in wanted:
        found.append(
            Insert(at_the_top(text), (Paragraph(f"This is the privacy policy of {_who(facts)}."),), (_NAME,))
        )
    for rule, (heading, write) in _POLICY_ELSEWHERE.items():
        words = write(facts) if rule in wanted else ""
        if words:
            spot = after_section(text, heading) or at_the_end(text)
            found.append(Insert(spot, (Paragraph(words),), (rule,)))
    return (*found, *_about_texts(text, wanted, facts))


def _about_texts(text: str, wanted: Sequence[str], facts: Facts) -> list[Insert]:
    """The promise behind what is said about sharing, the rest where texts are spoken of; all in one if nowhere."""
    told = [rule for rule in _POLICY_TEXTS if rule in wanted]
    spoken_of = after_section(text, TEXTS)
    if _PROMISE in wanted and not spoken_of and (len(told) > 1 or not mentions_texting(text)):
        return [Insert(_promise_spot(text), policy.sms_part(facts).blocks, (_PROMISE, *_POLICY_TEXTS))]
    found = []
    if _PROMISE in wanted:
        found.append(Insert(_promise_spot(text), (Paragraph(f"{NO_SHARING} {policy.CARRIED}"),), (_PROMISE,)))
    if told:
        words = " ".join(_POLICY_TEXTS[rule](facts) for rule in told)
        found.append(Insert(spoken_of or _promise_spot(text), (Paragraph(words),), tuple(told)))
    return found


def terms_inserts(text: str, rules: Iterable[str], facts: Facts) -> tuple[Insert, ...]:
    """What terms lack, and where it goes: a part of their own where nearly all is missing, else one paragraph."""
    wanted = [rule for rule in _TERMS_TEXTS if rule in set(rules)]
    if not wanted:
        return ()
    spot = after_section(text, TEXTS) or at_the_end(text)
    bare = not states_frequency(text, recurring_is_enough=True)
    if bare and sum(rule in _CORE for rule in wanted) > 2:
        return (Insert(spot, terms.sms_part(facts).blocks, tuple(wanted)),)
    words = [words for rule in wanted if (words := _TERMS_TEXTS[rule](facts))]
    return (Insert(spot, (Paragraph(" ".join(words)),), tuple(wanted)),) if words else ()


def written(insert: Insert, text: str) -> str:
    """The words as they go into the text."""
    if looks_like_html(text):
        return _as_html(insert)
    gap = "\r\n" if "\r\n" in text else "\n"
    body = (gap * 2).join(_as_plain(block, insert.spot, gap) for block in insert.blocks)
    return body + gap * 2 if not insert.spot.at else gap * 2 + body


def spoken(blocks: Iterable[Block]) -> str:
    """The words alone, for a letter or a screen."""
    return "\n\n".join(_as_plain(block, Spot(1), "\n") for block in blocks)


def _promise_spot(text: str) -> Spot:
    behind = after_section(text, SHARING)
    if behind:
        return behind
    places = [each.sentence.start for each in sharings(text) if each.signs.outsiders]
    if places:
        return after_place(text, places[-1])
    return after_section(text, TEXTS) or after_section(text, USING) or at_the_end(text)


def _who(facts: Facts) -> str:
    if facts.legal and facts.name and facts.legal != facts.name:
        return f'{facts.legal} ("{facts.name}")'
    return facts.sender


def _reach(facts: Facts, email: str) -> str:
    """How to reach the business; "" where it is not known yet."""
    known = contacts(facts, email)
    return f"Questions? Reach us at {listed(known, 'or')}." if known else ""


def _as_plain(block: Block, spot: Spot, gap: str) -> str:
    if isinstance(block, Bullets):
        return gap.join(f"- {item}" for item in block.items)
    if isinstance(block, Paragraph):
        return block.text.replace("\n", gap)
    above = spot.under
    if above is None:
        return block.text
    words = block.text.upper() if len(above.words) > _CAPITALS and above.words.isupper() else block.text
    return f"{above.marks}{words}"


_CAPITALS = 3


def _as_html(insert: Insert) -> str:
    lines = [
        _block_html(block, insert.spot.under.level if insert.spot.under else 2) for block in insert.blocks
    ]
    body = "\n".join(lines)
    return f"\n{body}\n" if insert.spot.at else f"{body}\n"


def _block_html(block: Block, level: int) -> str:
    if isinstance(block, Heading):
        tag = f"h{max(2, level)}" if level < 6 else ""
        return (
            f"<{tag}>{escaped(block.text)}</{tag}>"
            if tag
            else f"<p><strong>{escaped(block.text)}</strong></p>"
        )
    if isinstance(block, Bullets):
        items = "".join(f"<li>{inline_html(item)}</li>" for item in block.items)
        return f"<ul>{items}</ul>"
    return f"<p>{'<br/>'.join(inline_html(line) for line in block.text.split(chr(10)))}</p>"
