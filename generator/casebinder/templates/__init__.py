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


class _ByKey(Environment):
    """Reads `w.compare.copy` as the word under that key, not as the method of the map."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value under a map's key, or what Jinja finds itself."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@cache
def _environment() -> Environment:
    environment = _ByKey(
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
