import CulpaSyntax

/// What can be wrong with dispositions, apportioned amounts and rules in time: C2760–C2779.
extension Diagnostic {
  /// C2760. Two rules of which an incident is known in which they leave no disposition.
  static func provenDispositionConflict(
    _ first: CulpaEngine.Label, _ second: CulpaEngine.Label, witness: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2760", at: second.span,
      also: [Label(first.span, Bilingual(en: "the other rule", zh: "另一条规则"))],
      Bilingual(
        en:
          "the rules `\(first.name)` and `\(second.name)` leave no disposition: \(witness.english)",
        zh: "规则“\(first.name)”与“\(second.name)”合起来没有可选的处置：\(witness.chinese)"),
      help: Bilingual(
        en: "let one override the other, or part their conditions", zh: "请写“优先于”，或区分条件"))
  }
}
