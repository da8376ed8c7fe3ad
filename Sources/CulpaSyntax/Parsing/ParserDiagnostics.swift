/// The names of what is being read, for messages.
extension Bilingual {
  static let script = Bilingual(en: "a script", zh: "脚本")
  static let policy = Bilingual(en: "a policy", zh: "制度")
  static let version = Bilingual(en: "the version", zh: "版本")
  static let effective = Bilingual(en: "the day it takes effect", zh: "施行日期")
  static let currency = Bilingual(en: "the currency", zh: "币种")
  static let calendar = Bilingual(en: "the calendar", zh: "日历")
  static let rounding = Bilingual(en: "the rounding", zh: "舍入方式")
  static let monthEnd = Bilingual(en: "the month-end rule", zh: "月末规则")
  static let severityLevel = Bilingual(en: "a severity", zh: "等级")
  static let precedence = Bilingual(en: "the precedence of severities", zh: "等级的取舍")
  static let role = Bilingual(en: "a role", zh: "角色")
  static let tier = Bilingual(en: "a tier", zh: "层级")
  static let kind = Bilingual(en: "a kind of incident", zh: "事件类别")
  static let office = Bilingual(en: "an office", zh: "部门")
  static let measure = Bilingual(en: "a disciplinary measure", zh: "处分种类")
  static let fact = Bilingual(en: "a fact", zh: "事实")
  static let parameter = Bilingual(en: "a parameter", zh: "参数")
  static let term = Bilingual(en: "a term", zh: "术语")
  static let ladder = Bilingual(en: "a ladder", zh: "阶梯")
  static let rule = Bilingual(en: "a rule", zh: "规则")
  static let article = Bilingual(en: "an article", zh: "条款")
  static let booking = Bilingual(en: "an amount", zh: "款项")
  static let limit = Bilingual(en: "a limit of an amount", zh: "限额")
  static let scale = Bilingual(en: "a scaling", zh: "折算")
  static let share = Bilingual(en: "a sharing", zh: "分摊")
  static let join = Bilingual(en: "a joined party", zh: "追加责任人")
  static let pass = Bilingual(en: "a chain of stages", zh: "逐级传递")
  static let obligation = Bilingual(en: "an obligation", zh: "义务")
  static let deadline = Bilingual(en: "a deadline", zh: "时限")
  static let event = Bilingual(en: "an event", zh: "起算事件")
  static let collect = Bilingual(en: "the collection", zh: "收取方式")
  static let procedure = Bilingual(en: "a procedure", zh: "流程")
  static let step = Bilingual(en: "a step", zh: "步骤")
  static let person = Bilingual(en: "a person", zh: "人员")
  static let incident = Bilingual(en: "an incident", zh: "事件")
  static let binding = Bilingual(en: "a value", zh: "取值")
  static let test = Bilingual(en: "a test", zh: "测试")
  static let code = Bilingual(en: "the code of a message", zh: "消息的代码")
  static let given = Bilingual(en: "what is given", zh: "给定条件")
  static let expect = Bilingual(en: "an expectation", zh: "期望")
  static let explain = Bilingual(en: "what to explain", zh: "说明对象")
  static let decide = Bilingual(en: "a decision", zh: "酌定")
  static let reason = Bilingual(en: "the reason", zh: "理由")
  static let file = Bilingual(en: "a file", zh: "文件")
  static let importData = Bilingual(en: "an import", zh: "导入")
  static let selection = Bilingual(en: "a selection of incidents", zh: "事件范围")
  static let asOf = Bilingual(en: "the day of the status", zh: "截至日期")
  static let grouping = Bilingual(en: "a grouping", zh: "分组")
  static let scenario = Bilingual(en: "a scenario", zh: "方案")
  static let compare = Bilingual(en: "a comparison", zh: "比较")
  static let sweep = Bilingual(en: "a sweep", zh: "扫描")
  static let choice = Bilingual(en: "a choice", zh: "条件取值")
  static let boundary = Bilingual(en: "the boundary of words", zh: "界限约定")
  static let transition = Bilingual(en: "a transition", zh: "过渡规定")
  static let standing = Bilingual(en: "how the policy stands", zh: "制度状态")
  static let approver = Bilingual(en: "who approved it", zh: "批准人")
  static let disposition = Bilingual(en: "a disposition", zh: "处置")
  static let apportion = Bilingual(en: "a division of an amount", zh: "分配")
  static let account = Bilingual(en: "an account", zh: "账户")
  static let ranking = Bilingual(en: "a ranking", zh: "排名")
  static let table = Bilingual(en: "a table", zh: "判定表")
  static let tally = Bilingual(en: "a tally", zh: "统计")
  static let duty = Bilingual(en: "a duty", zh: "职责")
  static let law = Bilingual(en: "a law", zh: "法律")
  static let record = Bilingual(en: "a record", zh: "记录")
  static let revision = Bilingual(en: "a correction or an appeal", zh: "更正或申诉")
  static let contents = Bilingual(en: "a part of the contents", zh: "内容项")
  static let column = Bilingual(en: "a column", zh: "列")
  static let finding = Bilingual(en: "the code of a finding", zh: "检查结果的代码")
  static let allowance = Bilingual(en: "an allowed finding", zh: "容许的检查结果")
  static let parentheses = Bilingual(en: "parentheses", zh: "括号")
}

