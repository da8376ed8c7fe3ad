import CulpaSyntax

/// What can be wrong with logs, duties and calendar files: C3120–C3122.
extension Diagnostic {
  /// C3120. A content that a step or duty does not ask for.
  static func unknownContent(_ name: Name, of step: Name, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3120", at: name.span,
      Bilingual(
        en: "`\(step.text)` need not contain `\(name.text)`",
        zh: "“\(step.text)”没有内容“\(name.text)”"),
      help: near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(
          en: "name it in the policy after `contains`, or leave it out",
          zh: "请在制度中用“内容”写明，或不写"))
  }

  /// C3121. A duty that no policy has.
  static func unknownDuty(_ name: Name, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3121", at: name.span,
      Bilingual(en: "there is no duty `\(name.text)`", zh: "没有职责“\(name.text)”"),
      help: near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(
          en: "declare it in a policy with `duty`, or write the step inside its incident",
          zh: "请在制度中用“职责”声明；流程的步骤请写在事件中"))
  }

  /// C3122. No period, or one in which no round of a duty begins.
  static func noDutyPeriod(_ span: Span, duty: String, period: String?) -> Diagnostic {
    let message =
      period.map {
        Bilingual(
          en: "no round of `\(duty)` begins in `\($0)`", zh: "“\(duty)”没有从“\($0)”开始的一轮")
      }
      ?? Bilingual(
        en: "it is not said in which period `\(duty)` is looked at",
        zh: "没有指明查看“\(duty)”的哪个期间")
    return Diagnostic(
      .error, "C3122", at: span, message,
      help: Bilingual(
        en:
          "name a day, week, month, quarter, half year or year: `in \"2026-03\"`, `in \"2026-Q1\"`",
        zh: "请写明日、周、月、季、半年或年：“见 \"2026-03\"”、“见 \"2026-Q1\"”"))
  }
}
