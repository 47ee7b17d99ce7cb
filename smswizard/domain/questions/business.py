"""Questions of "Your business"."""

from __future__ import annotations

from smswizard.domain.question import Choice, Field, FieldKind
from smswizard.i18n import mark

IDENTITY = (
    Field(
        "business.legal_name",
        FieldKind.TEXT,
        mark("Legal name"),
        mark("Letter by letter as on the letter from the tax office, with Inc. or LLC."),
        why=mark("Reviewers look it up in the tax records. One wrong letter and the brand is refused."),
        good="Golden Crust Bakery LLC",
        bad="golden crust",
    ),
    Field(
        "business.brand_name",
        FieldKind.TEXT,
        mark("Name your customers know"),
        mark("The name on your door and in your texts. Often shorter than the legal name."),
        why=mark("Every text must say who it is from. This is the name people will read."),
        good="Golden Crust Bakery",
    ),
    Field(
        "business.kind",
        FieldKind.CHOICE,
        mark("What kind of entity is it?"),
        why=mark("It must agree with the tax records."),
        vocabulary="business_types",
    ),
    Field(
        "business.tax_id_kind",
        FieldKind.CHOICE,
        mark("Which tax number does the business have?"),
        mark("A social security number is not one of these. Never type it here."),
        choices=(
            Choice("EIN", mark("US employer number (EIN)"), mark("Nine digits, like 12-3456789.")),
            Choice("CBN", mark("Canadian business number (CBN)"), mark("Nine digits, maybe RC0001 behind.")),
            Choice("none", mark("None"), mark("One person, no company, no tax number.")),
        ),
    ),
    Field(
        "business.tax_id",
        FieldKind.TAX_ID,
        mark("Tax number"),
        mark("Shown only while you type in this field."),
        why=mark("Carriers check name and number against the official records."),
        good="12-3456789",
    ),
    Field(
        "business.ownership",
        FieldKind.CHOICE,
        mark("Who owns it?"),
        choices=(
            Choice("private", mark("Privately owned")),
            Choice("public", mark("Listed on a stock exchange")),
            Choice("non_profit", mark("A nonprofit")),
            Choice("government", mark("Part of a government")),
        ),
    ),
    Field(
        "business.stock_exchange",
        FieldKind.TEXT,
        mark("Stock exchange"),
        good="NASDAQ",
    ),
    Field("business.stock_ticker", FieldKind.TEXT, mark("Ticker symbol"), good="SMPL"),
    Field(
        "business.brand_contact_email",
        FieldKind.EMAIL,
        mark("E-mail for the company check"),
        mark("On the company's own domain. A mail with a code arrives there; answer it within seven days."),
    ),
)

ADDRESS = (
    Field(
        "business.country",
        FieldKind.CHOICE,
        mark("Country"),
        choices=(Choice("US", mark("United States")), Choice("CA", mark("Canada"))),
    ),
    Field(
        "business.street",
        FieldKind.TEXT,
        mark("Street and number"),
        mark("A real place, no post-office box."),
        why=mark("The address is checked against postal records."),
        good="120 Sample Street",
        bad="PO Box 12",
    ),
    Field("business.street2", FieldKind.TEXT, mark("Unit or floor"), optional=True),
    Field("business.city", FieldKind.TEXT, mark("City")),
    Field("business.region", FieldKind.CHOICE, mark("State or province"), vocabulary="regions"),
    Field("business.postal_code", FieldKind.TEXT, mark("ZIP or postal code"), good="97201"),
)

PUBLIC_FACE = (
    Field(
        "business.website",
        FieldKind.WEB,
        mark("Website"),
        mark("Public, with your name on it, and more than a contact form."),
        why=mark("Reviewers open it. They look for your name, your policy and your terms."),
        good="https://goldencrust.example",
    ),
    Field(
        "business.email",
        FieldKind.EMAIL,
        mark("E-mail your customers can write to"),
        mark("It is named in your HELP reply and your terms."),
        good="hello@goldencrust.example",
    ),
    Field(
        "business.phone",
        FieldKind.PHONE,
        mark("Phone your customers can call"),
        mark("It is named in your HELP reply."),
        good="+1 503 555 0142",
    ),
    Field("business.industry", FieldKind.CHOICE, mark("Industry"), vocabulary="industries"),
    Field(
        "business.trade",
        FieldKind.CHOICE,
        mark("Closest trade"),
        mark("Only for our examples: we start you with messages of this trade."),
        vocabulary="trades",
        optional=True,
    ),
    Field(
        "business.what_it_does",
        FieldKind.TEXT,
        mark("What the business does, in one line"),
        mark("Finish the sentence: “We …”"),
        why=mark("It goes into the description that reviewers read."),
        good=mark("bake bread and cakes and take orders for celebrations"),
    ),
)

REPRESENTATIVE = (
    Field(
        "contact.first_name",
        FieldKind.TEXT,
        mark("First name"),
        mark("A real person who may speak for the business."),
        why=mark("Reviewers may write to or call this person."),
    ),
    Field("contact.last_name", FieldKind.TEXT, mark("Last name")),
    Field(
        "contact.email",
        FieldKind.EMAIL,
        mark("Work e-mail"),
        mark("On the business's own domain if it has one. Free mail addresses are often refused."),
    ),
    Field("contact.phone", FieldKind.PHONE, mark("Phone"), good="+1 503 555 0143"),
    Field("contact.title", FieldKind.TEXT, mark("Title"), mark("As on a business card."), good=mark("Owner")),
    Field("contact.position", FieldKind.CHOICE, mark("Position"), vocabulary="job_positions"),
)

QUESTIONS = (*IDENTITY, *ADDRESS, *PUBLIC_FACE, *REPRESENTATIVE)
