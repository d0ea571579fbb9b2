"""A way to a server that breaks off in the middle, as a network does."""

import socket
import threading
from contextlib import suppress
from pathlib import Path

_SOCKET = ".s.PGSQL.5432"
_PIECE = 4096


class CuttableWay:
    """Passes on what goes between desks and the server whose socket is in ``server``.

    Its own socket is in ``folder``. After ``left`` bytes from the desk everything is cut.
    """

    def __init__(self, server: Path, folder: Path) -> None:
        self.left: int | None = None
        self._server = server / _SOCKET
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(folder / _SOCKET))
        self._listening.listen()
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Let nobody through any more."""
        self._listening.close()
        self._cut()

    def _accept(self) -> None:
        while True:
            try:
                desk, _ = self._listening.accept()
            except OSError:
                return
            hub = socket.socket(socket.AF_UNIX)
            hub.connect(str(self._server))
            self._open += [desk, hub]
            threading.Thread(target=self._pass_on, args=(desk, hub, True), daemon=True).start()
            threading.Thread(target=self._pass_on, args=(hub, desk, False), daemon=True).start()

    def _pass_on(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with suppress(OSError):
            while piece := source.recv(_PIECE):
                if counted and self.left is not None:
                    self.left -= len(piece)
                    if self.left < 0:
                        self._cut()
                        return
                target.sendall(piece)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    def _cut(self) -> None:
        self.left = None
        while self._open:
            end = self._open.pop()
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
