"""A record with every key of its form filled in, and every text marked, so that a leak can be told."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from casebinder.decode import kinds
from casebinder.decode.kinds import Form


@dataclass
class Marker:
    """Makes values that hold a canary; `character` is a Chinese one that stands nowhere else."""

    word: str
    character: str
    terms: Mapping[str, str]
    """Vocabulary to one of its terms."""

    numbers: Iterator[int]
    found: list[str] = field(default_factory=list)

    def record(self, form: Form, leave: frozenset[str] = frozenset(), **given: Any) -> dict[str, Any]:
        """A record of the form without the keys of `leave`, and with the values that are given."""
        keys = [key for key in form.keys if key.name not in leave]
        return {
            key.name: given[key.name] if key.name in given else self.value(key.kind, key.name, leave)
            for key in keys
        }

    def value(self, kind: kinds.Kind, name: str, leave: frozenset[str]) -> Any:
        """A value of a kind."""
        if isinstance(kind, kinds.Many):
            return [self.value(kind.of, name, leave)]
        if isinstance(kind, kinds.Nested):
            return self.record(kind.form, leave)
        return self._texts(kind, name) or self._others(kind)

    def _texts(self, kind: kinds.Kind, name: str) -> Any:
        match kind:
            case kinds.Prose():
                return {"en": self.text(name), "zh": self.character * 4 + self.text(name)}
            case kinds.Words():
                return self.text(name)
            case kinds.Address():
                return f"https://example.org/{self.text(name)}"
            case kinds.Keywords():
                return {"en": [self.text(name)], "zh": [self.character * 3 + self.text(name)]}
            case kinds.Sections():
                return {"facts": self._texts(kinds.Prose(), name)}
        return None

    def _others(self, kind: kinds.Kind) -> Any:
        match kind:
            case kinds.Facets():
                return {"matter": [self.terms["matter"]]}
            case kinds.Whole() | kinds.Number():
                number = next(self.numbers)
                self.found += [str(number), f"{number:,}"]
                return number
            case kinds.TermOf():
                return self.terms[kind.vocabulary]
            case kinds.Choice():
                return kind.options[0][0]
            case kinds.Date():
                return "2026-11-21"
            case kinds.Language():
                return "zh"
        raise AssertionError(f"no value for {kind}")

    def text(self, name: str) -> str:
        """Words that stand nowhere else."""
        made = f"{self.word}{name.replace('-', '')}{len(self.found)}"
        self.found.append(made)
        return made

    @property
    def signs(self) -> list[bytes]:
        """Every canary, as it may be written in a file."""
        characters = [self.character.encode(), json.dumps(self.character)[1:-1].encode()]
        return [*characters, self.word.encode(), *(each.encode() for each in self.found)]


def leaks(files: Mapping[str, bytes], signs: list[bytes]) -> list[tuple[str, bytes]]:
    """Every file that holds one of the signs, packed files unpacked."""
    opened = {path: gzip.decompress(data) if path.endswith(".gz") else data for path, data in files.items()}
    found = [(path, sign) for path, data in opened.items() for sign in signs if sign.lower() in data.lower()]
    return found + [(path, sign) for path in files for sign in signs if sign.lower() in path.encode().lower()]


def everything(folder: Path, records: frozenset[str]) -> dict[str, bytes]:
    """Path to bytes of every file below a folder but the records: site, caches, whatever is left behind."""
    files = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}
    return {path: file.read_bytes() for path, file in files.items() if path not in records}
