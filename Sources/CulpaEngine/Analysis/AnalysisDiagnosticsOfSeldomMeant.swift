import CulpaSyntax

/// What is seldom meant, and changes no ruling: C8029–C8032.
extension Diagnostic {
  /// C8029. A step that nobody can be late with.
  static func stepWithoutDeadline(_ step: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .note, "C8029", at: step.span,
      Bilingual(
        en: "`\(step.name)` has no deadline, so nobody is ever late with it",
        zh: "步骤“\(step.name)”没有期限，因此永远不会逾期"),
      help: Bilingual(
        en: "where the text sets a time, write `within 24h of occurred`",
        zh: "若条文规定了时限，请写“限 24小时 自 发生时间”"))
  }

  /// C8030. A factor that raises an amount.
  static func factorAboveOne(
    _ scale: Span, _ booking: CulpaEngine.Label, factor: String
  ) -> Diagnostic {
    Diagnostic(
      .note, "C8030", at: scale,
      Bilingual(
        en: "a factor of \(factor) makes `\(booking.shown(in: .english))` more than the whole",
        zh: "系数 \(factor) 使“\(booking.shown(in: .chinese))”超过全额"),
      help: Bilingual(
        en: "write `raise … by` where an aggravation is meant, and a factor up to 1 for a part",
        zh: "若指加重，请写“提高”；若指部分承担，系数不应超过 1"))
  }

  /// C8031. Ranges of neighbouring classes between which nothing can be given.
  static func rangesApart(
    _ bound: Span, _ levels: (CulpaEngine.Label, CulpaEngine.Label),
    _ said: (what: Bilingual, before: Bilingual, after: Bilingual), shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .note, "C8031", at: bound,
      Bilingual(
        en: "between `\(levels.0.shown(in: .english))` and `\(levels.1.shown(in: .english))` no "
          + "\(said.what.english) can be given: \(said.before.english) below the bound, "
          + "\(said.after.english) beyond it",
        zh: "“\(levels.0.shown(in: .chinese))”与“\(levels.1.shown(in: .chinese))”之间的"
          + "\(said.what.chinese)无法确定：界限之下为 \(said.before.chinese)，之上为 \(said.after.chinese)"),
      help: shown(by: incident))
  }

  /// C8032. A deadline after which nothing follows.
  static func nothingFollows(_ step: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .note, "C8032", at: step.span,
      Bilingual(
        en: "nothing follows where `\(step.name)` is late: no rule asks for it, and nobody is told",
        zh: "步骤“\(step.name)”逾期没有任何后果：没有规则查询其状态，也不通知任何人"),
      help: Bilingual(
        en:
          "where the text says what follows, write `when status of \(step.name) is late | missing`",
        zh: "若条文规定了后果，请写“当 \(step.name) 的 状态 为 逾期完成 | 未办”"))
  }
}
