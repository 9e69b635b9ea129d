"""Patterns of the editors' schema and what an editor is told when a text does not fit one."""

from __future__ import annotations

from casebinder.decode.values import LONGEST_ID, OPAQUE

CASE_ID = f"^{OPAQUE.pattern}$"

LONGEST_LIST = 1_000
"""Beyond so many records their ids are not offered: a schema of megabytes slows editors down."""

SAY = {
    "date": ("write 2023-03-08, 2023-03 or 2023", "请写成 2023-03-08、2023-03 或 2023"),
    "case-id": (
        "six of bcdfghjkmnpqrstvwxyz23456789, made by `casebinder new case`",
        "由 `casebinder new case` 生成的六位编号，取自 bcdfghjkmnpqrstvwxyz23456789",
    ),
    "id": (
        "small letters, digits and single hyphens only, 64 at most",
        "只用小写字母、数字和单个连字符，最多 64 个字符",
    ),
    "address": ("write it whole, as https://example.org/page", "请写完整网址，如 https://example.org/page"),
    "contact": (
        "write it as mailto:security@example.org, https://example.org/report or tel:+86-10-00000000",
        "请写成 mailto:security@example.org、https://example.org/report 或 tel:+86-10-00000000",
    ),
    "paragraphs": ("write 3-7, or 3 for a single one", "请写成 3-7；单独一段写 3"),
}
"""Name of a pattern to the cure in English and Chinese."""


def readable_id() -> str:
    """The pattern of an id that is not a case's."""
    return f"^(?=.{{1,{LONGEST_ID}}}$)[a-z0-9]+(-[a-z0-9]+)*$"
