"""A look-alike to use in a test: in this process, or in one of its own that outlives the program under test."""

import json
import os
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, Self

import trustme

from tests.support.lookalike.contract import Contract
from tests.support.lookalike.control import ControlServer
from tests.support.lookalike.directing import Director, a_world
from tests.support.lookalike.gateway import Gateway
from tests.support.lookalike.specfiles import SPEC_VARIABLE, spec_folder
from tests.support.lookalike.wire import LOOPBACK, ProxyServer
from tests.support.lookalike.world import World

_CHECKOUT = Path(__file__).resolve().parents[3]


def environment(port: int, authority_file: Path) -> dict[str, str]:
    """The two variables that lead the unchanged SDK here, and those that would lead it past us emptied."""
    proxy = f"http://{LOOPBACK}:{port}"
    return {
        "HTTPS_PROXY": proxy,
        "https_proxy": proxy,
        "NO_PROXY": "",
        "no_proxy": "",
        "REQUESTS_CA_BUNDLE": str(authority_file),
        "SSL_CERT_FILE": str(authority_file),
    }


class Lookalike:
    """The look-alike in this process. Use it in a ``with`` block; ``folder`` takes the authority's certificate."""

    def __init__(self, folder: Path, contract: Contract, script: Mapping[str, Any] | None = None) -> None:
        self.world: World = a_world(script)
        self.director = Director(self.world)
        authority = trustme.CA()
        self.authority_file = folder / "lookalike-authority.pem"
        authority.cert_pem.write_to_path(str(self.authority_file))
        self._proxy = ProxyServer(self.world, Gateway(self.world, contract), authority)

    def __enter__(self) -> Self:
        self._proxy.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self.world.released.set()
        self._proxy.close()

    def environment(self) -> dict[str, str]:
        return environment(self._proxy.port, self.authority_file)

    def fault(self, where: str, trouble: str, **more: int) -> None:
        self.director.carry_out("faults", {"where": where, "trouble": trouble, **more})


class LookalikeProcess:
    """The look-alike in a process of its own: its state survives whatever happens to the program under test."""

    def __init__(self, folder: Path, script: Mapping[str, Any] | None = None) -> None:
        self._folder = folder
        self._script = dict(script or {})
        self._process: subprocess.Popen[str] | None = None
        self._control = 0
        self._port = 0

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.support.lookalike", "--folder", str(self._folder)]
        script_file = self._folder / "lookalike-script.json"
        script_file.write_text(json.dumps(self._script), "utf-8")
        self._process = subprocess.Popen(
            [*command, "--script", str(script_file)],
            cwd=_CHECKOUT,
            env={**os.environ, SPEC_VARIABLE: str(spec_folder())},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = json.loads(_stream(self._process.stdout).readline())
        self._port, self._control = said["proxy_port"], said["control_port"]
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._process is not None
        self.order("stop", {})
        self._process.wait(timeout=20)
        _stream(self._process.stdin).close()
        _stream(self._process.stdout).close()

    def environment(self) -> dict[str, str]:
        return environment(self._port, self._folder / "lookalike-authority.pem")

    def state(self) -> dict[str, Any]:
        return self._ask("state", None)

    def order(self, deed: str, order: Mapping[str, Any]) -> None:
        self._ask(deed, json.dumps(order).encode())

    def _ask(self, path: str, body: bytes | None) -> dict[str, Any]:
        without_proxy = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with without_proxy.open(f"http://{LOOPBACK}:{self._control}/{path}", body, timeout=20) as answer:
            plain: dict[str, Any] = json.load(answer)
            return plain


def serve(folder: Path, script: Mapping[str, Any], port: int, control_port: int) -> None:
    """Run until told to stop by the control door, or until the one who started us closes our standard input."""
    stop = threading.Event()
    lookalike_world = a_world(script)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "lookalike-authority.pem"))
    proxy = ProxyServer(lookalike_world, Gateway(lookalike_world, Contract()), authority, port)
    control = ControlServer(Director(lookalike_world), stop.set, control_port)
    proxy.start()
    control.start()
    threading.Thread(target=_until_closed, args=(stop,), daemon=True).start()
    said = {
        "proxy_port": proxy.port,
        "control_port": control.port,
        "environment": environment(proxy.port, folder / "lookalike-authority.pem"),
    }
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    stop.wait()
    lookalike_world.released.set()
    proxy.close()
    control.close()


def _until_closed(stop: threading.Event) -> None:
    sys.stdin.read()
    stop.set()


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
