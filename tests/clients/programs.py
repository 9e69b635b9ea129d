"""The validators that install.sh brings, as commands."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MODULES = HERE / "node_modules"
NU = ["java", "-Xss8m", "-jar", str(MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar")]


def npm(name: str) -> str:
    """The command that a package brings."""
    return str(MODULES / ".bin" / name)


def run(command: Sequence[str], *, accept: Sequence[int] = (0,), **environment: str) -> tuple[str, str]:
    """What a command prints and complains; it must end with one of the accepted exit codes."""
    done = subprocess.run(
        command, cwd=HERE, env=os.environ | environment, text=True, capture_output=True, check=False
    )
    if done.returncode not in accept:
        raise RuntimeError(f"{' '.join(command[:4])} … ended with {done.returncode}\n{done.stderr[-3000:]}")
    return done.stdout, done.stderr


def answer(command: Sequence[str], *, accept: Sequence[int] = (0, 1), **environment: str) -> Any:
    """The JSON that a command prints; validators end with 1 when they have found something."""
    text, complaint = run(command, accept=accept, **environment)
    if not text:
        raise RuntimeError(f"{command[0]} says nothing but\n{complaint[-3000:]}")
    return json.loads(text)
