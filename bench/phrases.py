"""Phrases of made-up cases, Chinese and English, joined into sentences in the same order in both."""

from __future__ import annotations

Pair = tuple[str, str]


def _pairs(text: str) -> tuple[Pair, ...]:
    """One phrase a line: Chinese, a bar, English."""
    lines = (line.split("|") for line in text.strip().splitlines())
    return tuple((zh.strip(), en.strip()) for zh, en in lines)


def _names(text: str) -> tuple[Pair, ...]:
    """Names after a comma each: Chinese, a space, Pinyin."""
    names = (name.split() for name in text.replace("\n", " ").split(","))
    return tuple((zh, en) for zh, en in names)


ACTORS = _pairs("""
    区检察院 | the district procuratorate
    市检察院 | the city procuratorate
    县检察院控告申诉检察部门 | the county procuratorate's complaint and appeal department
    刑事检察部门的承办检察官 | the prosecutor in charge in the criminal department
    妇联干部 | officers of the women's federation
    区妇联 | the district women's federation
    乡镇妇联主席 | the chair of the township women's federation
    妇联执委和志愿者 | committee members of the federation and volunteers
    民政部门 | the civil affairs department
    教育部门和学校 | the education department and the school
    人社部门 | the human resources department
    医保部门和医院 | the medical security department and the hospital
    残联工作人员 | staff of the disabled persons' federation
    退役军人事务局 | the veterans affairs bureau
    乡村振兴部门 | the rural revitalisation department
    司法所和法律援助律师 | the justice office and a legal aid lawyer
    派出所民警 | officers of the local police station
    村委会 | the village committee
    社区网格员 | the community worker
    慈善机构 | a charity
    心理咨询师 | a counsellor
    团委 | the Youth League
    工会 | the trade union
    法院执行部门 | the enforcement office of the court
    上级检察院 | the procuratorate one level above
""")

OPENERS = _pairs("""
    了解到这些情况后 | Having learned this
    收到线索的第二天 | On the day after the clue arrived
    办案过程中 | While the case was being handled
    经过入户走访 | After a visit to the home
    为了不耽误治疗 | So that treatment would not be delayed
    考虑到孩子还小 | As the children were still small
    在联席会议上 | At the joint meeting
    救助金到账以后 | Once the aid had been paid
    开学之前 | Before the new term
    春节前夕 | Shortly before the Spring Festival
    征得本人同意后 | With her consent
    针对家里的难处 | To meet what the family lacked
    案件审结之后 | When the case was closed
    按照双方的协作办法 | Under the rules that both had agreed
    回访中得知 | Told so on the return visit
    听取各方意见后 | After hearing everyone concerned
    依据有关规定 | Under the rules
    在村里的支持下 | With the village behind them
""")

ACTS = _pairs("""
    上门核实家庭的收入和债务 | checked the income and the debts of the family at their home
    当面说明申请司法救助的条件和程序 | explained in person who may apply for judicial aid and how
    把这条线索移送给检察机关 | passed the clue on to the procuratorate
    将她列为重点关注对象 | put her on the list of those to be cared for first
    协助准备申请材料 | helped to prepare the papers for the application
    开启绿色通道加快审批 | opened a green channel so that the approval went faster
    安排专人每周电话联系 | had one person call every week
    请来咨询师做了多次心理疏导 | brought in a counsellor for several sessions
    为孩子减免了学杂费 | waived the school fees of the children
    帮助办理最低生活保障 | helped with the minimum living allowance
    申请到一笔临时救助 | obtained temporary relief
    减免了一部分医药费 | waived a part of the medical bills
    协调用人单位调整岗位 | asked the employer for a more suitable post
    介绍了一份家政工作 | found her work in domestic service
    安排了村里的公益岗位 | gave her a public-welfare post in the village
    请她参加月嫂技能培训 | offered her training as a maternity nurse
    替她垫付了住院押金 | paid the deposit for the hospital in advance
    帮忙修缮了漏雨的房屋 | helped to mend the roof that let in the rain
    对施暴者进行训诫 | admonished the man who had been violent
    支持她向法院起诉离婚 | supported her suit for divorce
    督促执行剩余的赔偿款 | pressed for the rest of the compensation
    召开听证会听取意见 | held a hearing
    与家属签订了救助金监管协议 | agreed with the relatives how the money was to be kept
    分期发放并核查每一笔支出 | paid in instalments and checked what each was spent on
    联系爱心企业捐助生活物品 | found a firm that gave household goods
    帮她办理了残疾证 | helped her to a disability certificate
    送来了过冬的衣物和学习用品 | brought winter clothes and things for school
    协商落实异地就医的报销 | settled how treatment elsewhere was to be paid
    发放了妇联的关爱金 | paid money from the federation's own fund
    指派律师免费代理 | appointed a lawyer free of charge
    把这家人纳入防止返贫监测 | put the family under return-to-poverty monitoring
    邀请人大代表一同走访 | invited a deputy to come along
    制定了一户一策的帮扶方案 | drew up a plan for this one family
    向有关部门提出检察建议 | sent a procuratorial suggestion to the department
    组织开展就业安全宣传 | held a campaign on safety at work
    协助变更监护人 | helped to change the guardian
    陪同老人到医院复查 | went with the old woman to the hospital
    与两地检察院沟通跨省救助 | arranged aid across provinces with both procuratorates
""")

