"""MkDocs' configuration, made ready for a site of several languages."""

from __future__ import annotations

import copy
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.defaults import MkDocsConfig

from casebinder import client
from casebinder.engines.chrome import no_slot, theme_language
from casebinder.records.site import Site

THEME = Path(__file__).parents[1] / "theme"


def prepare(config: MkDocsConfig, site: Site, *, serving: bool) -> None:
    """What the site needs whatever `mkdocs.yml` says: its address, our templates, no outside fonts."""
    if not serving:
        config.site_url = site.url
    config.site_description = None
    config.theme["font"] = False
    if config.theme.name == "material":
        own = [str(THEME)] if config.theme.get("features") else [str(THEME / "unscripted"), str(THEME)]
        place = 1 if config.theme.custom_dir else 0
        config.theme.dirs[place:place] = own
    if "attr_list" not in config.markdown_extensions:
        config.markdown_extensions.append("attr_list")
    style, script = client.assets()
    config.extra_css.insert(0, style.path)
    deferred = config_options.ExtraScriptValue(script.path)
    deferred.defer = True
    config.extra_javascript.insert(0, deferred)


def localised(config: MkDocsConfig, site: Site, language: str) -> MkDocsConfig:
    """The configuration as templates of one language see it."""
    clone = copy.copy(config)
    clone["site_name"] = no_slot(site.title[language])  # templates of MkDocs do not escape
    clone["theme"] = {**config.theme, "name": config.theme.name, "language": theme_language(language)}
    return clone
