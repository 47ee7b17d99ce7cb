"""The website and the public addresses of policy, terms, form and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from smswizard.domain.dossier import Dossier, text
from smswizard.domain.values import Problem, parse_web_address
from smswizard.facts.conduct import shorteners
from smswizard.i18n import mark
from smswizard.reading.pattern import Pattern
from smswizard.rules.finding import Severity
from smswizard.rules.hosts import host_of, is_host, same_site
from smswizard.rules.naming import is_ours
from smswizard.rules.rule import NO_HITS, About, DossierRule, Hit

PAGES = ("privacy.url", "terms.url", "consent.form_url", "consent.evidence_url")
ADDRESSES = ("business.website", *PAGES)
_NOT_PUBLIC = Pattern(
    r"^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|169\.254\.)|\.(?:local|internal"
    r"|lan|test|invalid|localhost)$"
    r"|(?:^|\.)(?:staging|stage|dev|preview|intranet|internal|uat|sandbox)\.|ngrok|^(?:www\.)?example\.(?:com|org"
    r"|net)$"
)
_ORDINARY = Pattern(
    r"(?:https?://)?(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-zA-Z]{2,20}(?::\d{1,5})?(?:[/?#][^\s\x00-\x1f]{0,1500})?"
)
_SOCIAL = frozenset(
    (
        "facebook.com",
        "instagram.com",
        "linktr.ee",
        "x.com",
        "twitter.com",
        "tiktok.com",
        "linkedin.com",
        "youtube.com",
        "yelp.com",
        "google.com",
        "pinterest.com",
        "nextdoor.com",
    )
)


def _site(dossier: Dossier, path: str) -> str:
    """The host of an address that was given and can be one; else ""."""
    host = host_of(text(dossier, path))
    return host if is_host(host) else ""


def not_an_address(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Text that is no web address."""
    typed = ((path, text(dossier, path).strip()) for path in ADDRESSES)
    return tuple(Hit(path) for path, words in typed if words and not _is_address(words))


def _is_address(words: str) -> bool:
    if _ORDINARY.fullmatch(words) or _NOT_PUBLIC.search(host_of(words)):
        return True
    return not isinstance(parse_web_address(words), Problem)


def not_public(dossier: Dossier, _: date) -> Iterable[Hit]:
    """An address that only works inside an office or on one computer."""
    hosts = ((path, host_of(text(dossier, path).strip())) for path in ADDRESSES)
    return tuple(
        Hit(path, named=(("host", host),)) for path, host in hosts if host and _NOT_PUBLIC.search(host)
    )


