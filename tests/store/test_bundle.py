"""One client as one file: out, in, and everything that only claims to be one."""

from __future__ import annotations

import io
import json
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smswizard.domain.dossier import Dossier, with_answer
from smswizard.domain.errors import NewerFormat, NotAClientFile, WorkspaceFull
from smswizard.domain.ids import ClientId
from smswizard.store import bundle
from smswizard.store.database import Database
from smswizard.store.workspace import Workspace
from tests.store.dossiers import NOON, a_dossier, any_dossiers, full_dossier

quick = settings(
    deadline=None,
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


def _written(folder: Path, dossier: Dossier) -> Path:
    return bundle.write(folder / "sample.smsclient", dossier, ClientId("c1"), 7, NOON)


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zip(path: Path, parts: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def _manifest(path: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(_parts(path)["manifest.json"])
    return found


@quick
@given(any_dossiers())
def test_any_dossier_comes_back_as_it_was(tmp_path: Path, dossier: Dossier) -> None:
    assert bundle.read(_written(tmp_path, dossier)) == dossier


def test_a_client_travels_from_one_workspace_to_another(workspace: Workspace, tmp_path: Path) -> None:
    made = workspace.create(full_dossier(), {})
    path = workspace.export_client(made.id, tmp_path / "out")
    assert path == tmp_path / "out.smsclient"
    taken = workspace.import_client(path)
    assert taken.id != made.id
    assert taken.dossier == made.dossier
    assert workspace.load(taken.id).dossier == made.dossier
    assert [each.why for each in workspace.history(taken.id)] == ["imported"]
    manifest = _manifest(path)
    assert (manifest["client"], manifest["revision"]) == (made.id, 1)


def test_the_board_can_say_where_an_imported_client_stands(workspace: Workspace, tmp_path: Path) -> None:
    path = _written(tmp_path, a_dossier("Sample Bakery"))
    workspace.import_client(path, lambda dossier: {"next": dossier.name})
    (row,) = workspace.rows()
    assert dict(row.summary) == {"next": "Sample Bakery"}


@pytest.mark.parametrize(
    ("name", "file"),
    [("Sample Bakery", "Sample-Bakery.smsclient"), ("../../etc", "etc.smsclient"), ("", "client.smsclient")],
)
def test_a_folder_gets_a_file_named_after_the_client(tmp_path: Path, name: str, file: str) -> None:
    assert bundle.write(tmp_path, a_dossier(name), ClientId("c1"), 1, NOON) == tmp_path / file


def test_what_cannot_be_saved_can_be_saved_elsewhere(
    workspace: Workspace, database: Database, tmp_path: Path
) -> None:
    database.close()
    path = workspace.save_elsewhere(full_dossier(), tmp_path / "rescue.smsclient")
    assert bundle.read(path) == full_dossier()


def test_a_folder_that_takes_no_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WorkspaceFull):
        bundle.write(tmp_path / "file" / "x.smsclient", a_dossier(), ClientId("c1"), 1, NOON)


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_a_client_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    assert stat.S_IMODE(_written(tmp_path, a_dossier()).stat().st_mode) == 0o600


def test_fifty_pages_of_a_megabyte_are_too_much_and_a_few_are_not(tmp_path: Path) -> None:
    few = with_answer(a_dossier(privacy__text="ä" * 2**20), "terms.text", "\x00" * 2**20)
    assert bundle.read(_written(tmp_path, few)) == few


def _bomb(path: Path) -> None:
    """A few hundred kilobytes that unpack to 300 MB."""
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("client.json", "w") as entry,
    ):
        for _ in range(300):
            entry.write(b"0" * 2**20)


def _lying_bomb(path: Path) -> None:
    """The same, but the table of contents says ten bytes."""
    _bomb(path)
    content = bytearray(path.read_bytes())
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    path.write_bytes(content)


def _many_entries(path: Path) -> None:
    _zip(path, {f"{number}.json": b"" for number in range(70_000)}, zipfile.ZIP_STORED)


def _traversal(path: Path) -> None:
    good = _parts(_written(path.parent, a_dossier()))
    _zip(path, {**good, "../../../evil.txt": b"outside"})


def _absolute(path: Path) -> None:
    good = _parts(_written(path.parent, a_dossier()))
    _zip(path, {**good, "/tmp/evil.txt": b"outside"})  # noqa: S108 - must not be written


def _link(path: Path) -> None:
    entry = zipfile.ZipInfo("client.json")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    _zip(path, {"manifest.json": _parts(_written(path.parent, a_dossier()))["manifest.json"]})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(entry, "/etc/passwd")


def _twice(path: Path) -> None:
    good = _written(path.parent, a_dossier()).read_bytes()
    packed = io.BytesIO(good)
    with zipfile.ZipFile(packed, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("client.json", b"{}")
    path.write_bytes(packed.getvalue())


def _encrypted(path: Path) -> None:
    content = bytearray(_written(path.parent, a_dossier()).read_bytes())
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := content.find(mark, start + 1)) >= 0:
            content[start + at] |= 1
    path.write_bytes(content)


def _unknown_packing(path: Path) -> None:
    content = bytearray(_written(path.parent, a_dossier()).read_bytes())
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        start = -1
        while (start := content.find(mark, start + 1)) >= 0:
            content[start + at] = 99
    path.write_bytes(content)


def _wrong_digest(path: Path) -> None:
    good = _parts(_written(path.parent, a_dossier("True")))
    _zip(path, {**good, "client.json": good["client.json"].replace(b"True", b"Fake")})


def _with_manifest(**changes: object) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        good = _parts(_written(path.parent, a_dossier()))
        manifest = json.loads(good["manifest.json"])
        _zip(path, {**good, "manifest.json": json.dumps({**manifest, **changes})})

    return make


def _with_client(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        import hashlib

        good = _parts(_written(path.parent, a_dossier()))
        manifest = json.loads(good["manifest.json"])
        manifest["files"] = {"client.json": hashlib.sha256(content).hexdigest()}
        _zip(path, {"manifest.json": json.dumps(manifest), "client.json": content})

    return make


HOSTILE: dict[str, Callable[[Path], object]] = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("Dear colleague, here is the client."),
    "picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\x00" * 5000),
    "noise": lambda path: path.write_bytes(bytes(range(256)) * 100),
    "folder": lambda path: path.mkdir(),
    "another zip": lambda path: _zip(path, {"word/document.xml": b"<w/>"}),
    "empty zip": lambda path: _zip(path, {}),
    "manifest alone": lambda path: _zip(path, {"manifest.json": b"{}"}),
    "manifest no object": lambda path: _zip(path, {"manifest.json": b"[]", "client.json": b"{}"}),
    "manifest without a bottom": lambda path: _zip(
        path, {"manifest.json": b"[" * 100_000, "client.json": b"{}"}
    ),
    "manifest in another code": lambda path: _zip(path, {"manifest.json": b"\xff\xfe", "client.json": b"{}"}),
    "another kind": _with_manifest(kind="recipe"),
    "format no number": _with_manifest(format="one"),
    "files no table": _with_manifest(files=7),
    "files missing": _with_manifest(files={}),
    "no dossier": _with_client(b"[]"),
    "dossier of the wrong shape": _with_client(b'{"format": 1, "answers": 7}'),
    "dossier without a bottom": _with_client(b'{"format": 1, "a": ' + b"[" * 100_000),
    "zip bomb": _bomb,
    "lying zip bomb": _lying_bomb,
    "seventy thousand entries": _many_entries,
    "path traversal": _traversal,
    "absolute path": _absolute,
    "symbolic link": _link,
    "two of one name": _twice,
    "encrypted": _encrypted,
    "unknown packing": _unknown_packing,
    "wrong digest": _wrong_digest,
    "huge": lambda path: path.write_bytes(b"PK\x03\x04" + b"\x00" * (33 * 2**20)),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_client_file_is_one_sentence_and_changes_nothing(
    workspace: Workspace, database: Database, tmp_path: Path, kind: str
) -> None:
    workspace.create(a_dossier("Here before"), {})
    folder = tmp_path / "incoming"
    folder.mkdir()
    source = folder / "hostile.smsclient"
    HOSTILE[kind](source)
    before = sorted(path for path in tmp_path.rglob("*") if not path.name.endswith(("-wal", "-shm")))
    with pytest.raises(NotAClientFile) as caught:
        workspace.import_client(source)
    assert caught.value.title.count(".") == 1
    assert ("too large" in caught.value.title) == (kind in ("zip bomb", "huge"))
    assert [row.name for row in workspace.rows()] == ["Here before"]
    assert database.row("SELECT count(*) FROM texts") == (1,)
    after = sorted(path for path in tmp_path.rglob("*") if not path.name.endswith(("-wal", "-shm")))
    assert after == before


@pytest.mark.parametrize("make", [_with_manifest(format=2), _with_client(b'{"format": 99}')])
def test_a_newer_client_file_is_refused_in_words(
    workspace: Workspace, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "newer.smsclient")
    with pytest.raises(NewerFormat, match="newer version"):
        workspace.import_client(tmp_path / "newer.smsclient")
    assert workspace.rows() == ()


def test_a_file_that_is_not_there_is_said(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotAClientFile):
        workspace.import_client(tmp_path / "nothing.smsclient")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX systems")
@pytest.mark.parametrize("place", ["pipe", "/dev/zero"])
def test_a_file_without_an_end_is_not_waited_for(workspace: Workspace, tmp_path: Path, place: str) -> None:
    source = tmp_path / place
    if place == "pipe":
        os.mkfifo(source)
    with pytest.raises(NotAClientFile):
        workspace.import_client(source)


@quick
@given(st.data())
def test_a_file_cut_short_or_damaged_anywhere_is_refused_or_whole(
    tmp_path: Path, data: st.DataObject
) -> None:
    """One byte changed may hit a name's date or a comment; then the dossier is the same, for its digest is."""
    content = bytearray(_written(tmp_path, full_dossier()).read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    if data.draw(st.booleans()):
        del content[at:]
    else:
        content[at] ^= data.draw(st.integers(1, 255))
    damaged = tmp_path / "damaged.smsclient"
    damaged.write_bytes(content)
    try:
        read = bundle.read(damaged)
    except (NotAClientFile, NewerFormat):
        return
    assert read == full_dossier()
