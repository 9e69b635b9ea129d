"""The security contact has not expired.

After the date in `security.txt` nobody relies on it, and a hole may go unreported.

FAIL
    # cases.yaml
    site:
      title: {en: Cases, zh: 案例}
      url: https://example.org/
      languages: [en, zh]
      security: {contact: mailto:security@example.org, expires: 2024-01-31}
      #                                                         ^^^^^^^^^^
    cases:
      - id: k7w3pd
        title: {en: Aid to Wu, zh: 吴某救助案}
        facets: {crime-type: [fraud]}
        status: draft

PASS
    # cases.yaml
    site:
      title: {en: Cases, zh: 案例}
      url: https://example.org/
      languages: [en, zh]
      security: {contact: mailto:security@example.org, expires: 2999-01-31}
    cases:
      - id: k7w3pd
        title: {en: Aid to Wu, zh: 吴某救助案}
        facets: {crime-type: [fraud]}
        status: draft
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from casebinder.diagnostics import WARNING, Diagnostic
from casebinder.records.site import Site
from casebinder.rules.dates import before, calendar_day
from casebinder.rules.place import place

CODE = "contact-expired"
SEVERITY = WARNING


def check(site: Site) -> Iterator[Diagnostic]:
    """A warning for a contact whose date has passed."""
    if site.security and before(site.security.expires, calendar_day(datetime.now(UTC))):
        fact = f"the security contact expired on {site.security.expires}"
        hint = "see that somebody still answers there, and write a later date"
        yield Diagnostic(CODE, fact, place(site, "security", "expires"), hint, SEVERITY, record="site")
