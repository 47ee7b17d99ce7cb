"""Answers as the provider wants them: trimmed, parsed, in its spelling. What cannot be read is never sent."""

from __future__ import annotations

from smswizard.domain.dossier import Dossier, text
from smswizard.domain.fields import field_at
from smswizard.domain.values import Problem, parse_email, parse_phone, parse_tax_id, parse_web_address
from smswizard.i18n import mark
from smswizard.submission.fault import Fault, FaultKind
from smswizard.submission.ports import ProviderError

_MISSING = mark("The answer to “{question}” is missing.")
_UNREADABLE = mark("The answer to “{question}” cannot be sent like this.")
_WHAT_NOW = mark("Nothing was sent. Correct the answer, and file again.")


class UnreadableAnswer(ProviderError):  # noqa: N818 - reads as what happened
    """An answer that no form can hold; nothing was sent. `path` names the question."""

    def __init__(self, path: str, sentence: str = _UNREADABLE) -> None:
        said = sentence.format(question=field_at(path).label)
        super().__init__(Fault(FaultKind.REFUSED, message=said), said, _WHAT_NOW)
        self.path = path


def text_at(dossier: Dossier, path: str, otherwise: str | None = None) -> str:
    """The trimmed answer. Raises UnreadableAnswer where there is none and no `otherwise`."""
    found = text(dossier, path).strip()
    if not found and otherwise is None:
        raise UnreadableAnswer(path, _MISSING)
    return found or otherwise or ""


def yes_at(dossier: Dossier, path: str) -> bool:
    """Whether the answer is yes; an open question counts as no."""
    return text(dossier, path) == "yes"


def email_at(dossier: Dossier, path: str) -> str:
    """An e-mail address."""
    parsed = parse_email(text_at(dossier, path))
    if isinstance(parsed, Problem):
        raise UnreadableAnswer(path)
    return parsed.address


def phone_at(dossier: Dossier, path: str) -> str:
    """A phone number, E.164."""
    country = dossier.business.country or "US"
    parsed = parse_phone(text_at(dossier, path), country)
    if isinstance(parsed, Problem):
        raise UnreadableAnswer(path)
    return parsed.e164


def web_address_at(dossier: Dossier, path: str) -> str:
    """A web address with its scheme."""
    parsed = parse_web_address(text_at(dossier, path))
    if isinstance(parsed, Problem):
        raise UnreadableAnswer(path)
    return parsed.url


def tax_id_of(dossier: Dossier) -> str:
    """The tax number as the authority writes it without signs."""
    parsed = parse_tax_id(text_at(dossier, "business.tax_id"), text_at(dossier, "business.tax_id_kind"))
    if isinstance(parsed, Problem):
        raise UnreadableAnswer("business.tax_id")
    return parsed.digits
