"""What the gate must leave alone: the standard's negatives, and what official typical cases print."""

from __future__ import annotations

from pathlib import Path
from random import Random

from tests.privacy.people import SURNAMES

HIDDEN = ("{s}某", "{s}某某", "{s}某甲", "{s}某1", "{s}某燕", "{s}甲红", "{s}某A", "{s}××")
FRAMES = (
    "原告{}诉称，双方于2015年登记结婚。", "被告人{}被判处有期徒刑三年。", "{}的丈夫在车祸中去世。",
    "检察院决定向{}发放司法救助金3万元。", "其女{}正在读书。", "2022年5月，{}向妇联求助。",
    "{}系单亲母亲，无固定收入。", "帮助{}办理了残疾证。", "邻居{}报了警。", "{}、{}申请司法救助案",
    "经审查，{}符合救助条件。", "证人{}证实了这一点。",
)  # fmt: skip


def clean(seed: int = 1, hidden: int = 150) -> list[str]:
    """The sentences of clean.txt, and so many about hidden persons, every surname among them."""
    rng = Random(seed)
    names = [rng.choice(HIDDEN).format(s=SURNAMES[number % len(SURNAMES)]) for number in range(hidden)]
    framed = [rng.choice(FRAMES).replace("{}", name, 1).replace("{}", "某乙") for name in names]
    return [*(Path(__file__).parent / "clean.txt").read_text("utf-8").splitlines(), *framed]
