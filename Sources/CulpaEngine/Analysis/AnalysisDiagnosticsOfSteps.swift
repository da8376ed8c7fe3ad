import CulpaSyntax

/// What procedures ask for in vain, and who judges in his own cause: C8019–C8021.
extension Diagnostic {
  /// C8019. A step that no incident asks for.
  static func neverAsked(
    _ step: CulpaEngine.Label, in procedure: CulpaEngine.Label?, shown incident: Bilingual?
  ) -> Diagnostic {
    let english =
      procedure.map { "the step `\(step.name)` of `\($0.name)`" } ?? "the procedure `\(step.name)`"
    let chinese = procedure.map { "流程“\($0.name)”的步骤“\(step.name)”" } ?? "流程“\(step.name)”"
    return Diagnostic(
      .warning, "C8019", at: step.span,
      Bilingual(
        en: "\(english) is never asked for: its conditions exclude each other, or nothing leads to "
          + "their severity",
        zh: "\(chinese)永远不会被要求：其条件互相矛盾，或没有规定会得出所要求的等级"),
      help: incident.map {
        Bilingual(
          en: "the others are asked for in \($0.english)", zh: "其余步骤被要求的事件：\($0.chinese)")
      } ?? Bilingual(en: "mend its conditions, or take it out", zh: "请改正其条件，或删去"))
  }

  /// C8020. A step that waits for one that is not asked for.
  static func waitsForNothing(
    _ step: CulpaEngine.Label, _ anchor: CulpaEngine.Label, isDeadline: Bool,
    shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8020", at: step.span,
      also: [Label(anchor.span, Bilingual(en: "not asked for there", zh: "此时不被要求"))],
      Bilingual(
        en: isDeadline
          ? "the deadline of `\(step.name)` may never begin: it runs from `\(anchor.name)`, which "
            + "need not be asked for"
          : "`\(step.name)` comes after `\(anchor.name)`, which is never asked for where it is",
        zh: isDeadline
          ? "步骤“\(step.name)”的期限可能永不起算：它自“\(anchor.name)”起算，而后者未必被要求"
          : "步骤“\(step.name)”在“\(anchor.name)”之后，而要求前者时从不要求后者"),
      help: shown(by: incident))
  }

  /// C8021. Somebody who judges in his own cause.
  static func judgesHimself(
    _ label: CulpaEngine.Label, _ rule: Span, _ roles: (CulpaEngine.Label, CulpaEngine.Label),
    isDecision: Bool, shown incident: Bilingual
  ) -> Diagnostic {
    let isOne = roles.0.span == roles.1.span
    let name = (label.shown(in: .english), label.shown(in: .chinese))
    let judge = (roles.0.shown(in: .english), roles.0.shown(in: .chinese))
    let charged = (roles.1.shown(in: .english), roles.1.shown(in: .chinese))
    let who =
      isOne
      ? "\(judge.0), who answers for it" : "\(judge.0), who may be \(charged.0) as well"
    let judges = isOne ? "承担责任的\(judge.1)本人" : judge.1
    let rest = isOne ? "" : "，而其可能同时是\(charged.1)"
    let place = isDecision ? rule : label.span
    return Diagnostic(
      isOne ? .warning : .note, "C8021", at: place,
      also: isDecision
        ? [] : [Label(rule, Bilingual(en: "hangs on it", zh: "取决于它"))],
      Bilingual(
        en: isDecision
          ? "the range of `\(name.0)` can be settled by nobody but \(who)"
          : "`\(name.0)` is found by nobody but \(who)",
        zh: isDecision
          ? "“\(name.1)”的幅度只能由\(judges)确定\(rest)" : "“\(name.1)”只由\(judges)认定\(rest)"),
      help: shown(by: incident))
  }
}

/// The question that may stay open.
extension Bilingual {
  static let stepsAsked = Bilingual(
    en: "when it is asked for, because its conditions have too many alternatives",
    zh: "其何时被要求（选项过多）")
}