/// What can be wrong with the order of words: C1101–C1123, and sizes C6004–C6007.
extension Diagnostic {
  private static func shown(_ found: String?) -> Bilingual {
    guard let found else { return Bilingual(en: "the end of the text", zh: "文本结尾") }
    return Bilingual(en: "`\(found)`", zh: "“\(found)”")
  }

  /// C1101. Something that can't start an item here.
  static func unexpected(
    found: String?, at span: Span, in block: Bilingual, nearest: String?
  ) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1101", at: span,
      Bilingual(
        en: "\(shown.english) does not start anything in \(block.english)",
        zh: "\(shown.chinese)不能作为\(block.chinese)中任何内容的开头"),
      help: nearest.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(
          en: "start with a keyword, or with `name =` where a value is set",
          zh: "请以关键词开头，或在设值处写“名称 =”"),
      fix: nearest.map { Fix(span, with: $0) })
  }

  /// C1102. A keyword is missing.
  static func expectedKeyword(
    _ keyword: Keyword, or others: ArraySlice<Keyword> = [], found: String?, at span: Span,
    in item: Bilingual
  ) -> Diagnostic {
    let (english, chinese) = keyword.spelling
    let shown = shown(found)
    let more = others.map(\.spelling)
    return Diagnostic(
      .error, "C1102", at: span,
      Bilingual(
        en: "\(item.english) needs `\(english)` here, not \(shown.english)",
        zh: "\(item.chinese)此处需要“\(chinese)”，而不是\(shown.chinese)"),
      help: Bilingual(
        en: "write `\(english)`" + more.map { " or `\($0.english)`" }.joined(),
        zh: "请写“\(chinese)”" + more.map { "或“\($0.chinese)”" }.joined()))
  }

  /// C1103. A sign is missing.
  static func expectedSign(
    _ sign: TokenKind, found: String?, at span: Span, in item: Bilingual
  ) -> Diagnostic {
    let shown = shown(found)
    let mark = Self.mark(sign)
    return Diagnostic(
      .error, "C1103", at: span,
      Bilingual(
        en: "\(item.english) needs `\(mark)` here, not \(shown.english)",
        zh: "\(item.chinese)此处需要“\(mark)”，而不是\(shown.chinese)"),
      help: Bilingual(en: "write `\(mark)`", zh: "请写“\(mark)”"))
  }

  private static func mark(_ sign: TokenKind) -> String {
    switch sign {
    case .leftBrace: "{"
    case .rightBrace: "}"
    case .leftParenthesis: "("
    case .rightParenthesis: ")"
    case .colon: ":"
    case .equals: "="
    case .comma: ","
    case .pipe: "|"
    case .word, .quotedName, .number, .date, .instant, .text, .semicolon, .less, .lessOrEqual,
      .greater, .greaterOrEqual, .notEqual, .plus, .minus, .times, .divide, .percent,
      .currencySign, .dotDot, .dotDotLess, .unknown, .end:
      "?"
    }
  }

  /// C1104. A name is missing, or a joining word stands where a name must.
  static func expectedName(found: String?, at span: Span, for item: Bilingual) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1104", at: span,
      Bilingual(
        en: "the name of \(item.english) is missing; \(shown.english) stands in its place",
        zh: "缺少\(item.chinese)的名称；此处是\(shown.chinese)"),
      help: Bilingual(
        en: "write a name; a word of the language becomes a name between `「` and `」`",
        zh: "请写一个名称；语言中的词放在“「」”之间即成为名称"))
  }

  /// C1105. A value is missing.
  static func expectedValue(found: String?, at span: Span) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1105", at: span,
      Bilingual(
        en: "a value is missing here; \(shown.english) is none",
        zh: "此处缺少一个值；\(shown.chinese) 不是值"),
      help: Bilingual(
        en: "write a number with its unit, a date, a text or a name",
        zh: "请写带单位的数、日期、文本或名称"))
  }

  /// C1106. A text is missing.
  static func expectedText(found: String?, at span: Span, for item: Bilingual) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1106", at: span,
      Bilingual(
        en: "\(item.english) is a text between quotes, not \(shown.english)",
        zh: "\(item.chinese)应为引号中的文本，而不是\(shown.chinese)"),
      help: Bilingual(en: "put it between `\"` and `\"`", zh: "请放在引号之间"))
  }

  /// C1107. A date is missing.
  static func expectedDate(found: String?, at span: Span, for item: Bilingual) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1107", at: span,
      Bilingual(
        en: "\(item.english) needs a date, not \(shown.english)",
        zh: "\(item.chinese)需要日期，而不是\(shown.chinese)"),
      help: Bilingual(
        en: "write `2026-03-02` or `2026年3月2日`", zh: "请写“2026-03-02”或“2026年3月2日”"))
  }

  /// C1108. A type is missing.
  static func expectedType(found: String?, at span: Span) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1108", at: span,
      Bilingual(en: "\(shown.english) is not a type", zh: "\(shown.chinese) 不是类型"),
      help: Bilingual(
        en:
          "the types are money, duration, yes/no, count, number, percent, date, time, text and one of a | b",
        zh: "类型有：金额、时长、是否、次数、数值、百分比、日期、时刻、文本、之一 甲 | 乙"))
  }

  /// C1109. A number with letters that are no unit.
  static func unknownUnit(_ span: Span, word: String) -> Diagnostic {
    let all = Unit.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }
    let near = Nearest.of(word, in: all)
    let minutes = word == "m" || word == "M"
    return Diagnostic(
      .error, "C1109", at: span,
      Bilingual(en: "`\(word)` is not a unit", zh: "“\(word)”不是单位"),
      help: minutes
        ? Bilingual(
          en: "write `min` for minutes or `months` for months; metres are no unit here",
          zh: "分钟写“min”或“分钟”，月写“个月”")
        : near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
          ?? Bilingual(
            en: "units are h, min, s, days, weeks, months, years, workdays, %, pp and currencies",
            zh: "单位有：小时、分钟、秒、天、周、个月、年、个工作日、%、个百分点和币种"),
      fix: near.map { Fix(span, with: $0) })
  }

  /// C1110. `and` and `or` side by side without parentheses.
  static func mixedLogic(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1110", at: span, saying: Bilingual(en: "joined by `and`", zh: "由“且”连接"),
      Bilingual(
        en: "`and` and `or` stand side by side; readers differ on which binds first",
        zh: "“且”和“或”并列，读者对先后会有不同理解"),
      help: Bilingual(
        en: "put parentheses around the part that belongs together",
        zh: "请用括号括起应当在一起的部分"))
  }

  /// C1111. `=` where values are compared.
  static func equalsCompares(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1111", at: span,
      Bilingual(en: "`=` sets a value; it does not compare", zh: "“=”用于设值，不用于比较"),
      help: Bilingual(en: "compare with `is`", zh: "比较请用“为”"), fix: Fix(span, with: "is"))
  }

  /// C1112. `a < b < c`.
  static func chainedComparison(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1112", at: span,
      Bilingual(en: "comparisons can't be chained", zh: "比较不能连写"),
      help: Bilingual(
        en: "write `x in 3..5`, or two comparisons joined by `and`",
        zh: "请写“x 属于 3..5”，或用“且”连接两个比较"))
  }

  /// C1113. A block that is never closed.
  static func unclosedBlock(_ span: Span, opened: Span, in block: Bilingual) -> Diagnostic {
    Diagnostic(
      .error, "C1113", at: span,
      also: [Label(opened, Bilingual(en: "opened here", zh: "在此开始"))],
      Bilingual(
        en: "the text ends inside \(block.english)", zh: "文本在\(block.chinese)中间结束"),
      help: Bilingual(en: "close it with `}`", zh: "请用“}”结束"))
  }

  /// C1114. Two tiers for one role.
  static func secondTier(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1114", at: span,
      Bilingual(en: "a role has one tier declaration", zh: "一个角色只能有一个层级声明"),
      help: Bilingual(en: "list all tiers in one line", zh: "请把各层级写在同一声明中"))
  }

  /// C1115. Several amounts where one is adjusted.
  static func severalAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1115", at: span,
      Bilingual(en: "one amount is adjusted at a time", zh: "一次只能调整一个款项"),
      help: Bilingual(
        en: "write `recovery of operator, supervisor`, or one effect for each amount",
        zh: "请写“责任人, 主管 的 追偿”，或每个款项一条"))
  }

  /// C1121. Two rests of one table.
  static func secondOtherwise(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1121", at: span,
      Bilingual(en: "a table has one `otherwise`", zh: "一个判定表只能有一个“其余”"),
      help: Bilingual(
        en: "keep one of them; what differs becomes a `row`", zh: "请只保留一个；不同的情形写成“行”"))
  }

  /// C1122. Something that is no unit.
  static func expectedUnit(found: String?, at span: Span) -> Diagnostic {
    let shown = shown(found)
    return Diagnostic(
      .error, "C1122", at: span,
      Bilingual(
        en: "a column needs a unit here, not \(shown.english)",
        zh: "列此处需要单位，而不是\(shown.chinese)"),
      help: Bilingual(
        en: "write a unit such as `h`, `%` or `CNY`", zh: "请写单位，例如“小时”、“%”或“元”"))
  }

  /// C1123. A word of the language stands where a second name was meant.
  static func wordAsAlias(_ word: String, at span: Span, of name: Span) -> Diagnostic {
    Diagnostic(
      .error, "C1123", at: span,
      also: [Label(name, Bilingual(en: "the name before it", zh: "在此名称之后"))],
      Bilingual(
        en: "`\(word)` belongs to the language, and so is no second name here",
        zh: "“\(word)”是语言中的词，在此不能作别名"),
      help: Bilingual(
        en: "write `「\(word)」`; between `「` and `」` every word is a name",
        zh: "请写“「\(word)」”；放在“「」”之间的词都是名称"),
      fix: Fix(span, with: "「\(word)」"))
  }

  /// C6004. Nested deeper than we follow.
  static func tooDeep(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6004", at: span,
      Bilingual(
        en: "this is nested more than \(limit) levels deep", zh: "嵌套超过 \(limit) 层"),
      help: Bilingual(
        en: "name the inner parts with `term`", zh: "请用“术语”为内层命名"))
  }

  /// C6005. A chain with more operands than we take.
  static func chainTooLong(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6005", at: span,
      Bilingual(
        en: "this chain has more than \(limit) parts", zh: "此处连写超过 \(limit) 项"),
      help: Bilingual(en: "split it into several terms", zh: "请拆成几个术语"))
  }

  /// C6006. More errors than we show.
  package static func tooManyErrors(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6006", at: span,
      Bilingual(
        en: "more than \(limit) errors; the rest is not shown",
        zh: "错误超过 \(limit) 处，其余不再列出"),
      help: Bilingual(en: "mend these first", zh: "请先改正以上各处"))
  }
}
