"""The surnames and the usual characters of given names, and how surnames and syllables are spelt."""

from __future__ import annotations

import re

SURNAMES = frozenset(
    "芦赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷"
    "贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危"
    "江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀甄曲封储靳段富巫乌焦巴牧车"
    "侯宓班仰秋仲伊宫宁仇甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白蒲索赖卓蔺屠蒙池乔阴苍闻莘党翟谭贡劳逄姬申扶堵冉宰雍桑桂牛寿通边燕冀浦尚农温庄晏"
    "柴瞿阎慕茹艾鱼容向古易戈廖庾衡耿满弘匡国文寇广禄阙沃蔚隆师巩聂晁勾敖融冷辛阚简饶曾沙鞠丰巢关蒯查荆红游竺盖桓仉督岳帅缑亢况郈琴归海晋楚闫汝鄢"
    "涂钦商牟佘佴伯赏墨哈谯笪阳佟苟付肖覃户线矫仝侍揭撒禚沐渠卿操敬刀缐欧区邸翦战丛尧揣睢窝郄亓由初乜麦招种随台晨铁呼延门智修郸兰訾藏占萨敏辜"
    "铎冼官候练扈"
)
COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱"
    "江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温芦纪樊翟殷骆褚祁岳齐康施牛葛洪庞章鲁柳邢裴符葛聂鲍安倪柴耿凌焦梅庄詹游翁童颜欧管路关卜靳"
    "左柯阮喻包甘车辛房尤苗舒毕祝单牟卓屈涂冉项盛霍兰闻佟艾谷古党项蒙蒲桂窦娄穆尚席简晏麻冷苑丛代佘裘迟宫池符伍吉雍巩祖岑俞解应宗缪边燕冀浦农瞿"
)
COMPOUND = (
    "欧阳", "司马", "上官", "诸葛", "皇甫", "夏侯", "令狐", "慕容", "东方", "尉迟", "公孙", "长孙", "宇文", "司徒", "司空", "端木", "南宫",
    "独孤", "呼延", "百里", "东郭", "西门", "轩辕", "申屠", "赫连", "澹台", "宗政", "濮阳", "公冶", "太叔", "钟离", "闾丘", "鲜于", "拓跋",
)  # fmt: skip
GIVEN = frozenset(
    "欢甜圆蕾丹超斌彬颖旭莹培根淑少素治彤沐学昊伟芳娜敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红丽梅琴凤云莲春秋冬夏雪雨晴雯婷婉倩玲珍珠珊瑶琳琪瑜瑾璐萍莉菊芬芝荣花香翠巧美娥娣娇妮妍媛嫣妹姣"
    "建国庆志强文斌博涵浩然宇轩辰泽睿哲翰俊峰飞鹏龙虎彪雄威毅刚健康宁安邦定国栋梁柱林森木树松柏桐枫海江河波涛清源泉润洪深远广大山岳峻岩磊石金银铜鑫铭锋"
    "锐钢铁德福禄寿喜财富贵仁义礼智信忠孝诚良善正直廉洁光辉耀明亮晓晨曦旭阳东升朝霞星月天宝玺琦瑞祥吉利顺达通发兴旺盛昌隆长久永恒世代传承继宗祖先学书"
    "诗画墨笔才华思想念梦慧聪颖灵敏芸芹芳菲蕾蓉蓓薇萱茜茵荷莹苗若依子梓紫欣怡悦乐心忆语诺佳家嘉俪佩珮淑贤惠雅娴静素洁冰玟彤艺菁莎萌可爱小少成立新民"
    "自力更生革命卫红军胜利爱党援朝跃进抗美和平立志存根留住满仓有余来水土火全连双三四五六九十开启创业勤俭敬勋功名凯胜利杨栩然浩宸涵煜祺羽一诺沐晗伊宸汐"
    "玥馨璇萌莀钰桓炎焱煊炜烨煌燕鸿鹤凡帆帅师旗旋风雷霆震霖霏露虹岚岭崇峦嵩川洲澜沛沁涓淼湘潇澄滢漫瀚瀛绍纯纲维经纬绪绮缘继显昊昕昱晖晟景暄暖曼朋朗勃"
    "勉励劲劭勋勇协卓南北西中元亨贞启后启迪鉴锦镇钧钟铮锴琛琨琰琼瑗瑄璋璞瓒甫申畅益盈睦石硕碧祎祯禹秉程穆立竹筠简籍粮精纪芷苇英范茂荃荔莘菡葆蒙蓝蔚薪"
    "衍裕西言训诗诚谅谦豪贝贤赞超越跃路轶辉运进远逸道邦郁重钊银长闯闻阔陆隆雁雄青靖韬韵颂颜飞馥骁骏骞高魁鸣黎齐娴妤婕婧嫒姗姝妙娅嫦娆"
)
"""Characters of which given names are mostly made."""

