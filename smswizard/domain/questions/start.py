"""Questions of "Before you start"."""

from __future__ import annotations

from smswizard.domain.question import Choice, Field, FieldKind
from smswizard.i18n import mark

QUESTIONS = (
    Field(
        "start.country",
        FieldKind.CHOICE,
        mark("Where is the business registered?"),
        mark("The country on its tax letter."),
        why=mark("A business in the US or Canada can register the plain way. Others need more papers."),
        choices=(
            Choice("US", mark("United States")),
            Choice("CA", mark("Canada")),
            Choice("other", mark("Another country")),
        ),
    ),
    Field(
        "start.audience",
        FieldKind.MANY,
        mark("Where are the people you want to text?"),
        mark("Tick every place where your customers have their phone numbers."),
        why=mark("US carriers ask for a registration before any text. Canada accepts a toll-free number."),
        choices=(
            Choice("US", mark("United States")),
            Choice("CA", mark("Canada")),
            Choice("elsewhere", mark("Somewhere else")),
        ),
    ),
    Field(
        "campaign.kinds",
        FieldKind.MANY,
        mark("What will you text them?"),
        mark("Tick everything you plan for the first year. Each kind needs an example message later."),
        why=mark("Reviewers compare this with your example messages. A kind you leave out cannot be sent."),
        vocabulary="message_kinds",
    ),
    Field(
        "start.trades",
        FieldKind.MANY,
        mark("Does the business deal in any of these?"),
        mark("Carriers refuse these trades whatever the text says. Better to know now than after paying."),
        why=mark("The ban follows the kind of business, not the single message. No edit helps afterwards."),
        vocabulary="forbidden",
    ),
    Field(
        "start.volume",
        FieldKind.CHOICE,
        mark("How many texts on a busy day?"),
        mark("A long message counts as two or three."),
        why=mark("The small registration is cheaper and quicker. It is enough for most shops."),
        choices=(
            Choice("low", mark("Under 2,000"), mark("Most small businesses. The cheaper registration.")),
            Choice("high", mark("2,000 or more"), mark("Needs the full registration with a deeper check.")),
        ),
    ),
    Field(
        "start.number_wish",
        FieldKind.CHOICE,
        mark("Which kind of number would you like?"),
        choices=(
            Choice("local", mark("A local number"), mark("Looks like your town. For texting the US.")),
            Choice(
                "toll_free",
                mark("A toll-free number"),
                mark("Starts with 800, 833 and so on. For the US and Canada."),
            ),
            Choice("unsure", mark("You choose for me")),
        ),
    ),
    Field(
        "start.route",
        FieldKind.CHOICE,
        mark("Which registration do you want?"),
        mark("We recommend one from your answers. You can take another; no answer is lost."),
        vocabulary="routes",
        optional=True,
    ),
    Field(
        "start.filer",
        FieldKind.CHOICE,
        mark("Whose Twilio account will send the texts?"),
        why=mark("An agency registers a client with a profile of its own inside the agency's account."),
        choices=(
            Choice("own", mark("The business's own account")),
            Choice(
                "client",
                mark("An agency's account"),
                mark("We text for this client from our own Twilio account."),
            ),
        ),
    ),
    Field(
        "start.account",
        FieldKind.CHOICE,
        mark("How far is the Twilio account?"),
        mark("Opening it and its identity check take days. Start now; write your texts meanwhile."),
        why=mark("Twilio registers nobody from a trial account or before it has checked who you are."),
        choices=(
            Choice("none", mark("There is none yet")),
            Choice("trial", mark("A trial account")),
            Choice("no_profile", mark("A paid account, identity not yet approved")),
            Choice("ready", mark("A paid account with an approved business profile")),
        ),
    ),
    Field(
        "start.customerio",
        FieldKind.YES_NO,
        mark("Do you send your messages with Customer.io?"),
        mark("Customer.io has a service of its own that registers a sender for you. It is another door."),
        optional=True,
    ),
    Field(
        "start.customerio_needs",
        FieldKind.MANY,
        mark("Do you need any of these in Customer.io?"),
        mark("Customer.io's own service does not have them; with your own Twilio account you keep them."),
        choices=(
            Choice("revenue_attribution", mark("Revenue attribution")),
            Choice("sending_queues", mark("Sending queues")),
            Choice("neither", mark("Neither of them")),
        ),
        optional=True,
    ),
)
