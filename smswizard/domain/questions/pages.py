"""Questions about the two public pages: privacy policy, terms and conditions."""

from __future__ import annotations

from smswizard.domain.question import YES_NO, Choice, Field, FieldKind
from smswizard.i18n import mark

MODES = (
    Choice("write", mark("Write it for me"), mark("From your answers. You read it and put it on your site.")),
    Choice("own", mark("I have one"), mark("Paste it here. We show you what to change in it, and where.")),
)

PRIVACY = (
    Field(
        "privacy.mode",
        FieldKind.CHOICE,
        mark("Do you have a privacy policy?"),
        why=mark("Reviewers open it and look for one promise: phone numbers are not passed on."),
        choices=MODES,
    ),
    Field(
        "privacy.contact_email",
        FieldKind.EMAIL,
        mark("E-mail for privacy questions"),
        mark("Left empty, the policy names your customer e-mail."),
        optional=True,
    ),
    Field(
        "privacy.other_sharing",
        FieldKind.YES_NO,
        mark("Do you pass other customer data to partners for their advertising?"),
        mark("Not counting whoever delivers your texts, parcels or mails."),
        why=mark("If you do, the policy must say plainly that phone numbers and consent are left out."),
        choices=YES_NO,
    ),
    Field(
        "privacy.effective_date",
        FieldKind.DATE,
        mark("Date on the policy"),
        mark("The day it takes effect."),
        good="2026-12-01",
        optional=True,
    ),
    Field(
        "privacy.text",
        FieldKind.LONG_TEXT,
        mark("The policy"),
        mark("Paste the whole text."),
        drafted=True,
    ),
    Field(
        "privacy.url",
        FieldKind.WEB,
        mark("Public address of the policy"),
        mark("Drafting never waits for it. Filing does: carriers open this page."),
        good="https://goldencrust.example/privacy",
    ),
    Field(
        "privacy.is_live",
        FieldKind.YES_NO,
        mark("Is exactly this text live at that address?"),
        choices=YES_NO,
    ),
)

TERMS = (
    Field(
        "terms.mode",
        FieldKind.CHOICE,
        mark("Do you have terms and conditions for texts?"),
        why=mark(
            "Reviewers look for seven things in them: name, kinds of texts, rates, how often, help, STOP."
        ),
        choices=MODES,
    ),
    Field(
        "terms.contact_email",
        FieldKind.EMAIL,
        mark("E-mail for help with the texts"),
        mark("Left empty, the terms name your customer e-mail."),
        optional=True,
    ),
    Field(
        "terms.effective_date",
        FieldKind.DATE,
        mark("Date on the terms"),
        good="2026-12-01",
        optional=True,
    ),
    Field(
        "terms.text",
        FieldKind.LONG_TEXT,
        mark("The terms"),
        mark("Paste the whole text."),
        drafted=True,
    ),
    Field(
        "terms.url",
        FieldKind.WEB,
        mark("Public address of the terms"),
        mark("Drafting never waits for it. Filing does: carriers open this page."),
        good="https://goldencrust.example/terms",
    ),
    Field(
        "terms.is_live",
        FieldKind.YES_NO,
        mark("Is exactly this text live at that address?"),
        choices=YES_NO,
    ),
)

QUESTIONS = (*PRIVACY, *TERMS)
