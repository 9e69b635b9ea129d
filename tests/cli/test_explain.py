"""`casebinder explain` tells what each code means."""

from __future__ import annotations

from click.testing import CliRunner

from casebinder import decode, rules, source
from casebinder.cli.explain import explain, explanations


def test_no_code_means_two_things() -> None:
    assert len(explanations()) == sum(map(len, (source.CODES, decode.CODES, rules.CODES)))


def test_a_code_may_be_pasted_as_it_was_printed() -> None:
    plain, pasted = (
        CliRunner().invoke(explain, [code]) for code in ("unknown-batch", "error[unknown-batch]")
    )
    assert pasted.exit_code == plain.exit_code == 0
    assert pasted.output == plain.output
    assert plain.output.startswith(
        "unknown-batch\n\nEvery batch that a record names is one of the batches.\n\n"
    )
    assert "\nFAIL\n    cases:\n" in plain.output
    assert "\nPASS\n    cases:\n" in plain.output


def test_a_misspelt_code_is_a_slip_of_usage() -> None:
    result = CliRunner().invoke(explain, ["unknown-trem"])
    assert result.exit_code == 2
    assert "Did you mean `unknown-term`?" in result.output


def test_without_a_code_all_are_listed() -> None:
    lines = CliRunner().invoke(explain).output.splitlines()
    assert [line.split()[0] for line in lines] == sorted(explanations())
