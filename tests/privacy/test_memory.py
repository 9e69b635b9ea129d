"""What was judged once is not judged again, and the memory holds neither text nor trust in strangers."""

from __future__ import annotations

import shutil
from pathlib import Path

from casebinder import names
from casebinder.memory import remembering
from casebinder.verdicts import Verdict

PACKAGES = ("casebinder.names",)


class Counted:
    """A judge that counts how often it is asked."""

    def __init__(self, verdict: Verdict = ()) -> None:
        self.asked: list[str] = []
        self.verdict = verdict

    def __call__(self, _kind: str, text: str) -> Verdict:
        self.asked.append(text)
        return self.verdict


def asked(folder: Path, *texts: str, packages: tuple[str, ...] = PACKAGES) -> list[str]:
    """The texts that a judge is asked about in one run."""
    judge = Counted((("full-name", 0, 3),))
    with remembering(folder, judge, packages) as remembered:
        for text in texts:
            assert remembered("text", text) == (("full-name", 0, 3),)
    return judge.asked


def test_a_text_is_judged_once_ever(tmp_path: Path) -> None:
    assert asked(tmp_path, "张建国", "张建国", "李某") == ["张建国", "李某"]
    assert asked(tmp_path, "张建国", "王某") == ["王某"]
    assert asked(tmp_path, "李某") == ["李某"]  # what a run did not ask for is forgotten


def test_it_holds_no_text(tmp_path: Path) -> None:
    asked(tmp_path, "张建国诉称", "Zhang Jianguo")
    files = list((tmp_path / ".casebinder").iterdir())
    assert len(files) == 1
    assert files[0].read_bytes().isascii()
    assert b"Zhang" not in files[0].read_bytes()
    assert files[0].stat().st_mode & 0o077 == 0


def test_a_copy_a_damaged_one_and_another_versions_are_not_believed(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    asked(tmp_path / "a", "张建国")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    assert asked(tmp_path / "b", "张建国") == ["张建国"]
    file = tmp_path / "a" / ".casebinder" / "privacy"
    file.write_bytes(file.read_bytes().replace(b'"clean"', b'"clear"'))
    assert asked(tmp_path / "a", "张建国") == ["张建国"]
    file.write_bytes(b"\xff\0")
    assert asked(tmp_path / "a", "张建国") == ["张建国"]
    assert asked(tmp_path / "a", "张建国", packages=("casebinder.media",)) == ["张建国"]


def test_without_a_place_to_write_there_is_none(tmp_path: Path) -> None:
    (tmp_path / ".casebinder").write_text("a file")
    assert asked(tmp_path, "张建国") == ["张建国"]
    assert asked(tmp_path, "张建国") == ["张建国"]


def test_the_recogniser_that_was_given_back_comes_again() -> None:
    before = names.named("张建国得到救助。")
    names.forget()
    assert before == names.named("张建国得到救助。") == ((0, 3),)
