"""What the system lacks is installed where that is allowed, and said in one command where it is not."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from workbench import specification, system
from workbench.words import StopError

linux_only = pytest.mark.skipif(
    sys.platform != "linux", reason="only on Linux does dev.py look for system packages"
)


def need(place: Path) -> system.Need:
    return system.Need("file", str(place), "a-package")


def test_every_kind_of_need_can_be_there_and_missing() -> None:
    there = [("command", "sh"), ("module", "json"), ("file", "/etc/h*sts"), ("library", "libc.so.6")]
    for kind, name in there if sys.platform == "linux" else []:
        assert system.is_there(system.Need(kind, name, "x")), kind
        assert not system.is_there(system.Need(kind, f"{name}-that-nobody-has", "x")), kind


@linux_only
def test_what_is_missing_is_installed_once(tmp_path: Path) -> None:
    installed: list[list[str]] = []

    def install(packages: list[str]) -> None:
        installed.append(packages)
        (tmp_path / "thing").touch()

    for _ in range(2):
        system.ensure([need(tmp_path / "thing"), need(tmp_path / "thing")], install)
    assert installed == [["a-package"]]


@linux_only
def test_what_is_missing_after_installing_is_named(tmp_path: Path) -> None:
    with pytest.raises(StopError, match=r"After installing a-package, this is still missing: .*thing"):
        system.ensure([need(tmp_path / "thing")], lambda _: None)


@linux_only
def test_without_apt_the_packages_are_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StopError, match=r"knows only Debian-like systems.*libgl1 xvfb"):
        system.installer(["libgl1", "xvfb"])


def test_the_command_to_type_is_one_line() -> None:
    assert system.command_line(["a", "b"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends a b"
    )


@linux_only
@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
    ],
)
def test_a_screen_is_a_display_that_is_named(
    monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], expected: bool
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert system.has_screen() is expected


def test_every_need_names_a_package() -> None:
    for one in (*system.PYTHON, *system.QT, *system.SCREEN, *system.TESTS):
        assert one.kind in ("library", "command", "file", "module")
        assert one.package == one.package.strip().lower()


def test_without_npm_the_tests_say_what_they_need(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}", "ascii")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(StopError, match=r"install Node\.js with npm"):
        specification.prepare(tmp_path)