SINGLE = frozenset(
    "伟芳强敏静磊娟勇艳杰涛霞刚娜鑫蕊超斌莉薇倩鹏帅蕾丹颖彬岩峰旭波琳军莹辉浩博宇飞俊洁婷燕玲梅兰红英萍华凯亮健鸣琴芬菊珍雯昊坤坚毅巍炜琦瑶璐婧媛妍妮蓉芸芹锋钢彪雄虎龙"
    "洋阳东春森淼晶骏诚祥琪瑞璇萌悦怡欣岚霖凤娇娥翠玉珠蓓茜虹霏晖曦昕楠榕桐梓枫栋柱宾滨滔泓沛渊溪潇澜炎焱烨煜煊熙熠勋勤励雪明宁建健帅亮庆钰铭铮锐闯驰骁鸿鹰麒麟"
)
"""Characters that are often a given name by themselves."""

ELEMENTS = re.compile(
    "乌云|萨仁|其其格|其木格|高娃|巴特尔|巴图|苏和|娜仁|图雅|格日勒|格日乐|朝鲁|哈斯|斯琴|托娅|孟和|那日松|阿拉坦|敖登|宝音|布赫|额尔德|呼和|塔娜|乌兰|牧仁|特木尔|"
    "扎西|次仁|卓玛|顿珠|多吉|其美|达瓦|尼玛|拉姆|央金|旦增|丹增|洛桑|格桑|白玛|平措|索朗|仁青|益西|德吉|桑珠|罗布|边巴|普布|强巴|次旦|旺堆|旺久|旺姆|曲珍|措姆|卓嘎|"
    "才让|索南|达杰|贡布|贡觉|江措|嘉措|次珍|德庆|仓决|多杰|赤列|曲扎|班觉|班旦|南杰|晋美|丹巴|仁增|云丹|阿旺|土登|巴桑|米玛|拉巴|布和|青格勒|娜日|萨日娜|乌日娜|阿茹娜|苏日娜|阿布拉|麦麦提|图尔荪|亚库甫|玛依拉|热孜万|艾孜孜|阿卜力|阿布都|吾布力|艾则孜|完么|东知|拉毛|卡卓|古丽|阿依|买买提|热合曼|艾合买提|吐尔逊|吐尔|努尔|努尔曼|玉素甫|吾守尔|阿不都|阿卜杜|艾尼|米热|迪丽|热依|帕提|木江|买提|江|汗|艾力|依明|卡德尔|"
    "娜尔|热娜|艾山|玉山|司马义|伊力|夏木|祖丽|米娜|罕|克里木|马木提|赛买提|库尔班|亚森|沙吾提|肉孜|托合提|萨迪克|吾甫尔|哈力克|尼亚孜|哈孜|木合|叶尔|巴合|别克|达吾"
)
TRANSLITERATED = frozenset(
    "阿艾埃爱安巴白拜班邦鲍贝本比毕别波博布查达代丹德登迪丁顿多恩尔法菲费芬弗夫福盖冈戈格古哈海罕汉合赫胡霍基吉加贾杰江金卡开凯坎康柯科克肯孔库夸拉莱兰朗劳勒雷里利莉丽力列林琳卢鲁伦罗"
    "洛马玛迈麦曼买梅米明莫默木姆穆纳娜乃内尼涅纽努诺帕潘佩皮普奇齐钱乔切琴热让仁日荣茹瑞若萨塞赛莎山尚沙珊舍史斯司思苏索塔太坦汤特提图土托瓦旺维温翁沃乌吾伍西希夏先辛欣雪雅亚延扬耶叶伊依"
    "尹英尤于玉约扎詹珍朱卓佐孜祖则再早逊素甫守不都买克义热木汗曼娅妮丝琪黛梦"
)
"""Characters with which names of other languages are written."""

