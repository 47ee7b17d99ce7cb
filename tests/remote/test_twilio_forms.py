"""From dossier to parameters: what is sent for the sample bakery, and what is never sent."""

import json
from dataclasses import replace

import pytest

from smswizard.domain.ids import Sid, TaskKey
from smswizard.domain.route import Route
from smswizard.drafting.complete import as_confirmed
from smswizard.remote.reading_answers import UnreadableAnswer
from smswizard.remote.twilio_forms import FORMS, form
from smswizard.submission.fault import FaultKind
from smswizard.submission.plan import plan_for
from smswizard.submission.ports import Order
from smswizard.submission.task import TaskKind
from tests.support.filing import TAG, a_dossier
from tests.support.lookalike.attributes import END_USERS, missing_keys, unknown_keys, wrong_values

LETTERS = {"brand": "BN", "service": "MG", "number": "PN", "profile.address": "AD"}


def an_order(key: str, **answers: str | tuple[str, ...]) -> Order:
    """An order of an agency's filing for the bakery, everything before it settled."""
    dossier = as_confirmed(a_dossier(**{"start__filer": "client", **answers}))
    plan = plan_for(dossier)
    sids = {each.key: Sid(LETTERS.get(each.key, "BU") + "0" * 32) for each in plan.tasks}
    return Order(plan.task(TaskKey(key)), dossier, TAG, sids)


def attributes(order: Order) -> dict[str, str]:
    found = form(order)["attributes"]
    assert isinstance(found, dict)
    return found


def test_every_kind_of_call_has_a_form() -> None:
    ways = ("low_volume", "sole_proprietor", "toll_free")
    plans = [plan_for(as_confirmed(a_dossier(start__filer="client", start__route=way))) for way in ways]
    kinds = {task.kind for plan in plans for task in plan.tasks if not task.is_read}
    assert kinds | {TaskKind.CODE} == set(FORMS)


@pytest.mark.parametrize("key", ["profile.business", "profile.representative", "bundle.information"])
def test_end_users_are_what_twilios_tables_ask_for(key: str) -> None:
    order = an_order(key)
    shape, values = END_USERS[order.task.detail], attributes(order)
    assert unknown_keys(shape, values) == []
    assert missing_keys(shape, values) == []
    assert wrong_values(shape, {name: value for name, value in values.items() if value}) == []


def test_a_listed_company_names_its_exchange() -> None:
    order = an_order(
        "bundle.information",
        business__ownership="public",
        business__stock_exchange="NASDAQ",
        business__stock_ticker="SMPL",
        business__brand_contact_email="ir@goldencrust.example",
    )
    assert attributes(order) == {
        "company_type": "public",
        "stock_exchange": "NASDAQ",
        "stock_ticker": "SMPL",
        "brand_contact_email": "ir@goldencrust.example",
    }


def test_the_profile_bears_the_public_name_and_never_the_tag() -> None:
    sent = form(an_order("profile", sender__notify_email="agency@example.com"))
    assert sent["friendly_name"] == "Golden Crust Bakery"
    assert sent["email"] == "agency@example.com"
    assert TAG not in json.dumps(sent)


def test_a_business_without_a_public_name_goes_by_its_legal_one() -> None:
    assert form(an_order("profile", business__brand_name=" "))["friendly_name"] == "Golden Crust Bakery LLC"


def test_without_an_address_for_news_the_contact_gets_them() -> None:
    assert form(an_order("bundle", sender__notify_email=""))["email"] == "marta@goldencrust.example"


@pytest.mark.parametrize(
    "key", ["profile.business", "profile.address", "profile.document", "bundle", "service", "number"]
)
def test_everything_else_bears_the_tag(key: str) -> None:
    assert form(an_order(key))["friendly_name"] == TAG


def test_numbers_are_sent_as_authorities_and_networks_write_them() -> None:
    assert attributes(an_order("profile.business"))["business_registration_number"] == "935550142"
    sent = attributes(an_order("profile.representative", contact__phone="(503) 555-0143"))
    assert sent["phone_number"] == "+15035550143"


