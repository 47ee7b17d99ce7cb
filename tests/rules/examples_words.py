"""Accepted and refused texts for the rules about forbidden trades, leftovers and languages."""

from __future__ import annotations

from smswizard.rules.rule import Kind
from tests.rules.example import TextExample


def sample(accepted: tuple[str, ...], refused: tuple[str, ...]) -> TextExample:
    """An example about samples."""
    return TextExample(Kind.SAMPLE, accepted, refused)


TRADES = {
    "words.adult-content": sample(
        ("Flu shots for adults today.", "Adult education classes"), ("New adult toys in stock.",)
    ),
    "words.hate": sample(("Everyone is welcome.",), ("White power rally on Sunday.",)),
    "words.alcohol": sample(
        ("Root beer floats today!", "Try our beer-battered fish."),
        ("2-for-1 wine tonight.", "Happy hour at 5"),
    ),
    "words.firearms": sample(("Glue gun workshop at 4.",), ("20% off ammo.", "New rifles in stock.")),
    "words.tobacco-and-vaping": sample(
        ("Quit smoking with us.", "A smoke-free home"), ("New vape flavors.", "Cigars are in.")
    ),
    "words.cannabis-cbd-and-hemp": sample(
        ("Weed control for your lawn.", "Our weed killer is back."),
        ("Pre-rolls are back.", "1500mg hemp gummies", "420 deals"),
    ),
    "words.other-substances": sample(("Mushroom soup today.",), ("New kratom capsules.",)),
    "words.prescription-and-controlled-drugs": sample(
        ("Your prescription is ready for pickup.",), ("Semaglutide from $199.", "Weight loss injections here")
    ),
    "words.short-term-and-passed-on-loans": sample(
        ("Your loan payment is due Friday.",), ("Payday loan in 5 minutes.",)
    ),
    "words.crypto-stocks-and-risky-investments": sample(
        ("New stock of flour.",), ("Our stock picks for you.", "Buy bitcoin")
    ),
    "words.debts-of-others": sample(
        ("Your bill is due.",), ("This is an attempt to collect a debt.", "We are a collection agency.")
    ),
    "words.debt-relief-and-credit-repair": sample(
        ("Pay by credit card.",), ("Credit repair in 30 days.", "Settle your debt")
    ),
    "words.quick-money-and-selling-in-levels": sample(
        ("Join our bread club.",), ("Be your own boss and earn from home.",)
    ),
    "words.collecting-details-for-others": sample(
        ("We answer quotes ourselves.",), ("We match you with lenders.", "Our lead generation service")
    ),
    "words.advertising-for-others": sample(
        ("Our own offers.",), ("Partner offers for you.", "affiliate offers")
    ),
    "words.gambling-raffles-and-contests": sample(
        ("Appointment slots are open.", "No raffle, only bread."),
        ("Church raffle on Sunday!", "50 free spins", "Enter to win"),
    ),
    "words.deceit": sample(
        ("Your code is 1234. Never share your password.",),
        ("Reply with your PIN.", "You have won! Claim your prize."),
    ),
}

OTHERS = {
    "words.left-over": TextExample(
        Kind.HELP_REPLY,
        ("Golden Crust Bakery: call 503-555-0142",),
        (
            "Contact [SUPPORT EMAIL]",
            "lorem ipsum",
            "help message test 123",
            "[INSERT NAME]",
            "<Company>: call us",
        ),
    ),
    "words.left-over-in-sample": sample(
        (
            "Hi [FirstName], see [Link] at [Address]",
            "Hi {First Name}, {{order_id}} is ready",
            "A taste test on Friday",
        ),
        (
            "[Business Name]: your order is ready",
            "{Company Name}: it is ready",
            "<business_name>: hi",
            "Insert wording here",
            "Lorem ipsum",
        ),
    ),
    "words.open-bracket": TextExample(
        Kind.PRIVACY,
        ("We collect names.", "See [1] below."),
        ("Adopted [DATE]", "Call ______ for help", "{{company}}"),
    ),
    "words.instruction": TextExample(
        Kind.PRIVACY,
        ("You may edit your profile at any time.",),
        ("Delete this section if not applicable.", "Replace the brackets with your details."),
    ),
    "words.too-long-to-read": TextExample(
        Kind.TERMS,
        ("Golden Crust Bakery texts you. " * 60,),
        ("Golden Crust Bakery texts you. " * 2_500,),
    ),
    "words.not-english": TextExample(
        Kind.FLOW,
        (
            "People tick a box on our page to get texts.",
            "Text me when my order is ready and reply STOP to cancel. Envíenme un mensaje cuando mi pedido esté listo.",
        ),
        (
            "Los clientes marcan una casilla en la página para que les enviemos mensajes de texto sobre sus pedidos.",
            "Клиенты отмечают поле на странице, чтобы получать сообщения",
        ),
    ),
}

EXAMPLES = {**TRADES, **OTHERS}