STRONG = re.compile(
    "(?:其其格|其木格|巴特尔|古丽|买买提|高娃|卓玛|才让|吐尔逊|艾合买提|库尔班|托合提|格日勒|顿珠|多吉|次仁|央金|格桑|拉姆)"
)
"""Elements of Mongolian, Tibetan and Uygur names; two together, or a strong one with more, are a name."""

PINYIN_SURNAMES = frozenset(
    [
        "wang",
        "li",
        "zhang",
        "liu",
        "chen",
        "yang",
        "huang",
        "zhao",
        "wu",
        "zhou",
        "xu",
        "sun",
        "ma",
        "zhu",
        "hu",
        "guo",
        "he",
        "gao",
        "lin",
        "luo",
        "zheng",
        "liang",
        "xie",
        "song",
        "tang",
        "han",
        "feng",
        "deng",
        "cao",
        "peng",
        "zeng",
        "xiao",
        "tian",
        "dong",
        "yuan",
        "pan",
        "jiang",
        "cai",
        "yu",
        "du",
        "ye",
        "cheng",
        "su",
        "wei",
        "lu",
        "lyu",
        "ding",
        "ren",
        "shen",
        "yao",
        "cui",
        "zhong",
        "tan",
        "fan",
        "jin",
        "shi",
        "liao",
        "jia",
        "xia",
        "fu",
        "fang",
        "bai",
        "zou",
        "meng",
        "xiong",
        "qin",
        "qiu",
        "yin",
        "xue",
        "yan",
        "duan",
        "lei",
        "hou",
        "long",
        "shao",
        "tao",
        "li",
        "gu",
        "mao",
        "hao",
        "gong",
        "wan",
        "qian",
        "qiang",
        "mo",
        "kong",
        "xiang",
        "wen",
        "ji",
        "zhai",
        "luo",
        "chu",
        "qi",
        "yue",
        "kang",
        "niu",
        "ge",
        "hong",
        "pang",
        "zhang",
        "lu",
        "xing",
        "pei",
        "fu",
        "nie",
        "bao",
        "an",
        "ni",
        "chai",
        "geng",
        "ling",
        "jiao",
        "mei",
        "zhuang",
        "zhan",
        "you",
        "weng",
        "tong",
        "ouyang",
        "sima",
        "shangguan",
        "zhuge",
        "huangfu",
        "xiahou",
        "linghu",
        "murong",
        "duanmu",
        "situ",
        "guan",
        "lan",
        "bi",
        "zuo",
        "ke",
        "ruan",
        "yu",
        "bao",
        "gan",
        "che",
        "xin",
        "miao",
        "shu",
        "zhu",
        "shan",
        "mu",
        "zhuo",
        "qu",
        "tu",
        "ran",
        "sheng",
        "huo",
        "wen",
        "tong",
        "ai",
        "dang",
        "pu",
        "gui",
        "dou",
        "lou",
        "shang",
        "xi",
        "jian",
        "yan",
        "leng",
        "yuan",
        "cong",
        "dai",
        "she",
        "chi",
        "gong",
        "zu",
        "cen",
        "jie",
        "ying",
        "zong",
        "miao",
        "bian",
        "yan",
        "ji",
        "nong",
        "sang",
        "nan",
        "lian",
        "ru",
        "zang",
        "kuang",
        "ban",
        "ju",
        "bu",
        "hua",
        "qiao",
        "yi",
        "lai",
        "sha",
        "rong",
        "ou",
        "min",
        "lang",
        "hai",
        "mi",
        "kuai",
        "bing",
        "pi",
        "hang",
        "zhi",
        "mai",
        "ning",
        "xuan",
        "pu",
        "qiong",
        "ha",
        "bo",
        "jing",
        "yun",
        "guang",
        "dan",
        "nian",
        "ge",
        "cha",
        "chang",
        "chong",
        "kou",
        "liang",
        "mang",
        "pu",
        "sai",
        "shuai",
        "xian",
        "zha",
        "zhen",
    ]
)
INITIALS = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
FINALS = "iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|uen|van|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v|ü"
SYLLABLE = rf"(?:(?:{INITIALS})(?:{FINALS})|(?:ang|eng|ai|ei|ao|ou|an|en|er|a|o|e))"
GIVEN_LATIN = re.compile(rf"{SYLLABLE}(?:['’-]?{SYLLABLE}){{0,2}}")
