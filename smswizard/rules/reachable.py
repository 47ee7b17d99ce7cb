"""E-mail addresses, phone numbers and the person behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from smswizard.domain.dossier import Dossier
from smswizard.domain.values import Email, Problem, parse_email, parse_phone
from smswizard.facts.conduct import free_mail
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.hosts import host_of, is_host, same_site
from smswizard.rules.presence import has_company
from smswizard.rules.rule import NO_HITS, DossierRule, Hit

_ROLES = frozenset(
    (
        "info",
        "sales",
        "support",
        "admin",
        "team",
        "office",
        "customer",
        "service",
        "marketing",
        "owner",
        "manager",
        "test",
        "contact",
        "the",
        "n/a",
        "na",
        "none",
    )
)


def not_a_person(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Reviewers write to a person, not to a desk."""
    for path, name in (
        ("contact.first_name", dossier.contact.first_name),
        ("contact.last_name", dossier.contact.last_name),
    ):
        word = name.strip().lower()[:60]
        if word and (
            word in _ROLES or not any(sign.isalpha() for sign in word) or any(sign.isdigit() for sign in word)
        ):
            return (Hit(path, named=(("name", name.strip()[:60]),)),)
    return NO_HITS


def _email_at(path: str) -> Callable[[Dossier], str]:
    section, _, name = path.partition(".")
    return lambda dossier: str(getattr(getattr(dossier, section), name)).strip()


_EMAILS = (
    "business.email",
    "contact.email",
    "business.brand_contact_email",
    "privacy.contact_email",
    "terms.contact_email",
    "sender.notify_email",
)


def bad_email(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Every mailbox has the form of one."""
    typed = ((path, _email_at(path)(dossier)) for path in _EMAILS)
    return tuple(Hit(path) for path, text in typed if text and isinstance(parse_email(text), Problem))


def free_mailbox(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A registered company writes from its own domain."""
    if not has_company(dossier):
        return NO_HITS
    return tuple(
        Hit(path, named=(("domain", read.domain),))
        for path in ("contact.email", "business.email")
        if isinstance(read := parse_email(_email_at(path)(dossier)), Email) and read.domain in free_mail()
    )


def other_domain(dossier: Dossier, _: date) -> Iterable[Hit]:
    """The mailbox and the website share their domain."""
    site = host_of(dossier.business.website)
    read = parse_email(dossier.contact.email.strip())
    if not is_host(site) or isinstance(read, Problem) or read.domain in free_mail():
        return NO_HITS
    if same_site(read.domain, site):
        return NO_HITS
    return (Hit("contact.email", named=(("domain", read.domain), ("site", site))),)


def _is_plain_number(typed: str) -> bool:
    """Ten digits as numbers in the US and Canada have them: read without the large library."""
    return _PLAIN.fullmatch(typed.strip()) is not None


_PLAIN = Pattern(r"(?:\+?1[ .-]?)?(?:\([2-9]\d{2}\)|[2-9]\d{2})[ .-]?[2-9]\d{2}[ .-]?\d{4}")


def bad_phone(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Every phone number has the form of one."""
    typed = (("business.phone", dossier.business.phone), ("contact.phone", dossier.contact.phone))
    country = dossier.business.country or "US"
    return tuple(
        Hit(path, named=(("problem", read.text),))
        for path, text in typed
        if text.strip()
        and not _is_plain_number(text)
        and isinstance(read := parse_phone(text, country), Problem)
    )


RULES = (
    DossierRule(
        "identity.not-a-person",
        "RG-7",
        Severity.BLOCKS,
        mark("“{name}” does not read like the name of a person."),
        mark("Enter the first and last name of somebody who works for the business."),
        check=not_a_person,
    ),
    DossierRule(
        "identity.email-form",
        "RG-7",
        Severity.BLOCKS,
        mark("This is not an e-mail address."),
        mark("It looks like name@business.example."),
        check=bad_email,
    ),
    DossierRule(
        "identity.free-mail",
        "RG-7",
        Severity.LIKELY,
        mark("Anyone can have a mailbox at {domain}."),
        mark("Use a mailbox on the domain of your website."),
        check=free_mailbox,
    ),
    DossierRule(
        "identity.email-other-domain",
        "RG-7",
        Severity.LIKELY,
        mark("The e-mail is at {domain}, the website at {site}."),
        mark("Use a mailbox on the domain of your website."),
        check=other_domain,
    ),
    DossierRule(
        "identity.phone-form",
        "RG-7",
        Severity.BLOCKS,
        mark("{problem}"),
        mark("Type it with its area code, like +1 503 555 0142."),
        check=bad_phone,
    ),
)
