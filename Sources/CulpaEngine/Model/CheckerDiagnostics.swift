import CulpaSyntax

/// What can be wrong with a policy: C2001–C2601, one function a code, in order of code.
extension Diagnostic {
  /// C2001. A name that nothing declares.
  static func unknownName(_ name: Name, noun: Bilingual, near: String?, known: [String]) -> Diagnostic {
    let list = known.prefix(12).joined(separator: ", ")
    let help: Bilingual =
      if let near {
        Bilingual(en: "did you mean `\(near)`?", zh: "是否想写“\(near)”?")
      } else if known.isEmpty {
        Bilingual(en: "declare it, or check the spelling", zh: "请先声明,或检查拼写")
      } else {
        Bilingual(en: "there is: \(list)", zh: "现有:\(list)")
      }
    return Diagnostic(
      .error, "C2001", at: name.span,
      Bilingual(
        en: "there is no \(noun.english) `\(name.text)`",
        zh: "没有名为“\(name.text)”的\(noun.chinese)"), help: help, fix: near.map { Fix(name.span, with: $0) })
  }

  /// C2002. One name for two things.
  static func declaredTwice(_ name: Name, noun: Bilingual) -> Diagnostic {
    Diagnostic(
      .error, "C2002", at: name.span,
      Bilingual(
        en: "`\(name.text)` is already the name or alias of a \(noun.english)",
        zh: "“\(name.text)”已是某个\(noun.chinese)的名称或别名"),
      help: Bilingual(en: "give one of them another name", zh: "请给其中一个换名"))
  }

