"""Jinja fragments: HTML escapes by default, a missing value stops the build."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from casebinder import markup


def render(template: str, values: Mapping[str, Any]) -> str:
    """The HTML of `templates/<template>` with these values."""
    return _environment().get_template(template).render(values)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("casebinder", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["block"] = lambda text: Markup(markup.block(text))
    environment.filters["blocks"] = lambda text: Markup(markup.blocks(text))
    environment.filters["inline"] = lambda text: Markup(markup.inline(text))
    environment.filters["plain"] = markup.plain
    return environment
