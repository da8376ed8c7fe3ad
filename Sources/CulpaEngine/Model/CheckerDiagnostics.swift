import CulpaSyntax

/// What can be wrong with the names and types of a policy: C2001–C2124.
extension Diagnostic {
  /// C2001. A name that nothing declares.
  static func unknownName(_ name: Name, noun: Bilingual, near: String?, known: [String])
    -> Diagnostic
  {
    let help: Bilingual =
      if let near {
        Bilingual(en: "did you mean `\(near)`?", zh: "是否想写“\(near)”？")
      } else if known.isEmpty {
        Bilingual(en: "declare it, or check the spelling", zh: "请先声明，或检查拼写")
      } else {
        Bilingual(
          en: "known here: \(known.prefix(12).joined(separator: ", "))",
          zh: "可用：\(known.prefix(12).joined(separator: "、"))")
      }
    return Diagnostic(
      .error, "C2001", at: name.span,
      Bilingual(
        en: "there is no \(noun.english) `\(name.text)`",
        zh: "没有名为“\(name.text)”的\(noun.chinese)"), help: help,
      fix: near.map { Fix(name.span, with: $0) })
  }

  /// C2002. One name for two things.
  static func declaredTwice(_ name: Name, noun: Bilingual, first: Span?) -> Diagnostic {
    Diagnostic(
      .error, "C2002", at: name.span,
      also: first.map { [Label($0, Bilingual(en: "declared here first", zh: "首次声明在此"))] } ?? [],
      Bilingual(
        en: "`\(name.text)` is taken: the \(noun.english) declared before has it as name or alias",
        zh: "“\(name.text)”已被占用：前面声明的\(noun.chinese)以它为名称或别名"),
      help: Bilingual(en: "give one of them another name", zh: "请给其中一个换名"))
  }

