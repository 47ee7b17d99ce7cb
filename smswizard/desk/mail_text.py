"""What a pasted refusal says: out of raw mail, HTML and leftovers of transfer encodings."""

from __future__ import annotations

import re

from smswizard.reading.html import looks_like_html, visible
from smswizard.reading.pattern import Pattern

MOST = 200_000
"""Characters that are looked at; no refusal is longer."""

_HEADERS = Pattern(
    r"\A\s{0,9}(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,50}){3}"
)
_MIME = Pattern(r"^(?:MIME-Version|Content-Transfer-Encoding|Content-Type):", re.IGNORECASE | re.MULTILINE)
_QUOTED = Pattern(r"=\r?\n|=3D|=20(?:\r?\n|\Z)|=C2=A0|=E2=80=[0-9A-F]{2}", needs="=")
_LINKED = Pattern(r"https?://[^\s\"'<>]{1,2000}", needs="http")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def plain_text(raw: str) -> str:
    """The words of a pasted mail, page or line; addresses of links stand at the end."""
    text = raw[:MOST]
    if _HEADERS.search(text) and _MIME.search(text):
        text = _body_of(text)
    if _QUOTED.search(text):
        text = _unquoted(text)
    if looks_like_html(text):
        links = [match.group() for match in _LINKED.finditer(text)]
        text = "\n".join((visible(text), *links))
    return text.translate(_INVISIBLE).replace("\u00a0", " ")


def _body_of(mail: str) -> str:
    """The subject and the readable parts of a raw mail; the mail itself where it cannot be taken apart."""
    import email.policy  # late: only raw mails need it
    from email.errors import MessageError

    try:
        parsed = email.message_from_string(mail, policy=email.policy.default)
        body = parsed.get_body(preferencelist=("plain", "html"))
        content = body.get_content() if body is not None else ""
    except (MessageError, LookupError, ValueError, KeyError, AttributeError, TypeError):
        return mail
    subject = str(parsed.get("subject", ""))
    return f"{subject}\n{content}" if isinstance(content, str) and content.strip() else mail


def _unquoted(text: str) -> str:
    """Quoted-printable undone; what cannot be read becomes a replacement sign."""
    import quopri  # late: only few pastes need it

    return quopri.decodestring(text.encode("utf-8", "replace")).decode("utf-8", "replace")
