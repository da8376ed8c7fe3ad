import CulpaSyntax

/// What can be wrong with logs, duties and calendar files: C3120.
extension Diagnostic {
  /// C3120. A content that a step or duty does not ask for.
  static func unknownContent(_ name: Name, of step: Name, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3120", at: name.span,
      Bilingual(
        en: "`\(step.text)` need not contain `\(name.text)`",
        zh: "“\(step.text)”没有内容“\(name.text)”"),
      help: near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”?") }
        ?? Bilingual(
          en: "name it in the policy after `contains`, or leave it out",
          zh: "请在制度中用“内容”写明,或不写"))
  }
}