  /// C2003. A name that is a unit.
  static func nameIsUnit(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2003", at: name.span,
      Bilingual(
        en: "`\(name.text)` is a unit; after a number it would be read as one",
        zh: "“\(name.text)”是单位,写在数字后会被当作单位"),
      help: Bilingual(en: "choose another name", zh: "请换一个名称"))
  }

  /// C2004. An enumerator where nothing says of what.
  static func memberAlone(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2004", at: name.span,
      Bilingual(
        en: "`\(name.text)` is a name for a value and needs something to be compared with",
        zh: "“\(name.text)”是取值的名称,需要与某项比较"),
      help: Bilingual(en: "write what it belongs to: `kind is …`, `severity is …`, `tier of … is …`", zh: "请写明归属:“类别 为 …”“等级 为 …”“角色 的 层级 为 …”"))
  }

  /// C2005. Words without spaces between them.
  static func runTogether(_ name: Name, split: String) -> Diagnostic {
    Diagnostic(
      .error, "C2005", at: name.span,
      Bilingual(
        en: "there is no `\(name.text)`; it looks like several words without spaces",
        zh: "没有“\(name.text)”;看来是几个词连写"),
      help: Bilingual(en: "put spaces between them: `\(split)`", zh: "请用空格分开:“\(split)”"), fix: Fix(name.span, with: split))
  }

  /// C2006. A role where a value must stand.
  static func roleAsValue(_ span: Span, role: String) -> Diagnostic {
    Diagnostic(
      .error, "C2006", at: span,
      Bilingual(
        en: "`\(role)` is a role, not a value",
        zh: "“\(role)”是角色,不是值"),
      help: Bilingual(en: "write what of it is meant: `wage of \(role)`, `holders of \(role)`", zh: "请写明要它的什么:“\(role) 的 工资”“\(role) 的 人数”"))
  }

  /// C2007. Tiers of a role that has none.
  static func noTiers(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2007", at: name.span,
      Bilingual(
        en: "`\(name.text)` is not the tier of a role that is meant here",
        zh: "“\(name.text)”不是此处角色的层级"),
      help: Bilingual(en: "declare tiers in the role: `role r { tier : first | second = first }`", zh: "请在角色中声明层级:“角色 r { 层级 : 第一 | 第二 = 第一 }”"))
  }

  /// C2101. An operation that the language does not have.
  static func noOperation(_ sign: ArithmeticSign, _ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic {
    Diagnostic(
      .error, "C2101", at: span, also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "`\(sign.rawValue)` does not work on \(left.type.name.english) and \(right.type.name.english)",
        zh: "“\(sign.rawValue)”不能用于\(left.type.name.chinese)和\(right.type.name.chinese)"),
      help: Bilingual(en: "check the units on both sides", zh: "请检查两边的单位"))
  }

  /// C2102. A comparison of unlike things.
  static func noComparison(_ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic {
    Diagnostic(
      .error, "C2102", at: span, also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "\(left.type.name.english) can't be compared so with \(right.type.name.english)",
        zh: "\(left.type.name.chinese)不能这样与\(right.type.name.chinese)比较"),
      help: Bilingual(en: "compare values of one type; only ordered ones with `<` and `>`", zh: "请比较同一类型的值;只有有序的值才能用“<”“>”"))
  }

  /// C2103. A condition that is not one.
  static func notACondition(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2103", at: span,
      Bilingual(
        en: "a condition is yes or no; this is \(found.name.english)",
        zh: "条件应为是或否,而这是\(found.name.chinese)"),
      help: Bilingual(en: "compare it: `… is …`, `… > …`", zh: "请比较:“… 为 …”“… > …”"))
  }

  /// C2104. A percentage added to money.
  static func percentAddedToMoney(_ percent: Span, money: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2104", at: percent, also: [Label(money, Bilingual(en: "this is money", zh: "这是金额"))],
      Bilingual(
        en: "a percentage cannot be added to money",
        zh: "百分比不能与金额相加"),
      help: Bilingual(en: "write `* 105%`, or `raise … by` for a charge", zh: "请写“* 105%”,或对扣罚写“提高 …”"))
  }

  /// C2105. A percentage added to a percentage.
  static func percentAddedToPercent(_ span: Span, left: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2105", at: span, also: [Label(left, Bilingual(en: "added to this", zh: "与此相加"))],
      Bilingual(
        en: "a percentage cannot be added to a percentage: of what would it be?",
        zh: "百分比不能与百分比相加:是谁的百分之几?"),
      help: Bilingual(en: "add points: `30% + 5pp`; or multiply: `30% * 105%`", zh: "请加百分点:“30% + 5个百分点”,或相乘:“30% * 105%”"))
  }

  /// C2106. An amount that is not money.
  static func notAnAmount(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2106", at: span,
      Bilingual(
        en: "an amount is money or a share of money; this is \(found.name.english)",
        zh: "款额应为金额或金额的份额,而这是\(found.name.chinese)"),
      help: Bilingual(en: "write `30% of direct_loss` or `300 CNY`", zh: "请写“直接损失 的 30%”或“300元”"))
  }

  /// C2107. A value of the wrong type.
  static func wrongType(_ span: Span, found: ValueType, wanted: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2107", at: span,
      Bilingual(
        en: "this is \(found.name.english); \(wanted.name.english) is needed",
        zh: "这是\(found.name.chinese),此处需要\(wanted.name.chinese)"),
      help: Bilingual(en: "check the unit", zh: "请检查单位"))
  }

  /// C2108. A second currency.
  static func otherCurrency(_ span: Span, found: Unit, policy: Unit) -> Diagnostic {
    Diagnostic(
      .error, "C2108", at: span,
      Bilingual(
        en: "this is in \(found.spelling(in: .english)); the policy is in \(policy.spelling(in: .english))",
        zh: "这是\(found.spelling(in: .chinese)),而制度币种是\(policy.spelling(in: .chinese))"),
      help: Bilingual(en: "a policy has one currency; convert the amount before", zh: "一个制度只有一种币种,请先换算"))
  }

  /// C2109. Spans of time of different types.
  static func timesMixed(_ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic {
    Diagnostic(
      .error, "C2109", at: span, also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "\(left.type.name.english) and \(right.type.name.english) don't mix: a day is not always 24 hours of a deadline",
        zh: "\(left.type.name.chinese)与\(right.type.name.chinese)不能混用:期限中的一天未必是 24 小时"),
      help: Bilingual(en: "use hours throughout, or days throughout", zh: "请统一用小时或统一用天"))
  }

  /// C2110. A range where a value must stand.
  static func rangeAsValue(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2110", at: span,
      Bilingual(
        en: "a range can't stand where one value is needed",
        zh: "此处需要一个值,不能写范围"),
      help: Bilingual(en: "ranges stand in `charge`, `reward`, `in`, and `is` of an expectation", zh: "范围只用于“扣罚”“奖励”“属于”和期望中的“为”"))
  }

  /// C2111. Not a range after `in`.
  static func notARange(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2111", at: span,
      Bilingual(
        en: "`in` needs a range",
        zh: "“属于”之后需要范围"),
      help: Bilingual(en: "write `3..5`, `3 ..< 5`, `above 3` or `up to 5`", zh: "请写“3..5”“3 ..< 5”“超过 3”或“不超过 5”"))
  }

  /// C2112. A raise by something that is no step.
  static func notAStep(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2112", at: span,
      Bilingual(
        en: "an amount is raised or lowered by points, a percentage or money, not by \(found.name.english)",
        zh: "提高或降低的幅度应为百分点、百分比或金额,不能是\(found.name.chinese)"),
      help: Bilingual(en: "write `by 5pp`, `by 5%` or `by 100 CNY`", zh: "请写“按 5个百分点”“按 5%”或“按 100元”"))
  }

  /// C2113. A factor that is none.
  static func notAFactor(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2113", at: span,
      Bilingual(
        en: "a factor is a number or a percentage, not \(found.name.english)",
        zh: "系数应为数值或百分比,不能是\(found.name.chinese)"),
      help: Bilingual(en: "write `0.8` or `80%`", zh: "请写“0.8”或“80%”"))
  }

  /// C2114. A default or parameter that is not fixed.
  static func notConstant(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2114", at: span,
      Bilingual(
        en: "this must be a fixed value",
        zh: "此处必须是固定值"),
      help: Bilingual(en: "write a literal; what is computed is a `term`", zh: "请写字面值;需计算的请用“术语”"))
  }

  /// C2115. Minus before what has no negative.
  static func cannotNegate(_ span: Span, _ found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2115", at: span,
      Bilingual(
        en: "\(found.name.english) has no negative",
        zh: "\(found.name.chinese)没有负值"),
      help: Bilingual(en: "leave out the minus", zh: "请去掉负号"))
  }

  /// C2116. A rounding unit that is none.
  static func badRoundingUnit(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2116", at: span,
      Bilingual(
        en: "rounding needs a positive fixed unit such as `0.01`, `0.1` or `1`",
        zh: "舍入单位应为固定正数,如“0.01”“0.1”或“1”"),
      help: Bilingual(en: "write `to 0.01` for cents", zh: "舍入到分请写“至 0.01”"))
  }

  /// C2117. Parts of a calendar unit.
  static func badQuantity(_ span: Span, unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, "C2117", at: span,
      Bilingual(
        en: "\(unit.spelling(in: .english)) are counted in whole numbers that fit the calendar",
        zh: "\(unit.spelling(in: .chinese))须为日历容得下的整数"),
      help: Bilingual(en: "write a whole number, or hours for parts of a day", zh: "请写整数;不足一天的请用小时"))
  }

  /// C2118. A number that can't be kept.
  static func numberTooLarge(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2118", at: span,
      Bilingual(
        en: "this number has more digits than can be kept exactly",
        zh: "此数位数过多,无法精确保存"),
      help: Bilingual(en: "up to 38 digits, of them 30 behind the point", zh: "最多 38 位,其中小数 30 位"))
  }

  /// C2119. A severity compared with something else.
  static func severityNeedsLevel(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2119", at: span,
      Bilingual(
        en: "the severity is compared with a severity, or with `none`",
        zh: "等级只能与某个等级或“无”比较"),
      help: Bilingual(en: "write `severity is minor`, `severity >= serious`", zh: "请写“等级 为 轻微”“等级 >= 严重”"))
  }

  /// C2120. `of` between things that don't belong together.
  static func noShare(_ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic {
    Diagnostic(
      .error, "C2120", at: span, also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "`of` takes a percentage of something, or an attribute of a role; this is \(left.type.name.english) of \(right.type.name.english)",
        zh: "“的”用于某项的百分比或角色的属性;这是\(right.type.name.chinese)的\(left.type.name.chinese)"),
      help: Bilingual(en: "write `30% of direct_loss`, `wage of operator`", zh: "请写“直接损失 的 30%”“责任人 的 工资”"))
  }

  /// C2121. A choice between unlike things.
  static func branchesDiffer(_ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic {
    Diagnostic(
      .error, "C2121", at: span, also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "`then` gives \(left.type.name.english), `else` gives \(right.type.name.english)",
        zh: "“则”是\(left.type.name.chinese),“否则”是\(right.type.name.chinese)"),
      help: Bilingual(en: "both must be of one type", zh: "两者须为同一类型"))
  }

  /// C2122. A window that is no calendar span.
  static func badWindow(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2122", at: span,
      Bilingual(
        en: "the window of earlier incidents is a calendar span",
        zh: "此前事件的期限应为日历期间"),
      help: Bilingual(en: "write `within 12 months` or `within 90 days`", zh: "请写“限 12个月”或“限 90天”"))
  }

  /// C2123. An open range in an amount.
  static func openRangeToChoose(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2123", at: span,
      Bilingual(
        en: "a range to choose from includes both its ends",
        zh: "供酌定的范围须包含两端"),
      help: Bilingual(en: "write `30%..50%`", zh: "请写“30%..50%”"))
  }

  /// C2124. A join of what is no person.
  static func notAPerson(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2124", at: span,
      Bilingual(
        en: "somebody who joins is named by a role, or by `supervisor of` a role",
        zh: "追加的人须以角色或“角色 的 上级”指明"),
      help: Bilingual(en: "write `join supervisor of operator as operator`", zh: "请写“追加 责任人 的 上级 作为 责任人”"))
  }

  /// C2201. A term that reads the severity or a party.
  static func termReadsLater(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C2201", at: span,
      Bilingual(
        en: "the term `\(name)` reads what is settled only later",
        zh: "术语“\(name)”读取了之后才确定的内容"),
      help: Bilingual(en: "terms read facts, parameters and other terms; move the rest into a rule", zh: "术语只读取事实、参数和其他术语;其余请放入规则"))
  }

  /// C2202. A classification that reads the severity.
  static func classifyReadsLater(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2202", at: span,
      Bilingual(
        en: "the severity is settled here; this reads the severity or what follows from it",
        zh: "此处正在确定等级,却读取了等级或其后的内容"),
      help: Bilingual(en: "classify by facts and terms", zh: "请按事实和术语定级"))
  }

  /// C2203. A condition that reads amounts.
  static func conditionReadsAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2203", at: span,
      Bilingual(
        en: "the condition of this rule reads amounts, which are settled after all conditions",
        zh: "此规则的条件读取款额,而款额在所有条件之后才确定"),
      help: Bilingual(en: "compare the term that the amount is figured from", zh: "请比较计算该款额所用的术语"))
  }

  /// C2204. An adjustment that reads amounts.
  static func adjustmentReadsAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2204", at: span,
      Bilingual(
        en: "an adjustment reads an amount of its own phase or a later one",
        zh: "调整读取了本阶段或之后的款额"),
      help: Bilingual(en: "figure it from facts and terms", zh: "请用事实和术语计算"))
  }

  /// C2205. Terms in a circle.
  static func circularTerms(_ names: [Name]) -> Diagnostic {
    Diagnostic(
      .error, "C2205", at: names.first?.span ?? .builtIn, also: names.dropFirst().map { Label($0.span) },
      Bilingual(
        en: "these terms are defined by each other: \(names.map(\.text).joined(separator: ", "))",
        zh: "这些术语互相定义:\(names.map(\.text).joined(separator: "、"))"),
      help: Bilingual(en: "break the circle", zh: "请打破循环"))
  }

  /// C2206. Rules that override each other.
  static func circularOverrides(_ labels: [CulpaEngine.Label]) -> Diagnostic {
    Diagnostic(
      .error, "C2206", at: labels.first?.span ?? .builtIn, also: labels.dropFirst().map { Label($0.span) },
      Bilingual(
        en: "these rules override each other: \(labels.map(\.name).joined(separator: ", "))",
        zh: "这些规则互相优先:\(labels.map(\.name).joined(separator: "、"))"),
      help: Bilingual(en: "say which one yields", zh: "请写明哪一条让位"))
  }

  /// C2207. Steps that wait for each other.
  static func circularSteps(_ labels: [CulpaEngine.Label]) -> Diagnostic {
    Diagnostic(
      .error, "C2207", at: labels.first?.span ?? .builtIn, also: labels.dropFirst().map { Label($0.span) },
      Bilingual(
        en: "these steps wait for each other: \(labels.map(\.name).joined(separator: ", "))",
        zh: "这些步骤互相等待:\(labels.map(\.name).joined(separator: "、"))"),
      help: Bilingual(en: "say which one comes first", zh: "请写明哪一步在先"))
  }

  /// C2208. Two roles judged one by one.
  static func twoSubjects(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2208", at: span,
      Bilingual(
        en: "this is judged for each holder of two different roles",
        zh: "此处同时对两个角色的每个人判断"),
      help: Bilingual(en: "one rule, one such role; split it in two", zh: "一条规则只对一个角色逐人判断,请拆成两条"))
  }

  /// C2209. `prior` without its person.
  static func priorNeedsPerson(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2209", at: span,
      Bilingual(
        en: "`prior` in a condition needs its person",
        zh: "条件中的“此前”须指明人"),
      help: Bilingual(en: "write `prior serious of operator`", zh: "请写“责任人 的 此前 严重”"))
  }

  /// C2210. A figure of one role charged to another.
  static func amountOfOther(_ span: Span, subject: String) -> Diagnostic {
    Diagnostic(
      .error, "C2210", at: span,
      Bilingual(
        en: "this amount is figured for each \(subject), one by one; it can't be charged to another role",
        zh: "此款额按每个\(subject)分别计算,不能记在其他角色上"),
      help: Bilingual(en: "charge it to \(subject), or figure it from the incident", zh: "请记在\(subject)上,或按事件计算"))
  }

  /// C2211. A procedure that reads a party.
  static func procedureReadsParty(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2211", at: span,
      Bilingual(
        en: "this is settled once for the incident and can't read a single party",
        zh: "此处按事件一次确定,不能读取单个当事人"),
      help: Bilingual(en: "use facts, terms and the severity", zh: "请使用事实、术语和等级"))
  }

  /// C2301. A setting given twice.
  static func settingTwice(_ setting: Keyword, _ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2301", at: span, also: [Label(first, Bilingual(en: "first set here", zh: "首次设置在此"))],
      Bilingual(
        en: "`\(setting.spelling.english)` is set a second time",
        zh: "“\(setting.spelling.chinese)”重复设置"),
      help: Bilingual(en: "keep one of them", zh: "请保留一处"))
  }

  /// C2302. Severities without a precedence.
  static func noPrecedence(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2302", at: span,
      Bilingual(
        en: "the policy does not say which severity counts when several apply",
        zh: "制度未说明多个等级并存时取哪一个"),
      help: Bilingual(en: "add `, highest wins`, `, lowest wins` or `, one only`", zh: "请加“,从重”“,从轻”或“,唯一”"))
  }

  /// C2303. A choice that only the author can make.
  static func missingSetting(_ setting: Keyword, _ span: Span) -> Diagnostic {
    let examples: [Keyword: String] = [
      .currency: "currency CNY", .round: "round half up to 0.01", .monthEnd: "month end last day",
      .calendar: "calendar cn", .severity: "severity minor < serious < major, highest wins",
    ]
    let chineseExamples: [Keyword: String] = [
      .currency: "币种 元", .round: "舍入 四舍五入 至 0.01", .monthEnd: "月末 末日",
      .calendar: "日历 中国", .severity: "等级 轻微 < 严重 < 重大,从重",
    ]
    let help = Bilingual(
      en: "for example `\(examples[setting] ?? setting.spelling.english)`",
      zh: "例如“\(chineseExamples[setting] ?? setting.spelling.chinese)”")
    return Diagnostic(
      .error, "C2303", at: span,
      Bilingual(
        en: "this needs the policy to say `\(setting.spelling.english)`",
        zh: "此处需要制度写明“\(setting.spelling.chinese)”"), help: help)
  }

  /// C2401. A ladder without rows.
  static func emptyLadder(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2401", at: span,
      Bilingual(
        en: "this ladder has no rows",
        zh: "此阶梯没有任何一级"),
      help: Bilingual(en: "write `minor above 0 CNY`", zh: "请写“轻微 超过 0元”"))
  }

  /// C2402. Ladder rows out of order of gravity.
  static func ladderLevels(_ span: Span, level: String, before: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2402", at: span, also: [Label(before, Bilingual(en: "the row before", zh: "上一级"))],
      Bilingual(
        en: "`\(level)` is not graver than the row before it",
        zh: "“\(level)”不比上一级更重"),
      help: Bilingual(en: "order the rows from the mildest to the gravest", zh: "请从轻到重排列"))
  }

  /// C2403. Ladder bounds that don't grow.
  static func ladderBounds(_ span: Span, before: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2403", at: span, also: [Label(before, Bilingual(en: "the row before", zh: "上一级"))],
      Bilingual(
        en: "this row begins no later than the one before it, which it would hide",
        zh: "此级起点不高于上一级,上一级将落空"),
      help: Bilingual(en: "let the bounds grow from row to row", zh: "请让界限逐级增大"))
  }

  /// C2404. A range written backwards.
  static func rangeReversed(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2404", at: span,
      Bilingual(
        en: "this range ends before it begins",
        zh: "此范围的终点小于起点"),
      help: Bilingual(en: "write the smaller end first", zh: "请先写较小的一端"))
  }

  /// C2405. Two factors for a tier.
  static func tierTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2405", at: name.span,
      Bilingual(
        en: "the tier `\(name.text)` has a second factor",
        zh: "层级“\(name.text)”有第二个系数"),
      help: Bilingual(en: "keep one", zh: "请保留一个"))
  }

  /// C2406. A tier without a factor.
  static func tierMissing(_ span: Span, names: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C2406", at: span,
      Bilingual(
        en: "no factor for the tier \(names.joined(separator: ", "))",
        zh: "层级 \(names.joined(separator: "、")) 没有系数"),
      help: Bilingual(en: "give every tier a factor", zh: "请给每个层级一个系数"))
  }

  /// C2407. A share beyond 100 %.
  static func rateAboveWhole(_ span: Span, _ ratio: Decimal) -> Diagnostic {
    Diagnostic(
      .warning, "C2407", at: span,
      Bilingual(
        en: "this share is more than the whole",
        zh: "此份额超过全部"),
      help: Bilingual(en: "write a percentage up to 100%, or add `cap … at`", zh: "请写不超过 100% 的百分比,或加“上限”"))
  }

  /// C2408. More severities than fit.
  static func tooManyLevels(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "C2408", at: span,
      Bilingual(
        en: "a policy has at most \(limit) severities",
        zh: "一个制度最多有 \(limit) 个等级"),
      help: Bilingual(en: "merge some", zh: "请合并"))
  }

  /// C2501. A rule that does nothing.
  static func ruleWithoutEffect(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, "C2501", at: name.span,
      Bilingual(
        en: "the rule `\(name.text)` has no effect and overrides nothing",
        zh: "规则“\(name.text)”没有效果,也不优先于任何规则"),
      help: Bilingual(en: "give it an effect, or `overrides`", zh: "请写效果或“优先于”"))
  }

  /// C2502. An adjustment of nothing.
  static func nothingSets(_ span: Span, booking: String) -> Diagnostic {
    Diagnostic(
      .error, "C2502", at: span,
      Bilingual(
        en: "no rule charges or pays `\(booking)`, so this changes nothing",
        zh: "没有规则扣罚或奖励“\(booking)”,此处不起作用"),
      help: Bilingual(en: "check the name after `as`", zh: "请检查“记为”后的名称"))
  }

  /// C2503. An adjustment of a derived amount.
  static func adjustsDerived(_ span: Span, booking: String) -> Diagnostic {
    Diagnostic(
      .error, "C2503", at: span,
      Bilingual(
        en: "`\(booking)` is figured from other amounts after all adjustments",
        zh: "“\(booking)”由其他款额在调整之后算出"),
      help: Bilingual(en: "adjust the amounts it is figured from", zh: "请调整它所依据的款额"))
  }

  /// C2504. A procedure without steps.
  static func emptyProcedure(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, "C2504", at: name.span,
      Bilingual(
        en: "the procedure `\(name.text)` has no steps",
        zh: "流程“\(name.text)”没有步骤"),
      help: Bilingual(en: "add `step … by …`", zh: "请加“步骤 … 由 …”"))
  }

  /// C2505. Declared and never used.
  static func unused(_ label: CulpaEngine.Label, noun: Bilingual) -> Diagnostic {
    Diagnostic(
      .warning, "C2505", at: label.span,
      Bilingual(
        en: "the \(noun.english) `\(label.name)` is never used",
        zh: "\(noun.chinese)“\(label.name)”从未使用"),
      help: Bilingual(en: "use it, or remove it", zh: "请使用或删除"))
  }

  /// C2506. A rule without an article.
  static func uncited(_ label: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .note, "C2506", at: label.span,
      Bilingual(
        en: "the rule `\(label.name)` cites no article",
        zh: "规则“\(label.name)”没有依据条款"),
      help: Bilingual(en: "add `cites \"…\"` so that a ruling can name it", zh: "请加“依据 \"…\"”,以便裁定引用"))
  }

  /// C2601. Two rules that contradict each other, with an incident that shows it.
  static func provenConflict(_ first: Span, _ second: Span, names: (String, String), booking: String, witness: Bilingual) -> Diagnostic {
    Diagnostic(
      .error, "C2601", at: second, also: [Label(first, Bilingual(en: "the other rule", zh: "另一条规则"))],
      Bilingual(
        en: "the rules `\(names.0)` and `\(names.1)` set `\(booking)` for the same person differently: \(witness.english)",
        zh: "规则“\(names.0)”与“\(names.1)”对同一人的“\(booking)”规定不同:\(witness.chinese)"),
      help: Bilingual(en: "let one override the other, say `in addition`, or part their conditions", zh: "请写“优先于”或“另加”,或区分条件"))
  }
}
