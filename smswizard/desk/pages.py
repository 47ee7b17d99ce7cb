"""Ready pages for the client's website, and the note to whoever looks after it."""

from __future__ import annotations

from collections.abc import Iterable

from smswizard.desk.drafted import Drafted, drafted, languages, notice
from smswizard.domain.dossier import Dossier
from smswizard.drafting.addresses import planned
from smswizard.drafting.complete import as_confirmed
from smswizard.i18n import mark, say

NOTE = "note-for-your-web-person.txt"
_REPLIES = ("confirmation", "help", "stop")


def ready_pages(dossier: Dossier) -> dict[str, str]:
    """File names and contents: policy and terms, the sign-up form, slip, script and signs to print, the replies, and
    the note; then the same in Spanish and French, as far as customers read it ("paper-form.es.html")."""
    files = {}
    for each in drafted(dossier):
        if each.file and not (each.name.endswith("-part") and _writes(dossier, each.name)):
            files[f"{each.file}.html"] = each.page
            if each.name == "form":
                files[f"{each.file}-to-paste.html"] = each.fragment
    files |= {"replies.txt": _replies(drafted(dossier)), NOTE: note(dossier)}
    for language in languages():
        beside = drafted(dossier, language)
        files |= {f"{each.file}.{language}.html": each.page for each in beside if each.file}
        if any(each.name in _REPLIES for each in beside):
            files[f"replies.{language}.txt"] = _replies(beside)
    return files


def _writes(dossier: Dossier, part: str) -> bool:
    """True where the whole text is ours, so that nobody has to insert the part about texts."""
    return (dossier.privacy if part == "policy-part" else dossier.terms).mode != "own"


def _replies(texts: Iterable[Drafted]) -> str:
    told = [f"{say(each.title)}\n{each.text}" for each in texts if each.name in _REPLIES]
    return "\n\n".join((*told, notice())) + "\n"


def note(dossier: Dossier) -> str:
    """What to ask of the person who looks after the website."""
    told = as_confirmed(dossier)
    name = told.name or say(mark("our business"))
    return "\n".join(
        [
            say(mark("Hello,")),
            "",
            say(
                mark("we want to text our customers. Before that, carriers look at our website. Please:"),
                name=name,
            ),
            "",
            f"1. {say(mark('Put the privacy policy at this address: {address}'), address=_address(told, 'privacy', '/privacy'))}",
            f"2. {say(mark('Put the terms for texts at this address: {address}'), address=_address(told, 'terms', '/terms'))}",
            f"3. {say(mark('Both must open for anyone: with https, without a login, in every country.'))}",
            f"4. {say(mark('Link both from the footer and right beside the form where people leave their number.'))}",
            f"5. {say(mark('The box beside the number must be empty until the person ticks it, and free to skip.'))}",
            f"6. {say(mark('Words beside the box, exactly as they stand here:'))}",
            "",
            *(f"   {line}" for line in told.consent.wording.splitlines()),
            "",
            *_about_the_files(),
            "",
            say(mark("Write to me when it is live; I file the registration then. Thank you!")),
            "",
            name,
            "",
        ]
    )


def _about_the_files() -> tuple[str, ...]:
    beside = mark(
        "Files that end in .es and .fr are translations to put beside the English, which is what counts."
    )
    return (say(beside), say(mark("All these texts are drafts, not legal advice.")))


def _address(dossier: Dossier, section: str, usual: str) -> str:
    """The address given, else the natural one on the client's website."""
    given: str = getattr(dossier, section).url
    return given.strip() or planned(dossier, usual) or usual
