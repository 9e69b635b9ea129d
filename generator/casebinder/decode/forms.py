"""The forms of the records: the one table behind decoding, the check of keys and the editors' schema."""

from __future__ import annotations

from casebinder.decode.kinds import (
    Address,
    Choice,
    Contact,
    Date,
    Facets,
    Flag,
    Form,
    Glob,
    Identifier,
    Key,
    Keywords,
    Language,
    LanguageTag,
    Many,
    Nested,
    Number,
    Paragraphs,
    Pointer,
    Prose,
    Records,
    Sections,
    TermOf,
    Whole,
    Words,
)  # fmt: skip

# fmt: off
LANGUAGES = 4
"""A site has so many languages at most; the search tells no more apart (see tests/test_languages.py)."""

PERIOD = Choice((
    ("once", "paid once", "一次性"),
    ("month", "each month", "每月"),
    ("year", "each year", "每年"),
))
CHANGE_KIND = Choice((
    ("correction", "a fault was put right", "更正错误"),
    ("update", "something was added", "补充更新"),
    ("privacy", "a private detail was taken out", "保护隐私"),
))
REASON = Choice((
    ("repealed", "the law it rests on was repealed", "所依据的规定已废止"),
    ("conflict", "it conflicts with newer law or guidance", "与新的规定或指导意见不一致"),
    ("superseded", "another case stands in its place", "已被其他案例取代"),
    ("privacy", "to protect a person", "保护个人隐私"),
    ("error", "it was wrong", "内容有误"),
    ("other", "another reason", "其他原因"),
))
STATUS = Choice((
    ("draft", "not shown", "草稿，不公开"),
    ("published", "shown to readers", "已发布"),
    ("withdrawn", "only a notice is left", "已撤回，仅留说明"),
))
BOUND = Choice((
    ("exact", "the number itself", "确数"),
    ("over", "more than it", "以上"),
    ("about", "about it", "约数"),
))

SOURCE = Form("a source", "来源", (
    Key("title", Prose(), "The document's title.", "文件标题。", required=True),
    Key("publisher", Prose(), "Who issued it.", "发布单位。"),
    Key("date", Date(), "The date it bears.", "文件日期。"),
    Key("url", Address(), "Its address, where it is the issuer's own.", "官方发布的网址。"),
    Key("accessed", Date(), "When it was read there.", "查阅日期。"),
))
SOURCES = Key("sources", Many(Nested(SOURCE)), "Where the facts come from.", "资料来源。")

REPLACES = Key("replaces", Many(Identifier(), lone=True),
    "Former ids, its own or of what was merged into it; their addresses go on working.",
    "曾用编号或已并入者的编号，旧地址继续有效。")

AID = Form("an aid", "救助", (
    Key("kind", TermOf("aid-kind"), "What kind of aid was given.", "救助种类。", required=True),
    Key("amount", Number(0), "The sum in yuan; leave it out when it is not stated.",
        "金额（元）；未载明的不写。"),
    Key("from", TermOf("agency"), "Who gave it.", "由谁给予。"),
    Key("per", PERIOD, "How often it is paid.", "发放周期。"),
    Key("note", Prose(), "What else must be known of it.", "说明。"),
))
PARTY = Form("a party", "当事人", (
    Key("name", Prose(), "The pseudonym, never the name.", "化名，不得写真实姓名。", required=True),
    Key("role", TermOf("role"), "The person's part in the case.", "在案件中的身份。"),
))
EVENT = Form("an event", "事件", (
    Key("date", Date(), "When, by month at most.", "时间，最多到月。", required=True),
    Key("event", Prose(), "What happened.", "事项。", required=True),
))
LAW = Form("a law", "法律依据", (
    Key("act", TermOf("law"), "The act.", "法律名称。", required=True),
    Key("article", Words(), "The article's number, as \"23\".", "条文序号，如 \"23\"。"),
))
PEOPLE = Form("people", "人数", (
    Key("aided", Whole(), "How many persons were aided.", "受助人数。"),
    Key("women", Whole(), "How many of them are women.", "其中妇女人数。"),
    Key("minors", Whole(), "How many of them are minors.", "其中未成年人人数。"),
))
TITLE = Key("title", Prose(), "The title.", "标题。", required=True, unless=("status", "withdrawn"))
WORDING = {key.name: key for key in (
    Key("summary", Prose(long=True), "Two or three sentences in plain language.", "两三句话的通俗摘要。"),
    Key("office", Prose(), "The procuratorate that handled it.", "办案检察院。"),
    Key("dated", Date(), "When the work was done, if stated.", "办案时间（如已载明）。"),
    Key("people", Nested(PEOPLE), "How many persons were aided.", "受助人数。"),
    Key("aid", Many(Nested(AID)), "Money given; leave it out when it is not stated.",
        "救助金；未载明的不写。"),
    Key("parties", Many(Nested(PARTY)), "The persons under their pseudonyms.", "当事人（化名）。"),
    Key("sections", Sections(), "The text, part by part, in order.", "正文各部分，依次书写。"),
    Key("timeline", Many(Nested(EVENT)), "What happened when.", "时间线。"),
)}
"""What a case says, the title aside; readers are told when any of it changes."""

