"""The first message and the replies: one segment where the names allow, never beyond the provider's limit."""

from __future__ import annotations

import pytest

from smswizard.domain.dossier import Answer, text
from smswizard.drafting.complete import completed
from smswizard.drafting.sample_client import bakery
from tests.drafting.clients import answered, pantry
from tests.drafting.demands import septets

REPLIES = ("consent.confirmation", "consent.help_reply", "consent.stop_reply")


@pytest.mark.parametrize("path", REPLIES)
def test_the_replies_of_the_bakery_take_one_segment(path: str) -> None:
    units = septets(text(completed(bakery()), path))
    assert units is not None
    assert units <= 160


@pytest.mark.parametrize("path", REPLIES)
@pytest.mark.parametrize("length", range(5, 255, 10))
def test_a_long_name_is_kept_whole_where_the_limit_allows(path: str, length: int) -> None:
    name = ("The Crust " * 30)[:length].strip()
    told = text(completed(answered(bakery(), {"business.brand_name": name})), path)
    assert 20 <= len(told) <= 320
    assert told.startswith(name[:20])
    if length <= 150:
        assert name in told


@pytest.mark.parametrize("path", REPLIES)
def test_a_name_in_another_script_is_kept(path: str) -> None:
    for name in ("مخبز القشرة الذهبية", "ゴールデンクラスト", "Crust 🥐"):
        told = text(completed(answered(bakery(), {"business.brand_name": name})), path)
        assert name in told
        assert 20 <= len(told) <= 320


def test_with_double_opt_in_the_first_message_asks_for_yes() -> None:
    asked = completed(answered(bakery(), {"consent.double_opt_in": "yes"})).consent.confirmation
    assert "reply YES" in asked
    assert "YES" not in completed(bakery()).consent.confirmation


def test_help_names_what_there_is_to_reach() -> None:
    def reply(**answers: str) -> str:
        changed: dict[str, Answer] = {f"business.{name}": value for name, value in answers.items()}
        return completed(answered(bakery(), changed)).consent.help_reply

    assert "call 503-555-0142 or write to hello@goldencrust.example" in reply()
    assert "call" not in reply(phone="")
    assert "write to hello@goldencrust.example" in reply(phone="")
    assert "see https://goldencrust.example -" in reply(phone="", email="")
    assert "see our terms page" in completed(
        answered(bakery(), {"business.phone": "", "business.email": "", "business.website": "", "terms.url": ""})
    ).consent.help_reply  # fmt: skip


def test_stop_asks_nothing_more_of_the_person() -> None:
    told = completed(bakery()).consent.stop_reply
    assert not any(word in told.lower() for word in ("call", "log in", "http", "confirm"))


def test_the_contact_for_texts_goes_before_the_common_one() -> None:
    assert "texts@twoshores.example" in completed(pantry()).consent.help_reply
