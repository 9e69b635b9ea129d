"""Jinja fragments: HTML escapes by default, a missing value stops the build."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import FunctionType, MethodType
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.runtime import Context
from markupsafe import Markup

from casebinder import markup


def render(template: str, values: Mapping[str, Any]) -> str:
    """The HTML of `templates/<template>` with these values."""
    return _environment().get_template(template).render(values)


class _Plain(Context):
    """Calls our functions at once; Jinja's own way asks each time whether it wants the context too."""

    def call(self, obj: Any, *args: Any, **kwargs: Any) -> Any:
        """What a call in a template gives."""
        if type(obj) is FunctionType or type(obj) is MethodType:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
            return obj(*args, **kwargs)
        return super().call(obj, *args, **kwargs)


class _ByKey(Environment):
    """Reads `w.compare.copy` as the word under that key, not as the method of the map."""

    context_class = _Plain

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value under a map's key, or what Jinja finds itself."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
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
