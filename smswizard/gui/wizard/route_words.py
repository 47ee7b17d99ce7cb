"""What a registration costs, how long it takes, and what the others mean, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smswizard.desk.costs import RouteCosts, penalties, route_costs
from smswizard.domain.route import ROUTE_MEANINGS, ROUTE_NAMES, Route
from smswizard.facts.fees import Fee
from smswizard.gui.pieces import Card, money, site
from smswizard.gui.widgets.disclosure import Disclosure
from smswizard.gui.widgets.words import body, hint, strong
from smswizard.i18n import say


def sums(costs: RouteCosts) -> str:
    """What falls due once and every month."""
    once, monthly = money(costs.once_total, costs.currency), money(costs.monthly_total, costs.currency)
    if not costs.once:
        return say(
            "No fee to register that we know of. Then {monthly} a month, and each message.", monthly=monthly
        )
    return say("{once} once. Then {monthly} a month, and each message.", once=once, monthly=monthly)


def fee_words(fee: Fee) -> str:
    """One price with its date and where it was read."""
    return say(
        "{name}: {amount} (as of {date}, {source})",
        name=say(fee.name),
        amount=money(fee.amount, fee.currency) if fee.amount is not None else say("not known"),
        date=fee.date,
        source=site(fee.source),
    )


def wait_words(costs: RouteCosts) -> str:
    """A range, no promise."""
    wait = costs.wait
    return say(
        "{least} to {most} {unit} in all. Nobody can promise a day.",
        least=wait.least,
        most=wait.most,
        unit=say(wait.unit),
    )


def about(route: Route) -> QWidget:
    """Another way: what it means and costs."""
    costs = route_costs(route)
    card = Card()
    card.add(strong(say(ROUTE_NAMES[route])))
    card.add(body(say(ROUTE_MEANINGS[route])))
    card.add(hint(f"{sums(costs)} {wait_words(costs)}"))
    return card


def why_long() -> Disclosure:
    """Why reviews drag on."""
    return Disclosure(
        say("Why can it take longer?"),
        say(
            "Most decisions take one to two weeks. Reviewers have grown stricter: they now open your policy and "
            "your terms, and refuse when either has no public page or says something your form does not. A "
            "refusal means writing again, maybe paying again, and waiting again. That is why this wizard has "
            "you read and confirm each text before anything is filed."
        ),
    )


def what_happens_without() -> Disclosure:
    """What carriers and the law ask for."""
    made = Disclosure(
        say("What happens to those who text without it?"),
        say(
            "Carriers block unregistered texts. For texts that break the rules they ask for money, and so does the law:"
        ),
    )
    for each in penalties():
        amount = money(each.amount, each.currency) if each.amount is not None else ""
        if each.amount_up_to is not None:
            amount = say("{least} to {most}", least=amount, most=money(each.amount_up_to, each.currency))
        words = say(
            "{name}: {amount} for each {period}", name=say(each.name), amount=amount, period=say(each.period)
        )
        made.content.addWidget(body(words))
        made.content.addWidget(hint(say("As of {date}, {source}", date=each.date, source=site(each.source))))
    return made
