"""A code, or a whole refusal e-mail, in plain words."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smswizard.desk.explaining import GUESSES, codes_in, explain_text
from smswizard.domain.ids import StepId
from smswizard.facts.refusal_phrases import refusal_phrases
from smswizard.facts.rejections import all_rejections, explain

REFUSED = """Hello Sample Bakery,

Thank you for your A2P 10DLC campaign. Call us at 503-555-0187 or +1 (503) 555-0199 by 11/30/2026.
It has been rejected for these reasons:

* Error 30909: the call to action could not be verified.
* Error 30908: the privacy policy says nothing about text messages.

Ticket #30896412, case 30534, opened 2026-11-23. You sent 30897 messages; the fee is $30,501.
Sample Provider, 30501 Main Street, Gainesville, GA 30501
"""


def codes(text: str) -> list[str]:
    return [each.code for each in explain_text(text).reasons]


@pytest.mark.parametrize("code", [each.code for each in all_rejections()])
def test_every_code_is_explained_with_a_step_a_cure_and_whether_it_can_be_sent_again(code: str) -> None:
    told = explain_text(code)
    (reason,) = told.reasons
    assert not told.is_guess
    assert reason.step in set(StepId)
    assert reason.words
    assert reason.cure
    assert reason.source
    assert reason.date
    assert any("again" in each for each in reason.notes)


def test_a_whole_mail_gives_its_codes_in_order_and_nothing_else() -> None:
    assert codes(REFUSED) == ["30909", "30908"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("30896", ["30896"]),
        (" 30896, 30909\n30896 ", ["30896", "30909"]),
        ("codes 30896 30909", ["30896", "30909"]),
        ("Error 30896: x", ["30896"]),
        ("(30896)", ["30896"]),
        ("#30896.", ["30896"]),
        ("See https://www.twilio.com/docs/api/errors/30908.", ["30908"]),
        ("error code: 39999", ["39999"]),
        ("39999", ["39999"]),
        ("our 39999 friends", []),
        ("308961", []),
        ("call 305-555-0187 or 1 305 555 0187", []),
        ("+49 30896 123456", []),
        ("30896 texts went out, for $30896 or 30896 USD", []),
        ("12-30896 and 30896-12", []),
        ("on 30.08.2026", []),
        ("", []),
    ],
)
def test_what_is_a_code_and_what_is_none(text: str, found: list[str]) -> None:
    assert list(codes_in(text)) == found


def test_a_code_nobody_knows_says_so_and_invents_nothing() -> None:
    (reason,) = explain_text("39999").reasons
    assert (reason.step, reason.source, reason.notes) == (None, "", ())
    assert "do not know" in reason.words
    assert "do not know" in reason.cure
    (told,) = explain_text("Hello. Error 39999: the moon was not full. Bye.").reasons
    assert told.words == "Error 39999: the moon was not full"


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>Your campaign failed.</p><table><tr><td>Code</td><td>30896</td></tr></table></body></html>",
        '<p>Rejected. <a href="https://www.twilio.com/docs/api/errors/30896">Learn more</a></p>',
        "Rejected with error 308=\r\n96. Read=20\r\nmore at https://example.com/?a=3D1",
        "Er\u00adror\u00a030\u200b896",
    ],
)
def test_html_and_leftovers_of_transfer_are_read_through(text: str) -> None:
    assert codes(text) == ["30896"]


@pytest.mark.parametrize("encoding", ["7bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_raw_mail_is_taken_apart(encoding: str, kind: str) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Your campaign was rejected"
    mail["From"] = "Provider <news@provider.example>"
    mail["To"] = "hello@goldencrust.example"
    mail.set_content(f"<p>{REFUSED}</p>" if kind == "html" else REFUSED, subtype=kind, cte=encoding)
    assert codes(mail.as_string()) == ["30909", "30908"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Rejected because the Call-to-Action is not clear.", "30909"),
        ("The privacy policy does not mention SMS.", "30908"),
        ("Reason: brand mismatch.", "30907"),
        ("Opt-in could not be verified.", "30909"),
        ("Toll-free verification rejected: opt in could not be verified", "30476"),
        ("Your policy allows sharing of mobile numbers with third parties.", "30932"),
        ("The sample messages do not match the use case.", "30893"),
        ("A URL shortener was used in the sample.", "30963"),
        ("We were unable to verify the website.", "30922"),
        ("We couldn\u2019t access your website.", "30922"),
        ("It was rejected because of inability to verify the Call to Action (CTA) provided.", "30909"),
        ("The opt-in can\u2019t be validated.", "30909"),
        ("Toll-free: opt-in consent for messaging is a requirement for service", "30475"),
        ("The privacy policy doesn't mention text messages.", "30908"),
        ("Use case summary is insufficient", "30886"),
        ("Message content provided is inconsistent with the use case", "30893"),
        ("Consent is required to complete the purchase.", "30923"),
        ("The checkbox was pre-checked.", "30925"),
        ("Prohibited content: SHAFT.", "30883"),
        ("The EIN does not match the legal name.", "30795"),
    ],
)
def test_a_mail_without_a_code_is_matched_by_its_phrases_and_called_a_guess(text: str, first: str) -> None:
    told = explain_text(f"Hello,\n{text}\nKind regards")
    assert told.is_guess
    assert told.reasons[0].code == first
    assert all(each.is_guess and each.said for each in told.reasons)
    assert len(told.reasons) <= GUESSES


def test_an_innocent_text_explains_nothing() -> None:
    assert explain_text("Two loaves of rye and a cherry pie, please. Thank you!").reasons == ()


def test_every_phrase_leads_to_codes_we_know_and_each_wording_finds_its_own() -> None:
    ids = [each.id for each in refusal_phrases()]
    assert len(set(ids)) == len(ids)
    for phrase in refusal_phrases():
        assert all(explain(code) for code in phrase.codes)
        for wording in phrase.wordings:
            told = explain_text("We saw " + wording.replace("*", "some of the") + "x for you.")
            assert told.reasons, wording


def test_a_final_refusal_is_called_so_only_where_twilio_says_it() -> None:
    (final,) = explain_text("30963").reasons
    assert "Twilio says that this cannot be sent again." in final.notes
    (copied,) = explain_text("30525").reasons
    assert any("ask Twilio support" in each for each in copied.notes)
    assert copied.can_refile


def test_what_it_costs_has_a_date_and_a_source() -> None:
    (reason,) = explain_text("30908").reasons
    assert any("15.00 USD (as of " in each for each in reason.notes)


@given(st.text(st.sampled_from("30896 =<>/.,+-()\n\r:;*errocdp@\u00a0"), max_size=300))
def test_any_paste_is_read(text: str) -> None:
    explain_text(text)


@pytest.mark.parametrize(
    "piece",
    ["3089", "<p>", "+1 503 ", "a: b\n", "=3D", "privacy policy ", "30501 Main ", ", GA ", "https://x/"],
)
def test_a_megabyte_of_anything_is_read_at_once(piece: str) -> None:
    explain_text(piece * (1_000_000 // len(piece)))