BEFORE = Form("an earlier wording", "原文", (
    Key("title", TITLE.kind, TITLE.en, TITLE.zh), *WORDING.values(),
))
CHANGE = Form("a change", "变更", (
    Key("date", Date(), "The day of the change.", "变更日期。", required=True),
    Key("kind", CHANGE_KIND, "What kind of change.", "变更类型。", required=True),
    Key("note", Prose(), "What was changed.", "变更内容。"),
    Key("before", Nested(BEFORE),
        "What stood there, under the same keys as in the case; `casebinder change` writes it.",
        "变更前的文字，所用的键与案例相同；由 `casebinder change` 写入。"),
))
WITHDRAWN = Form("a withdrawal", "撤回", (
    Key("date", Date(), "The day the case was withdrawn.", "撤回日期。"),
    Key("authority", TermOf("authority"), "By whose word.", "由哪个机关决定。"),
    Key("reason", REASON, "Why the case was withdrawn.", "撤回原因。", required=True),
    Key("note", Prose(), "What readers are told.", "向读者的说明。"),
    Key("successor", Pointer("case"), "The case that stands in its place.", "替代案例的编号。"),
))
REVIEWED = Form("a review", "审查记录", (
    Key("by", Words(), "The reviewer's role, not the name.", "审查人身份，不写姓名。", required=True),
    Key("date", Date(), "The day of the review.", "审查日期。"),
))
ALLOW = Form("an exception", "例外", (
    Key("rule", Words(), "The rule that lets it pass.", "所豁免的规则。", required=True),
    Key("text", Words(), "The exact text that may stand.", "允许保留的原文。", required=True),
    Key("reason", Words(), "Why it may stand.", "理由。", required=True),
    Key("by", Words(), "Who decided it, by role.", "决定人身份。"),
    Key("date", Date(), "When it was decided.", "决定日期。"),
))
REVIEW = Form("a review", "审查", (
    Key("privacy", Nested(REVIEWED), "The privacy review.", "隐私审查。"),
    Key("allow", Many(Nested(ALLOW)), "Reviewed exceptions to privacy rules.", "经审查的隐私规则例外。"),
))
REVIEWED_KEY = Key("review", Nested(REVIEW), "The privacy review and its exceptions.", "隐私审查及例外。")
CASE = Form("a case", "案例", (
    Key("id", Identifier(opaque=True),
        "The case's id, minted once by `casebinder new case`; it never changes.",
        "案例编号，由 `casebinder new case` 生成，永不更改。", required=True),
    Key("batch", Pointer("batch"), "The batch it was issued in.", "所属批次。"),
    Key("batches", Many(Pointer("batch"), lone=True), "The batches, where it was issued more than once.",
        "多次发布时的各批次。"),
    Key("number", Whole(1), "Its number within the batch.", "在批次中的序号。"),
    TITLE,
    WORDING["summary"],
    Key("language", Language(), "The language of its plain strings; zh when left out.",
        "未标明语言的文字所用语言，默认 zh。"),
    WORDING["office"],
    WORDING["dated"],
    Key("facets", Facets(), "What the case is coded with; a facet left out means `not stated`.",
        "分类标引；未写的分类表示“未载明”。"),
    Key("keywords", Keywords(), "Words readers may search for.", "检索关键词。"),
    *(WORDING[each] for each in ("people", "aid", "parties", "sections", "timeline")),
    Key("mechanisms", Many(Pointer("mechanism"), lone=True), "The mechanisms it was handled under.",
        "所依据的协作机制。"),
    Key("related", Many(Pointer("case"), lone=True), "Cases to read with it.", "相关案例。"),
    Key("laws", Many(Nested(LAW)), "The law applied.", "法律依据。"),
    SOURCES,
    Key("status", STATUS, "Whether readers see it.", "发布状态。"),
    Key("published", Date(), "The day it was first published here.", "本站首次发布日期。"),
    Key("changes", Many(Nested(CHANGE)), "What was changed since.", "发布后的变更。"),
    Key("withdrawn", Nested(WITHDRAWN), "Why and when it was withdrawn.", "撤回的时间和原因。"),
    Key("replaces", Many(Identifier(opaque=True), lone=True),
        "Ids of cases that were merged into it; their addresses lead here.",
        "已并入本案例的原案例编号，旧地址转到本案例。"),
    REVIEWED_KEY,
))

