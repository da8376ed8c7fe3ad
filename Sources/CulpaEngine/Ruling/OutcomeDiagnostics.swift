import CulpaSyntax

/// What can go wrong with dispositions and apportioned amounts while ruling: C4120–C4139.
extension Diagnostic {
  /// C4120. Rules that leave nothing to be done with what is wrong.
  static func dispositionConflict(_ spans: [Span], rules: [String], incident: String) -> Diagnostic
  {
    Diagnostic(
      .error, "C4120", at: spans.first ?? .builtIn, also: spans.dropFirst().map { Label($0) },
      Bilingual(
        en: "in \(incident) the rules \(rules.joined(separator: ", ")) leave no disposition",
        zh: "在 \(incident) 中，规则 \(rules.joined(separator: "、")) 合起来没有可选的处置"),
      help: Bilingual(
        en: "let one override the other, or part their conditions", zh: "请写“优先于”，或区分条件"))
  }

  /// C4121. A disposition that the rules do not allow.
  static func dispositionBreach(
    _ rules: [Span], at origin: Span, chosen: String, rules names: [String], left: [String],
    incident: String
  ) -> Diagnostic {
    let place = origin.isBuiltIn ? rules.first ?? .builtIn : origin
    return Diagnostic(
      .warning, "C4121", at: place,
      also: rules.filter { $0 != place }.map {
        Label($0, Bilingual(en: "the rule", zh: "所违反的规则"))
      },
      Bilingual(
        en: "in \(incident) the disposition `\(chosen)` breaks \(names.joined(separator: ", "))",
        zh: "在 \(incident) 中，处置“\(chosen)”违反 \(names.joined(separator: "、"))"),
      help: Bilingual(
        en: "choose what is left: \(left.joined(separator: ", "))",
        zh: "请改为可选的处置：\(left.joined(separator: "、"))"))
  }
}
