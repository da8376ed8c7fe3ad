import CulpaSyntax

/// What a policy says that its author perhaps did not mean: C8001–C8016.
extension Diagnostic {
  /// The help of a finding that an incident shows.
  static func shown(by incident: Bilingual) -> Bilingual {
    Bilingual(en: "see for yourself: \(incident.english)", zh: "可用此事件验证：\(incident.chinese)")
  }

  private static func shown(_ incident: Bilingual?) -> Bilingual? {
    incident.map { shown(by: $0) }
  }

  /// C8001. Conditions that exclude each other.
  static func neverApplies(_ rule: CulpaEngine.Label, parts: [Span], near: Bilingual?) -> Diagnostic
  {
    let rest = parts.dropLast().map { Label($0, Bilingual(en: "against this", zh: "与此矛盾")) }
    let one = parts.count == 1
    return Diagnostic(
      .warning, "C8001", at: parts.last ?? rule.span, also: rest,
      Bilingual(
        en: "the rule `\(rule.name)` can never apply: "
          + (one ? "this never holds" : "this never holds together with the rest"),
        zh: "规则“\(rule.name)”永远不会适用：" + (one ? "此条件永不成立" : "此条件与其余条件不能同时成立")),
      help: near.map {
        Bilingual(
          en: "all but this holds in \($0.english)", zh: "除此之外都成立的事件：\($0.chinese)")
      } ?? Bilingual(en: "mend a bound, or take the rule out", zh: "请改正界限，或删去该规则"))
  }

