"""ajv, JavaScript's usual validator, agrees in strict mode that the exported data follow their schemas."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.clients.programs import HERE, run

pytestmark = pytest.mark.clients


@pytest.mark.parametrize("name", ["cases", "vocabularies"])
def test_ajv_accepts_the_data(
    name: str, real_site: Path, small_site: Path, tell: Callable[[str], None]
) -> None:
    data = [str(site / "data" / f"{name}.json") for site in (real_site, small_site)]
    schema = str(real_site / "data" / f"{name}.schema.json")
    faults, _ = run(["node", str(HERE / "validate.mjs"), schema, *data])
    tell(f"ajv: {name}.json of {len(data)} sites, {len(faults.splitlines())} faults")
    assert faults == ""
