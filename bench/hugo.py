"""The same cases for Hugo: a page each on the same shell, a page for each term of each facet."""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path

from pages_of_text import text

from casebinder import addresses
from casebinder.edition import Edition
from casebinder.plugin import render
from casebinder.press import Layout
from casebinder.records.case import Case
from casebinder.records.site import Site

COMMAND = ("hugo", "--quiet")

SHARED = """\
<link rel="canonical" href="{{ .Permalink }}">
<meta name="description" content="{{ .Params.summary }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
<meta property="og:description" content="{{ .Params.summary }}">
<script type="application/ld+json">
{{ dict "@type" "Article" "headline" .Title "url" .Permalink | jsonify }}
</script>
</head>"""

CASE = """\
<div class="cb-split">
<p class="cb-line">{{ .Params.place }} · {{ .Params.batchname }} · {{ .Params.number }}</p>
<p class="cb-lede">{{ .Params.summary }}</p>
<section class="cb-facts"><dl>
{{ range .Params.facts }}<div><dt>{{ .facet }}</dt><dd><ul class="cb-chips">
{{ range .terms }}<li><a class="cb-chip" href="{{ .url | relURL }}">{{ .label }}</a></li>{{ end }}
</ul></dd></div>
{{ end }}</dl></section>
<div class="cb-split-body">
{{ .Content }}
<p class="cb-citation">{{ .Title }}, {{ .Params.batchname }}, {{ .Site.Title }}, {{ .Permalink }}</p>
</div>
</div>"""

TERM = """\
<h2 id="cases">{{ len .Pages }}</h2>
<ul class="cb-cases">
{{ range .Pages }}<li class="cb-case">
<p class="cb-case-title"><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>
<p class="cb-line">{{ .Params.place }} · {{ .Params.batchname }}</p></li>
{{ end }}</ul>"""


def write(site: Site, records: Path, folder: Path) -> None:
    """Hugo's folder with everything that it needs: settings, layouts, content."""
    edition = Edition(site, site.languages[0])
    with tempfile.TemporaryDirectory() as place:
        logging.getLogger("mkdocs").setLevel(logging.ERROR)
        layouts = render(records, site, Path(place)).layouts
    for name, kind, content in (("single", "case", CASE), ("list", "term", TERM)):
        file = folder / "layouts" / "_default" / f"{name}.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template(layouts[kind, edition.language], content), "utf-8")
    (folder / "config.json").write_text(json.dumps(settings(site, edition)), "utf-8")
    for case in site.published.values():
        page(edition, case, folder)


def settings(site: Site, edition: Edition) -> dict[str, object]:
    """Taxonomies for the facets; nothing that our pages have no like of."""
    return {
        "baseURL": site.url,
        "title": edition.plain(site.title),
        "languageCode": edition.language,
        "taxonomies": {facet.id: facet.id for facet in site.facets},
        "disableKinds": ["RSS"],
        "markup": {"goldmark": {"renderer": {"unsafe": False}}},
    }


def template(layout: Layout, content: str) -> str:
    """Our layout with Hugo's words in the slots."""
    words = {
        "TITLE": "{{ .Title }}",
        "HEADING": "{{ .Title }}",
        "TRAIL": '<nav class="cb-trail"><a href="{{ "cases/" | relURL }}">Cases</a> {{ .Title }}</nav>',
        "CONTENT": content,
        "</head>": SHARED,
    }
    pieces = list(layout.pieces)
    pieces[0::2] = [piece.replace("{{", "{ {") for piece in pieces[0::2]]
    pieces[1::2] = [words.get(slot, "{{ .RelPermalink }}") for slot in pieces[1::2]]
    return "".join(pieces)


def page(edition: Edition, case: Case, folder: Path) -> None:
    """A case in Markdown, what Hugo groups by in its front matter."""
    file = folder / "content" / "cases" / f"{case.id}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        f"{json.dumps(front(edition, case), ensure_ascii=False)}\n\n{text(edition, case)}", "utf-8"
    )


def front(edition: Edition, case: Case) -> dict[str, object]:
    """The front matter of a case."""
    batches = [edition.site.batches[each] for each in case.batches]
    facets = edition.site.facets
    return {
        "title": edition.plain(case.title),
        "summary": edition.plain(case.summary),
        "number": case.number,
        "place": ", ".join(edition.plain(term.label) for term in case.facets.get("region", ())),
        "batchname": edition.plain(batches[0].title) if batches else "",
        "facts": [
            {
                "facet": edition.plain(facet.label),
                "terms": [
                    {"label": edition.plain(term.label), "url": addresses.term(facet.id, term.id)}
                    for term in case.facets.get(facet.id, ())
                ],
            }
            for facet in facets
        ],
        **{facet.id: [term.id for term in case.facets.get(facet.id, ())] for facet in facets},
    }