BATCH = Form("a batch", "批次", (
    Key("id", Identifier(), "The batch's id, readable and permanent.",
        "批次编号，易读且永久不变。", required=True),
    Key("title", Prose(), "The title of the notice.", "发布标题。", required=True),
    Key("issuers", Many(TermOf("authority"), lone=True), "Who issued it.", "发布机关。"),
    Key("dated", Date(), "The date on the notice.", "通知日期。"),
    Key("released", Date(), "The day it was released.", "公开日期。"),
    Key("announced", Whole(), "How many cases the issuer says it holds.", "发布机关公布的案例数。"),
    Key("overview", Prose(long=True), "What the batch is about.", "概况。"),
    SOURCES,
    REPLACES,
    REVIEWED_KEY,
))

PROVISION = Form("a provision", "规定", (
    Key("title", Prose(), "What it is about.", "规定事项。", required=True),
    Key("text", Prose(long=True), "What it lays down.", "规定内容。"),
))
STEP = Form("a step", "步骤", (
    Key("by", TermOf("agency"), "Who does it.", "由谁办理。"),
    Key("text", Prose(long=True), "What is done.", "办理内容。", required=True),
))
FIGURE = Form("a figure", "数据", (
    Key("measure", TermOf("measure"), "What is counted.", "统计指标。", required=True),
    Key("value", Number(), "The number, in the measure's unit.", "数值，按指标的单位。", required=True),
    Key("from", Date(), "The period's beginning.", "起始时间。"),
    Key("to", Date(), "The period's end.", "截止时间。"),
    Key("region", TermOf("region"), "Where it was counted.", "统计地区。"),
    Key("bound", BOUND, "Whether the number is exact.", "是否为确数。"),
    Key("note", Prose(), "What else must be known of it.", "说明。"),
    Key("source", Whole(1), "Which of the mechanism's sources it stands in, from 1.",
        "出自第几个来源，从 1 起。"),
))
MECHANISM = Form("a mechanism", "协作机制", (
    Key("id", Identifier(), "The mechanism's id, readable and permanent.",
        "机制编号，易读且永久不变。", required=True),
    Key("kind", TermOf("mechanism-kind"), "What kind of document or programme it is.", "机制类型。"),
    Key("title", Prose(), "The title.", "标题。", required=True),
    Key("summary", Prose(long=True), "Two or three sentences in plain language.", "两三句话的通俗摘要。"),
    Key("batch", Pointer("batch"), "The batch that tells of it, where a batch tells of an office's method.",
        "所在批次（批次中讲工作方法的案例）。"),
    Key("number", Whole(1), "Its place in that batch.", "在该批次中的序号。"),
    Key("parties", Many(TermOf("authority"), lone=True), "Who made it.", "制定单位。"),
    Key("region", TermOf("region"), "Where it holds.", "适用地区。"),
    Key("dated", Date(), "Its date.", "日期。"),
    Key("provisions", Many(Nested(PROVISION)), "What it lays down.", "主要规定。"),
    Key("steps", Many(Nested(STEP)), "Who does what, in order.", "办理流程，依次书写。"),
    Key("figures", Many(Nested(FIGURE)), "The figures it gives.", "所载数据。"),
    SOURCES,
    REPLACES,
    REVIEWED_KEY,
))

READING = Form("a case of a module", "单元案例", (
    Key("case", Pointer("case"), "The case's id.", "案例编号。", required=True),
    Key("paragraphs", Paragraphs(), "Which paragraphs, as 3-7; all when left out.",
        "段落，如 3-7；不写即全文。"),
    Key("note", Prose(long=True), "What to look for.", "阅读提示。"),
))
QUESTION = Form("a question", "问题", (
    Key("ask", Prose(long=True), "The question.", "问题。", required=True),
    Key("answer", Prose(long=True), "The answer, in the teacher's edition only.", "答案，仅见于教师版。"),
    Key("points", Number(0), "What it is worth.", "分值。"),
))
MODULE = Form("a module", "单元", (
    Key("title", Prose(), "The title.", "标题。", required=True),
    Key("objectives", Many(Prose(), lone=True), "What learners can do afterwards.", "学习目标。"),
    Key("cases", Many(Nested(READING)), "The cases to read, in order.", "阅读案例，依次书写。"),
    Key("compare", Many(Many(Pointer("case"), exactly=2), lone=True),
        "Pairs of cases to set side by side, each a list of two ids.", "并排比较的案例，每组两个编号。"),
    Key("questions", Many(Nested(QUESTION)), "The questions.", "思考题。"),
))
COURSE = Form("a course", "课程", (
    Key("id", Identifier(), "The course's id, readable and permanent.",
        "课程编号，易读且永久不变。", required=True),
    Key("title", Prose(), "The title.", "标题。", required=True),
    Key("summary", Prose(long=True), "What the course is about.", "课程简介。"),
    Key("audience", Prose(), "Whom it is for.", "授课对象。"),
    Key("language", Language(), "The language of its plain strings; zh when left out.",
        "未标明语言的文字所用语言，默认 zh。"),
    Key("hours", Number(0), "The teaching time in hours.", "学时。"),
    Key("dated", Date(), "When the course was last gone through; what changed in its cases since is shown.",
        "课程最近一次核对的日期；此后案例的变更会在课程页注明。"),
    Key("modules", Many(Nested(MODULE)), "The parts of the course.", "课程单元。", required=True),
    REPLACES,
    REVIEWED_KEY,
))

