"""A patch in words that somebody can follow who has never heard of carriers: for the person who keeps the website."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.desk.patching import Change, Patch
from smswizard.drafting.document import escaped, page
from smswizard.drafting.edits import Mark, Piece
from smswizard.drafting.layout import Holder
from smswizard.drafting.mending import Deed
from smswizard.i18n import mark, say, say_with
from smswizard.rules.finding import Finding
from smswizard.rules.rule import Kind

_SHOWN, _WHOLE = 60, 2000
_TAKE = {
    Deed.CARVE_OUT: mark("Change it so that it reads:"),
    Deed.SHORTEN: mark("Shorten it so that it reads:"),
    Deed.REPLACE: mark("Put this in its place:"),
    Deed.FILL: mark("Put this in its place:"),
    Deed.DELETE: mark("Take it out."),
}
_DOUBTS = {
    Deed.CARVE_OUT: mark(
        "Is it true that phone numbers and consent to texts never go to these others? If they do, stop that first."
    ),
    Deed.DELETE: mark(
        "Do you still do what this sentence says? Then taking it out is not enough: stop it first."
    ),
    Deed.REPLACE: mark("Is the new sentence true of your business?"),
    Deed.SHORTEN: mark("Is the sentence still true without those words?"),
}
_BEHIND = {
    Holder.PARAGRAPH: (
        mark("after the paragraph that begins “{words}”, insert:"),
        mark("After the paragraph that begins “{words}”, insert:"),
    ),
    Holder.LIST: (
        mark("after the list that begins “{words}”, insert:"),
        mark("After the list that begins “{words}”, insert:"),
    ),
    Holder.TABLE: (
        mark("after the table that begins “{words}”, insert:"),
        mark("After the table that begins “{words}”, insert:"),
    ),
}
_TITLES = {Kind.PRIVACY: mark("Changes to the privacy policy"), Kind.TERMS: mark("Changes to the terms")}
_INS = "background:#d7f5dd;color:#0b3d1a;text-decoration:underline"
_DEL = "background:#fbdcdc;color:#5c1010;text-decoration:line-through"


def title(patch: Patch) -> str:
    """What the changes are about."""
    return say(_TITLES[patch.kind])


def what(change: Change) -> str:
    """One change in one line: "Insert" or the sentence it is about."""
    if change.deed is None:
        return say(mark("Put in: {words}"), words=_begin(change.new, 90))
    return say(mark("Look at: “{words}”"), words=_begin(change.old, 90))


def place(change: Change) -> str:
    """Where it is, as one would tell somebody on the phone."""
    if change.deed is not None:
        return _under(change, say(mark("find this sentence:")), say(mark("Find this sentence:")))
    if not change.behind:
        top = (
            mark("Right below the heading “{words}”, insert:")
            if change.under
            else mark("At the very top, insert:")
        )
        return say(top, words=change.under) if change.under else say(top)
    if change.what is Holder.HEADING:
        return say(mark("Right below the heading “{words}”, insert:"), words=change.behind)
    inner, alone = _BEHIND[change.what]
    words = _begin(change.behind)
    return _under(change, say(inner, words=words), say(alone, words=words))


def deed(change: Change) -> str:
    """What to do with a sentence that is there; "" for something put in."""
    return say(_TAKE[change.deed]) if change.deed else ""


def reasons(change: Change) -> tuple[str, ...]:
    """Why, each with its codes, source and date."""
    return tuple(dict.fromkeys(why(each) for each in change.findings))


def why(finding: Finding) -> str:
    """Why a finding matters and who says so."""
    source = finding.source
    words = say_with(finding.why, dict(finding.named))
    if not source.codes:
        return say(
            mark("Why: reviewers look for this. {why} Source: {url} ({date})."),
            why=words,
            url=source.url,
            date=source.date,
        )
    return say(
        mark("Why: reviewers look for this. {why} Twilio's codes for it: {codes}. Source: {url} ({date})."),
        why=words,
        codes=", ".join(source.codes[:3]),
        url=source.url,
        date=source.date,
    )


def doubts(patch: Patch) -> tuple[str, ...]:
    """What only a person can tell: whether the new words are true, and what no change of words cures."""
    asked = [_DOUBTS[each.deed] for each in patch.changes if each.deed in _DOUBTS]
    if any(each.deed is None for each in patch.changes):
        asked.append(
            mark("Is every sentence that is put in true of your business? Publish nothing that is not.")
        )
    left = [
        say_with(each.text, dict(each.named)) + " " + say_with(each.cure, dict(each.named))
        for each in patch.remaining
    ]
    return (*dict.fromkeys(say(each) for each in asked), *left)


def instructions(patch: Patch) -> str:
    """Plain text to follow step by step, without a word of the trade."""
    lines = [title(patch), ""]
    if not patch.changes:
        lines.append(say(mark("Nothing to change was found. Only a reviewer can say yes.")))
    else:
        lines.append(
            say(mark("Please make these changes, one after the other, and leave every other word as it is."))
        )
    for number, each in enumerate(patch.changes, 1):
        lines += ["", f"{number}. {place(each)}", *_steps(each)]
        lines += [f"   ({words})" for words in reasons(each)]
    if asked := doubts(patch):
        lines += ["", say(mark("Only you can tell:")), *(f"- {each}" for each in asked)]
    return "\n".join([*lines, "", say(mark("These are drafts and no legal advice.")), ""])


def marked_page(patch: Patch) -> str:
    """The text with the changes marked in it, by colour, by line and by sign. A web page stays the page it is."""
    if patch.is_html:
        return "".join(_marked(each, is_html=True) for each in patch.parts)
    lead = f"<h1>{escaped(title(patch))}</h1>\n<p>{escaped(legend())}</p>\n"
    body = "".join(_marked(each, is_html=False) for each in patch.parts)
    return page(title(patch), f'{lead}<div id="text" style="white-space:pre-wrap">{body}</div>\n')


def legend() -> str:
    """How the marks are read."""
    return say(mark("[+ underlined +] is put in. [− struck through −] is taken out. All else stays."))


def files(patch: Patch) -> dict[str, str]:
    """What to hand over: the steps, the marked text, and the text as it is then."""
    name = "privacy-policy" if patch.kind is Kind.PRIVACY else "terms"
    return {
        f"{name}-what-to-change.txt": instructions(patch),
        f"{name}-marked.html": marked_page(patch),
        f"{name}-changed.{'html' if patch.is_html else 'txt'}": patch.text,
    }


def _steps(change: Change) -> Iterable[str]:
    if change.deed is not None:
        yield f"   “{_begin(change.old, _WHOLE)}”"
        yield f"   {deed(change)}"
    if change.new and change.deed is not Deed.DELETE:
        yield ""
        yield from (f"   {line}".rstrip() for line in change.new.split("\n"))
        yield ""


def _under(change: Change, words: str, alone: str) -> str:
    if not change.under:
        return alone
    return say(mark("Under “{heading}”, {words}"), heading=change.under, words=words)


def _begin(words: str, longest: int = _SHOWN) -> str:
    plain = " ".join(words.split()).lstrip("-*•· ")
    if len(plain) <= longest:
        return plain
    return plain[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def _marked(piece: Piece, *, is_html: bool) -> str:
    words = piece.text if is_html else escaped(piece.text)
    if piece.mark is Mark.KEPT:
        return words
    tag = f'<ins data-change="{piece.change}" style="{_INS}">'
    if piece.mark is Mark.IN:
        return f"{tag}[+ {words} +]</ins>"
    return f'{tag}[−</ins><del data-change="{piece.change}" style="{_DEL}">{words}</del>{tag}−]</ins>'
