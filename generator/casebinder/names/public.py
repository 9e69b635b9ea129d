"""Who may be named: the famous whose names stand for a thought, a place or a prize, and officials in office."""

from __future__ import annotations

import re

FAMOUS = frozenset((
    "习近平", "毛泽东", "邓小平", "江泽民", "胡锦涛", "周恩来", "刘少奇", "朱德", "马克思", "列宁", "恩格斯", "孙中山", "宋庆龄", "何香凝", "蔡畅", "邓颖超",
    "马锡五", "雷锋", "焦裕禄", "孔繁森", "鲁迅", "茅盾", "孔子", "老子", "孟子", "庄子", "荀子", "孟母", "岳飞", "包拯", "包青天", "海瑞", "张桂梅", "屠呦呦",
    "林则徐", "诸葛亮", "李白", "杜甫", "白居易", "苏轼", "王阳明", "朱熹", "应勇", "张军", "曹建明", "黄晓薇", "沈跃跃", "贾春旺", "周强", "李强",
))  # fmt: skip
FAMOUS_LATIN = frozenset((
    "xi jinping", "mao zedong", "deng xiaoping", "jiang zemin", "hu jintao", "zhou enlai", "liu shaoqi", "zhu de", "sun yatsen", "song qingling",
    "deng yingchao", "lei feng", "lu xun", "ma xiwu", "ying yong", "zhang jun", "cao jianming", "huang xiaowei", "shen yueyue", "karl marx",
))  # fmt: skip
OFFICE = re.compile(
    r"(?:(?<!班)(?<!村)(?<!车间)主任|检察长|副检察长|院长|庭长|主席|委员长|总理|总书记|书记|书记处书记|部长|省长|市长|县长|区长|州长|厅长|局长|处长|科长|司长|会长|"
    r"秘书长|发言人|检察官|法官|审判长|审判员|代检察员|检察员|专员|大使|教授|院士|负责人|党组成员|巡视员|理事长|总干事)(?:助理)?[:：、]?$"
)
OFFICE_AFTER = re.compile(
    r"(?:同志)?(?:副?检察长|副?院长|副?主席|副?书记|副?部长|副?省长|副?市长|副?县长|副?局长|检察官|法官|同志|教授|院士|思想|精神|主义|理论|审判方式|文学奖|奖)"
)
OFFICE_LATIN = re.compile(
    r"(?i)(?:President|Premier|Chairman|Chairwoman|Chairperson|Minister|Procurator[- ]General|Prosecutor[- ]General|Prosecutor|Judge|Justice|Governor|Mayor|Secretary|"
    r"Director|Vice[- ]President|Spokes(?:man|woman|person)|Ambassador|Professor|Comrade)\s$"
)
