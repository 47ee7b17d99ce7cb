"""Questions of "Opt-in and opt-out"."""

from __future__ import annotations

from smswizard.domain.question import YES_NO, Choice, Field, FieldKind
from smswizard.i18n import mark

WAYS = (
    Choice("web_form", mark("A form on your website"), mark("People type their number and tick a box.")),
    Choice("checkout", mark("At the online checkout"), mark("A tick box next to the phone number.")),
    Choice("paper", mark("A paper form"), mark("A sign-up sheet or card with a box to tick.")),
    Choice("verbal", mark("You ask them"), mark("At the counter or on the phone, from a script.")),
    Choice("keyword", mark("They text a word"), mark("For example JOIN to your number.")),
    Choice("qr", mark("They scan a code"), mark("A QR code that opens your sign-up form.")),
)

HOW_PEOPLE_JOIN = (
    Field(
        "consent.ways",
        FieldKind.MANY,
        mark("How will people join?"),
        mark("Tick every way you will use. Each is described to the reviewer."),
        why=mark("A way that is not described may not be used, and is a common reason for refusal."),
        choices=WAYS,
    ),
    Field(
        "consent.own_list",
        FieldKind.YES_NO,
        mark("Did everyone give their number to you, and to nobody else?"),
        mark("Bought, rented, shared or collected lists cannot be texted."),
        choices=YES_NO,
    ),
    Field(
        "consent.frequency",
        FieldKind.CHOICE,
        mark("How often will one person hear from you?"),
        why=mark("The number of texts must be stated wherever people join."),
        choices=(
            Choice("varies", mark("It varies"), mark("Orders, reminders, answers.")),
            Choice("per_week", mark("Some texts a week")),
            Choice("per_month", mark("Some texts a month")),
        ),
    ),
    Field(
        "consent.frequency_count",
        FieldKind.TEXT,
        mark("At most how many?"),
        good="4",
    ),
    Field(
        "consent.double_opt_in",
        FieldKind.YES_NO,
        mark("Do you ask people to reply YES before the first message?"),
        choices=YES_NO,
    ),
)

THE_FORM = (
    Field(
        "consent.form_url",
        FieldKind.WEB,
        mark("Address of the page with the form"),
        good="https://goldencrust.example/texts",
    ),
    Field(
        "consent.form_is_public",
        FieldKind.YES_NO,
        mark("Can anyone open that page without a login?"),
        choices=YES_NO,
    ),
    Field(
        "consent.box_unticked",
        FieldKind.YES_NO,
        mark("Is the box empty until the person ticks it?"),
        choices=YES_NO,
    ),
    Field(
        "consent.box_optional",
        FieldKind.YES_NO,
        mark("Can people go on without ticking it?"),
        why=mark("Consent that is forced does not count."),
        choices=YES_NO,
    ),
    Field(
        "consent.box_separate",
        FieldKind.YES_NO,
        mark("Is it a box of its own, apart from e-mail, calls and accepting the terms?"),
        choices=YES_NO,
    ),
)

OTHER_WAYS = (
    Field("consent.paper_where", FieldKind.TEXT, mark("Where does the paper form lie?")),
    Field("consent.verbal_where", FieldKind.TEXT, mark("Where and when do you ask people?")),
    Field(
        "consent.keyword",
        FieldKind.TEXT,
        mark("Which word do they text?"),
        mark("One word, letters and digits only."),
        good="JOIN",
        bad="STOP",
    ),
    Field("consent.keyword_where", FieldKind.TEXT, mark("Where do people read about the word?")),
    Field("consent.qr_where", FieldKind.TEXT, mark("Where does the code hang or lie?")),
    Field(
        "consent.evidence_url",
        FieldKind.WEB,
        mark("Public address of a picture of it"),
        mark("A photo or scan of the form, sign or script that a reviewer can open."),
        why=mark("Reviewers cannot visit your counter. Without a picture they refuse."),
    ),
    Field(
        "consent.record_kept",
        FieldKind.YES_NO,
        mark("Do you keep a note of who agreed, when and how?"),
        choices=YES_NO,
    ),
    Field(
        "consent.form_is_live",
        FieldKind.YES_NO,
        mark("Are form, sign and script in use, word for word as we write them?"),
        mark("Until you say yes, the pictures we draw of them are marked as a mock-up."),
        choices=YES_NO,
        optional=True,
    ),
)

WORDS_SHOWN = (
    Field(
        "consent.wording",
        FieldKind.LONG_TEXT,
        mark("Words beside the box"),
        mark("Written from your answers. Change them if you must; we check them again."),
        drafted=True,
    ),
    Field(
        "consent.message_flow",
        FieldKind.LONG_TEXT,
        mark("How it works, told to the reviewer"),
        mark("Called “message flow”: each way of joining, with the exact words people see."),
        why=mark("Twilio names this field as the first cause of refusals."),
        drafted=True,
    ),
)

REPLIES = (
    Field(
        "consent.confirmation",
        FieldKind.LONG_TEXT,
        mark("First message after joining"),
        drafted=True,
    ),
    Field("consent.help_reply", FieldKind.LONG_TEXT, mark("Reply to HELP"), drafted=True),
    Field("consent.stop_reply", FieldKind.LONG_TEXT, mark("Reply to STOP"), drafted=True),
)

QUESTIONS = (*HOW_PEOPLE_JOIN, *THE_FORM, *OTHER_WAYS, *WORDS_SHOWN, *REPLIES)
