"""Pages as websites serve them, for the rules about live pages."""

from __future__ import annotations

from dataclasses import dataclass

from smswizard.domain.evidence import Fetched
from smswizard.reading.live_page import Seen, read_page
from smswizard.rules.live_rule import FORM, PICTURE, POLICY, SITE, TERMS, Expected
from tests.rules.example import ABOUT, BRAND

HOME = "https://goldencrust.example"
ADDRESS = {
    SITE: HOME,
    POLICY: f"{HOME}/privacy",
    TERMS: f"{HOME}/terms",
    FORM: f"{HOME}/texts",
    PICTURE: f"{HOME}/sign.png",
}
CONFIRMED = (
    f"{BRAND} collects your name and your mobile number. We use them to text you about orders. "
    "We do not share mobile numbers or text consent with third parties or affiliates for marketing. "
    "Reply STOP to opt out and HELP for help. Message frequency varies. Message and data rates may apply. "
    "Write to hello@goldencrust.example about privacy."
)
WORDING = f"Yes, {BRAND} may text me about orders. Reply STOP to opt out. Message and data rates may apply."
_MENU = "<nav><a href='/'>Home</a> <a href='/menu'>Menu</a></nav>"
_FOOT = "<footer><a href='/privacy'>Privacy</a> <a href='/terms'>Terms</a></footer>"


def page(inside: str, title: str = BRAND) -> str:
    """A page of the bakery around something."""
    return f"<!doctype html><html lang=en><head><title>{title}</title></head><body>{_MENU}{inside}{_FOOT}</body></html>"


def policy(text: str = CONFIRMED) -> str:
    """The policy as a page."""
    return page(
        "<main><h1>Privacy policy</h1>"
        + "".join(f"<p>{one.strip()}.</p>" for one in text.split(". "))
        + "</main>"
    )


def form(box: str = "<input type=checkbox name=sms>", more: str = "") -> str:
    """The sign-up form as a page."""
    return page(
        f"<form><label>Mobile phone <input type=tel name=phone></label><label>{box} {WORDING}</label>{more}</form>"
    )


@dataclass(frozen=True)
class Visit:
    """One page as it came back."""

    body: str | bytes = ""
    path: str = POLICY
    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    hops: tuple[str, ...] = ()
    confirmed: str = ""
    draft: str = ""

    def seen(self) -> Seen:
        """The page, read."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        return read_page(Fetched((ADDRESS[self.path], *self.hops), self.status, self.content_type, body))

    def expected(self) -> Expected:
        """What was to be there."""
        return Expected(self.path, ABOUT, self.confirmed or self.draft, is_confirmed=not self.draft)