RESULTS = _pairs("""
    一家人的生活有了着落 | the family could live again
    两个孩子都回到了课堂 | both children went back to school
    她的情绪慢慢平稳下来 | she slowly became calm
    手术得以按时进行 | the operation took place in time
    债务压力减轻了不少 | the debts weighed less
    老人有人照料 | somebody looked after the old woman
    申请当月就得到批准 | the application was approved in the same month
    她领到了第一个月的工资 | she received her first wages
    补贴从下个月开始发放 | the allowance began in the following month
    这笔钱只用于治疗和读书 | the money went to treatment and school alone
    低保手续当天办结 | the allowance was settled on the same day
    家里添置了新的床铺 | there were new beds in the house
    孩子愿意开口说话了 | the child began to talk again
    三方约定每季度回访一次 | the three agreed on a visit every quarter
    赔偿款又执行到位一部分 | another part of the compensation was paid
    她决心把日子过好 | she made up her mind to go on
    邻里也常来搭把手 | the neighbours often lent a hand
    家中的小店重新开张 | the family's shop opened again
    类似的困难家庭也得到排查 | families in a like position were looked for too
    材料不再需要她来回奔波 | she no longer had to run from office to office
    伤口恢复得比预想的好 | the wound healed better than expected
    她当上了村里的保洁员 | she became a cleaner in the village
""")

LIVES = _pairs("""
    丈夫是家里唯一的收入来源 | her husband had been the only one to earn
    她独自抚养两个未成年子女 | she raises two children on her own
    公公婆婆年事已高 | her parents-in-law are old
    婆婆长期卧床 | her mother-in-law has long been bedridden
    大女儿正在读高中 | the elder daughter is at high school
    小儿子刚上小学 | the younger son has just started school
    家中没有其他积蓄 | the family has no savings
    为治病已经借遍亲友 | they had borrowed from everyone they know for the treatment
    住的是多年前的土坯房 | they live in an old adobe house
    靠打零工和种地维持生活 | they live on odd jobs and a little land
    她本人身患重病 | she herself is seriously ill
    她因伤失去了劳动能力 | the injury left her unable to work
    原来的工作也丢了 | she also lost her job
    加害人没有赔偿能力 | the offender cannot pay compensation
    判决确定的赔偿至今没有到位 | the compensation that the court ordered has not been paid
    后续还需要多次手术 | more operations are still to come
    夜里常常惊醒 | she often wakes in fear at night
    孩子变得沉默寡言 | the child has become silent
    曾长期遭受家庭暴力 | she had long suffered domestic violence
    离婚后前夫从未支付抚养费 | her former husband never paid child support
    属于农村易返贫家庭 | the household may fall back into poverty
    祖孙三代挤在一间屋里 | three generations share one room
    她不懂法律也不识字 | she knows nothing of the law and cannot read
    父亲是退役的伤残军人 | her father is a disabled veteran
""")

