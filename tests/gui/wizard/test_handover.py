"""What leaves the window for people, and what does not leave it unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from smswizard.gui.deeds import PacketForm, SavePacket
from smswizard.gui.scripted_dialogs import Asked
from tests.gui.wizard.conftest import Start
from tests.support.wizard_driver import WizardDriver

FORMS = tuple(PacketForm)


def _with_sample(start: Start, to: Path, chosen: str | None) -> tuple[WizardDriver, str]:
    """The sample bakery, and its tax number as it was typed."""
    driver = start(choose=chosen, save_file=to)
    driver.open_sample()
    tax_id = driver.wizard.client.dossier.business.tax_id
    assert tax_id
    return driver, tax_id


def _asked(driver: WizardDriver) -> list[Asked]:
    return [each for each in driver.dialogs.asked if each.method in ("choose", "save_file")]


def _bare(text: str) -> str:
    return text.replace("-", "")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("chosen", "is_in"), [("out", False), ("in", True)])
def test_the_tax_number_goes_into_a_saved_packet_only_where_somebody_says_so(
    start: Start, tmp_path: Path, form: PacketForm, chosen: str, is_in: bool
) -> None:
    to = tmp_path / f"packet.{form.value}"
    driver, tax_id = _with_sample(start, to, chosen)
    driver.wizard.wishes.do(SavePacket(form))
    driver.wait(lambda: driver.wizard.shell.banner.notice is not None)
    assert (_bare(tax_id) in _bare(to.read_text("utf-8"))) is is_in
    question = _asked(driver)[0]
    assert question.said[-1] == "out", "that it is left out is chosen to begin with"


def test_nothing_is_saved_where_nobody_answers(start: Start, tmp_path: Path) -> None:
    driver, _ = _with_sample(start, tmp_path / "packet.html", None)
    driver.wizard.wishes.do(SavePacket(PacketForm.HTML))
    assert [each.method for each in _asked(driver)] == ["choose"]
    assert not (tmp_path / "packet.html").exists()


def test_without_a_tax_number_nothing_is_asked(start: Start, tmp_path: Path) -> None:
    driver = start(save_file=tmp_path / "packet.txt")
    driver.open_new()
    driver.wizard.wishes.do(SavePacket(PacketForm.TEXT))
    driver.wait(lambda: (tmp_path / "packet.txt").exists() and not driver.runner.busy())
    assert [each.method for each in _asked(driver)] == ["save_file"]