def insecure(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Carriers ask for https."""
    found = ((path, text(dossier, path).strip().lower()) for path in PAGES)
    return tuple(Hit(path) for path, words in found if words.startswith("http://"))


def insecure_website(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A website without https looks unfinished."""
    return (
        (Hit("business.website"),)
        if dossier.business.website.strip().lower().startswith("http://")
        else NO_HITS
    )


def short_address(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A short link as the address of a page."""
    banned = {each.word for each in shorteners()}
    hosts = ((path, host_of(text(dossier, path).strip())) for path in ADDRESSES)
    return tuple(
        Hit(path, named=(("host", host),)) for path, host in hosts if host.removeprefix("www.") in banned
    )


def only_social(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A page on a social network is a weak website."""
    site = _site(dossier, "business.website")
    own = next((name for name in _SOCIAL if site == name or site.endswith("." + name)), "")
    return (Hit("business.website", named=(("host", own),)),) if own else NO_HITS


def _on_other_site(path: str) -> Callable[[Dossier, date], Iterable[Hit]]:
    def check(dossier: Dossier, _: date) -> Iterable[Hit]:
        site, page = _site(dossier, "business.website"), _site(dossier, path)
        if not site or not page or same_site(site, page):
            return NO_HITS
        return (Hit(path, named=(("host", page), ("site", site))),)

    return check


def of_another(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A long address that shows somebody else's name, and no mailbox that shows ours."""
    business = dossier.business
    site = _site(dossier, "business.website")
    names = tuple(each for each in (business.brand_name.strip(), business.legal_name.strip()) if each)
    mailbox = business.email.rpartition("@")[2].strip().lower()
    if not site or not names or len(site.removeprefix("www.").partition(".")[0]) < _TELLING_LETTERS:
        return NO_HITS
    ours = About(brands=names)
    if is_ours(site, ours) or (mailbox and mailbox != site.removeprefix("www.") and is_ours(mailbox, ours)):
        return NO_HITS
    return (Hit("business.website", named=(("host", site), ("brand", names[0]))),)


_TELLING_LETTERS = 13
"""A shorter address may be any made-up word or initials."""


def same_address(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Policy and terms are two things; one page may hold both, with a mark behind #."""
    policy, terms = text(dossier, "privacy.url").strip(), text(dossier, "terms.url").strip()
    return (Hit("terms.url"),) if policy and policy == terms else NO_HITS


def not_live(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A text that is not live yet cannot be read by a reviewer."""
    pages = (("privacy.is_live", dossier.privacy), ("terms.is_live", dossier.terms))
    return tuple(Hit(path) for path, page in pages if page.is_live == "no")


def unsaid_live(dossier: Dossier, _: date) -> Iterable[Hit]:
    """Only the person can say whether the page shows this text."""
    pages = (("privacy.is_live", dossier.privacy), ("terms.is_live", dossier.terms))
    return tuple(Hit(path) for path, page in pages if page.url.strip() and not page.is_live)


def behind_login(dossier: Dossier, _: date) -> Iterable[Hit]:
    """A form behind a login needs a public picture."""
    hidden = dossier.consent.form_is_public == "no" and not dossier.consent.evidence_url.strip()
    return (Hit("consent.evidence_url"),) if hidden else NO_HITS


RULES = (
    DossierRule(
        "website.of-another",
        "RG-6",
        Severity.LIKELY,
        mark("The address {host} shows another name than {brand}."),
        mark(
            "Enter the website of the business you register. If this is it, have its name stand at the top of the page."
        ),
        check=of_another,
    ),
    DossierRule(
        "website.not-an-address",
        "RG-6",
        Severity.BLOCKS,
        mark("This is not a web address."),
        mark("Copy it from the address line of your browser."),
        check=not_an_address,
    ),
    DossierRule(
        "website.not-public",
        "RG-6",
        Severity.BLOCKS,
        mark("{host} does not open for everyone."),
        mark("Enter an address that anyone can open."),
        check=not_public,
    ),
    DossierRule(
        "website.page-insecure",
        "PP-2",
        Severity.BLOCKS,
        mark("This address does not start with https."),
        mark("Use the https address of the page."),
        check=insecure,
        cure_id="text.https",
    ),
    DossierRule(
        "website.insecure",
        "RG-6",
        Severity.ADVICE,
        mark("Your website does not start with https."),
        mark("Ask your web person to switch https on."),
        check=insecure_website,
    ),
    DossierRule(
        "website.short-address",
        "SM-8",
        Severity.BLOCKS,
        mark("{host} is a public short link."),
        mark("Use the full address on your own website."),
        check=short_address,
    ),
    DossierRule(
        "website.only-social",
        "RG-6",
        Severity.LIKELY,
        mark("{host} is a social network, not a website of yours."),
        mark("A small website of your own is safer. If you have none, use a public page that you keep up."),
        check=only_social,
    ),
    DossierRule(
        "website.policy-elsewhere",
        "PP-4",
        Severity.LIKELY,
        mark("The policy is at {host}, not on {site}."),
        mark("Put it on your own website."),
        check=_on_other_site("privacy.url"),
    ),
    DossierRule(
        "website.terms-elsewhere",
        "TC-1",
        Severity.LIKELY,
        mark("The terms are at {host}, not on {site}."),
        mark("Put them on your own website."),
        check=_on_other_site("terms.url"),
    ),
    DossierRule(
        "website.form-elsewhere",
        "OI-20",
        Severity.LIKELY,
        mark("The form is at {host}, not on {site}."),
        mark("Put it on your own website, or make sure that it names your brand."),
        check=_on_other_site("consent.form_url"),
    ),
    DossierRule(
        "website.same-address",
        "TC-1",
        Severity.ADVICE,
        mark("Policy and terms have the same address."),
        mark("Give each its own page, or a mark on the page that leads to it."),
        check=same_address,
    ),
    DossierRule(
        "website.not-live",
        "PP-3",
        Severity.BLOCKS,
        mark("The text is not live at its address yet."),
        mark("Put it on your website before you file."),
        check=not_live,
    ),
    DossierRule(
        "website.unsaid-live",
        "PP-3",
        Severity.ADVICE,
        mark("Only you can tell whether the page shows exactly this text."),
        mark("Open the page, compare, and answer the question."),
        check=unsaid_live,
        asks=True,
    ),
    DossierRule(
        "website.form-behind-login",
        "OI-16",
        Severity.BLOCKS,
        mark("The form is behind a login, and there is no public picture of it."),
        mark("Put a picture of the form on your website and enter its address."),
        check=behind_login,
    ),
)