LESSONS = _pairs("""
    本案中，检察机关主动发现救助线索 | In this case the procuratorate looked for the need itself
    司法救助与社会救助相衔接 | Judicial aid was joined to social aid
    妇联熟悉当地妇女的情况 | The federation knows the women of the place
    对困难妇女的帮扶不能止于一次发钱 | Help for a woman in hardship must not end with one payment
    救助要及时，也要有尊严 | Aid has to come in time and with dignity
    协作机制让各部门的力量合到一处 | A standing mechanism brought the strength of all departments together
    回访可以看出钱是否用在要紧处 | A return visit shows whether the money went where it was needed
    未成年人的利益应当优先考虑 | The interest of the children comes first
    办案中发现的问题也是治理的线索 | What a case brings to light is a clue for better government too
    跨部门的信息共享缩短了等待的时间 | Shared information between departments shortened the wait
    保护隐私、避免二次伤害贯穿办案始终 | Privacy was kept and no second harm done throughout the case
    帮助她自食其力比单纯给钱更长久 | To help her earn her own living lasts longer than money alone
""")

SUMMARIES = _pairs("""
    {name}家中突遭变故，生活陷入困境 | {name}'s family was struck by misfortune and fell into hardship
    {name}受到伤害后无力承担医疗费用 | {name} was hurt and could not pay for the treatment
    {name}的亲人遇害，一家老小失去依靠 | A relative of {name} was killed and the family lost its support
    {name}起诉索要应得的费用，却长期拿不到钱 | {name} sued for what she was owed and waited long for it
    {name}身有残疾，又遭人侵害 | {name} is disabled and was harmed by another
""")

KEYWORDS = _pairs("""
    困难妇女 | woman in difficulty
    农村困难妇女 | rural woman in difficulty
    残疾困难妇女 | disabled woman in difficulty
    家庭暴力受害人 | victim of domestic violence
    刑事被害人近亲属 | close relative of a victim
    交通肇事案被害人近亲属 | close relative of the victim of a traffic casualty
    未成年人 | minor
    妇联移送线索 | clue from a women's federation
    依职权启动 | begun by the procuratorate itself
    联合救助 | joint aid
    综合帮扶 | help of several kinds
    多元救助 | aid of several kinds
    绿色通道 | green channel
    联合回访 | joint return visit
    救助回访 | return visit
    救助金监管 | custody of the aid
    跨省联合救助 | joint aid across provinces
    三级联动 | three levels together
    追索抚养费 | claim for child support
    民事支持起诉 | support for a civil suit
    司法救助与社会救助衔接 | judicial aid joined to social aid
""")

SURNAMES = _names("""
    王 Wang, 李 Li, 张 Zhang, 刘 Liu, 陈 Chen, 杨 Yang, 黄 Huang, 赵 Zhao, 吴 Wu, 周 Zhou,
    徐 Xu, 孙 Sun, 马 Ma, 朱 Zhu, 胡 Hu, 郭 Guo, 何 He, 林 Lin, 罗 Luo, 高 Gao,
    郑 Zheng, 梁 Liang, 谢 Xie, 宋 Song, 唐 Tang, 许 Xu, 韩 Han, 冯 Feng, 邓 Deng, 曹 Cao,
    彭 Peng, 曾 Zeng, 肖 Xiao, 田 Tian, 董 Dong, 袁 Yuan, 潘 Pan, 于 Yu, 蒋 Jiang, 蔡 Cai,
    余 Yu, 杜 Du, 叶 Ye, 程 Cheng, 苏 Su, 魏 Wei, 吕 Lv, 丁 Ding, 任 Ren, 沈 Shen
""")
GIVEN = _names("""
    燕 yan, 香 xiang, 蕾 lei, 艳 yan, 红 hong, 丁 ding, 芬 fen, 梅 mei, 兰 lan, 英 ying,
    秀 xiu, 琴 qin, 华 hua, 珍 zhen, 丽 li, 娟 juan, 玲 ling, 敏 min, 静 jing, 霞 xia,
    云 yun, 莲 lian, 芳 fang, 桂 gui, 凤 feng, 洁 jie, 琼 qiong, 慧 hui, 巧 qiao, 美 mei,
    娜 na, 珠 zhu, 翠 cui, 雅 ya, 芝 zhi, 玉 yu, 萍 ping, 娥 e, 霜 shuang, 月 yue
""")
