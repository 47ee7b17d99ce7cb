"""Whether a refused thing can be sent again, and what that costs, in sentences with source and date."""

from __future__ import annotations

from smswizard.facts.fees import fee
from smswizard.facts.rejections import Again, Known, Rejection
from smswizard.i18n import mark, say

_AGAIN = {
    (Again.YES, Known.PROVIDER): mark("Mend it, and you can send it again."),
    (Again.YES, Known.COPIED): mark(
        "Mend it, and you can send it again. That stands in a copy of Twilio's list; its own page was not read."
    ),
    (Again.YES, Known.INFERRED): mark(
        "Mend it, and you can probably send it again. We gather that from similar codes; Twilio has not said it."
    ),
    (Again.NO, Known.PROVIDER): mark("Twilio says that this cannot be sent again."),
    (Again.NO, Known.COPIED): mark(
        "A copy of Twilio's list says that this cannot be sent again. Its own page was not read: ask Twilio support "
        "before you give up."
    ),
    (Again.NO, Known.INFERRED): mark(
        "It can probably not be sent again. We gather that from similar codes: ask Twilio support before you give up."
    ),
}
_ASK = mark("Whether it can be sent again is not known to us. Ask Twilio support.")
_NOTHING = mark("Nothing was refused for good: there is nothing to send again.")

_CAMPAIGN_COST = mark(
    "Sending a campaign again may cost {sum} {currency} (as of {date}, {source}). Sources disagree whether it does."
)
_BRAND_COST = mark(
    "We know of no fee for correcting a brand. A new brand costs {sum} {currency} or more (as of {date}, {source})."
)
_TOLL_FREE_COST = mark(
    "We know of no fee for sending a toll-free verification again. That does not prove that there is none."
)
_FREE = mark("As far as we know it costs nothing to send it again.")


def again_words(known: Rejection) -> str:
    """Whether it can be sent again, and how we know."""
    if known.again is Again.DOES_NOT_APPLY:
        return say(_NOTHING)
    return say(_AGAIN.get((known.again, known.again_known), _ASK))


def cost_words(known: Rejection) -> str:
    """What sending it again costs; "" where nothing is sent again."""
    if known.again in (Again.DOES_NOT_APPLY, Again.NO):
        return ""
    if "10dlc" in known.products:
        return _with_fee(_CAMPAIGN_COST, "campaign_resubmission")
    if "brand" in known.products:
        return _with_fee(_BRAND_COST, "brand_low_volume")
    return say(_TOLL_FREE_COST if "tollfree" in known.products else _FREE)


def doubt_words(known: Rejection) -> str:
    """A sentence where the meaning was not read from the provider's own page; else ""."""
    if known.origin.read_from.startswith("provider page"):
        return ""
    return say(mark("How we know it: {how}."), how=known.origin.read_from)


def _with_fee(words: str, fee_id: str) -> str:
    price = fee(fee_id)
    site = price.source.split("//")[-1].split("/")[0].removeprefix("www.")
    return say(words, sum=price.amount, currency=price.currency, date=price.date, source=site)
