"""`casebinder explain`"""

from __future__ import annotations

import inspect
import re

import click

from casebinder import decode, rules, source
from casebinder.decode.suggest import nearest


def explanations() -> dict[str, str]:
    """Code to what it demands (the first line), why, and examples: the codes of reading, form and sense."""
    found = {**source.CODES, **decode.CODES, **rules.CODES}
    return {code: inspect.cleandoc(text) for code, text in found.items()}


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain the code of a fault.

    What is demanded, why, what fails and what passes. Without a code, all of them are listed.
    """
    codes = explanations()
    if code is None:
        width = max(map(len, codes))
        click.echo("\n".join(f"{each:{width}}  {codes[each].splitlines()[0]}" for each in sorted(codes)))
        return
    name = re.sub(r"^(?:error|warning|note)?\[(.*)\]$", r"\1", code.strip())
    if name not in codes:
        near = nearest(name, codes)
        hint = f"Did you mean `{near}`?" if near else "`casebinder explain` lists them all."
        raise click.UsageError(f"`{name}` is no code of a fault. {hint}")
    click.echo(f"{name}\n\n{codes[name]}")
