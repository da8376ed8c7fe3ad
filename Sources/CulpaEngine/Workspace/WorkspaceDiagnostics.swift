import CulpaSyntax

/// What can be wrong with scripts and commands: C3001–C3027.
extension Diagnostic {
  /// C3001. A policy that is not loaded, or not said.
  static func unknownPolicy(_ span: Span, name: String?, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(
        en: "load it with `use`, or say which with `under`", zh: "请用“使用”载入，或用“适用”指明")
    let message =
      name.map { Bilingual(en: "there is no policy `\($0)`", zh: "没有制度“\($0)”") }
      ?? Bilingual(
        en: "it is not said under which policy this is judged", zh: "没有指明适用哪个制度")
    return Diagnostic(.error, "C3001", at: span, message, help: help)
  }

  /// C3002. An incident that is not declared.
  static func unknownIncident(_ name: Name, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "declare it above, or import it", zh: "请在前面声明或导入")
    return Diagnostic(
      .error, "C3002", at: name.span,
      Bilingual(
        en: "there is no incident `\(name.text)`",
        zh: "没有事件“\(name.text)”"), help: help)
  }

  /// C3003. A person that is not known, or not alone with the name.
  static func unknownPerson(_ name: Name, near: String?, isShared: Bool) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "declare the person, or import people first", zh: "请先声明或导入人员")
    return Diagnostic(
      .error, "C3003", at: name.span,
      Bilingual(
        en: "\(isShared ? "several people are called" : "there is nobody called") `\(name.text)`",
        zh: "\(isShared ? "有多人名为" : "没有人名为")“\(name.text)”"), help: help)
  }

  /// C3004. Two incidents of one name.
  static func incidentTwice(_ name: String, _ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3004", at: span, also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "there already is an incident `\(name)`",
        zh: "已有事件“\(name)”"),
      help: Bilingual(en: "give it another name", zh: "请换一个名称"))
  }

  /// C3005. A fact that the policy does not have.
  static func unknownField(_ name: Name, near: String?, policy: String) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "check the spelling; `show facts` lists them", zh: "请检查拼写；“显示 事实表”可列出")
    return Diagnostic(
      .error, "C3005", at: name.span,
      Bilingual(
        en: "the policy `\(policy)` has no fact or role `\(name.text)`",
        zh: "制度“\(policy)”没有名为“\(name.text)”的事实或角色"), help: help)
  }

  /// C3006. Two people of one name.
  static func personTwice(_ label: CulpaEngine.Label, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3006", at: label.span,
      also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "there already is somebody called `\(label.name)`",
        zh: "已有人名为“\(label.name)”"),
      help: Bilingual(en: "give one of them another name", zh: "请给其中一人换名"))
  }

  /// C3007. An attribute that people don't have.
  static func unknownAttribute(_ name: Name, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(
        en: "there are: wage, post, department, supervisor, hired, transferred",
        zh: "可用：工资、岗位、所属部门、上级、入职日期、转岗日期")
    return Diagnostic(
      .error, "C3007", at: name.span,
      Bilingual(
        en: "a person has no `\(name.text)`",
        zh: "人员没有“\(name.text)”"), help: help)
  }

  /// C3008. A fact given twice.
  static func setTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3008", at: name.span,
      Bilingual(
        en: "`\(name.text)` is set a second time",
        zh: "“\(name.text)”重复设值"),
      help: Bilingual(en: "keep one", zh: "请保留一处"))
  }

  /// C3009. An incident outside the days of its policy.
  static func notInForce(_ span: Span, policy: String, from: String, to: String) -> Diagnostic {
    Diagnostic(
      .error, "C3009", at: span,
      Bilingual(
        en: "the policy `\(policy)` is in force \(from) … \(to), not when this occurred",
        zh: "制度“\(policy)”施行于 \(from) … \(to)，此事件发生时不在其内"),
      help: Bilingual(
        en: "use the version that was in force, or check the date", zh: "请使用当时有效的版本，或检查日期"))
  }

  /// C3010. A decision about an amount that nobody owes.
  static func noSuchAmount(_ name: Name, of person: String, has: [String]) -> Diagnostic {
    let help =
      has.isEmpty
      ? Bilingual(en: "nothing is charged here", zh: "此处没有任何款项")
      : Bilingual(
        en: "charged here: \(has.joined(separator: ", "))", zh: "现有：\(has.joined(separator: "、"))")
    return Diagnostic(
      .error, "C3010", at: name.span,
      Bilingual(
        en: "\(person) has no amount `\(name.text)` in this incident",
        zh: "\(person) 在此事件中没有款项“\(name.text)”"), help: help)
  }

  /// C3011. A file that can't be read.
  static func cannotLoad(_ span: Span, path: String, _ failure: LoadFailure) -> Diagnostic {
    let help = failure.help
    return Diagnostic(
      .error, "C3011", at: span,
      Bilingual(
        en: "`\(path)` can't be read: \(failure.reason.english)",
        zh: "无法读取“\(path)”：\(failure.reason.chinese)"), help: help)
  }

  /// C3012. Files that load each other.
  static func circularUse(_ span: Span, path: String) -> Diagnostic {
    Diagnostic(
      .error, "C3012", at: span,
      Bilingual(
        en: "`\(path)` loads itself again",
        zh: "“\(path)”再次载入了自身"),
      help: Bilingual(en: "break the circle", zh: "请打破循环"))
  }

  /// C3013. A decision that is neither.
  static func notADecision(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3013", at: span,
      Bilingual(
        en: "a decision is a percentage for the rate, or money for the amount",
        zh: "酌定应为百分比(定比例)或金额(定款额)"),
      help: Bilingual(en: "write `= 65%` or `= 1200 CNY`", zh: "请写“= 65%”或“= 1200元”"))
  }

  /// C3014. A question without an incident.
  static func noIncident(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3014", at: span,
      Bilingual(
        en: "there is no incident to look at",
        zh: "没有可查看的事件"),
      help: Bilingual(en: "declare one above, or import some", zh: "请先声明或导入"))
  }

  /// C3015. Something that a ruling does not have.
  static func unknownSubject(_ name: Name, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "look at bookings, terms, facts, steps and people", zh: "可用款项、术语、事实、步骤和人员")
    return Diagnostic(
      .error, "C3015", at: name.span,
      Bilingual(
        en: "there is nothing called `\(name.text)` in this ruling",
        zh: "此裁定中没有“\(name.text)”"), help: help)
  }

  /// C3016. An `expect` that does not hold.
  static func expectationFailed(_ span: Span, expected: String, found: Bilingual) -> Diagnostic {
    Diagnostic(
      .error, "C3016", at: span,
      Bilingual(
        en: "expected \(expected), found \(found.english)",
        zh: "期望 \(expected)，实际为 \(found.chinese)"),
      help: Bilingual(en: "look at `explain` for how it came about", zh: "请用“说明”查看来由"))
  }

  /// C3017. A role where one person is meant.
  static func severalHolders(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3017", at: name.span,
      Bilingual(
        en: "several people hold `\(name.text)` here",
        zh: "此处有多人担任“\(name.text)”"),
      help: Bilingual(en: "name the person", zh: "请指明人员"))
  }

  /// C3018. A party without its tier.
  static func partyNeedsTier(_ span: Span, role: String, tiers: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C3018", at: span,
      Bilingual(
        en: "a \(role) needs a tier: \(tiers.joined(separator: ", "))",
        zh: "\(role)需要层级：\(tiers.joined(separator: "、"))"),
      help: Bilingual(
        en: "write `tier …` after the person, or give the role a default",
        zh: "请在人员后写“层级 …”，或在角色中设默认值"))
  }

  /// C3019. A step that no procedure has.
  static func unknownStep(_ name: Name, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "check the spelling", zh: "请检查拼写")
    return Diagnostic(
      .error, "C3019", at: name.span,
      Bilingual(
        en: "no procedure has a step `\(name.text)`",
        zh: "没有流程包含步骤“\(name.text)”"), help: help)
  }

  /// C3020. A fact of the wrong type.
  static func factTypeMismatch(
    _ span: Span, name: String, found: ValueType, wanted: ValueType, declared: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "C3020", at: span,
      also: declared.isBuiltIn
        ? [] : [Label(declared, Bilingual(en: "declared here", zh: "声明在此"))],
      Bilingual(
        en: "`\(name)` takes \(wanted.name.english); this is \(found.name.english)",
        zh: "“\(name)”应为\(wanted.name.chinese)，这是\(found.name.chinese)"),
      help: Bilingual(
        en: "\(wanted.name.english) is written like `\(wanted.example.english)`",
        zh: "\(wanted.name.chinese)写作“\(wanted.example.chinese)”"))
  }

  /// C3021. Two policies of one name in force at once.
  static func policyTwice(_ label: CulpaEngine.Label, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3021", at: label.span,
      also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "there already is a policy `\(label.name)` for these days",
        zh: "这段日期已有制度“\(label.name)”"),
      help: Bilingual(
        en: "end the earlier version with `effective from … to …`", zh: "请用“施行 自 … 至 …”结束前一版本"))
  }

  /// C3022. A selection of nothing.
  static func nothingSelected(_ span: Span) -> Diagnostic {
    Diagnostic(
      .warning, "C3022", at: span,
      Bilingual(
        en: "no incident lies in these days",
        zh: "这段日期内没有事件"),
      help: Bilingual(en: "check the dates", zh: "请检查日期"))
  }

  /// C3023. A grouping that does not exist.
  static func unknownGrouping(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3023", at: name.span,
      Bilingual(
        en: "incidents can't be grouped by `\(name.text)`",
        zh: "不能按“\(name.text)”分组"),
      help: Bilingual(
        en: "group by person, department, severity, kind, rule or month",
        zh: "可按人员、所属部门、等级、类别、规则或月份分组"))
  }

  /// C3024. `show` of something that hangs on an incident.
  static func showNeedsConstant(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3024", at: span,
      Bilingual(
        en: "this depends on an incident; `show` takes figures that stand alone",
        zh: "此内容取决于事件，“显示”只接受独立的数值"),
      help: Bilingual(
        en: "use `explain` for an incident, or `show params`", zh: "请用“说明”查看事件，或“显示 参数表”"))
  }

  /// C3025. Something else where a person must stand.
  static func expectedPerson(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3025", at: span,
      Bilingual(
        en: "the name of a person is needed here",
        zh: "此处应为人员名称"),
      help: Bilingual(
        en: "write a name, or several with commas between them", zh: "请写人员名称，多人以逗号分隔"))
  }

  /// C3027. A test without an expectation.
  static func testWithoutExpectation(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3027", at: span,
      Bilingual(
        en: "this test expects nothing, so it can't fail",
        zh: "此测试没有任何期望，不可能失败"),
      help: Bilingual(en: "add an `expect`", zh: "请加“期望”"))
  }

  /// C3028. A decision that several amounts could take.
  static func severalAmounts(_ name: Name, of person: String) -> Diagnostic {
    Diagnostic(
      .error, "C3028", at: name.span,
      Bilingual(
        en: "\(person) has several amounts booked as `\(name.text)` here",
        zh: "\(person)在此有多笔“\(name.text)”"),
      help: Bilingual(
        en: "book them under names of their own with `as`, so that one can be decided",
        zh: "请用“记为”分别命名，以便分别酌定"))
  }

  /// C3029. A decision finer than amounts are rounded.
  static func decisionTooFine(_ span: Span, unit: String) -> Diagnostic {
    Diagnostic(
      .error, "C3029", at: span,
      Bilingual(
        en: "amounts of this policy are multiples of \(unit)",
        zh: "此制度的金额是 \(unit) 的整数倍"),
      help: Bilingual(en: "decide a rounded amount", zh: "请酌定舍入后的金额"))
  }

  /// C3030. Somebody twice in one role.
  static func partyTwice(_ span: Span, role: String) -> Diagnostic {
    Diagnostic(
      .error, "C3030", at: span,
      Bilingual(
        en: "this person is already \(role) in this incident",
        zh: "此人在此事件中已是\(role)"),
      help: Bilingual(en: "name each person once in a role", zh: "每个角色中每人只写一次"))
  }
}
