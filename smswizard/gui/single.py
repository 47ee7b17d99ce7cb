"""One window per workspace: the lock decides, the local socket raises the first.

QLockFile notices a lock whose owner died; a socket left behind by a killed program blocks listening until it is
removed, which only the holder of the lock may do. QtNetwork is imported late: the first window is painted before
it listens.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 500
_RAISE = b"raise\n"


class SingleWindow(QObject):
    """`is_first` tells whether this program may open the workspace; `raise_requested` comes from later ones."""

    raise_requested = Signal()

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        path = os.fsencode(lock.absolute())
        digest = QCryptographicHash.hash(path, QCryptographicHash.Algorithm.Sha256).data()
        self._name = f"smswizard-{digest[:8].hex()}"
        with contextlib.suppress(OSError):  # opening the workspace says what is wrong with its folder
            lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = QLockFile(str(lock))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self.is_first = self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def listen(self) -> None:
        """From now on a second start raises this window."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        self._server.listen(self._name)

    def raise_first(self) -> bool:
        """Ask the first window to come forward; True where it heard."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(_RAISE)
        heard = socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return bool(heard)

    def release(self) -> None:
        """Let the next program have the workspace."""
        if self._server is not None:
            self._server.close()
        if self.is_first:
            self._lock.unlock()

    def _on_new_connection(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            if socket is not None:
                socket.disconnected.connect(socket.deleteLater)
                self.raise_requested.emit()
