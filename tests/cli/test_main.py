"""The command line, as a person or a script would use it, on a real workspace."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from smswizard.cli.console import Console
from smswizard.cli.main import main
from smswizard.drafting.sample_client import bakery


@dataclass(frozen=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> object:
        return json.loads(self.out)


@dataclass(frozen=True)
class Shell:
    """Runs commands on one workspace."""

    folder: Path

    def __call__(self, *words: str, typed: str = "", as_json: bool = False) -> Said:
        out, err = io.StringIO(), io.StringIO()
        console = Console(out, err, io.StringIO(typed), as_json)
        code = main(["--data", str(self.folder), *words], console)
        return Said(code, out.getvalue(), err.getvalue())


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path / "workspace")


def test_a_client_is_made_answered_and_shown(shell: Shell) -> None:
    shell("new", "Golden Crust Bakery")
    shell("set", "golden", "business.email", "hello@goldencrust.example")
    shell("set", "golden", "consent.ways", "web_form", "paper")
    shell("set", "golden", "campaign.samples.1", "-", typed="a message\nin two lines\n")
    shown = shell("show", "golden", as_json=True).data
    assert isinstance(shown, dict)
    assert shown["answers"]["business.email"] == "hello@goldencrust.example"
    assert shown["answers"]["consent.ways"] == ["web_form", "paper"]
    assert shown["answers"]["campaign.samples"] == ["", "a message\nin two lines"]


def test_the_list_says_what_comes_next(shell: Shell) -> None:
    assert "No clients yet" in shell("list").out
    shell("new", "One")
    shell("new", "--sample")
    listed = shell("list").out
    assert "Before you start" in listed
    assert "Privacy policy" in listed
    assert shell("list", "golden").out.count("\n") == 1


def test_the_tax_number_is_masked_unless_asked_for(shell: Shell) -> None:
    shell("new", "--sample")
    digits = bakery().business.tax_id
    assert digits not in shell("show", "golden").out
    assert digits in shell("show", "golden", "--tax-id").out


def test_check_blocks_on_an_empty_client_and_says_why_and_what_to_do(shell: Shell) -> None:
    shell("new", "Empty")
    said = shell("check", "empty")
    assert said.code == 1
    assert "business.legal_name" in said.out
    found = shell("check", "empty", as_json=True).data
    assert isinstance(found, dict)
    assert all(each["cure"] and each["source"] and each["date"] for each in found["findings"])


def test_check_finds_nothing_that_blocks_in_the_sample(shell: Shell) -> None:
    shell("new", "--sample")
    assert shell("check", "golden").code == 0


def test_drafts_have_no_bracket_left_to_fill(shell: Shell) -> None:
    shell("new", "--sample")
    for name in ("policy", "terms", "wording", "flow", "confirmation", "help", "stop", "description"):
        text = shell("draft", "golden", name).out
        assert "Golden Crust Bakery" in text
        assert not set(text) & set("[]{}⟦⟧"), name


def test_steps_are_confirmed_with_a_name_and_the_last_one_is_locked_before(shell: Shell) -> None:
    shell("new", "--sample")
    assert shell("confirm", "golden", "request", "--by", "A. Sample").code == 1
    assert shell("confirm", "golden", "privacy").code == 2
    for step in ("privacy", "terms", "consent", "samples", "request"):
        assert shell("confirm", "golden", step, "--by", "A. Sample").code == 0, step
    assert shell("confirm", "golden", "terms", "--take-back").code == 0
    steps = shell("check", "golden", as_json=True).data
    assert isinstance(steps, dict)
    assert steps["steps"]["request"] == "Locked"


def test_a_filing_stops_before_money_and_goes_on_only_for_the_very_sum(shell: Shell) -> None:
    _ready(shell)
    first = shell("submit", "golden", "--practice", "--script", "approval", as_json=True).data
    assert isinstance(first, dict)
    assert first["state"] == "needs money"
    wrong = shell("submit", "golden", "--practice", "--pay", "1.00")
    assert wrong.code == 2
    assert str(first["due"]) in wrong.err
    paid = shell("submit", "golden", "--practice", "--pay", str(first["due"]), as_json=True).data
    assert isinstance(paid, dict)
    assert {each["key"]: each["state"] for each in paid["tasks"]}["brand"] == "settled"


def _ready(shell: Shell) -> None:
    shell("new", "--sample")
    for step in ("privacy", "terms", "consent", "samples", "request"):
        assert shell("confirm", "golden", step, "--by", "A. Sample").code == 0


def test_status_speaks_of_nothing_filed(shell: Shell) -> None:
    shell("new", "Fresh")
    assert "Nothing has been filed" in shell("status", "fresh").out


def test_filing_for_real_without_an_account_says_what_is_missing(shell: Shell) -> None:
    _ready(shell)
    shell("set", "golden", "sender.account_sid", "")
    said = shell("submit", "golden")
    assert said.code == 1
    assert said.err


def test_practice_alone_takes_the_sample_to_approved_and_leaves_no_client(shell: Shell) -> None:
    out, err = io.StringIO(), io.StringIO()
    code = main(["practice"], Console(out, err, io.StringIO(), True))
    assert code == 0
    assert json.loads(out.getvalue())["state"] == "approved"
    assert json.loads(out.getvalue())["practice"] is True
    assert "No clients yet" in shell("list").out


def test_how_a_filing_goes_is_told_in_words_and_not_in_names_of_states() -> None:
    out, err = io.StringIO(), io.StringIO()
    assert main(["practice"], Console(out, err, io.StringIO())) == 0
    assert "Register the brand: done" in err.getvalue()
    assert "Wait until the campaign is approved: Twilio is looking at it" in err.getvalue()
    assert "settled" not in err.getvalue()
    assert "Approved. For real, you could send now." in out.getvalue()


def test_check_says_how_large_each_message_is_and_which_sign_makes_it_larger(shell: Shell) -> None:
    shell("new", "--sample")
    shell("set", "golden", "campaign.monthly_volume", "1,000")
    message = (
        "Golden Crust Bakery: Saturday\u2019s rye is ready for you at the counter. Reply STOP to opt out."
    )
    shell("set", "golden", "campaign.samples.0", message)
    said = shell("check", "golden")
    for words in (
        "= campaign.samples.0: 2 parts",
        "\u2019",
        "instead of 1",
        "a month at 1,000 texts",
        "Swap",
    ):
        assert words in said.out
    data = shell("check", "golden", as_json=True).data
    assert isinstance(data, dict)
    first = data["sizes"][0]
    assert (first["encoding"], first["parts"], first["parts_with_smart_encoding"]) == ("UCS-2", 2, 1)
    assert first["better"] == message.replace("\u2019", "'")
    assert first["month"] == ["23.6000", "25.6000", "USD"]


def test_a_code_is_explained_without_a_workspace(shell: Shell) -> None:
    said = shell("explain", "30908")
    assert said.code == 0
    for words in (
        "What to do:",
        "Where: Privacy policy",
        "privacy.text",
        "send it again",
        "15.00 USD",
        "As of",
    ):
        assert words in said.out
    assert not shell.folder.exists()


def test_a_whole_mail_is_explained_from_standard_input_and_from_a_file(shell: Shell, tmp_path: Path) -> None:
    mail = "Sorry! Error 30909: call to action. Error 30896 too. Call 503-555-0187.\n"
    file = tmp_path / "mail.txt"
    file.write_text(mail, "utf-8")
    for said in (
        shell("explain", typed=mail, as_json=True),
        shell("explain", "-", typed=mail, as_json=True),
        shell("explain", "--file", str(file), as_json=True),
    ):
        assert isinstance(said.data, dict)
        assert [each["code"] for each in said.data["reasons"]] == ["30909", "30896"]
        assert all(each["step"] and each["cure"] and each["source"] for each in said.data["reasons"])


def test_a_mail_without_a_code_is_explained_as_a_guess_or_not_at_all(shell: Shell) -> None:
    said = shell("explain", typed="Your campaign failed because of a brand mismatch.")
    assert "it is a guess" in said.out
    assert "30907" in said.out
    nothing = shell("explain", "good", "morning")
    assert (nothing.code, "No code" in nothing.out) == (1, True)
    assert shell("explain", typed=" ").code == 2
    assert shell("explain", "--file", "no/such/file").code == 2


def test_a_client_file_goes_out_and_in(shell: Shell, tmp_path: Path) -> None:
    shell("new", "--sample")
    file = tmp_path / "bakery.smsclient"
    assert shell("export", "golden", str(file)).code == 0
    other = Shell(tmp_path / "other")
    assert other("import", str(file)).code == 0
    assert "Golden Crust" in other("list").out


def test_an_import_that_is_no_client_file_is_one_sentence_and_changes_nothing(
    shell: Shell, tmp_path: Path
) -> None:
    stray = tmp_path / "photo.smsclient"
    stray.write_bytes(b"\x89PNG not a client")
    said = shell("import", str(stray))
    assert said.code == 4
    assert said.err.strip()
    assert "Traceback" not in said.err
    assert "No clients yet" in shell("list").out


def test_a_packet_is_written_with_the_tax_number_masked(shell: Shell, tmp_path: Path) -> None:
    shell("new", "--sample")
    for kind in ("text", "html", "json"):
        file = tmp_path / f"packet.{kind}"
        assert shell("export", "golden", str(file), "--packet", kind).code == 0
        assert bakery().business.tax_id not in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "nobody"), 2),
        (("set", "golden", "business.shoe_size", "9"), 2),
        (("set", "golden", "business.email", "a", "b"), 2),
        (("account", "verify"), 2),
        (("submit", "golden", "--practice", "--script", "nonsense"), 2),
    ],
)
def test_what_does_not_exist_is_said_in_words(shell: Shell, words: tuple[str, ...], code: int) -> None:
    _ready(shell)
    said = shell(*words)
    assert said.code == code
    assert said.err.strip()


def test_a_value_that_is_no_choice_is_kept_and_the_choices_are_named(shell: Shell) -> None:
    shell("new", "Odd")
    said = shell("set", "odd", "start.country", "Atlantis")
    assert said.code == 0
    assert "US" in said.err
    assert shell("show", "odd", "start.country").out.strip() == "Atlantis"


def test_terminal_codes_in_a_name_do_not_reach_the_terminal(shell: Shell) -> None:
    shell("new", "Evil\x1b[2J Bakery")
    assert "\x1b" not in shell("list").out


def test_two_clients_of_one_name_are_told_apart_by_id(shell: Shell) -> None:
    ids = [shell("new", "Twin").out.split()[0] for _ in range(2)]
    assert shell("show", "twin").code == 2
    assert shell("show", ids[0]).code == 0


def test_a_secret_is_never_taken_as_an_argument() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "smswizard", "account", "connect", "--help"], capture_output=True, text=True
    )
    assert "--secret" not in done.stdout
    assert "--token" not in done.stdout


def test_the_command_line_does_not_import_qt_twilio_or_the_keychain(tmp_path: Path) -> None:
    code = (
        "import sys; from smswizard.__main__ import main; main(['--data', sys.argv[1], 'list']);"
        "print(sorted({'PySide6', 'twilio', 'keyring', 'requests', 'lxml', 'phonenumbers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_teaches_the_usual_way_and_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    shown = capsys.readouterr().out
    assert "smswizard practice" in shown
    assert "Exit codes" in shown


def _damage(shell: Shell) -> Path:
    """Overwrite the middle of the workspace's file, where its rows lie."""
    file = shell.folder / "workspace.sqlite"
    whole = file.read_bytes()
    file.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])
    return file


def test_a_damaged_workspace_is_named_set_aside_and_brought_back(shell: Shell) -> None:
    shell("new", "--sample")
    file = _damage(shell)
    damaged = file.read_bytes()
    said = shell("list")
    assert said.code == 4
    assert "damaged" in said.err
    rescued = shell("rescue", as_json=True).data
    assert isinstance(rescued, dict)
    assert rescued["clients"] == ["Golden Crust Bakery"]
    assert Path(rescued["set_aside"]).read_bytes() == damaged
    assert "Golden Crust Bakery" in shell("list").out


def test_a_sound_workspace_is_left_alone_by_the_rescue(shell: Shell) -> None:
    shell("new", "--sample")
    assert "sound" in shell("rescue").out
    assert "Golden Crust Bakery" in shell("list").out


def test_a_device_is_never_replaced_by_a_file(shell: Shell) -> None:
    shell("new", "--sample")
    assert shell("export", "golden", "/dev/null", "--packet", "text").code == 4
    assert Path("/dev/null").is_char_device()
