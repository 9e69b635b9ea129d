"""One fault with its place, and all faults of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: lines and columns from 1, columns in characters, the end exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


class Severity(IntEnum):
    """How bad a fault is; an error stops the build, `--strict` makes a warning an error."""

    ERROR = 0
    WARNING = 1
    NOTE = 2

    @property
    def word(self) -> str:
        """The word that reports print."""
        return self.name.lower()


ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a fault ("first used here")."""

    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault: kebab-case code, the fact with the value quoted, the place of the value, the cure."""

    code: str
    message: str
    span: Span
    hint: str = ""
    severity: Severity = ERROR
    related: tuple[Related, ...] = ()
    record: str = ""
    masked: bool = False
    """True when the value is private: no report prints the line it stands in."""


@dataclass(frozen=True, slots=True)
class Report:
    """All faults of one run, sorted by file and place, with the texts that the snippets are cut from."""

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    strict: bool = False
    private: frozenset[tuple[str, int]] = frozenset()
    """Files and lines that no report shows."""

    @classmethod
    def of(
        cls, diagnostics: Iterable[Diagnostic], texts: Mapping[str, str] | None = None, strict: bool = False
    ) -> Report:
        """A report of these faults, sorted."""

        def order(fault: Diagnostic) -> tuple[Span, Severity, str, str]:
            return (fault.span, fault.severity, fault.code, fault.message)

        return cls(tuple(sorted(diagnostics, key=order)), texts or {}, strict)

    @property
    def ok(self) -> bool:
        """True when nothing stops a build."""
        worst = Severity.WARNING if self.strict else Severity.ERROR
        return all(fault.severity > worst for fault in self.diagnostics)

    def count(self, severity: Severity) -> int:
        """How many faults are of this severity."""
        return sum(fault.severity is severity for fault in self.diagnostics)
