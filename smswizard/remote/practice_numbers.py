"""Made-up phone numbers: on sale, sold, and put into a service.

They lie in the range 555-0100 to 555-0199, which North America keeps free for stories: nobody can be reached there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime

from smswizard.desk.ports import AccountFacts, Credentials, Offer
from smswizard.domain.ids import Sid, TaskKey
from smswizard.facts.fees import fee
from smswizard.i18n import mark
from smswizard.remote.practice_checks import is_visible, refused
from smswizard.remote.practice_world import Thing, Worlds, new_sid
from smswizard.submission.ports import Order
from smswizard.submission.resource import Resource
from smswizard.submission.task import TaskKind

E164 = re.compile(r"\+1[2-9]\d{9}")
SOLD_MEANWHILE = "0113"
"""The number with these last digits is always sold to somebody else between search and purchase."""

_OFFERED = ("0100", "0107", SOLD_MEANWHILE, "0128", "0136", "0142", "0159", "0164", "0178", "0191")
_TOLL_FREE = "833"
_ANY_AREA = "503"


@dataclass(frozen=True)
class PracticeNumbers:
    """The numbers of the practice account, and its AccountProbe: there is nothing to verify."""

    worlds: Worlds

    def verify(self, credentials: Credentials) -> AccountFacts:  # noqa: ARG002 - the port's shape
        """The practice account needs no key."""
        return AccountFacts("", mark("Practice"), is_trial=False)

    def numbers(
        self,
        credentials: Credentials,  # noqa: ARG002 - the port's shape
        country: str,  # noqa: ARG002
        area_code: str,
        toll_free: bool,
    ) -> tuple[Offer, ...]:
        """Numbers on sale in an area; those bought by a practice run are gone."""
        area = _TOLL_FREE if toll_free else area_code if re.fullmatch(r"[2-9]\d\d", area_code) else _ANY_AREA
        price = fee("number_tollfree" if toll_free else "number_local")
        sold = self.worlds.numbers()
        offered = (f"+1{area}555{last}" for last in _OFFERED)
        return tuple(
            Offer(number, mark("Practice only"), str(price.amount or ""), price.currency)
            for number in offered
            if number not in sold
        )

    def buy(self, order: Order, now: datetime, hidden_until: datetime) -> Thing:
        """Sell the number the dossier names. Raises ProviderError where it is none, or sold."""
        number = order.dossier.sender.number.strip()
        if not E164.fullmatch(number):
            raise refused("The phone number is not valid.", "21421")
        thing = Thing(
            order.task.key,
            TaskKind.NUMBER.value,
            new_sid("PN", order.tag, number),
            now,
            hidden_until,
            notes=(("tag", order.tag), ("number", number)),
        )

        def sold(numbers: dict[str, Thing]) -> dict[str, Thing]:
            if number in numbers or number.endswith(SOLD_MEANWHILE):
                raise refused(f"{number} is not available.", "21422")
            return {**numbers, number: thing}

        self.worlds.change_numbers(sold)
        return thing

    def find(self, order: Order, now: datetime) -> Resource | None:
        """The number of this order, if the account owns it and no other service uses it."""
        thing = self.worlds.numbers().get(order.dossier.sender.number.strip())
        if thing is None or not is_visible(thing, now):
            return None
        is_free = thing.links in ((), (order.sids.get(TaskKey("service")),))
        return thing.resource(now) if is_free else None

    def release(self, tag: str) -> None:
        """Give back the numbers of a run that has ended, so that the next rehearsal can buy them again."""

        def kept(numbers: dict[str, Thing]) -> dict[str, Thing]:
            return {number: each for number, each in numbers.items() if each.note("tag") != tag}

        self.worlds.change_numbers(kept)

    def pool(self, service: Sid, order: Order) -> Resource:
        """Put a number into a service; 21710 where it is there already, 21712 where it is in another."""
        sid = order.sids.get(order.task.with_, Sid(""))

        def put(numbers: dict[str, Thing]) -> dict[str, Thing]:
            number = next((key for key, each in numbers.items() if each.sid == sid), None)
            if number is None:
                raise refused("The phone number was not found.", "20404", 404)
            if numbers[number].links:
                is_here = numbers[number].links == (service,)
                raise refused("The number is in a service already.", "21710" if is_here else "21712", 409)
            return {**numbers, number: replace(numbers[number], links=(service,))}

        self.worlds.change_numbers(put)
        return Resource(sid)

    def find_in_pool(self, order: Order) -> Resource | None:
        """The number, if it is in the service."""
        service, sid = order.sids.get(order.task.about), order.sids.get(order.task.with_)
        owned = (each for each in self.worlds.numbers().values() if each.sid == sid)
        return next((Resource(each.sid) for each in owned if each.links == (service,)), None)
