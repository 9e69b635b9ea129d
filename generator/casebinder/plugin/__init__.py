"""The MkDocs plugin: the only part that imports MkDocs; it translates and decides nothing.

`mkdocs build` and `mkdocs serve` run it because `mkdocs.yml` lists it; `casebinder build` runs it through
`render`. MkDocs renders the hand-written pages of all languages and the layout pages, in one run.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler, meta
from mkdocs.utils.templates import TemplateContext
from yaml import YAMLError

from casebinder import build, client, clock, policy, publish
from casebinder.diagnostics import Report
from casebinder.languages import words
from casebinder.layouts import DEPTHS, ONE_OF_A_KIND, RECORDS, default_layout
from casebinder.plugin.chrome import Pages
from casebinder.plugin.config import localised, prepare
from casebinder.plugin.desk import Desk
from casebinder.plugin.held import Held
from casebinder.plugin.html import banner, with_banner
from casebinder.plugin.nav import nav_of_all, nav_of_one, path_of
from casebinder.plugin.sources import LOGGER, NAME, listening, sources
from casebinder.plugin.watching import watch
from casebinder.press import Layout, LayoutError, cut, head, mend
from casebinder.press.sitemap import Location
from casebinder.records.site import Site
from casebinder.remembered import shaped
from casebinder.reports import render as render_report
from casebinder.source import Folder, strange
from casebinder.workers import WorkerError

UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
"""What Material brings for its own search, which ours replaces."""

REFUSED = (publish.BusyError, publish.NotASiteError, publish.CollisionError, publish.UnwritableError)
"""Why a site is not published that are no faults of the records."""

log = logging.getLogger(f"{LOGGER}.plugins.casebinder")


class FaultyError(Abort):
    """The records have faults, which were told, and there is no good site to show."""


def _worth_saying(record: logging.LogRecord) -> bool:
    """False for MkDocs' word that a page came out empty: every layout page does, and is meant to."""
    return "empty output" not in record.getMessage()


def warned() -> bool:
    """True when `mkdocs build --strict` will stop for warnings, after everything is built."""
    handlers = logging.getLogger(LOGGER).handlers
    return any(isinstance(each, CountHandler) and each.get_counts() for each in handlers)


class Options(Config):
    """`records`: the folder of the records, beside `mkdocs.yml` when not given.

    `policy`: whether every page states its Content-Security-Policy.
    """

    records = config_options.Optional(config_options.Dir(exists=True))
    policy = config_options.Type(bool, default=True)


