"""Talks with yaml-language-server as an editor program does: JSON-RPC over its standard input and output."""

from __future__ import annotations

import json
import re
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.clients.programs import npm

Place = tuple[int, int]
"""Line and column, from 0."""

PATIENCE = 120
"""Seconds for a session; a server that falls silent is stopped, and what waits for it fails."""


class LanguageServer:
    """A session in a folder, set up by the folder's `.vscode/settings.json`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        text = (folder / ".vscode" / "settings.json").read_text("utf-8")
        self.settings = json.loads(re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE))
        self.asked = 0
        self.versions: dict[str, int] = {}
        self.published: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> LanguageServer:
        self.process = subprocess.Popen(
            [npm("yaml-language-server"), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self.watch = threading.Timer(PATIENCE, self.process.kill)
        self.watch.start()
        uri = self.folder.as_uri()
        able = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
            },
        }
        folders = [{"uri": uri, "name": self.folder.name}]
        self._ask("initialize", processId=None, rootUri=uri, workspaceFolders=folders, capabilities=able)
        self._tell("initialized")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.watch.cancel()
        self.process.kill()
        self.process.communicate()

    def show(self, name: str, text: str) -> list[dict[str, Any]]:
        """Puts a text of the editor's into a file of the folder; the faults that the server sees in it."""
        uri = self._uri(name)
        self.versions[name] = version = self.versions.get(name, 0) + 1
        self.published.pop(uri, None)
        if version == 1:
            document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
            self._tell("textDocument/didOpen", textDocument=document)
        else:
            document = {"uri": uri, "version": version}
            self._tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])
        while uri not in self.published:
            self._hear()
        return self.published[uri]

    def complete(self, name: str, place: Place) -> list[dict[str, Any]]:
        """What the server offers at a place of an open file."""
        found = self._ask("textDocument/completion", **self._at(name, place))
        items: list[dict[str, Any]] = found["items"]
        return items

    def hover(self, name: str, place: Place) -> str:
        """What the server says about the word at a place of an open file."""
        found = self._ask("textDocument/hover", **self._at(name, place))
        return str(found["contents"]["value"]) if found else ""

    def _uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def _at(self, name: str, place: Place) -> dict[str, Any]:
        line, column = place
        return {
            "textDocument": {"uri": self._uri(name)},
            "position": {"line": line, "character": column},
        }

    def _ask(self, method: str, **params: Any) -> Any:
        self.asked += 1
        number = self.asked
        self._send(id=number, method=method, params=params)
        while True:
            heard = self._hear()
            if heard.get("id") == number and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send(method=method, params=params)

    def _send(self, **message: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """The next message; what the server asks of an editor program is answered at once."""
        assert self.process.stdout
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.decode().partition(": ")
            length = int(value) if name == "Content-Length" else length
        message: dict[str, Any] = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            self._send(id=message["id"], result=self._reply(message))
        return message

    def _reply(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section", "")) for item in message["params"]["items"]]

    def _section(self, name: str) -> Any:
        """`yaml` of the settings: `{"schemas": …}` out of `"yaml.schemas": …`."""
        mark = f"{name}."
        return {key.removeprefix(mark): value for key, value in self.settings.items() if key.startswith(mark)}
