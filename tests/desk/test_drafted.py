"""Everything we write for a client: listed, in every language, as text and as ready pages."""

from __future__ import annotations

import re

import pytest
from lxml import etree
from lxml import html as lxml_html

from smswizard.cli.verbs import DRAFTS
from smswizard.cli.verbs import LANGUAGES as OFFERED
from smswizard.desk.drafted import NAMES, Drafted, drafted, languages, notice
from smswizard.desk.pages import NOTE, ready_pages
from smswizard.domain.dossier import Answer, Dossier, with_answer
from smswizard.drafting.sample_client import bakery
from tests.drafting.clients import WAYS, answered, everywhere, pantry

SHOWN = {"policy", "terms", "policy-part", "terms-part", "form", "paper", "script", "sign", "code-sign"}
READ_BY_CUSTOMERS = (SHOWN - {"policy", "terms"}) | {"wording", "confirmation", "help", "stop"}


def by_name(dossier: Dossier, language: str = "en") -> dict[str, Drafted]:
    """The texts by name; none twice."""
    found = drafted(dossier, language)
    assert len({each.name for each in found}) == len(found)
    return {each.name: each for each in found}


def test_a_client_with_every_way_has_every_text() -> None:
    found = by_name(everywhere())
    assert tuple(found) == NAMES
    assert {name for name, each in found.items() if each.page} == SHOWN
    for language in languages():
        beside = by_name(everywhere(), language)
        assert set(beside) == READ_BY_CUSTOMERS
        assert {name for name, each in beside.items() if each.page} == SHOWN & READ_BY_CUSTOMERS


def test_the_command_line_offers_these_names_and_languages() -> None:
    assert set(DRAFTS) == set(NAMES)
    assert ("en", *languages()) == OFFERED


@pytest.mark.parametrize("language", ["en", *languages()])
def test_every_page_is_whole_says_its_language_and_that_it_is_a_draft(language: str) -> None:
    for client in (everywhere(), pantry()):
        for each in drafted(client, language):
            assert not re.search(r"[\[\]{}⟦⟧]", each.text) or each.name == "samples", each.name
            if each.page:
                assert each.page.startswith("<!DOCTYPE html>")
                etree.fromstring(each.page.partition("\n")[2].encode())
                page = lxml_html.document_fromstring(each.page)
                assert page.get("lang") == language
                assert notice() in each.page
                assert page.findtext(".//h1") or language != "en"


@pytest.mark.parametrize("language", ["en", *languages()])
def test_the_form_to_paste_needs_nothing_else_and_asks_for_nothing_by_force(language: str) -> None:
    for client in (everywhere(), pantry(), answered(everywhere(), {"campaign.age_gated": "yes"})):
        fragment = lxml_html.fragment_fromstring(
            by_name(client, language)["form"].fragment, create_parent=True
        )
        ticks = fragment.xpath("//input[@type='checkbox']")
        assert ticks
        assert not fragment.xpath("//input[@checked or @required]")
        assert not fragment.xpath("//script | //link | //img | //*[@style]")
        for field in fragment.xpath("//input"):
            assert fragment.xpath(f"//label[@for='{field.get('id')}']")[0].text_content().strip()
        (form,) = fragment.xpath("//form")
        assert form.get("lang") == language


def test_where_the_age_is_checked_by_the_date_of_birth_the_form_asks_for_it() -> None:
    told: dict[str, Answer] = {"campaign.age_gated": "yes", "campaign.age_check": "birth_date"}
    adults = by_name(answered(everywhere(), told))
    assert 'type="date"' in adults["form"].fragment
    assert "Date of birth" in adults["paper"].page
    assert "date" not in {
        each.get("type") for each in lxml_html.fromstring(by_name(bakery())["form"].page).iter("input")
    }


def test_a_sheet_to_print_shows_the_very_words_of_its_text() -> None:
    found = by_name(everywhere())
    for name in ("paper", "script", "sign", "code-sign"):
        shown = " ".join(lxml_html.document_fromstring(found[name].page).text_content().split())
        for line in found[name].text.splitlines():
            bare = line.removeprefix("☐ ").strip()
            if bare and "____" not in bare and name != "code-sign":
                assert all(each in shown for each in re.split(r"(?<=\.) ", bare)), (name, bare)


def test_the_folder_holds_policy_terms_form_sheets_replies_and_both_languages() -> None:
    files = ready_pages(everywhere())
    english = {
        *(
            "privacy-policy.html",
            "text-message-terms.html",
            "sign-up-form.html",
            "sign-up-form-to-paste.html",
        ),
        *("paper-form.html", "script-for-asking.html", "sign-with-the-word.html", "sign-with-the-code.html"),
        *("replies.txt", NOTE),
    }
    assert {name for name in files if not re.search(r"\.(es|fr)\.", name)} == english
    for language in languages():
        assert {
            f"paper-form.{language}.html",
            f"sign-up-form.{language}.html",
            f"replies.{language}.txt",
        } <= set(files)
        assert f"privacy-policy-part-about-texts.{language}.html" in files
    assert all("/" not in name and words.strip() for name, words in files.items())
    assert notice() in files["replies.txt"]


def test_a_business_with_a_policy_of_its_own_gets_the_part_to_insert() -> None:
    own = answered(
        bakery(), {"privacy.mode": "own", "terms.mode": "own", "privacy.text": "", "terms.text": ""}
    )
    files = ready_pages(own)
    assert "privacy-policy.html" not in files
    assert "third parties or affiliates" in files["privacy-policy-part-about-texts.html"]
    assert "Carriers are not liable" in files["terms-part-about-texts.html"]


def test_only_the_ways_that_were_ticked_have_a_sheet() -> None:
    for way in WAYS:
        names = set(by_name(answered(everywhere(), {"consent.ways": (way,)})))
        sheets = {
            "web_form": "form",
            "checkout": "form",
            "paper": "paper",
            "verbal": "script",
            "keyword": "sign",
        }
        assert sheets.get(way, "code-sign") in names
        assert ("form" in names) == (way in ("web_form", "checkout", "qr"))


def test_words_written_by_hand_stand_in_the_form_and_have_no_translation() -> None:
    own = with_answer(everywhere(), "consent.wording", "I agree to bread texts from us. Reply STOP to end.")
    assert "bread texts" in by_name(own)["form"].fragment
    for language in languages():
        assert {"form", "paper", "wording"}.isdisjoint(by_name(own, language))
        assert "help" in by_name(own, language)
    assert "sign-up-form.es.html" not in ready_pages(own)


def test_an_empty_client_has_texts_too_and_no_gap() -> None:
    for language in ("en", *languages()):
        for each in drafted(Dossier(), language):
            assert each.text.strip()
            assert "⟦" not in each.text + each.page
