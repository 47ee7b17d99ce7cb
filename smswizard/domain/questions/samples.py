"""Questions of "Example messages" and "Request your number"."""

from __future__ import annotations

from smswizard.domain.question import YES_NO, Choice, Field, FieldKind
from smswizard.i18n import mark

MESSAGES = (
    Field(
        "campaign.use_case",
        FieldKind.CHOICE,
        mark("Use case"),
        mark("The name carriers give to what you send. Left empty, we take the one your answers lead to."),
        vocabulary="use_cases",
        optional=True,
        drafted=True,
    ),
    Field(
        "campaign.description",
        FieldKind.LONG_TEXT,
        mark("What this campaign is, told to the reviewer"),
        mark("Campaign: what you will send, and to whom. Who sends, to whom, what, and why."),
        drafted=True,
    ),
    Field(
        "campaign.samples",
        FieldKind.TEXTS,
        mark("Example messages"),
        mark("At least three, as you would really send them. Put parts that change in [square brackets]."),
        why=mark("Reviewers hold them against what you said you send. Name and STOP belong in each."),
        good="Golden Crust Bakery: Hi [FirstName], your cake is ready until 6 pm today. Reply STOP to opt out.",
        bad="Your order is ready",
    ),
)

FLAGS = (
    Field(
        "campaign.has_links",
        FieldKind.YES_NO,
        mark("Will any message hold a web link?"),
        choices=YES_NO,
    ),
    Field(
        "campaign.has_phone",
        FieldKind.YES_NO,
        mark("Will any message hold a phone number to call?"),
        choices=YES_NO,
    ),
    Field(
        "campaign.age_gated",
        FieldKind.YES_NO,
        mark("Is anything in it only for adults?"),
        mark("Alcohol, for example. A flu clinic for adults does not count."),
        choices=YES_NO,
    ),
    Field(
        "campaign.age_check",
        FieldKind.CHOICE,
        mark("How do you make sure that only adults join?"),
        mark("A button that says “I am over 21” is not enough for carriers."),
        why=mark("Reviewers refuse content for adults when nobody checks the age."),
        choices=(
            Choice("birth_date", mark("People give their date of birth"), mark("Before they are signed up.")),
            Choice(
                "id", mark("Staff look at an identity card"), mark("In person, before they are signed up.")
            ),
            Choice("none", mark("We do not check it yet"), mark("Then please do not send such content yet.")),
        ),
    ),
    Field(
        "campaign.direct_lending",
        FieldKind.YES_NO,
        mark("Does the business lend money, or arrange loans?"),
        choices=YES_NO,
    ),
    Field(
        "campaign.monthly_volume",
        FieldKind.CHOICE,
        mark("About how many texts a month?"),
        mark("All customers together. Take the next higher number."),
        why=mark("It gives you the price of a month. For a toll-free number reviewers ask for it."),
        vocabulary="monthly_volumes",
        optional=True,
    ),
)

NUMBER = (
    Field(
        "sender.area_code",
        FieldKind.TEXT,
        mark("Area code you would like"),
        mark("Three digits. We search numbers there when you ask."),
        good="503",
        optional=True,
    ),
    Field("sender.number", FieldKind.PHONE, mark("The number")),
    Field(
        "sender.account_sid",
        FieldKind.TEXT,
        mark("Twilio account"),
        mark("Its Account SID; it starts with AC."),
    ),
    Field(
        "sender.notify_email",
        FieldKind.EMAIL,
        mark("E-mail for news about the registration"),
        mark("Twilio writes to it. An agency takes its own address."),
        optional=True,
    ),
)

QUESTIONS = (*MESSAGES, *FLAGS, *NUMBER)
