"""Chinese names: what the recogniser takes for a person, what follows a role, what is built like a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.names.lac import Token, alone, tokens
from casebinder.names.listed import listed
from casebinder.names.public import FAMOUS, OFFICE, OFFICE_AFTER
from casebinder.names.surnames import (
    COMMON,
    COMPOUND,
    ELEMENTS,
    GIVEN,
    SINGLE,
    STRONG,
    SURNAMES,
    TRANSLITERATED,
)

HAN = r"[\u3400-\u9fff]"
HIDDEN = re.compile(r"[某甲乙丙丁戊×*Xx○●□〇\dA-Za-z]")
"""What a hidden form holds: 李某, 王某甲, 吴甲红, 李某1, 张×."""

HIDES = re.compile(rf"(?!\d\d){HIDDEN.pattern}")
"""The same behind a name; a year begins with two digits: 李某1, but 1975年生."""

SENTENCE = re.compile(r"[^。！？；!?;\n]+[。！？；!?;]*")
CANDIDATE = re.compile(
    rf"[{''.join(sorted(SURNAMES))}](?![某甲乙丙丁×*])(?!女士|先生|小姐|氏)\s?{HAN}|·|{ELEMENTS.pattern}"
)
ROLE = (
    "原告|被告人|被告|上诉人|被上诉人|申请人|被申请人|申诉人|被害人|受害人|证人|嫌疑人|罪犯|受助人|被救助人|当事人|死者|伤者|第三人|监护人|委托人|代理人|辩护人|丈夫|妻子|老公|老婆|母亲|父亲|"
    "儿子|女儿|长子|次子|三子|长女|次女|幼女|幼子|独子|独女|其子|其女|其妻|其夫|其母|其父|其兄|其弟|其姐|其妹|姐姐|妹妹|哥哥|弟弟|邻居|村民|居民|同事|同乡|老乡|朋友|男友|女友|牧民|农民|渔民|"
    "老人|妇女|女子|男子|女孩|男孩|女童|男童|学生|教师|老师|医生|护士|司机|驾驶员|老板|雇主|房东|保姆|网友|室友|同学|工友|前夫|前妻|继父|继母|养父|养母|婆婆|公公|岳父|岳母|祖母|祖父|奶奶|爷爷|外婆|外公|"
    "孙女|孙子|外孙|外孙女|家属|亲属|叔叔|伯父|姑姑|姨妈|舅舅|侄子|侄女|外甥|嫂子|儿媳|女婿|律师|记者|通讯员|志愿者|社工|网格员|姓名|名叫|名为|姓名为|户主|联系人|收款人|承租人|患者|病人|职工|工人|员工|化名|包工头|工头|厂长|店主|摊主|养女|养子|姑父|姨父|舅妈|表哥|表姐|表弟|表妹|堂哥|堂弟|堂姐|堂妹|弟媳|女婴|男婴|乘客|行人|骑手|店员|保洁员|被执行人|申请执行人|债权人|债务人|借款人|担保人|出借人|出租人|继承人|被继承人|收养人|送养人|被监护人|受害者|求助者|救助者|幸存者|目击者|知情人|介绍人|经办人|签名"
)
AFTER_ROLE = re.compile(rf"(?:{ROLE})[:：\s(（“\"]{{0,2}}({HAN}{{2,4}})")
VERB = re.compile(
    r"(?:看望|慰问|救助|帮助|认定|走访|告知|询问|找到|见到|联系|陪同|通知|安抚|接送|资助|起诉|殴打|杀害|撞倒|撞死|致|和|与|及|、|向|给|为|对|由|让|请|将|把|被|,|，|。|^|\s|:|：|在|是|系|叫|了|着|过|问|据|靠|从|找|见|娶|嫁|欠|还|替|随|代|幸亏|以及|看到|发现)$"
)
FOLLOWS = re.compile(
    r"^(?:$|[,.，。、；;:：!?！？()（）《》“”\"'\s/|]|的|与|和|同|及|系|因|在|向|到|证|诉|说|称|负|被|未|没|等|之|于|为|符|家|母|父|夫|妻|对|从|将|已|也|正|曾|不|是|有|由|均|又|再|独|多|"
    r"丈夫|妻子|女儿|儿子|认|提|申|表|报|得|受|领|病|死|自|经|于|当|持|驾|后|时|一|两|二|三|多次|发放|代|远|卷|跪|拨|失|逃|打|杀|送|陪|照|抚|改|娶|嫁|做|搬|回|走|坐|哭|起|死|仍|还|却|便|今年|当时|本人|名下|涉|犯|案|支付|签|收|住|离|与|来|去|就|才|拿|用|把|给|让|请|出|无|需|患|长期|随|先|名|,|听|第[一二三四五六七八九十]|(?:19|20)\d\d)"
)
PLACE_NEXT = re.compile(
    r"^(?:县|市|区|镇|乡|村|路|街|省|州|旗|湖|河|山|江|岛|盟|屯|法院|检察院|桥|站|港|委|部门|局|庄|社区|小区|大道|公司|厂|集团|医院|学校|小学|中学|大学)"
)
NO_GIVEN = re.compile(
    r"女士|先生|小姐|师傅|老师|医生|某|氏$|总$|[姓老]|家$|女$|男$|母$|父$|妻$|夫$|嫂$|队$|委$|等$|案$|[县市区镇乡村检院办局部厅法]$|的"
)
WORDS = listed("words.txt")
"""Words of two characters whose first is a surname as well."""
NAMELIKE = frozenset(("n", "nz", "nw", "ORG", "LOC", "PER", "nr"))
NOUNS = frozenset(
    ("n", "nz", "m", "nw", "ORG", "LOC", "nr", "s", "a", "an", "vn", "PER", "q", "t", "xc", "d", "f")
)


PLAIN = frozenset(("a", "v", "d", "m", "q", "r", "f", "p"))
"""Kinds of words, of one character, that belong to the noun behind them."""

USUAL = re.compile(rf"(?=([{''.join(sorted(SURNAMES))}][{''.join(sorted(GIVEN))}]{{2}}))")


def chinese(text: str) -> Iterator[tuple[int, int]]:
    """Where the full names of persons stand that are written in Chinese."""
    if not re.search(HAN, text):
        return
    for sentence in SENTENCE.finditer(text):
        if CANDIDATE.search(sentence[0]):
            words = tokens(sentence[0], sentence.start())
            for start, end in (
                *_recognised(words, text),
                *_built(words, text),
                *_anywhere(sentence, text),
                *_by_itself(sentence),
                *_spaced(sentence),
                *_after_roles(sentence, words, text),
                *_elements(sentence),
                *_transliterated(sentence),
            ):
                if not _public(text, start, end):
                    yield start, end


def _recognised(words: list[Token], text: str) -> Iterator[tuple[int, int]]:
    """What the recogniser takes for a person."""
    for token in words:
        if (
            token.tag != "PER"
            or _ends_a_word(text, token.start)
            or HIDDEN.search(token.word[1:])
            or NO_GIVEN.search(token.word[1:])
        ):
            continue
        if len(token.word) > 3:
            yield from _shorter(token, text)
        if len(token.word) == 2 and token.word[1] in GIVEN and text[token.end : token.end + 1] in GIVEN:
            yield from _usual(token.start, token.end + 1, text, loose=True)
        if HIDES.match(text[token.end :][:2]) or PLACE_NEXT.match(text[token.end :]):
            continue
        foreign = len(token.word) > 2 and ELEMENTS.search(token.word)
        if foreign or (_like_a_name(token.word) and _sure(token, text)):
            yield token.start, token.end


def _sure(token: Token, text: str) -> bool:
    """False for two or three characters that only look like a name here."""
    word, given = token.word, token.word[1:]
    if len(given) > 1:
        return set(given) <= GIVEN or word.startswith(COMPOUND) or alone(word) == ((word, "PER"),)
    if given in SINGLE:
        return True
    before = text[max(0, token.start - 4) : token.start]
    leads = re.search(f"(?:{ROLE})$", before) or (VERB.search(before) and before[-1:].isalpha())
    return given in GIVEN and bool(leads)


def _shorter(token: Token, text: str) -> Iterator[tuple[int, int]]:
    """The name at the beginning of what the recogniser took too much for."""
    for length in (3, 2):
        word = token.word[:length]
        if _like_a_name(word) and set(word[1:]) <= GIVEN and FOLLOWS.match(text[token.start + length :][:3]):
            yield token.start, token.start + length
            return


def _ends_a_word(text: str, start: int) -> bool:
    """True where what looks like a surname is the end of a word: 救助金, 对方."""
    before, sign = text[max(0, start - 1) : start], text[start : start + 1]
    return (sign == "金" and before in MONEY) or (sign == "方" and before in SIDES)


SIDES = frozenset("对双一警校院地官我各多南北东西甲乙资前后远两三医公检")


MONEY = frozenset("助资基现奖偿恤证学补贴慰押租定佣养老息税罚本保险赔")


def _like_a_name(word: str) -> bool:
    """True for a surname with one or two characters that are no other word."""
    surname = 2 if word.startswith(COMPOUND) else 1
    if not (surname == 2 or word[0] in SURNAMES) or not 1 <= len(word) - surname <= 2:
        return False
    return word not in WORDS and word[:2] not in WORDS and re.fullmatch(f"{HAN}+", word) is not None


def _built(words: list[Token], text: str) -> Iterator[tuple[int, int]]:
    """A word, or a surname and a word, that is built like a name, whatever the recogniser says of it."""
    for number, token in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else None
        if len(token.word) in (3, 4) and token.tag in NOUNS:
            yield from _usual(token.start, token.end, text)
        elif len(token.word) == 2 and token.tag in NAMELIKE and token.word[1] in SINGLE:
            yield from _usual(token.start, token.end, text, 1)
        elif following and (token.word in COMPOUND or (len(token.word) == 1 and token.word in COMMON)):
            if len(following.word) == 2:
                yield from _usual(token.start, following.end, text)
            third = words[number + 2] if number + 2 < len(words) else None
            if third and len(following.word) == len(third.word) == 1:
                yield from _usual(token.start, third.end, text)
        elif following and len(token.word) == 2 and len(following.word) == 1 and token.word[0] in COMMON:
            yield from _usual(token.start, following.end, text)


def _usual(
    start: int, end: int, text: str, given: int = 2, *, loose: bool = False
) -> Iterator[tuple[int, int]]:
    """A surname and usual characters, where a person may stand."""
    word, surname = text[start:end], 2 if text.startswith(COMPOUND, start) else 1
    if len(word) - surname != given or not _like_a_name(word):
        return
    if not set(word[surname:]) <= GIVEN or NO_GIVEN.search(word[1:]) or PLACE_NEXT.match(text[end:]):
        return
    stands = FOLLOWS.match(text[end : end + 3]) and VERB.search(text[max(0, start - 3) : start])
    if not _ends_a_word(text, start) and (loose or stands) and _person(word, surname):
        yield start, end


def _person(word: str, surname: int) -> bool:
    """False for an ordinary word with another before it, 单 and 进程, and for what only a rare surname makes one."""
    found = alone(word)
    if surname == 2 or word[0] in COMMON:
        tags = [tag for _, tag in found]
        return not (len(tags) == 2 and len(found[0][0]) == 1 and tags[0] in PLAIN and tags[1] in ("n", "vn"))
    return found == ((word, "PER"),) or alone(word[1:]) == ((word[1:], "PER"),)


def _anywhere(sentence: re.Match[str], text: str) -> Iterator[tuple[int, int]]:
    """A surname and two usual characters between words that lead to a person and from one."""
    for found in USUAL.finditer(sentence[0]):
        if found[1][1:] not in WORDS:
            start = sentence.start() + found.start()
            yield from _usual(start, start + 3, text)


BY_ITSELF = re.compile(rf"(?<!{HAN})(?<![·•])({HAN}{{2,4}})(?!{HAN}|[·•\d])")


def _by_itself(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A run of two to four characters that stands alone, as in a comment, and is taken for a person."""
    for found in BY_ITSELF.finditer(sentence[0]):
        word = found[1]
        if (
            word[0] in COMMON
            and _like_a_name(word)
            and not HIDDEN.search(word[1:])
            and not NO_GIVEN.search(word[1:])
            and alone(word) == ((word, "PER"),)
        ):
            yield sentence.start() + found.start(1), sentence.start() + found.end(1)


