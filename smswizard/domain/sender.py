"""The number that will send, and the provider account it lives in. Nothing here is secret."""

from __future__ import annotations

from smswizard.domain.record import record


@record(frozen=True)
class SenderWish:
    """Which number is wished for, and in which account.

    `number` is the exact number chosen, E.164; `account_sid` starts with AC; `notify_email` receives the
    provider's mails about the profile (the agency's address where an agency files for a client).
    """

    area_code: str = ""
    number: str = ""
    account_sid: str = ""
    notify_email: str = ""