class CasebinderPlugin(BasePlugin[Options]):
    """One run of MkDocs: the state is the site, what was rendered, and each language's configuration."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.press = True
        self.serving = False
        self.banner = ""
        self.held = Held()
        self.desk = Desk()
        self.publishing: publish.Publication | None = None
        self._held = ExitStack()
        self._looked: tuple[Site, Report] | None = None
        self._shaped = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """MkDocs keeps a plugin with this event from one rebuild of `serve` to the next."""
        self.serving = command == "serve"
        logging.getLogger(f"{LOGGER}.commands.build").addFilter(_worth_saying)

    @event_priority(50)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks the records; prepares a configuration for each language."""
        self.desk.hide()
        self.layouts: dict[tuple[str, str], Layout] = {}
        self.replaced: set[tuple[str, str]] = set()
        self.handwritten: list[Location] = []
        self.inline = policy.Inline()
        self.instant = "navigation.instant" in (config.theme.get("features") or ())
        begun = publish.moment(Path(config.site_dir))
        if self.press:
            self._examine(config)
        self._shaped = self._shape(config, self._site) if self.serving else ""
        self._refuse_links(config)
        self.pages = Pages(self._site)
        prepare(config, self._site, serving=self.serving)
        if self.press and not self.serving:
            self._hold(config, begun)
        self.configs = {
            language: localised(config, self._site, language) for language in self._site.languages
        }
        return config

    @event_priority(100)
    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """Watches the records, so that saving one shows in the open browser."""
        folder = self._records(config)
        watch(server, config, folder, Folder(folder).included)
        self.desk.serve(server)
        server.builder = lambda: self._rebuild(builder, config)
        return server

    def _rebuild(self, builder: Any, config: MkDocsConfig) -> None:
        """Runs MkDocs again only where it would render something else, or there are faults to show."""
        self.desk.hide()
        try:
            self._looked = site, report = self._look(config)
            if not report.ok or self.banner or not self._shaped or self._shape(config, site) != self._shaped:
                builder()
                return
            self._examine(config)
        except Exception:
            self.desk.show()
            raise
        self.desk.show(build.Live(self._site, self.rendered))

    def _shape(self, config: MkDocsConfig, site: Site) -> str:
        """A key of all that MkDocs renders from, empty where that cannot be told."""
        folder = Path(config.config_file_path or "").parent
        found = sources(config, folder)
        return shaped(NAME, folder, site, found) if found else ""

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Finds the layout pages, adds those that the docs folder lacks, sets the nav of every language."""
        self.held.hold(files, config.docs_dir, faulty=bool(self.banner))
        taken = set()
        for file in files.documentation_pages():
            if kind := _front_matter(file).get("casebinder"):
                self.pages.kinds[file.src_uri] = kind
                taken.add((kind, self.pages.language(file.src_uri)))
        for language in self._site.languages:
            for kind, source in (RECORDS | ONE_OF_A_KIND).items():
                uri = self._site.prefix(language) + source
                if (kind, language) not in taken and uri in files.src_uris:
                    self.replaced.add((kind, language))
                elif (kind, language) not in taken:
                    text = default_layout(kind, language)
                    files.append(File.generated(config, uri, content=text))
                    self.pages.kinds[uri] = kind
        for file in [file for file in files if file.src_uri.startswith(UNUSED)]:
            files.remove(file)
        for file in files.documentation_pages():
            if self.pages.kinds.get(file.src_uri) in RECORDS:
                file.inclusion = InclusionLevel.NOT_IN_NAV
                file.url = self._nowhere(file)
        config.nav = nav_of_all(config.nav, files, self._site)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Parts the nav by language; a layout page takes the index page of its folder as its parent."""
        self.navs: dict[str, Navigation] = {}
        for section in nav.items:
            if isinstance(section, Section) and section.title in self._site.languages:
                self.navs[section.title] = nav_of_one(section, self._site.prefix(section.title))
                self._name_slots(self.navs[section.title], words(section.title)["frame"]["kinds"])
        return nav

    def _name_slots(self, nav: Navigation, names: Mapping[str, str]) -> None:
        """Gives pages whose title the press fills in the name of their kind, for the navigation shows it."""
        for page in nav.pages:
            kind = self.pages.kinds.get(page.file.src_uri, "")
            if kind in names and "CASEBINDER" in str(_front_matter(page.file).get("title")):
                page.title = names[kind]

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Keeps the description, which goes into the head by our own hand; dates the page by no clock."""
        page.update_date = clock.built().date().isoformat()
        description = page.meta.pop("description", "")
        self.pages.descriptions[page.file.src_uri] = "" if "CASEBINDER" in description else description
        if "footer" in page.meta:
            self.pages.footers.setdefault(self.pages.language(page.file.src_uri), []).append(page)
        index = page.file.src_uri.rpartition("/")[0] + "/index.md"
        if self.pages.kinds.get(page.file.src_uri) in RECORDS and (above := files.get_file_from_path(index)):
            page.parent = above.page  # type: ignore[assignment]  # MkDocs says sections only, any item serves
        return markdown

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:  # fmt: skip
        """Shows the page in its own language: theme, nav, header, footer."""
        language = self.pages.language(page.file.src_uri)
        page.canonical_url = None
        return self._spoken(context, language, page)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:  # fmt: skip
        """Gives `404.html` what pages have."""
        language = self._site.languages[0]
        mount = urlsplit(config.site_url or "/").path
        return self._spoken(context, language, None, mount)

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Leaves `sitemap.xml` to us, who know every page."""
        if template_name == "sitemap.xml":
            return ""
        return self._guarded(mend(output)) if template_name.endswith(".html") else output

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Cuts a layout page and leaves it out of the site; completes the head of a hand-written one."""
        output = self._guarded(mend(output))
        for name in policy.unheard(output):
            log.warning(f"{page.file.src_uri}: browsers ignore `{name}=`, for the site's policy forbids it")
        if self.banner:
            output = with_banner(output, self.banner)
        uri = page.file.src_uri
        language = self.pages.language(uri)
        title = str(page.meta.get("title") or page.title or "")
        title = "" if "CASEBINDER" in title else title
        if uri in self.pages.kinds:
            self._lay_out(page, output, title, config)
            return ""
        alternates = self.pages.alternates(page.file)
        self.handwritten.append(Location(path_of(page.file), alternates))
        meta_lines = head(
            build.frame(self._site, language), path_of(page.file), title=title,
            description=self.pages.descriptions[uri], alternates=alternates,
        )  # fmt: skip
        return output.replace("</head>", f"{meta_lines}\n</head>", 1)

    def _guarded(self, page: str) -> str:
        """The page with its policy, but where pages run scripts of others.

        `mkdocs serve` puts a script of its own into every page; instant navigation runs those of the next
        page under the policy of the first. The headers for servers allow what any page holds.
        """
        self.inline |= policy.inline(page)
        alone = self.config.policy and not self.serving and not self.instant
        return policy.guarded(page) if alone else page

    def _lay_out(self, page: Page, output: str, title: str, config: MkDocsConfig) -> None:
        """Cuts a layout page; under `mkdocs build` a broken contract ends in a sentence of MkDocs' own."""
        uri = page.file.src_uri
        kind, language = self.pages.kinds[uri], self.pages.language(uri)
        source = f"{Path(config.docs_dir).name}/{uri} ({NAME}, theme {config.theme.name})"
        try:
            self.layouts[kind, language] = cut(
                output, source, kind, language, page.file.url, records=kind in RECORDS,
                title=title, description=self.pages.descriptions[uri], needs=client.needed(),
            )  # fmt: skip
        except LayoutError as error:
            raise (PluginError(str(error)) if self.press else error) from error

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Presses the records; what `mkdocs build` has made so far and they are published whole."""
        if not self.press:
            return
        try:
            if self.publishing is None:
                publish.write(Path(config.site_dir), build.surroundings(self._site, self.rendered))
                self.desk.show(build.Live(self._site, self.rendered))
            elif not warned():
                workers = build.team(self._site)
                made = build.everything(self._site, self.rendered, self.publishing.scratch, workers)
                self.publishing.publish(made)
        except (LayoutError, WorkerError, *REFUSED) as error:
            raise Abort(str(error)) from error
        if self.publishing is not None:
            config.site_dir = str(self.publishing.into)
            self.publishing = None
            self._held.close()

    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the old site as it is; a full disk is told in a sentence."""
        self.publishing, self._shaped = None, ""
        self.desk.show()
        try:
            self._held.__exit__(type(error), error, error.__traceback__)
        except publish.UnwritableError as fault:
            raise Abort(str(fault)) from error

    def _hold(self, config: MkDocsConfig, begun: publish.Moment) -> None:
        """Lets MkDocs, which empties its target before it renders, fill a folder beside the site instead."""
        into = Path(config.site_dir)
        sources = [Path(config.docs_dir), *build.sources(self._records(config))]
        try:
            self.publishing = self._held.enter_context(publish.publication(into, sources, begun))
        except REFUSED as error:
            raise Abort(str(error)) from error
        config.site_dir = str(self.publishing.scratch)

    @property
    def rendered(self) -> build.Rendered:
        """What MkDocs has rendered."""
        return build.Rendered(self.layouts, tuple(self.handwritten), self.inline, frozenset(self.replaced))

    def _spoken(
        self, context: TemplateContext, language: str, page: Page | None, mount: str = ""
    ) -> TemplateContext:
        own = {
            "config": self.configs[language],
            "nav": self.navs[language],
            "cb": self.pages.chrome(language, page, mount),
            "build_date_utc": clock.built(),
        }
        return cast(TemplateContext, {**context, **own})

    @property
    def _site(self) -> Site:
        if self.site is None:
            raise MkDocsException("the records were not read: on_config has not run")
        return self.site

    def _records(self, config: MkDocsConfig) -> Path:
        return Path(self.config.records or Path(config.config_file_path or ".").parent)

    def _look(self, config: MkDocsConfig) -> tuple[Site, Report]:
        beside = Path(config.config_file_path or ".").parent
        return build.examine(
            self._records(config), strict=bool(config.strict), beside=beside, held=self.desk.parts
        )

    def _examine(self, config: MkDocsConfig) -> None:
        site, report = self._looked or self._look(config)
        self._looked = None
        if report.diagnostics:
            log.info("records of %s\n%s", site.title[site.languages[0]], render_report(report, "text"))
        self.banner = ""
        if report.ok:
            self.site = site.bare()
        elif self.serving and self.site is not None:
            self.banner = banner(report, self._site.languages)
            log.error("The records have faults; the last good site stays up.")
        else:
            raise FaultyError("The records have faults; nothing was written.")

    def _refuse_links(self, config: MkDocsConfig) -> None:
        """MkDocs follows links, and would publish what they lead to."""
        for folder in filter(None, (config.docs_dir, config.theme.custom_dir)):
            place = Path(folder)
            for fault in strange(place.parent, place.name):
                raise Abort(f"{place.parent / fault.span.file}: {fault.message}; {fault.hint}")

    def _nowhere(self, file: File) -> str:
        """An address as deep as the pages of its kind, in a folder of its own: links from it fit."""
        prefix = self._site.prefix(self.pages.language(file.src_uri))
        return prefix + "_/" * DEPTHS.get(self.pages.kinds[file.src_uri], 2)


