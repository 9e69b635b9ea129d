"""Text that readers may come to see and that is no record: pages, other files, comments, names of files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from casebinder.records.allowance import Allowance

if TYPE_CHECKING:
    from casebinder.source import MapNode


@dataclass(frozen=True, slots=True)
class Writing:
    """A piece of text as it stands in a file, from a line and column (from 1) on.

    `kind` is "page" (Markdown of the docs folder), "file" (any other text that is published or says what
    is), "comment" (of a record file) or "name" (of a file, which stands at no line).
    """

    kind: str
    file: str
    text: str
    line: int = 1
    column: int = 1
    allowances: Sequence[Allowance] = ()
    node: MapNode | None = field(default=None, compare=False, repr=False)