def test_a_second_line_of_the_address_is_sent_only_where_there_is_one() -> None:
    assert "street_secondary" not in form(an_order("profile.address"))
    assert form(an_order("profile.address", business__street2=" Unit 4 "))["street_secondary"] == "Unit 4"


@pytest.mark.parametrize(("route", "skips"), [(Route.LOW_VOLUME, True), (Route.STANDARD, False)])
def test_the_small_registration_skips_the_second_check(route: Route, skips: bool) -> None:
    assert form(an_order("brand", start__route=route.value))["skip_automatic_sec_vet"] is skips


def test_a_rehearsal_at_twilio_is_named_as_one() -> None:
    assert form(replace(an_order("brand"), mock=True))["mock"] is True
    assert "mock" not in form(an_order("brand"))


def test_the_campaign_holds_the_texts_and_both_addresses() -> None:
    order = an_order("campaign")
    sent = form(order)
    assert sent["privacy_policy_url"] == "https://goldencrust.example/privacy"
    assert sent["terms_and_conditions_url"] == "https://goldencrust.example/terms"
    assert sent["message_samples"] == list(order.dossier.campaign.samples)
    assert sent["help_message"] == order.dossier.consent.help_reply
    assert sent["subscriber_opt_in"] is True
    assert "STOP" in sent["opt_out_keywords"]  # type: ignore[operator]
    assert (sent["has_embedded_links"], sent["age_gated"]) == (True, False)


def test_the_words_to_join_are_those_of_the_flow() -> None:
    """One for each kind of consent, as the drafted flow tells it; none where texting a word is no way to join."""
    order = an_order("campaign", consent__ways=("keyword",), consent__keyword="bread")
    words = form(order)["opt_in_keywords"]
    assert isinstance(words, list)
    assert "BREAD" in words
    assert all(word in order.dossier.consent.message_flow for word in words)
    assert "opt_in_keywords" not in form(an_order("campaign", consent__keyword="bread"))


def test_a_word_that_is_none_is_not_sent() -> None:
    sent = form(an_order("campaign", consent__ways=("keyword",), consent__keyword="join us!"))
    assert "JOIN US!" not in sent.get("opt_in_keywords", [])  # type: ignore[operator]


def test_empty_samples_are_left_out() -> None:
    kept = ("one sample text that is long enough", "another sample text that is long enough")
    sent = form(an_order("campaign", campaign__samples=(kept[0], "  ", kept[1], "")))
    assert sent["message_samples"] == list(kept)


@pytest.mark.parametrize(
    ("key", "path", "value"),
    [
        ("profile.representative", "contact.phone", "call me"),
        ("profile.representative", "contact.email", "marta at goldencrust"),
        ("profile.representative", "contact.last_name", "   "),
        ("profile.business", "business.tax_id", "12"),
        ("profile.business", "business.website", "our page"),
        ("profile.address", "business.region", ""),
        ("number", "sender.number", ""),
        ("campaign", "privacy.url", ""),
        ("campaign", "terms.url", "soon"),
        ("bundle.information", "business.ownership", ""),
    ],
)
def test_what_cannot_be_read_is_never_sent(key: str, path: str, value: str) -> None:
    with pytest.raises(UnreadableAnswer) as refused:
        form(an_order(key, **{path.replace(".", "__"): value}))
    assert refused.value.path == path
    assert refused.value.fault.kind is FaultKind.REFUSED
    assert value.strip() == "" or value not in refused.value.fault.message
    assert "Nothing was sent" in refused.value.advice


def test_no_samples_at_all() -> None:
    with pytest.raises(UnreadableAnswer):
        form(an_order("campaign", campaign__samples=()))


def test_kinds_of_tasks_without_a_form_are_reads() -> None:
    assert set(TaskKind) - set(FORMS) == {
        TaskKind.CHECK_POLICY,
        TaskKind.FIND_PRIMARY,
        TaskKind.AWAIT,
        TaskKind.USE_CASES,
    }
