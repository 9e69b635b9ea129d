"""Jinja fragments: HTML escapes by default, a missing value stops the build."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context
from markupsafe import Markup, escape

from casebinder import markup


def render(template: str, values: Mapping[str, Any]) -> str:
    """The HTML of `templates/<template>` with these values."""
    return _template(template).render(values)


class _Plain(Context):
    """Calls at once; Jinja's own way asks each time whether a function wants the context too."""

    call: Any = operator.call


class _Quick(CodeGenerator):
    """Compiles templates of whose functions none wants the context, and whose values mostly are HTML."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  the library's name
        """What Jinja makes of a template, but with our `escape`."""
        super().visit_Template(node, frame)
        self.writeline(f"from {__name__} import escaped as escape")

    def signature(
        self,
        node: nodes.Call | nodes.Filter | nodes.Test,
        frame: Frame,
        extra_kwargs: Mapping[str, Any] | None = None,
    ) -> None:
        """The arguments of a call, without those by which Jinja would make a context."""
        told = {name: value for name, value in (extra_kwargs or {}).items() if name == "caller"}
        super().signature(node, frame, told)


def escaped(value: Any) -> Markup:
    """The value as HTML; what is HTML stays the same object."""
    if type(value) is Markup:
        return value
    return _remembered(value) if type(value) is str else escape(value)


_remembered = lru_cache(2_000)(escape)
"""Words of the site, ids and addresses come again and again."""


class _ByKey(Environment):
    """Reads `w.compare.copy` as the word under that key, not as the method of the map."""

    context_class = _Plain
    code_generator_class = _Quick

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value under a map's key, or what Jinja finds itself."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


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