SPACED = re.compile(
    rf"(?<!{HAN})(?=([{''.join(sorted(SURNAMES))}])[\s\u3000]{{1,3}}({HAN})(?:[\s\u3000]{{1,3}}({HAN}))?)"
)


def _spaced(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    """A name whose characters are parted by blanks, as on forms."""
    for found in SPACED.finditer(sentence[0]):
        for last in (3, 2):
            word = "".join(part for part in found.groups()[:last] if part)
            if found[last] and set(word[1:]) <= GIVEN and alone(word) == ((word, "PER"),):
                yield sentence.start() + found.start(1), sentence.start() + found.end(last)
                break


def _after_roles(sentence: re.Match[str], words: list[Token], text: str) -> Iterator[tuple[int, int]]:
    """What follows the word for a person's part, and is built like a name."""
    ends = {token.end for token in words}
    for found in AFTER_ROLE.finditer(text, sentence.start(), sentence.end()):
        start = found.start(1)
        surname = 2 if text.startswith(COMPOUND, start) else 1
        for end in (start + surname + 2, start + surname + 1):
            if end <= found.end(1) and _fits(text[start:end], surname, text[end:], end in ends):
                yield start, end
                break


def _fits(word: str, surname: int, after: str, whole: bool) -> bool:
    """True for a surname and a given name behind a role; `whole` when the recogniser ends a word there too."""
    given = word[surname:]
    if (
        HIDDEN.search(word[1:])
        or NO_GIVEN.search(word[1:])
        or not _like_a_name(word)
        or PLACE_NEXT.match(after)
    ):
        return False
    if not (set(given) <= GIVEN or (len(given) == 2 and given[0] == given[1])):
        return False
    certain = len(given) == 2 and word[0] in COMMON and given not in WORDS
    return certain or whole or FOLLOWS.match(after[:3]) is not None


def _elements(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Names of peoples whose names have no surname, by the elements they are made of."""
    run: list[re.Match[str]] = []
    offset = sentence.start()
    for found in [*ELEMENTS.finditer(sentence[0]), None]:
        if found and run and found.start() == run[-1].end():
            run.append(found)
            continue
        whole = sentence[0][run[0].start() : run[-1].end()] if run else ""
        if (len(run) > 1 and len(whole) > 3) or STRONG.fullmatch(whole):
            yield offset + run[0].start(), offset + run[-1].end()
        run = [found] if found else []


DOTTED = re.compile(
    rf"({HAN}{{2,8}})[·•・‧∙]({HAN}{{2,8}}?)(?:[·•・‧∙]{HAN}{{2,8}}?)?(?=诉|系|因|在|的|[^\u3400-\u9fff]|住|不|与|和|等|$|向|说|证|被|未|于|为)"
)


def _transliterated(sentence: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Names with a middle dot, behind the words that lead to them."""
    for found in DOTTED.finditer(sentence[0]):
        roles = list(re.finditer(rf"{ROLE}|[向给为对由让请将把被是系叫和与及在]", found[1]))
        start = found.start() + (roles[-1].end() if roles and roles[-1].end() < len(found[1]) else 0)
        signs = set(re.sub("[·•・‧∙]", "", sentence[0][start : found.end()]))
        if signs <= TRANSLITERATED or len(signs - TRANSLITERATED) * 5 < len(signs):
            yield sentence.start() + start, sentence.start() + found.end()


def _public(text: str, start: int, end: int) -> bool:
    """True for the famous, and for an official who is named with the office."""
    before, after = text[max(0, start - 12) : start], text[end : end + 8]
    if text[start:end] in FAMOUS or any(
        name.startswith(text[start:end]) and text.startswith(name, start) for name in FAMOUS
    ):
        return True
    return OFFICE.search(before) is not None or OFFICE_AFTER.match(after) is not None