def _front_matter(file: File) -> dict[str, Any]:
    try:
        return meta.get_data(file.content_string)[1]
    except UnicodeError as error:
        raise Abort(f"{file.src_uri} is not in UTF-8: save the file as UTF-8") from error


def render(folder: Path, site: Site, into: Path, *, strict: bool = False) -> build.Rendered:
    """The engine of `casebinder build`: renders the docs folder of `folder` into `into` with MkDocs."""
    try:
        config = load_config(str(folder / "mkdocs.yml"), site_dir=str(into), strict=strict)
        with listening() as warned:
            rendered = _render(config, site)
        return replace(rendered, sources=None if warned.count else sources(config, folder))
    except (MkDocsException, YAMLError) as error:
        raise build.EngineError(f"{NAME} stopped at {folder / 'mkdocs.yml'}: {error}") from error
    except (LayoutError, OSError):
        raise
    except Exception as error:  # of a theme, a hook, an extension, or what they make of a page's front matter
        fact = f"{NAME}, its theme or a plugin of it failed: {type(error).__name__}: {error}"
        raise build.EngineError(fact) from error


def _render(config: MkDocsConfig, site: Site) -> build.Rendered:
    plugin = config.plugins.get("casebinder")
    if plugin is None:
        plugin = CasebinderPlugin()
        plugin.load_config({}, config_file_path=config.config_file_path)
        config.plugins["casebinder"] = plugin
    assert isinstance(plugin, CasebinderPlugin)
    plugin.site, plugin.press = site, False
    mkdocs_build(config)
    return plugin.rendered
