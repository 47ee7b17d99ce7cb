"""What a test may do to the world behind Twilio's back: order trouble, decide reviews, sell numbers, look."""

from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from tests.support.lookalike import brands, campaigns, tollfree
from tests.support.lookalike.faults import Fault
from tests.support.lookalike.reviews import Step
from tests.support.lookalike.world import (
    PRIMARY_POLICY,
    Account,
    Key,
    Thing,
    World,
    iso_now,
)

ACCOUNT_SID = "AC" + "1001" * 8
AUTH_TOKEN = "look-alike-token-0123456789abcdef"
KEY_SID = "SK" + "2002" * 8
KEY_SECRET = "look-alike-secret-0123456789abcde"


class Director:
    """Orders from outside, by name and plain data, so that they also travel through the control door."""

    def __init__(self, world: World) -> None:
        self.world = world

    def carry_out(self, deed: str, order: Mapping[str, Any]) -> None:
        with self.world.lock:
            match deed:
                case "faults":
                    self.world.faults.add(Fault.from_plain(dict(order)))
                case "reviews":
                    for kind, runs in order.items():
                        self.world.reviews.script(kind, runs)
                case "settle":
                    self.settle(order["sid"], order["status"], tuple(order.get("errors", ())))
                case "sell":
                    self.world.sold_elsewhere.add(order["phone_number"])
                case "hide":
                    self.world.hidden_reads[order["sid"]] = order["reads"]
                case "reply_yes":
                    brands.reply(self.world.things[order["sid"]])
                case "expire_code":
                    brands.expire_code(self.world.things[order["sid"]])
                case "close_window":
                    tollfree.close_window(self.world.things[order["sid"]])
                case "release":
                    self.world.released.set()
                case _:
                    raise ValueError(f"no such deed: {deed}")

    def settle(self, sid: str, status: str, errors: tuple[dict[str, Any], ...] = ()) -> None:
        """Give a thing its verdict now, whatever its review had in mind. A campaign goes by its service's SID."""
        thing = self.world.things.get(f"campaign of {sid}") or self.world.things[sid]
        thing.notes["review"] = []
        step = Step(status, errors)
        if thing.kind == "brand":
            brands.settle(self.world, thing, step)
        elif thing.kind == "campaign":
            campaigns.settle(thing, step)
        elif thing.kind == "verification":
            tollfree.settle(thing, step)
        else:
            thing.body.update(status=status, errors=list(errors) or None)

    def state(self) -> dict[str, Any]:
        """Everything worth looking at, as plain data."""
        world = self.world
        with world.lock:
            return {
                "things": [{"kind": t.kind, "body": t.body} for t in world.things.values()],
                "charges": [{**asdict(c), "amount": str(c.amount)} for c in world.charges],
                "texts": [asdict(text) for text in world.texts],
                "calls": [asdict(call) for call in world.calls],
                "violations": list(world.violations),
                "refused_hosts": list(world.refused_hosts),
                "faults_done": world.faults.done,
                "faults_open": len(world.faults.open),
            }


def a_world(script: Mapping[str, Any] | None = None) -> World:
    """A world with one account, by default with an approved primary profile and a standard key.

    ``script`` may hold: account {sid, token, kind, status, balance}, keys {SK: {secret, kind, hosts}},
    primary ("twilio-approved", another status, or "absent"), failed_brands_unlock, reviews, faults, sold.
    """
    plain = dict(script or {})
    world = World()
    account = _account(plain)
    world.accounts[account.sid] = account
    primary = plain.get("primary", "twilio-approved")
    if primary != "absent":
        world.add(_primary_profile(world, account, primary))
    world.failed_brands_unlock = plain.get("failed_brands_unlock", False)
    director = Director(world)
    director.carry_out("reviews", plain.get("reviews", {}))
    for fault in plain.get("faults", ()):
        director.carry_out("faults", fault)
    world.sold_elsewhere.update(plain.get("sold", ()))
    return world


def _account(plain: Mapping[str, Any]) -> Account:
    given = dict(plain.get("account", {}))
    keys = {
        sid: Key(key["secret"], key.get("kind", "standard"), tuple(key.get("hosts", ())))
        for sid, key in plain.get("keys", {KEY_SID: {"secret": KEY_SECRET}}).items()
    }
    return Account(
        sid=given.get("sid", ACCOUNT_SID),
        token=given.get("token", AUTH_TOKEN),
        keys=keys,
        kind=given.get("kind", "Full"),
        status=given.get("status", "active"),
        balance=Decimal(given.get("balance", "100.00")),
    )


def _primary_profile(world: World, account: Account, status: str) -> Thing:
    """The profile that a customer makes by hand in Twilio's Console; the API cannot create it."""
    sid = world.new_sid("BU")
    url = f"https://trusthub.twilio.com/v1/CustomerProfiles/{sid}"
    body = {
        "sid": sid,
        "account_sid": account.sid,
        "policy_sid": PRIMARY_POLICY,
        "friendly_name": "Primary business profile",
        "status": status,
        "email": "owner@lookalike.example",
        "status_callback": None,
        "valid_until": None,
        "date_created": iso_now(),
        "date_updated": iso_now(),
        "url": url,
        "links": {
            "customer_profiles_entity_assignments": f"{url}/EntityAssignments",
            "customer_profiles_evaluations": f"{url}/Evaluations",
            "customer_profiles_channel_endpoint_assignment": f"{url}/ChannelEndpointAssignments",
        },
        "errors": None,
    }
    return Thing("profile", account.sid, body)