  /// C8002. A severity that nothing leads to where the rest holds.
  static func severityNeverMeets(
    _ rule: CulpaEngine.Label, parts: [Span], near: Bilingual?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8002", at: parts.first ?? rule.span,
      Bilingual(
        en:
          "the rule `\(rule.name)` can never apply: nothing leads to this severity where the rest "
          + "of its conditions holds",
        zh: "规则“\(rule.name)”永远不会适用：其余条件成立时，没有规定会得出此等级"),
      help: near.map {
        Bilingual(
          en: "the rest holds, with another severity, in \($0.english)",
          zh: "其余条件成立而等级不同的事件：\($0.chinese)")
      }
        ?? Bilingual(
          en: "compare the bounds of the ladder and the rules that classify with those here",
          zh: "请对照阶梯的界限和定级规则的条件"))
  }

  /// C8003. An alternative that never holds.
  static func alternativeNeverHolds(
    _ rule: CulpaEngine.Label, part: Span, shown incident: Bilingual?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8003", at: part,
      Bilingual(
        en: "this alternative never holds where the other conditions of `\(rule.name)` do",
        zh: "规则“\(rule.name)”的其余条件成立时，这一选项永不成立"),
      help: shown(incident) ?? Bilingual(en: "take it out, or mend it", zh: "请删去或改正"))
  }

  /// C8004. A condition that says nothing.
  static func alwaysHolds(
    _ rule: CulpaEngine.Label, part: Span, isAlone: Bool, shown incident: Bilingual?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8004", at: part,
      Bilingual(
        en: isAlone
          ? "this condition of `\(rule.name)` always holds"
          : "this condition holds wherever the other conditions of `\(rule.name)` do",
        zh: isAlone
          ? "规则“\(rule.name)”的这一条件总是成立" : "规则“\(rule.name)”的其余条件成立时，这一条件必然成立"),
      help: shown(incident) ?? Bilingual(en: "take it out, or mend it", zh: "请删去或改正"))
  }

  /// C8005. A rule that others always switch off.
  static func alwaysOverridden(
    _ rule: CulpaEngine.Label, by others: [CulpaEngine.Label], shown incident: Bilingual
  ) -> Diagnostic {
    let names = others.map(\.name)
    return Diagnostic(
      .warning, "C8005", at: rule.span,
      also: others.map { Label($0.span, Bilingual(en: "overrides it", zh: "优先于它")) },
      Bilingual(
        en: "`\(rule.name)` is overridden wherever it would apply, by `"
          + names.joined(separator: "`, `") + "`",
        zh: "凡规则“\(rule.name)”应适用之处，都有优先的规则：“" + names.joined(separator: "”、“") + "”"),
      help: shown(incident))
  }

  /// C8006. A row of a table that another one always beats.
  static func rowNeverCounts(
    _ row: Span, table: CulpaEngine.Label, by others: [Span], isHighest: Bool,
    shown incident: Bilingual?
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8006", at: row,
      also: others.prefix(4).map { Label($0, Bilingual(en: "goes before it", zh: "先于它")) },
      Bilingual(
        en: "this row of `\(table.name)` never counts: wherever it holds, another gives "
          + (isHighest ? "more" : "less"),
        zh: "判定表“\(table.name)”的此行从不起作用：凡它成立之处，另有一行的结果" + (isHighest ? "更高" : "更低")),
      help: shown(incident) ?? Bilingual(en: "mend its cells, or take it out", zh: "请改正其条件，或删去此行"))
  }

  /// C8007. A graver class that pays less.
  static func graverPaysLess(
    _ bound: Span, _ levels: (CulpaEngine.Label, CulpaEngine.Label),
    _ said: (what: Bilingual, before: Bilingual, after: Bilingual), at rules: [Span],
    shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8007", at: bound,
      also: rules.map { Label($0, Bilingual(en: "sets it", zh: "由此规定")) },
      Bilingual(
        en: "who passes from \(levels.0.name) to \(levels.1.name) pays less: \(said.what.english) "
          + "falls from \(said.before.english) to \(said.after.english)",
        zh: "由“\(levels.0.shown(in: .chinese))”升为“\(levels.1.shown(in: .chinese))”反而少付："
          + "\(said.what.chinese)由 \(said.before.chinese) 降为 \(said.after.chinese)"),
      help: shown(incident))
  }

  /// C8008. An amount that leaps at a bound.
  static func cliff(
    _ bound: Span, _ levels: (CulpaEngine.Label, CulpaEngine.Label),
    _ said: (what: Bilingual, before: Bilingual, after: Bilingual), shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8008", at: bound,
      Bilingual(
        en: "one step beyond this bound \(said.what.english) at least doubles: from "
          + "\(said.before.english) to \(said.after.english)",
        zh: "刚过此界限，\(said.what.chinese)至少翻倍：由 \(said.before.chinese) 变为 "
          + said.after.chinese),
      help: shown(incident))
  }

  /// C8009. An amount without end.
  static func unlimitedAmount(
    _ pay: Span, booking: CulpaEngine.Label, amount: Bilingual, shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8009", at: pay,
      Bilingual(
        en: "nothing limits `\(booking.name)`, neither a cap nor a wage floor nor a law: "
          + "it can come to \(amount.english)",
        zh: "“\(booking.shown(in: .chinese))”没有限额：既无上限，也无工资保留额或法律限制，可达 "
          + amount.chinese),
      help: shown(incident))
  }

  /// C8010. Two charges for one thing.
  static func chargedTwice(
    _ first: Span, _ second: Span, role: CulpaEngine.Label,
    bookings: (CulpaEngine.Label, CulpaEngine.Label), shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8010", at: second,
      also: [Label(first, Bilingual(en: "the other charge", zh: "另一项扣罚"))],
      Bilingual(
        en: "\(role.name) pays twice for the same figure: `\(bookings.0.name)` and "
          + "`\(bookings.1.name)`",
        zh: "\(role.shown(in: .chinese))为同一数额付两次：“\(bookings.0.shown(in: .chinese))”和“"
          + "\(bookings.1.shown(in: .chinese))”"),
      help: shown(incident))
  }

  /// C8011. Discretion without anybody to use it.
  static func nobodyDecides(
    _ pay: Span, booking: CulpaEngine.Label, shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8011", at: pay,
      Bilingual(
        en: "`\(booking.name)` leaves a range, but no step asks anybody to decide",
        zh: "“\(booking.shown(in: .chinese))”留有裁量幅度，却没有步骤要求任何人作出决定"),
      help: shown(incident))
  }

  /// C8012. A figure that comes from nowhere.
  static func parameterWithoutSource(_ parameter: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .warning, "C8012", at: parameter.span,
      Bilingual(
        en: "`\(parameter.name)` has neither an article nor a day by which it is reviewed",
        zh: "参数“\(parameter.name)”既无条款依据，也无复核期限"),
      help: Bilingual(
        en: "say `cites \"…\"`, or `review by` a day", zh: "请写“依据 \"…\"”，或“复核期限”及日期"))
  }

  /// C8013. Names that look alike.
  static func confusableNames(
    _ label: CulpaEngine.Label, _ other: CulpaEngine.Label, name: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8013", at: label.span,
      also: [Label(other.span, Bilingual(en: "looks the same", zh: "形似"))],
      Bilingual(
        en: "`\(name)` is easily taken for `\(other.name)`",
        zh: "“\(name)”容易与“\(other.name)”混淆"),
      help: Bilingual(en: "call one of them something else", zh: "请为其中之一另取名称"))
  }

  /// C8014. A step that is asked of nobody.
  static func stepOfNobody(
    _ step: CulpaEngine.Label, in procedure: CulpaEngine.Label
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8014", at: step.span,
      Bilingual(
        en: "nobody is named to take the step `\(step.name)` of `\(procedure.name)`",
        zh: "流程“\(procedure.name)”的步骤“\(step.name)”没有写明由谁办理"),
      help: Bilingual(en: "say `by` an office or a role", zh: "请写“由”及部门或角色"))
  }

  /// C8015. An `allow` that allows nothing.
  static func allowanceUnused(_ code: String, _ span: Span) -> Diagnostic {
    Diagnostic(
      .warning, "C8015", at: span,
      Bilingual(
        en: "there is no finding \(code) here to allow", zh: "此处没有 \(code) 可供容许"),
      help: Bilingual(
        en: "take it out; the reason no longer has anything to excuse",
        zh: "请删去；已无需要说明理由的检查结果"))
  }

  /// C8016. A question that could not be decided.
  static func notDecided(_ label: CulpaEngine.Label, _ question: Bilingual) -> Diagnostic {
    let name = label.name.isEmpty ? "" : "`\(label.name)`: "
    let chinese = label.name.isEmpty ? "" : "“\(label.name)”："
    return Diagnostic(
      .note, "C8016", at: label.span,
      Bilingual(
        en: "not decided for \(name)\(question.english)", zh: "未能判定：\(chinese)\(question.chinese)"))
  }
}

/// The questions that may stay open.
extension Bilingual {
  static let conditionsInTime = Bilingual(
    en: "whether its conditions can hold, because a figure in them changes with time",
    zh: "其条件能否成立（所用数值随时间变化）")
  static let tooManyBoxes = Bilingual(
    en: "whether its conditions can hold, because they have too many alternatives",
    zh: "其条件能否成立（选项过多）")
  static let tooLarge = Bilingual(
    en: "part of what is paid, because the policy is too large to make more incidents for",
    zh: "部分款项的问题（制度过大，不再构造更多事件）")
  static let shadowing = Bilingual(
    en: "whether it is always overridden, because no incident could be made that shows it",
    zh: "是否总被其他规则优先（未能构造出可验证的事件）")
  static let ladderBound = Bilingual(
    en: "what is paid on both sides of this bound, because no two incidents could be made that "
      + "differ in nothing else",
    zh: "此界限两侧的应付数额（未能构造出仅此不同的两起事件）")
}
