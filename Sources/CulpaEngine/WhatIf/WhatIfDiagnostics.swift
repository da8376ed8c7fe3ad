import CulpaSyntax

/// What can be wrong with what-if: C3200–C3219.
extension Diagnostic {
  private static func list(_ names: [String]) -> (english: String, chinese: String) {
    let shown = names.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    let chinese = names.prefix(12).map { "“\($0)”" }.joined(separator: "、")
    return names.count > 12 ? (shown + " …", chinese + "……") : (shown, chinese)
  }

  /// C3200. An edit of something that is not there.
  static func nothingToEdit(
    _ span: Span, what: String, near: String?, known: [String]
  ) -> Diagnostic {
    let all = list(known)
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? (known.isEmpty
        ? Bilingual(en: "remove the edit", zh: "请删除此项修改")
        : Bilingual(en: "there are \(all.english)", zh: "现有\(all.chinese)"))
    return Diagnostic(
      .error, "C3200", at: span,
      Bilingual(
        en: "the policy has no `\(what)` to edit here", zh: "制度中没有可在此修改的“\(what)”"), help: help)
  }

  /// C3201. An edit that leaves everything as it is.
  static func editChangesNothing(_ span: Span, what: String) -> Diagnostic {
    Diagnostic(
      .error, "C3201", at: span,
      Bilingual(
        en: "`\(what)` is so already; this edit changes nothing", zh: "“\(what)”原本如此，此项修改不改变任何内容"),
      help: Bilingual(en: "give another value, or remove the edit", zh: "请改为其他值，或删除此项修改"))
  }

  /// C3202. A rule to be added that is there.
  static func ruleIsThere(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3202", at: name.span,
      Bilingual(
        en: "the policy has a rule `\(name.text)` already", zh: "制度中已有规则“\(name.text)”"),
      help: Bilingual(
        en: "use `replace rule`, or another name", zh: "请用“替换 规则”，或换一个名称"))
  }

  /// C3211. Two edits of one thing, of which the first would be lost.
  static func editedTwice(_ span: Span, what: String, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3211", at: span,
      also: [Label(first, Bilingual(en: "the first edit", zh: "前一项修改"))],
      Bilingual(
        en: "this scenario edits `\(what)` twice", zh: "此方案两次修改“\(what)”"),
      help: Bilingual(
        en: "keep one of them, or build a second scenario on this one",
        zh: "请只保留一项，或以此方案为基础另立方案"))
  }

  /// C3212. A decision, an amendment or an appeal that gives no reason.
  static func emptyReason(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3212", at: span,
      Bilingual(en: "this gives no reason", zh: "没有写明理由"),
      help: Bilingual(
        en: "say after `because` why, in words that will be understood in a year",
        zh: "请在“因为”之后写明理由，让一年后的人也能看懂"))
  }

  /// C3203. Two scenarios of one name.
  static func scenarioTwice(_ name: Name, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3203", at: name.span,
      also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "there already is a scenario or a policy `\(name.text)`",
        zh: "已有名为“\(name.text)”的方案或制度"),
      help: Bilingual(en: "give it another name", zh: "请换一个名称"))
  }

  /// C3204. A scenario without edits.
  static func emptyScenario(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3204", at: name.span,
      Bilingual(
        en: "the scenario `\(name.text)` edits nothing", zh: "方案“\(name.text)”没有任何修改"),
      help: Bilingual(
        en: "write what is different in it, such as `set … = …` or `drop rule …`",
        zh: "请写明不同之处，例如“设 … = …”或“删除 规则 …”"))
  }

  /// C3205. A scenario that nobody declared.
  static func unknownScenario(_ name: Name, near: String?, known: [String]) -> Diagnostic {
    let all = list(known)
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? (known.isEmpty
        ? Bilingual(en: "declare it above with `scenario`", zh: "请先用“方案”声明")
        : Bilingual(en: "there are \(all.english)", zh: "现有\(all.chinese)"))
    return Diagnostic(
      .error, "C3205", at: name.span,
      Bilingual(en: "there is no scenario `\(name.text)`", zh: "没有方案“\(name.text)”"), help: help)
  }

  /// C3206. Scenarios of different policies side by side.
  static func scenariosOfDifferentPolicies(_ name: Name, policy: String) -> Diagnostic {
    Diagnostic(
      .error, "C3206", at: name.span,
      Bilingual(
        en: "`\(name.text)` is a scenario of another policy than `\(policy)`",
        zh: "“\(name.text)”不是制度“\(policy)”的方案"),
      help: Bilingual(
        en: "compare scenarios of one policy at a time", zh: "一次只能比较同一制度的方案"))
  }

  /// C3207. A sweep of something that can't run through a grid.
  static func cannotSweep(_ name: Name, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3207", at: name.span,
      Bilingual(
        en: "`\(name.text)` is no fact or parameter that is a figure",
        zh: "“\(name.text)”不是取数值的事实或参数"),
      help: near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(
          en: "sweep a fact or parameter of money, time, per cent or number",
          zh: "请扫描金额、时长、百分比或数值类的事实或参数"))
  }

  /// C3208. A grid that has no points.
  static func emptyGrid(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3208", at: span,
      Bilingual(
        en:
          "this grid has no points: `to` must not lie before `from`, and `step` must be above zero",
        zh: "此网格没有任何点：“至”不得小于“自”，步长须大于零"),
      help: Bilingual(
        en: "write for example `from 0 CNY to 8000 CNY step 200 CNY`",
        zh: "例如“自 0元 至 8000元 步长 200元”"))
  }

  /// C6011. A sweep with more points than we take.
  static func tooManyPoints(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6011", at: span,
      Bilingual(
        en: "this sweep has more than \(limit) points", zh: "此扫描超过 \(limit) 个点"),
      help: Bilingual(en: "take a longer step", zh: "请加大步长"))
  }

  /// C3210. A settlement that counts earlier ones can't be tried alone.
  static func settlementHangsOnEarlier(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3210", at: span,
      Bilingual(
        en: "this settlement counts earlier ones, so it can't be tried otherwise by itself",
        zh: "此次结算要计入以前的结算，不能单独假设"),
      help: Bilingual(
        en: "ask about the incidents that its points come from", zh: "请改问产生分数的各事件"))
  }

  /// C3209. A comparison with a version that is not loaded.
  static func unknownVersion(_ text: Text, known: [String]) -> Diagnostic {
    let all = list(known)
    return Diagnostic(
      .error, "C3209", at: text.span,
      Bilingual(
        en: "there is no version `\(text.value)` of this policy", zh: "此制度没有版本“\(text.value)”"),
      help: known.isEmpty
        ? Bilingual(en: "load it with `use`", zh: "请用“使用”载入")
        : Bilingual(en: "there are \(all.english)", zh: "现有\(all.chinese)"))
  }
}
