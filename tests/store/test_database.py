"""The one door to SQLite: transactions, threads, a second program, and a sentence for everything that fails."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from smswizard.domain.errors import DamagedWorkspace, WorkspaceFull, WorkspaceLocked
from smswizard.store.database import BrokenRuleError, Database
from tests.support.unprivileged import run_without_rights

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "data" / "workspace.sqlite", busy_s=0.2)
    with made.change() as change:
        change.run("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")
    yield made
    made.close()


def _names(database: Database) -> list[object]:
    return [name for (name,) in database.rows("SELECT name FROM things ORDER BY id")]


@pytest.mark.parametrize("durable", [False, True])
def test_a_change_is_there_for_the_next_program(database: Database, durable: bool) -> None:
    with database.change(durable) as change:
        assert change.insert("INSERT INTO things (name) VALUES (?)", ["loaf"]) == 1
        assert change.row("SELECT name FROM things") == ("loaf",)
    other = Database(database.path)
    assert _names(other) == ["loaf"]
    other.close()


def test_a_change_that_fails_leaves_nothing(database: Database) -> None:
    def insert_twice() -> None:
        with database.change() as change:
            change.run("INSERT INTO things (id, name) VALUES (1, 'half')")
            change.run("INSERT INTO things (id, name) VALUES (1, 'again')")

    with pytest.raises(BrokenRuleError):
        insert_twice()
    assert _names(database) == []
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('whole')")
    assert _names(database) == ["whole"]


@pytest.mark.parametrize(("durable", "setting"), [(True, 2), (False, 1)])
def test_durable_changes_wait_for_the_disk_and_others_do_not(
    database: Database, durable: bool, setting: int
) -> None:
    with database.change(durable) as change:
        assert change.row("PRAGMA synchronous") == (setting,)
        assert change.row("PRAGMA journal_mode") == ("wal",)
        assert change.row("PRAGMA foreign_keys") == (1,)


def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('unseen')")
        seen: list[list[object]] = []
        reader = threading.Thread(target=lambda: seen.append(_names(database)))
        reader.start()
        reader.join(10)
        assert seen == [[]]


def test_many_threads_lose_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "many.sqlite", busy_s=60)
    with database.change() as change:
        change.run("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT UNIQUE)")

    def write(writer: int) -> None:
        for number in range(25):
            with database.change(durable=number % 2 == 0) as change:
                change.run("INSERT INTO things (name) VALUES (?)", [f"{writer}/{number}"])

    threads = [threading.Thread(target=write, args=(writer,)) for writer in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(set(_names(database))) == 100
    database.close()


def test_a_second_program_that_writes_is_named_after_the_wait(database: Database) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from smswizard.store.database import Database\n"
            "with Database(Path(sys.argv[1])).change() as change:\n"
            "    print('holding', flush=True); sys.stdin.read()",
            str(database.path),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "holding"
    with pytest.raises(WorkspaceLocked, match="Another program") as caught, database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('late')")
    assert "still here" in caught.value.advice
    holder.communicate("", timeout=30)
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('after')")
    assert _names(database) == ["after"]


def test_a_full_file_is_said_and_what_was_there_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "small.sqlite", max_pages=8)
    with database.change() as change:
        change.run("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)")
        change.run("INSERT INTO things (name) VALUES ('first')")
    with pytest.raises(WorkspaceFull, match="disk is full"), database.change() as change:
        change.run("INSERT INTO things (name) VALUES (?)", ["x" * 100_000])
    assert _names(database) == ["first"]
    database.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="resource limits of POSIX systems")
def test_a_disk_that_takes_no_more_is_said(tmp_path: Path) -> None:
    """A limit on file size makes the operating system refuse the bytes, as a full disk does."""
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import resource, signal, sys; from pathlib import Path\n"
            "from smswizard.domain.errors import WorkspaceFull\n"
            "from smswizard.store.database import Database\n"
            "database = Database(Path(sys.argv[1]))\n"
            "with database.change() as change: change.run('CREATE TABLE things (name TEXT)')\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
            "try:\n"
            "    with database.change(durable=True) as change:\n"
            "        change.run('INSERT INTO things VALUES (?)', ['x' * 1_000_000])\n"
            "except WorkspaceFull as error: print(error.title)\n"
            "with database.change(durable=True) as change: change.run(\"INSERT INTO things VALUES ('ok')\")\n"
            "print(database.rows('SELECT name FROM things'))\n",
            str(tmp_path / "limited.sqlite"),
        ],
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        check=False,
    )
    assert done.stdout == "The disk is full, so nothing could be saved.\n[('ok',)]\n", done.stderr


@pytest.mark.parametrize(
    "content",
    [b"no database at all, just words " * 200, b"SQLite format 3\x00" + b"\xff" * 9000, os.urandom(8192)],
    ids=["words", "half a header", "noise"],
)
def test_a_file_that_is_no_database_is_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "workspace.sqlite"
    path.write_bytes(content)
    database = Database(path)
    with pytest.raises(DamagedWorkspace):
        database.rows("SELECT * FROM things")
    database.close()
    assert path.read_bytes() == content, "what could not be read was not touched"


def test_damage_in_the_middle_is_noticed_at_the_statement_that_meets_it(database: Database) -> None:
    with database.change() as change:
        for number in range(200):
            change.run("INSERT INTO things (name) VALUES (?)", [f"{number}:" + "y" * 300])
    database.close()
    content = bytearray(database.path.read_bytes())
    for page in range(2, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\x00" * 200
    database.path.write_bytes(content)
    again = Database(database.path)
    with pytest.raises(DamagedWorkspace):
        again.rows("SELECT * FROM things")
    again.close()


def test_a_file_cut_short_is_damaged(database: Database) -> None:
    with database.change() as change:
        for number in range(200):
            change.run("INSERT INTO things (name) VALUES (?)", [f"{number}:" + "y" * 300])
    database.close()
    with database.path.open("r+b") as stream:
        stream.truncate(3 * 4096)
    again = Database(database.path)
    with pytest.raises(DamagedWorkspace):
        again.rows("SELECT * FROM things")
    again.close()


def test_a_missing_table_is_damage_and_a_wrong_statement_is_a_bug(database: Database) -> None:
    with pytest.raises(DamagedWorkspace):
        database.rows("SELECT * FROM nothing_of_the_kind")
    with pytest.raises(Exception, match="syntax error") as caught:
        database.rows("SELEKT")
    assert not isinstance(caught.value, DamagedWorkspace)


def test_a_file_deleted_under_us_is_said_instead_of_written_into_nowhere(database: Database) -> None:
    database.path.rename(database.path.with_name("elsewhere.sqlite"))
    with pytest.raises(WorkspaceFull, match="moved or deleted"), database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('lost')")
    database.path.with_name("elsewhere.sqlite").rename(database.path)
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('found')")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_the_file_and_its_log_are_private(database: Database) -> None:
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('secret')")
    files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in database.path.parent.iterdir()}
    assert set(files) == {"workspace.sqlite", "workspace.sqlite-wal", "workspace.sqlite-shm"}
    assert set(files.values()) == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX systems")
def test_a_file_without_the_right_to_write_is_said(database: Database) -> None:
    database.close()
    folder = database.path.parent
    database.path.chmod(0o444)
    folder.chmod(0o555)
    done = run_without_rights(
        "import sys; from pathlib import Path\n"
        "from smswizard.domain.errors import WorkspaceFull\n"
        "from smswizard.store.database import Database\n"
        "try:\n"
        "    with Database(Path(sys.argv[1])).change() as change: change.run('DELETE FROM things')\n"
        "except WorkspaceFull as error: print(type(error).__name__)\n",
        database.path,
    )
    assert done.stdout == "WorkspaceFull\n", done.stderr
    folder.chmod(0o700)


def test_a_copy_is_whole_and_private(database: Database, tmp_path: Path) -> None:
    with database.change() as change:
        change.run("INSERT INTO things (name) VALUES ('kept')")
    target = tmp_path / "copy.sqlite"
    database.copy_to(target)
    assert [path.name for path in tmp_path.glob("copy.sqlite*")] == ["copy.sqlite"], (
        "one file, no log beside it"
    )
    copy = Database(target)
    assert _names(copy) == ["kept"]
    copy.close()
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_closed_database_says_so(database: Database) -> None:
    database.close()
    with pytest.raises(RuntimeError, match="closed"):
        database.rows("SELECT 1")
