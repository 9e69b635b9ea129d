"""No text says which illness somebody has.

Health is among the most private things there are. The kind of hardship is enough: a serious illness, a
disability, a mental disorder. Basis: SPC 2016, Article 10; PIPL, Article 28.

FAIL
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She was diagnosed with HIV., zh: 李某患有抑郁症。}
        #                                    ^^^
        #                                                  ^^^
        status: draft

PASS
    cases:
      - id: b2c3d4
        title: {en: Aid to Li, zh: 李某救助案}
        summary: {en: She suffers from a serious illness., zh: 李某患有严重疾病，涉医疗纠纷。}
        status: draft
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from casebinder.diagnostics import ERROR
from casebinder.rules.privacy.clean import Clean

CODE = "diagnosis"
SEVERITY = ERROR
FACT = "is a diagnosis"
HINT = "write its kind: `严重疾病`, `a serious illness`"

NAMED = (
    "抑郁症|抑郁(?!情绪|的?心|状)|腰椎间盘突出|脊髓灰质炎|焦虑症|躁狂症|躁郁症|精神分裂症?|双相情感障碍|双相障碍|创伤后应激障碍|应激障碍|强迫症|自闭症|孤独症|多动症|艾滋病|HIV|梅毒|淋病|尖锐湿疣|性病|"
    "尿毒症|白血病|淋巴瘤|血友病|地中海贫血|再生障碍性贫血|糖尿病|高血压|冠心病|心脏病|心肌梗死|心肌梗塞|心力衰竭|脑梗死?|脑梗塞|脑出血|脑瘫|脑中风|中风|"
    "癫痫|帕金森(?:氏|综合)?(?:病|症|征)?|阿尔茨海默(?:氏)?(?:病|症)?|老年痴呆症?|痴呆症?|肝硬化|肝炎|乙肝|丙肝|肺结核|结核病|尘肺病?|矽肺|哮喘|肺炎|肾衰竭|肾病|肾功能衰竭|"
    "红斑狼疮|类风湿(?:性关节炎)?|股骨头坏死|骨髓炎|强直性脊柱炎|重症肌无力|渐冻症|唐氏综合征|先天性心脏病|智力低下|精神发育迟滞|甲亢|甲减|痛风|肿瘤|"
    "子宫肌瘤|宫颈癌|乳腺癌|肺癌|肝癌|胃癌|肠癌|食管癌|胰腺癌|癌症?|植物人|截瘫|偏瘫|流产|不孕症?|性功能障碍|酒精依赖|吸毒成瘾|失明|失聪"
)
KIND = r"[\u4e00-\u9fffA-Za-z]{1,8}?(?:癌|瘤|炎|病|症|综合征|综合症|衰竭|梗死|梗塞|障碍|结核|硬化|贫血|坏死|瘫痪|狼疮|突出|息肉|囊肿|溃疡)"
PERSON = r"(?:患有|患上|罹患|身患|确诊(?:为|患有|患)?|诊断(?:为|患有|患|出)?|查出(?:患有|患)?|检出|染上|感染|得了|患(?!者|儿|病|难)|患病|病史|病历上?(?:写着|载明|记载)|诊断(?:书|证明)(?:写着|载明|记载)|因|因病|系)"
LINK = r"[\s:：“\"（(]{0,2}(?:了|有|过|上|严重的?|重度|中度|轻度|早期|晚期|终末期|急性|慢性|恶性|双侧|先天性|遗传性|间歇性){0,3}"
ENDS = re.compile(f"(?:{NAMED})$")
CUED = re.compile(rf"{PERSON}{LINK}((?:[甲乙丙丁]型|原发性|继发性|转移性|慢性|急性)?(?:{NAMED}|{KIND}))")
AFTER = re.compile(
    rf"({NAMED})(?:的)?(?:患者(?!家|可|应|需|的|权)|多年|晚期|早期|住院|复发|发作|去世|死亡|病人|确诊)"
)
HAS = re.compile(
    rf"(?:(?:医生|大夫|医院)(?:说|称|讲|告诉[她他]们?)|她|他|其|某[\u4e00-\u9fff\d]?|母亲|父亲|丈夫|妻子|女儿|儿子|孩子|女|子|母|父|婆婆|公公)(?:有|是)({NAMED})"
)
GENERIC = re.compile(
    r"(?:.*(?:某|等|及|和|多种|各种|严重|重大|重症|相关|此|该|其|的|家庭|他人|工作|犯罪|案|事故|伤害|纠纷|致|打|被|发生|造成|导致|丈夫|孩子|父|母).*|"
    r"(?:重|大|慢性|急性|心理|精神|基础|多种|特殊|罕见|地方|职业|传染|肢体|智力|视力|听力|言语|身体|运动|认知|情绪|行为)?(?:疾病|疾|病|病症|重病|大病|重症|残疾|障碍|后遗症|并发症))"
)
ILLNESS = (
    r"(?:major |severe |clinical |chronic |acute |post-?natal |bipolar )*(?:depression|bipolar disorder|schizophrenia|anxiety disorder|post-traumatic stress disorder|PTSD|autism|"
    r"HIV|AIDS|syphilis|hepatitis(?: [A-E])?|tuberculosis|TB|epilepsy|diabetes|uraemia|uremia|leuk(?:a)?emia|lymphoma|h(?:a)?emophilia|"
    r"(?:[a-z]+ )?cancer|tumou?rs?|(?:a )?stroke|Parkinson['’]s(?: disease)?|Alzheimer['’]s(?: disease)?|dementia|cirrhosis|asthma|pneumoconiosis|silicosis|"
    r"kidney failure|renal failure|heart failure|heart disease|cerebral palsy|lupus|arthritis|hypertension|high blood pressure|"
    r"HIV[- ]positive|bipolar|autistic|epileptic|diabetic|anorexic|[a-z]{3,}(?:itis|oma|phreni[ac]|aemia))"
)
ENGLISH = re.compile(
    r"\b(?:diagnosed (?:as(?: having| being)?|with)|diagnosis (?:of|was)|suffer(?:s|ed|ing)? from|afflicted with|ill with|infected with|living with|contracted|developed|"
    r"treated for|confirmed|history of|has had|has|had|having|have|with|from|died of|is|tested positive for)\s(?:an? |the )?(?:advanced |early |late-stage |terminal )?"
    rf"({ILLNESS})\b(?! (?:prevention|patients|control|awareness|law))",
)


def find(text: Clean) -> Iterator[tuple[int, int]]:
    """Where a diagnosis of somebody stands."""
    words = text.text
    for pattern in (CUED, AFTER, HAS):
        for found in pattern.finditer(words):
            weak = found[0].startswith(("因", "系", "患病"))
            if not GENERIC.fullmatch(found[1]) and (not weak or ENDS.search(found[1])):
                yield found.span(1)
    for found in ENGLISH.finditer(words):
        yield found.span(1)
