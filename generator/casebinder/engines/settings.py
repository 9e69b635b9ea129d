"""What our own engines, and Zensical through us, know of `mkdocs.yml`."""

from __future__ import annotations

import logging
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from casebinder.build import EngineError

PLUGINS = {"casebinder", "search", "material/search"}
EXTENSIONS = {
    "abbr", "admonition", "attr_list", "codehilite", "def_list", "fenced_code", "footnotes", "md_in_html",
    "meta", "sane_lists", "smarty", "tables", "toc", "pymdownx.arithmatex", "pymdownx.betterem",
    "pymdownx.caret", "pymdownx.critic", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight",
    "pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.mark", "pymdownx.smartsymbols",
    "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
}  # fmt: skip
"""Plugins and extensions that read nothing but the page; another may read what it likes."""

PACKAGES = {"markdown", "pymdownx", "material"}
"""Where Python lies that options of these extensions name; what is elsewhere may be the owner's own."""

UNSAFE = ("exclude_docs", "draft_docs", "INHERIT")
"""Settings that, if nobody heeded them, would publish what should not be, or build another site."""

log = logging.getLogger("casebinder.engines")


@dataclass(frozen=True, slots=True)
class Settings:
    """`mkdocs.yml`: where pages and templates lie, the navigation, the extensions with their options.

    `others` are its plugins and hooks that our engines do not run; `own` are the options of our plugin.
    """

    docs: Path
    custom: Path | None = None
    theme: Mapping[str, Any] = field(default_factory=dict)
    nav: Sequence[Any] | None = None
    styles: tuple[str, ...] = ()
    scripts: tuple[Any, ...] = ()
    extensions: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    own: Mapping[str, Any] = field(default_factory=dict)
    copyright: str = ""

    @property
    def features(self) -> tuple[str, ...]:
        """What the theme is asked for besides."""
        return tuple(self.theme.get("features") or ())

    def warn(self, said: str, *unread: str) -> None:
        """Names the plugins, hooks and settings of the theme that an engine may leave out, after `said`."""
        left_out = [*self.others, *(f"theme.{name}" for name in unread if self.theme.get(name))]
        if left_out:
            log.warning(f"{said} mkdocs.yml: {', '.join(left_out)}")

    def sources(self, folder: Path) -> tuple[str, ...] | None:
        """The files and folders that are rendered, below `folder`; None when there may be others."""
        if self.others or self.extensions.keys() - EXTENSIONS or not closed(folder / "mkdocs.yml"):
            return None
        paths = [folder / "mkdocs.yml", self.docs, *([self.custom] if self.custom else [])]
        top = folder.resolve()
        if not all(path.resolve().is_relative_to(top) for path in paths):
            return None
        return tuple(sorted(path.resolve().relative_to(top).as_posix() for path in paths if path.exists()))


def closed(file: Path) -> bool:
    """True when `mkdocs.yml`, where there is one, can be read and names no icons and no Python of others."""
    try:
        events = list(yaml.parse(file.read_bytes(), yaml.SafeLoader)) if file.exists() else []
    except (OSError, yaml.YAMLError):
        return False
    tags = [str(getattr(event, "tag", "")) for event in events]
    icons = any(getattr(event, "value", "") == "custom_icons" for event in events)
    return not icons and all(_module(tag) in PACKAGES for tag in tags if "python/" in tag)


def _module(tag: str) -> str:
    """The package that `!!python/name:pymdownx.slugs.slugify` names, which is `pymdownx`."""
    return tag.rpartition("python/")[2].partition(":")[2].partition(".")[0]


class _Loader(yaml.SafeLoader):
    """Reads what MkDocs reads: names of Python objects too, and nothing from the environment."""


def _named(_: yaml.SafeLoader, name: str, __: yaml.Node) -> Any:
    return pkgutil.resolve_name(name)


_Loader.add_multi_constructor("tag:yaml.org,2002:python/name:", _named)


def settings(folder: Path) -> Settings:
    """The settings in `folder`, the usual ones where it has no `mkdocs.yml`; raises `EngineError`."""
    file = folder / "mkdocs.yml"
    try:
        found = yaml.load(file.read_text("utf-8"), _Loader) if file.exists() else {}
        return _settings(folder, found or {})
    except (yaml.YAMLError, UnicodeError, ImportError, AttributeError, TypeError, ValueError) as error:
        raise EngineError(f"{file} cannot be used: {error}") from error


def _settings(folder: Path, found: Mapping[str, Any]) -> Settings:
    if unsafe := [name for name in UNSAFE if name in found]:
        raise EngineError(f"mkdocs.yml: `{unsafe[0]}` is known to MkDocs and ProperDocs only: take it out")
    theme = found.get("theme") or {}
    theme = {"name": theme} if isinstance(theme, str) else theme
    plugins = _with_options(found.get("plugins") or ())
    return Settings(
        docs=folder / found.get("docs_dir", "docs"),
        custom=folder / theme["custom_dir"] if theme.get("custom_dir") else None,
        theme=theme,
        nav=found.get("nav"),
        styles=tuple(found.get("extra_css") or ()),
        scripts=tuple(found.get("extra_javascript") or ()),
        extensions=_with_options(found.get("markdown_extensions") or ()),
        others=tuple(sorted({*plugins.keys() - PLUGINS, *map(str, found.get("hooks") or ())})),
        own=plugins.get("casebinder", {}),
        copyright=str(found.get("copyright") or ""),
    )


def _with_options(listed: Any) -> dict[str, Mapping[str, Any]]:
    """Name to options, whether they were written as a list or as a map."""
    if isinstance(listed, Mapping):
        return {str(name): options or {} for name, options in listed.items()}
    one = ([each] if isinstance(each, str) else each for each in listed)
    return {str(name): (each[name] or {} if isinstance(each, dict) else {}) for each in one for name in each}