SECURITY = Form("a security contact", "安全联系方式", (
    Key("contact", Contact(), "Where holes in the site are reported.", "报告网站安全漏洞的联系方式。",
        required=True),
    Key("expires", Date(), "Until when that holds; a year at most is usual.",
        "有效期至；通常不超过一年。", required=True),
))
SITE = Form("a site", "网站", (
    Key("title", Prose(), "The site's name.", "网站名称。", required=True),
    Key("description", Prose(), "One sentence on what it is.", "一句话简介。"),
    Key("url", Address(), "Where it will be served.", "网站地址。", required=True),
    Key("languages", Many(LanguageTag(), lone=True, most=LANGUAGES),
        "Its languages; the first is served at the root.", "网站语言；第一个在根目录。", required=True),
    REVIEWED_KEY,
    Key("security", Nested(SECURITY), "Who is told of a hole; published as security.txt.",
        "安全联系方式，发布为 security.txt。"),
))
INCLUDED = Form("an included file", "被引用的文件", (
    Key("batches", Records(BATCH), "Cases released together.", "批次。"),
    Key("mechanisms", Records(MECHANISM), "Cooperation documents and programmes.", "协作机制。"),
    Key("cases", Records(CASE), "The cases.", "案例。"),
))
CASES = Form("cases.yaml", "cases.yaml", (
    Key("site", Nested(SITE), "The site's name, address and languages.",
        "网站名称、地址和语言。", required=True),
    Key("include", Many(Glob(), lone=True), "More files with batches, mechanisms and cases.",
        "其他记录文件。"),
    *INCLUDED.keys,
))
COURSES = Form("courses.yaml", "courses.yaml", (
    Key("courses", Records(COURSE), "The courses.", "课程。", required=True),
))

FACET = Form("a facet", "分类", (
    Key("label", Prose(), "Its name.", "名称。", required=True),
    Key("order", Whole(), "Its place among the facets.", "排列次序。"),
    Key("many", Flag(), "Whether a case may have several of its terms.", "一个案例可否标引多个词。"),
))
TERM = Form("a term", "术语", (
    Key("id", Identifier(), "The term's id; its page's address for ever.",
        "术语编号，即其网页地址，永久不变。", required=True),
    Key("label", Prose(), "Its name.", "名称。", required=True),
    Key("definition", Prose(long=True), "When the term applies.", "适用情形。"),
    Key("aliases", Many(Words(), lone=True), "Other words editors may write for it.", "编辑可用的其他写法。"),
    Key("parent", Words(), "The id of the term above it.", "上位词编号。"),
    REPLACES,
    Key("code", Words(), "The six digits of GB/T 2260, in quotes.", "GB/T 2260 六位代码，加引号。"),
    Key("unit", Words(), "What a measure is counted in.", "指标单位。"),
    Key("region", Words(), "The id of an authority's region.", "机关所在地区编号。"),
))
VOCABULARY = Form("a vocabulary", "词表", (
    Key("facet", Nested(FACET), "Cases are grouped by it when this is given.", "写明后即按此分类案例。"),
    Key("label", Prose(), "Its name, where it is no facet.", "名称（非分类词表）。"),
    Key("definition", Prose(long=True), "What it is for.", "用途说明。"),
    Key("terms", Records(TERM), "The terms, in order.", "术语，依次书写。", required=True),
    REPLACES,
    REVIEWED_KEY,
))
PAGE = Form("a page", "网页", (REVIEWED_KEY,))
# fmt: on

FORMS = {"cases": CASES, "included": INCLUDED, "courses": COURSES, "vocabulary": VOCABULARY}
"""Kind of document to the form of its top."""