  /// C2003. A name that is a unit.
  static func nameIsUnit(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2003", at: name.span,
      Bilingual(
        en: "`\(name.text)` is a unit; after a number it would be read as one",
        zh: "“\(name.text)”是单位，写在数字后会被当作单位"),
      help: Bilingual(en: "choose another name", zh: "请换一个名称"))
  }

  /// C2004. An enumerator where nothing says of what.
  static func memberAlone(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2004", at: name.span,
      Bilingual(
        en: "`\(name.text)` is a name for a value and needs something to be compared with",
        zh: "“\(name.text)”是取值的名称，需要与某项比较"),
      help: Bilingual(
        en: "write what it belongs to: `kind is …`, `severity is …`, `tier of … is …`",
        zh: "请写明归属：“类别 为 …”“等级 为 …”“角色 的 层级 为 …”"))
  }

  /// C2005. Words without spaces between them.
  static func runTogether(_ name: Name, split: String) -> Diagnostic {
    Diagnostic(
      .error, "C2005", at: name.span,
      Bilingual(
        en: "there is no `\(name.text)`; it looks like several words without spaces",
        zh: "没有“\(name.text)”；看来是几个词连写"),
      help: Bilingual(en: "put spaces between them: `\(split)`", zh: "请用空格分开：“\(split)”"),
      fix: Fix(name.span, with: split))
  }

  /// C2006. A role where a value must stand.
  static func roleAsValue(_ span: Span, role: String) -> Diagnostic {
    Diagnostic(
      .error, "C2006", at: span,
      Bilingual(
        en: "`\(role)` is a role, not a value",
        zh: "“\(role)”是角色，不是值"),
      help: Bilingual(
        en: "write what of it is meant: `wage of \(role)`, `holders of \(role)`",
        zh: "请写明要它的什么：“\(role) 的 工资”“\(role) 的 人数”"))
  }

  /// C2007. Tiers of a role that has none.
  static func noTiers(_ name: Name, role: String?) -> Diagnostic {
    let english = role.map { "the role `\($0)` declares no such tiers" } ?? "no role declares tiers"
    let chinese = role.map { "角色“\($0)”没有声明这样的层级" } ?? "没有角色声明层级"
    return Diagnostic(
      .error, "C2007", at: name.span,
      Bilingual(
        en: "`\(name.text)` means nothing here: \(english)",
        zh: "“\(name.text)”在此没有所指：\(chinese)"),
      help: Bilingual(
        en: "declare tiers in the role: `role r { tier : first | second = first }`",
        zh: "请在角色中声明层级：“角色 r { 层级 : 第一 | 第二 = 第一 }”"))
  }

  /// C2008. A table of tiers for roles whose tiers differ.
  static func tiersDiffer(_ name: Name, _ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      .error, "C2008", at: name.span,
      Bilingual(
        en: "`\(first)` and `\(second)` don't have the same tiers",
        zh: "“\(first)”与“\(second)”的层级不同"),
      help: Bilingual(
        en: "write one line for each role: `… of \(first) by …`",
        zh: "请对每个角色分别写明"))
  }

  /// C2009. A joining without the tier that the role needs.
  static func joinNeedsTier(_ name: Name, tiers: [String]) -> Diagnostic {
    let list = tiers.joined(separator: ", ")
    return Diagnostic(
      .error, "C2009", at: name.span,
      Bilingual(
        en: "a `\(name.text)` needs a tier: \(list)",
        zh: "“\(name.text)”须注明层级：\(list)"),
      help: Bilingual(
        en: "write `as \(name.text) tier …`, or give the role a standard tier",
        zh: "请写明层级，或为该角色设默认层级"))
  }

  /// C2101. An operation that the language does not have.
  static func noOperation(
    _ sign: ArithmeticSign, _ span: Span, _ left: TypedExpression, _ right: TypedExpression
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2101", at: span,
      also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en:
          "`\(sign.rawValue)` does not work on \(left.type.name.english) and \(right.type.name.english)",
        zh: "“\(sign.rawValue)”不能用于\(left.type.name.chinese)和\(right.type.name.chinese)"),
      help: Bilingual(en: "check the units on both sides", zh: "请检查两边的单位"))
  }

  /// C2102. A comparison of unlike things.
  static func noComparison(_ span: Span, _ left: TypedExpression, _ right: TypedExpression)
    -> Diagnostic
  {
    Diagnostic(
      .error, "C2102", at: span,
      also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "\(left.type.name.english) can't be compared so with \(right.type.name.english)",
        zh: "\(left.type.name.chinese)不能这样与\(right.type.name.chinese)比较"),
      help: left.type.agrees(with: right.type)
        ? Bilingual(
          en: "values of this type have no order; compare them with `is`",
          zh: "此类值没有大小之分，请用“为”比较")
        : Bilingual(
          en:
            "compare values of one type; \(left.type.name.english) is written like `\(left.type.example.english)`",
          zh: "请比较同一类型的值；\(left.type.name.chinese)写作“\(left.type.example.chinese)”"))
  }

  /// C2103. A condition that is not one.
  static func notACondition(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2103", at: span,
      Bilingual(
        en: "a condition is yes or no; this is \(found.name.english)",
        zh: "条件应为是或否，而这是\(found.name.chinese)"),
      help: Bilingual(en: "compare it: `… is …`, `… > …`", zh: "请比较：“… 为 …”“… > …”"))
  }

  /// C2104. A percentage added to money.
  static func percentAddedToMoney(_ percent: Span, money: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2104", at: percent,
      also: [Label(money, Bilingual(en: "this is money", zh: "这是金额"))],
      Bilingual(
        en: "a percentage cannot be added to money",
        zh: "百分比不能与金额相加"),
      help: Bilingual(
        en: "write `* 105%`, or `raise … by` for a charge", zh: "请写“* 105%”，或对扣罚写“提高 …”"))
  }

  /// C2105. A percentage added to a percentage.
  static func percentAddedToPercent(_ span: Span, left: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2105", at: span, also: [Label(left, Bilingual(en: "added to this", zh: "与此相加"))],
      Bilingual(
        en: "a percentage cannot be added to a percentage: of what would it be?",
        zh: "百分比不能与百分比相加：是谁的百分之几？"),
      help: Bilingual(
        en: "add points: `30% + 5pp`; or multiply: `30% * 105%`",
        zh: "请加百分点：“30% + 5个百分点”，或相乘：“30% * 105%”"))
  }

  /// C2106. An amount that is not money.
  static func notAnAmount(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2106", at: span,
      Bilingual(
        en: "an amount is money or a share of money; this is \(found.name.english)",
        zh: "款额应为金额或金额的份额，而这是\(found.name.chinese)"),
      help: Bilingual(en: "write `30% of direct_loss` or `300 CNY`", zh: "请写“直接损失 的 30%”或“300元”"))
  }

  /// C2107. A value of the wrong type.
  static func wrongType(_ span: Span, found: ValueType, wanted: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2107", at: span,
      Bilingual(
        en: "this is \(found.name.english); \(wanted.name.english) is needed",
        zh: "这是\(found.name.chinese)，此处需要\(wanted.name.chinese)"),
      help: Bilingual(
        en: "\(wanted.name.english) is written like `\(wanted.example.english)`",
        zh: "\(wanted.name.chinese)写作“\(wanted.example.chinese)”"))
  }

  /// C2108. A second currency.
  static func otherCurrency(_ span: Span, found: Unit, policy: Unit) -> Diagnostic {
    Diagnostic(
      .error, "C2108", at: span,
      Bilingual(
        en:
          "this is in \(found.spelling(in: .english)); the policy is in \(policy.spelling(in: .english))",
        zh: "这是\(found.spelling(in: .chinese))，而制度币种是\(policy.spelling(in: .chinese))"),
      help: Bilingual(
        en: "a policy has one currency; convert the amount before", zh: "一个制度只有一种币种，请先换算"))
  }

  /// C2109. Spans of time of different types.
  static func timesMixed(_ span: Span, _ left: TypedExpression, _ right: TypedExpression)
    -> Diagnostic
  {
    Diagnostic(
      .error, "C2109", at: span,
      also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en:
          "\(left.type.name.english) and \(right.type.name.english) don't mix: a day is not always 24 hours of a deadline",
        zh: "\(left.type.name.chinese)与\(right.type.name.chinese)不能混用：期限中的一天未必是 24 小时"),
      help: Bilingual(en: "use hours throughout, or days throughout", zh: "请统一用小时或统一用天"))
  }

  /// C2110. A range where a value must stand.
  static func rangeAsValue(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2110", at: span,
      Bilingual(
        en: "a range can't stand where one value is needed",
        zh: "此处需要一个值，不能写范围"),
      help: Bilingual(
        en: "ranges stand in `charge`, `reward`, `in`, and `is` of an expectation",
        zh: "范围只用于“扣罚”“奖励”“属于”和期望中的“为”"))
  }

  /// C2111. Not a range after `in`.
  static func notARange(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2111", at: span,
      Bilingual(
        en: "`in` needs a range",
        zh: "“属于”之后需要范围"),
      help: Bilingual(
        en: "write `3..5`, `3 ..< 5`, `above 3` or `up to 5`", zh: "请写“3..5”“3 ..< 5”“超过 3”或“不超过 5”"
      ))
  }

  /// C2112. A raise by something that is no step.
  static func notAStep(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2112", at: span,
      Bilingual(
        en:
          "an amount is raised or lowered by points, a percentage or money, not by \(found.name.english)",
        zh: "提高或降低的幅度应为百分点、百分比或金额，不能是\(found.name.chinese)"),
      help: Bilingual(
        en: "write `by 5pp`, `by 5%` or `by 100 CNY`", zh: "请写“按 5个百分点”“按 5%”或“按 100元”"))
  }

  /// C2113. A factor that is none.
  static func notAFactor(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2113", at: span,
      Bilingual(
        en: "a factor is a number or a percentage, not \(found.name.english)",
        zh: "系数应为数值或百分比，不能是\(found.name.chinese)"),
      help: Bilingual(en: "write `0.8` or `80%`", zh: "请写“0.8”或“80%”"))
  }

  /// C2114. A default or parameter that is not fixed.
  static func notConstant(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2114", at: span,
      Bilingual(
        en: "this must be a fixed value",
        zh: "此处必须是固定值"),
      help: Bilingual(en: "write a literal; what is computed is a `term`", zh: "请写字面值；需计算的请用“术语”"))
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
        zh: "舍入单位应为固定正数，如“0.01”“0.1”或“1”"),
      help: Bilingual(en: "write `to 0.01` for cents", zh: "舍入到分请写“至 0.01”"))
  }

  /// C2117. Parts of a calendar unit.
  static func badQuantity(_ span: Span, unit: Unit) -> Diagnostic {
    Diagnostic(
      .error, "C2117", at: span,
      Bilingual(
        en: "\(unit.spelling(in: .english)) are counted in whole numbers that fit the calendar",
        zh: "\(unit.spelling(in: .chinese))须为日历容得下的整数"),
      help: Bilingual(en: "write a whole number, or hours for parts of a day", zh: "请写整数；不足一天的请用小时")
    )
  }

  /// C2118. A number that can't be kept.
  static func numberTooLarge(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2118", at: span,
      Bilingual(
        en: "this number has more digits than can be kept exactly",
        zh: "此数位数过多，无法精确保存"),
      help: Bilingual(en: "up to 38 digits, of them 30 after the point", zh: "最多 38 位，其中小数 30 位"))
  }

  /// C2119. A severity compared with something else.
  static func severityNeedsLevel(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2119", at: span,
      Bilingual(
        en: "the severity is compared with a severity, or with `none`",
        zh: "等级只能与某个等级或“无”比较"),
      help: Bilingual(
        en: "write `severity is minor`, `severity >= serious`", zh: "请写“等级 为 轻微”“等级 >= 严重”"))
  }

  /// C2120. `of` between things that don't belong together.
  static func noShare(_ span: Span, _ left: TypedExpression, _ right: TypedExpression) -> Diagnostic
  {
    Diagnostic(
      .error, "C2120", at: span,
      also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en:
          "`of` takes a percentage of something, or an attribute of a role; this is \(left.type.name.english) of \(right.type.name.english)",
        zh: "“的”用于某项的百分比或角色的属性；这是\(right.type.name.chinese)的\(left.type.name.chinese)"),
      help: Bilingual(
        en: "write `30% of direct_loss`, `wage of operator`", zh: "请写“直接损失 的 30%”“责任人 的 工资”"))
  }

  /// C2121. A choice between unlike things.
  static func branchesDiffer(_ span: Span, _ left: TypedExpression, _ right: TypedExpression)
    -> Diagnostic
  {
    Diagnostic(
      .error, "C2121", at: span,
      also: [Label(left.span, left.type.name), Label(right.span, right.type.name)],
      Bilingual(
        en: "`then` gives \(left.type.name.english), `else` gives \(right.type.name.english)",
        zh: "“则”是\(left.type.name.chinese)，“否则”是\(right.type.name.chinese)"),
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
      help: Bilingual(
        en: "write `join supervisor of operator as operator`", zh: "请写“追加 责任人 的 上级 作为 责任人”"))
  }
}

