"""Rules of privacy: nothing that leads to a person is published.

A rule that looks at words has `CODE`, `SEVERITY`, `FACT` (what it is), `HINT` (what to do) and
`find(text) -> Iterator[(start, end)]`, a pure function of one paragraph; `gate` shows it every paragraph that
anyone may come to read. One that looks at records as a whole has `check(site)`, as rules of sense do.
"""
