"""One file's text to its top map, whatever is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from casebinder.diagnostics import Diagnostic, Span
from casebinder.source import mend
from casebinder.source.compose import Composer, TooMuch
from casebinder.source.node import LAST, MapNode, Node, Scalar
from casebinder.source.syntax import colon_hint, explain

ROUNDS = 10
WORK = 2_000_000
"""A file is read again behind a mistake at most so many times, and so many characters in all."""

ID = re.compile(r"\bid\s*[:：]\s*[\"']?([^\s,\"'{}\[\]#]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: the map on top, None when there is none; its faults; the ids that were lost."""

    root: MapNode | None
    faults: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()


def parse(text: str, file: str) -> Reading:
    """The map on top of a file.

    Behind a mistake in the YAML the file is read on, without the record that holds it, so that one run
    finds the faults of the others too.
    """
    faults: list[Diagnostic] = []
    lost: set[str] = set()
    wanted = text
    for _ in range(1 + min(ROUNDS, WORK // max(len(text), 1))):
        root, found, broken = _compose(wanted, file)
        if broken is None:
            break
        if all(broken.span.line != fault.span.line for fault in faults):
            faults.append(broken)
        mended = mend.after(wanted, broken)
        if mended is None:
            break
        faults += mended.faults
        lost.update(ID.findall(mended.lost))
        wanted = mended.text
    faults += found
    if isinstance(root, MapNode):
        return Reading(root, tuple(faults), frozenset(lost))
    if not faults:
        faults.append(_top(root, file))
    return Reading(None, tuple(faults), ids(text))


def ids(text: str) -> frozenset[str]:
    """The ids that seem to stand in a text that cannot be read."""
    return frozenset(ID.findall(text))


def _compose(text: str, file: str) -> tuple[Node | None, list[Diagnostic], Diagnostic | None]:
    """The node on top, the faults that reading could pass over, the fault it could not."""
    if len(text) > LAST and any(len(line) > LAST for line in text.split("\n")):
        fact = f"a line has more than {LAST:,} characters"
        return None, [], Diagnostic("yaml-too-long", fact, Span(file), "break it into lines")
    composer = Composer(text, file)
    try:
        root = composer.document()
    except TooMuch as limit:
        return None, composer.faults, limit.fault
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return None, composer.faults, explain(error, text, file)
    return root, composer.faults, composer.indented


def _top(root: Node | None, file: str) -> Diagnostic:
    if root is None or (isinstance(root, Scalar) and root.absent):
        hint = "write the records into it, or delete the file"
        return Diagnostic("yaml-empty", "the file holds nothing", Span(file), hint)
    hint = "begin with a key, such as `cases:`, and write what belongs to it below, indented by two spaces"
    if not isinstance(root, Scalar):
        fact = "the file holds a list; it must hold keys with values"
        return Diagnostic("yaml-top", fact, root.span, hint)
    fact = "the file holds only a text; it must hold keys with values"
    return Diagnostic("yaml-top", fact, root.span, colon_hint(root.text) or hint)