extension ValueType {
  /// How a value of the type is written.
  var example: Bilingual {
    switch self {
    case .number: Bilingual(en: "0.8", zh: "0.8")
    case .count: Bilingual(en: "3", zh: "3")
    case .percent: Bilingual(en: "30%", zh: "30%")
    case .points: Bilingual(en: "5pp", zh: "5个百分点")
    case .money, .any: Bilingual(en: "500 CNY", zh: "500元")
    case .rate: Bilingual(en: "20 CNY/h", zh: "20元/小时")
    case .duration: Bilingual(en: "48h", zh: "48小时")
    case .span: Bilingual(en: "3 days", zh: "3天")
    case .workdays: Bilingual(en: "3 workdays", zh: "3个工作日")
    case .date: Bilingual(en: "2026-03-02", zh: "2026年3月2日")
    case .instant: Bilingual(en: "2026-03-02 09:30", zh: "2026年3月2日 9时30分")
    case .truth: Bilingual(en: "yes", zh: "是")
    case .severity: Bilingual(en: "severity", zh: "等级")
    case .person: Bilingual(en: "supervisor of operator", zh: "责任人 的 上级")
    case .text: Bilingual(en: "\"…\"", zh: "“…”")
    case .symbol: Bilingual(en: "first", zh: "第一")
    case .range(let type): type.example
    }
  }
}
