"""The press as a job of Dask: two worker processes of a real cluster make the bytes of a local build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.trees import tree

pytestmark = pytest.mark.clients
SCRIPT = REPOSITORY / "bench" / "cluster.py"


@pytest.mark.parametrize("which", ["real", "small"])
def test_a_cluster_makes_the_same_site(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    local: Path = request.getfixturevalue(f"{which}_site")
    records = REPOSITORY if which == "real" else local.parent
    command = [sys.executable, str(SCRIPT), str(records), str(tmp_path / "site"), "--workers", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(tmp_path / "site") == tree(local)
