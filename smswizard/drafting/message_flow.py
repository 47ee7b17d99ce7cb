"""The message flow: every way of joining told to the reviewer, with the exact words people see.

Twilio takes 40 to 2048 characters. The fullest telling that fits is taken; when there are many ways, first the quotes
that repeat the small print go, then the extras, at last the places are cut short. No way is ever left out (OI-18).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from smswizard.drafting import optin
from smswizard.drafting.addresses import EVIDENCE, FORM, NUMBER
from smswizard.drafting.answers import Facts
from smswizard.drafting.disclosures import LINKS, disclosed, free_choice, small_print
from smswizard.drafting.story import TELLINGS, Story, Telling
from smswizard.drafting.wording import capital, counted, listed, one_line, shortened
from smswizard.facts.limits import limit

OWN_LIST = "Every number was given to us by the person it belongs to; we do not buy, rent or share lists."
RECORD_KEPT = "We keep a record of who agreed, when and how."
NO_OTHER_WAY = "Nobody is signed up in any other way."
ASKS_FOR_YES = "One text then asks for the reply YES. Nothing else is sent before that reply."
AGE_CHECKS = {
    "birth_date": "Before anyone is signed up, we ask for the date of birth and check it; only adults are signed up.",
    "id": "Before anyone is signed up, our staff do an ID check in person; only adults are signed up.",
}
"""What is said of the age check, by the answer; nothing where there is none."""

PUBLIC, BEHIND_LOGIN = "(public, no login needed)", "(behind a login)"
BOX_FACTS = {
    "consent.box_unticked": ("empty until the person ticks it", "empty until the person ticks them"),
    "consent.box_optional": ("optional", "optional"),
    "consent.box_separate": ("separate from e-mail, calls and accepting the terms",) * 2,
}
"""What is said of one box, and of several, when the question was answered "yes"."""

_SEEN = {
    "paper": "the paper form",
    "qr": "the sign with the code",
    "keyword": "the sign",
    "verbal": "the script",
}


def most() -> int:
    """The longest flow the provider takes, in characters."""
    return limit("consent.message_flow").max or 2048


def tellings(facts: Facts, words: str, reply: str) -> Iterator[str]:
    """The flow in every fullness, fullest first. `words` stand beside the box, `reply` is the first message.

    Words too long to be quoted at all are only described.
    """
    quoted = words if len(words) <= most() else ""
    first = reply if len(reply) <= most() else ""
    return (_told(facts, quoted, first, how) for how in TELLINGS)


@lru_cache(maxsize=128)
def _told(facts: Facts, words: str, reply: str, how: Telling) -> str:
    story = Story(facts, words, one_line(reply), how)
    ways = [_WAYS[way](story) for way in story.ways]
    lines = [_opening(story)]
    lines += [f"{at}. {each}" for at, each in enumerate(ways, 1)] if len(ways) > 1 else ways
    lines += [_words_shown(story), _pictures(story), *_afterwards(story)]
    return "\n".join(line for line in lines if line)


def _opening(story: Story) -> str:
    name = capital(shortened(story.facts.sender, story.how.name))
    many = f", in one of {counted(len(story.ways))} ways" if len(story.ways) > 1 else ""
    return f"{name} texts only {story.facts.people} who sign up themselves{many}."


def _web_form(story: Story) -> str:
    told = f"Web form at {FORM}{_public(story)}: people type their mobile number and tick {story.boxes}."
    return f"{told} {_box_facts(story)}".rstrip()


def _checkout(story: Story) -> str:
    if "web_form" in story.ways:
        return f"Checkout of our website: next to their phone number people can tick {_same(story)}."
    where = f"Checkout of our website at {FORM}{_public(story)}"
    return f"{where}: next to their phone number people can tick {story.boxes}. {_box_facts(story)}".rstrip()


def _paper(story: Story) -> str:
    boxes = _same(story) if story.ways[0] != "paper" else f"{story.boxes} by hand, if they wish"
    return f"Paper form{story.at('paper')}: people write down their mobile number and tick {boxes}."


def _qr(story: Story) -> str:
    is_first = not {"web_form", "checkout"} & set(story.ways)
    form = f"our sign-up form at {FORM}{_public(story)}" if is_first else "the form above"
    boxes = f"{story.boxes}. {_box_facts(story)}".rstrip() if story.ways[0] == "qr" else f"{_same(story)}."
    told = f"QR code{story.at('qr')}: it opens {form}, where people type their mobile number and tick {boxes}"
    if not story.how.quotes_signs:
        return told
    if story.how.repeats:
        return f'{told} The sign says: "{optin.qr_sign(story.facts)}"'
    return f'{told} The sign says: "{optin.qr_call(story.facts)}" The small print quoted below follows.'


def _keyword(story: Story) -> str:
    words = story.facts.keywords
    named = (
        f"the keyword{'s' if len(words) > 1 else ''} {' or '.join(words)}" if words else "the keyword on it"
    )
    told = (
        f"Keyword{story.at('keyword')}: people read a sign and text {named} to {NUMBER} from their own phone."
    )
    if not story.quotes_words or _is_rewritten(story):
        return told
    if story.how.repeats or not story.has_boxes:
        return f'{told} The sign says: "{optin.keyword_sign(story.facts)}"'
    if story.how.quotes_signs:
        return f'{told} The sign says: "{optin.keyword_calls(story.facts)}" The small print quoted below follows.'
    return f"{told} The sign says what each word is for, with the small print quoted below."


def _verbal(story: Story) -> str:
    told = f"Spoken question{story.at('verbal')}: staff ask each person, who answers yes or no."
    if not story.quotes_words or _is_rewritten(story):
        return told
    if story.how.repeats or not (story.has_boxes or "keyword" in story.ways):
        script = optin.verbal_script(story.facts, small_print(story.facts))
    elif story.how.quotes_signs:
        script = optin.verbal_script(story.facts, "(The small print quoted here is read out.)")
    elif story.how.quotes_script or not story.has_boxes:
        return f"{told} Script: {optin.short_script(story.facts)}"
    else:
        return f"{told} {_script_by_reference(story.facts)}"
    return f"{told} Script: {' '.join(script.split())}"


def _script_by_reference(facts: Facts) -> str:
    """The script where the words it reads out are quoted beside it anyway."""
    script = (
        'Script: the words below as a question, the small print, then "May we text you?" - "Yes, you may."'
    )
    return f"{script} {optin.marketing_by_voice(facts)}".rstrip()


_WAYS = {
    "web_form": _web_form,
    "checkout": _checkout,
    "paper": _paper,
    "qr": _qr,
    "keyword": _keyword,
    "verbal": _verbal,
}


def _is_rewritten(story: Story) -> bool:
    """True where the sign or script was written by hand: then that is quoted, not ours."""
    return not story.has_boxes and story.words != optin.wording(story.facts)


def _words_shown(story: Story) -> str:
    if not story.quotes_words:
        shown = "" if story.how.is_bare else "The words shown name the sender and the kind of texts. "
        return shown + _disclosures(story.facts)
    if not story.has_boxes:
        return f'Words used: "{one_line(story.words)}"' if _is_rewritten(story) else ""
    found = optin.boxes_in(story.words)
    if len(found.boxes) < 2:
        return f'Words beside the box: "{" ".join((*found.boxes, found.note)).strip()}"'
    boxes = " ".join(f'Box {at}: "{each}"' for at, each in enumerate(found.boxes, 1))
    boxes = f"Words beside the boxes. {boxes}"
    return f'{boxes} Small print below the boxes: "{found.note}"' if found.note else boxes


def _disclosures(facts: Facts) -> str:
    return " ".join(part for part in (disclosed(facts), free_choice(facts), LINKS) if part)


def _pictures(story: Story) -> str:
    seen = [_SEEN[way] for way in story.ways if way in _SEEN]
    if story.facts.no("consent.form_is_public") and {"web_form", "checkout", "qr"} & set(story.ways):
        seen.insert(0, "the form")
    return f"Public picture of {listed(seen)}: {EVIDENCE}" if seen else ""


def _afterwards(story: Story) -> list[str]:
    facts, lines = story.facts, []
    if facts.yes("consent.double_opt_in"):
        lines.append(ASKS_FOR_YES)
    if story.how.quotes_reply and story.reply:
        lines.append(f'The first text says: "{story.reply}"')
    lines.append("People can reply STOP to end all messages, and reply HELP for help, at any time.")
    if facts.age_check in AGE_CHECKS:
        lines.append(AGE_CHECKS[facts.age_check])
    if story.how.extras:
        lines += _extras(facts)
    return lines


def _extras(facts: Facts) -> list[str]:
    said = []
    if facts.yes("consent.own_list"):
        said.append(OWN_LIST)
    if facts.yes("consent.record_kept"):
        said.append(RECORD_KEPT)
    if facts.ways:
        said.append(NO_OTHER_WAY)
    return [" ".join(said)] if said else []


def _public(story: Story) -> str:
    if story.facts.yes("consent.form_is_public"):
        return f" {PUBLIC}"
    return f" {BEHIND_LOGIN}" if story.facts.no("consent.form_is_public") else ""


def _same(story: Story) -> str:
    return "the same box" if story.boxes == "a box" else "the same boxes"


def _box_facts(story: Story) -> str:
    is_one = story.boxes == "a box"
    said = [words[0 if is_one else 1] for path, words in BOX_FACTS.items() if story.facts.yes(path)]
    if not said or story.how.is_bare:
        return ""
    return f"The {'box is' if is_one else 'boxes are'} {listed(said)}."
