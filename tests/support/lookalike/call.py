"""One call on its way through the look-alike, and the answer it gets."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from tests.support.lookalike.contract import Contract, Operation, Seen
from tests.support.lookalike.refusals import bad_trust_request, not_found
from tests.support.lookalike.world import Account, Thing, World, iso_now, rfc2822_now

SMALL_PAGE = 50


@dataclass(frozen=True)
class Answer:
    """Status and body as they go out."""

    status: int
    body: Mapping[str, Any] | None


@dataclass(frozen=True)
class Call:
    """A call whose caller is known and whose parameters Twilio's specification accepts."""

    world: World
    account: Account
    operation: Operation
    seen: Seen
    contract: Contract

    def one(self, name: str) -> str | None:
        return next((value for key, value in self.seen.form_pairs if key == name), None)

    def many(self, name: str) -> list[str]:
        return [value for key, value in self.seen.form_pairs if key == name]

    def asked(self, name: str) -> str | None:
        return next((value for key, value in self.seen.query_pairs if key == name), None)

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.seen.headers.items() if key.lower() == name.lower()), None)

    def sent(self) -> dict[str, Any]:
        """The body's parameters under their answer names, as booleans and lists where the file says so."""
        return {snake(name): self._typed(name) for name in {key for key, _ in self.seen.form_pairs}}

    def _typed(self, name: str) -> Any:
        kind = self.operation.body[name].get("type")
        if kind == "array":
            return self.many(name)
        value = self.one(name)
        if kind == "boolean":
            return value == "true"
        return int(value or 0) if kind == "integer" else value

    def path_sid(self, name: str = "Sid") -> str:
        return self.operation.path_values[name]

    def thing(self, kind: str, name: str = "Sid") -> Thing:
        """The thing the path names, if it is of this kind and in the caller's account."""
        return self.named(kind, self.path_sid(name))

    def named(self, kind: str, sid: str | None) -> Thing:
        found = self.world.things.get(sid or "")
        if found is None or found.kind != kind or found.account_sid != self.account.sid:
            raise not_found(self.seen.path)
        return found

    def attributes(self) -> str:
        text = self.one("Attributes")
        if text is None:
            raise bad_trust_request("Attributes are missing")
        return text


Handler = Callable[[Call], Answer]


def snake(name: str) -> str:
    """How an answer spells a parameter: ``A2PProfileBundleSid`` comes back as ``a2p_profile_bundle_sid``."""
    joined = name.replace("A2P", "A2p")
    return re.sub(r"(?<!^)(?=[A-Z])", "_", joined).lower()


def fresh_body(call: Call, sid: str, *, example: str = "", **values: Any) -> dict[str, Any]:
    """A body for something new: Twilio's own example, with what was sent and what we know put in its place."""
    body: dict[str, Any] = call.operation.example(201, example)
    old_sid = body.get("sid", "")
    classic = call.seen.host == "api.twilio.com"
    now = rfc2822_now() if classic else iso_now()
    address = f"https://{call.seen.host}{call.seen.path}/{sid}"
    if "links" in body:
        values.setdefault("links", _moved(body["links"], old_sid, sid))
    known = {
        "sid": sid,
        "account_sid": call.account.sid,
        "date_created": now,
        "date_updated": now,
        "url": address,
        "uri": f"{call.seen.path.removesuffix('.json')}/{sid}.json",
    }
    body.update({name: value for name, value in known.items() if name in body})
    body.update({name: value for name, value in call.sent().items() if name in body})
    body.update(values)
    return body


def _moved(links: Mapping[str, str], old_sid: str, sid: str) -> dict[str, str]:
    return {name: link.replace(old_sid, sid) for name, link in links.items()}


def touch(thing: Thing, **values: Any) -> None:
    """Change a thing and its date."""
    thing.body.update(values)
    if "date_updated" in thing.body:
        thing.body["date_updated"] = rfc2822_now() if "uri" in thing.body else iso_now()


def page_of(call: Call, key: str, rows: list[Mapping[str, Any]]) -> Answer:
    """One page of a list, with the address of the next one: absolute on the newer hosts, relative on the old."""
    size = int(call.asked("PageSize") or SMALL_PAGE)
    number = int(call.asked("Page") or 0)
    part = rows[number * size : (number + 1) * size]
    here = _page_address(call, size, number)
    following = _page_address(call, size, number + 1) if len(rows) > (number + 1) * size else None
    previous = _page_address(call, size, number - 1) if number else None
    first = _page_address(call, size, 0)
    if call.seen.host == "api.twilio.com":
        start = number * size
        return Answer(
            200,
            {
                key: part,
                "page": number,
                "page_size": size,
                "start": start,
                "end": start + max(len(part) - 1, 0),
                "uri": here,
                "first_page_uri": first,
                "next_page_uri": following,
                "previous_page_uri": previous,
            },
        )
    host = f"https://{call.seen.host}"
    meta = {
        "page": number,
        "page_size": size,
        "key": key,
        "url": host + here,
        "first_page_url": host + first,
        "next_page_url": host + following if following else None,
        "previous_page_url": host + previous if previous else None,
    }
    return Answer(200, {key: part, "meta": meta})


def _page_address(call: Call, size: int, number: int) -> str:
    kept = [pair for pair in call.seen.query_pairs if pair[0] not in ("PageSize", "Page", "PageToken")]
    pairs = [*kept, ("PageSize", str(size)), ("Page", str(number))]
    if number:
        pairs.append(("PageToken", f"PT{number}"))
    return f"{call.seen.path}?{urlencode(pairs)}"


def listing(kind: str, key: str, *filters: str) -> Handler:
    """A handler that lists one kind, honouring these query filters by equality."""

    def answer(call: Call) -> Answer:
        equal = {snake(name): call.asked(name) for name in filters if call.asked(name) is not None}
        things = [thing for thing in call.world.of_kind(kind, call.account, **equal) if _visible(call, thing)]
        return page_of(call, key, [thing.body for thing in reversed(things)])

    return answer


def _visible(call: Call, thing: Thing) -> bool:
    """Whether a list shows it yet: the control door can hide something new for a number of reads."""
    left = call.world.hidden_reads.get(thing.sid, 0)
    if left:
        call.world.hidden_reads[thing.sid] = left - 1
    return not left


def fetching(kind: str) -> Handler:
    return lambda call: Answer(200, call.thing(kind).body)
