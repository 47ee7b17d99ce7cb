"""What is put where people join."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from smswizard.domain.dossier import with_answer
from smswizard.drafting.complete import completed
from smswizard.drafting.form_page import way_texts, web_form, web_page
from smswizard.drafting.sample_client import bakery
from tests.drafting import demands
from tests.drafting.clients import WAYS, answered, everywhere, pantry


def test_each_consent_has_a_box_that_is_empty_optional_and_labelled() -> None:
    for client, boxes in (
        (bakery(), 2),
        (pantry(), 3),
        (answered(bakery(), {"campaign.kinds": ("MARKETING",)}), 1),
    ):
        form = lxml_html.fragment_fromstring(web_form(client), create_parent=True)
        ticks = form.xpath("//input[@type='checkbox']")
        assert len(ticks) == boxes
        for tick in ticks:
            assert not {"checked", "required"} & set(tick.attrib)
            (label,) = form.xpath(f"//label[@for='{tick.get('id')}']")
            assert "I agree to receive" in label.text_content()
        assert not form.xpath("//input[@required]")
        assert form.xpath("//label[@for=//input[@type='tel']/@id]")
        assert len({each.get("id") for each in form.xpath("//*[@id]")}) == len(form.xpath("//*[@id]"))


def test_the_form_shows_the_very_words_that_are_filed() -> None:
    shown = " ".join(lxml_html.fromstring(web_form(bakery())).text_content().split())
    for paragraph in completed(bakery()).consent.wording.split("\n\n"):
        assert paragraph in shown
    own = with_answer(
        bakery(), "consent.wording", "Text me about bread, Golden Crust Bakery.\n\nReply STOP <now> & HELP."
    )
    typed = lxml_html.fromstring(web_form(own))
    assert "Text me about bread" in typed.xpath("string(//label[@for='sms-consent-1'])")
    assert "Reply STOP <now> & HELP." in typed.text_content()


def test_policy_and_terms_are_links_beside_the_boxes() -> None:
    links = [each.get("href") for each in lxml_html.fromstring(web_form(bakery())).iter("a")]
    assert links == ["https://goldencrust.example/privacy", "https://goldencrust.example/terms"]


def test_the_page_names_the_business() -> None:
    page = lxml_html.document_fromstring(web_page(bakery()))
    assert page.findtext(".//h1") == "Text messages from Golden Crust Bakery"


@pytest.mark.parametrize("way", WAYS)
def test_what_people_see_on_every_way_discloses_everything(way: str) -> None:
    (told,) = way_texts(answered(everywhere(), {"consent.ways": (way,)}))
    assert (told.way, bool(told.title)) == (way, True)
    assert "Golden Crust Bakery" in told.text
    assert demands.unmet(told.text, demands.WORDING) == []
    assert "⟦" not in told.text


def test_a_script_holds_the_question_and_the_answer() -> None:
    (told,) = way_texts(answered(everywhere(), {"consent.ways": ("verbal",)}))
    assert "May we text you" in told.text
    assert 'Customer: "Yes' in told.text


def test_the_ways_come_in_the_order_of_the_question() -> None:
    assert [each.way for each in way_texts(answered(everywhere(), {"consent.ways": WAYS[::-1]}))] == list(
        WAYS
    )
