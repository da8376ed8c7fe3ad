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

  /// C4122. A part of an amount that nobody bears.
  static func partBorneByNobody(
    _ span: Span, role: String, amount: String, booking: String, incident: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C4122", at: span,
      Bilingual(
        en: "in \(incident) nobody is \(role), so nobody bears \(amount) of `\(booking)`",
        zh: "在 \(incident) 中无人担任\(role)，“\(booking)”中的 \(amount) 无人承担"),
      help: Bilingual(
        en: "name who it is, or apportion among those who are there", zh: "请指明人员，或在现有角色间分配"))
  }

  /// C4123. Computed percentages that don't sum to the whole.
  static func apportionedSum(_ span: Span, sum: String, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4123", at: span,
      Bilingual(
        en: "in \(incident) these parts sum to \(sum), not to 100%, so nothing is charged",
        zh: "在 \(incident) 中，各份合计为 \(sum)，不是 100%，故不扣罚"),
      help: Bilingual(
        en: "check the facts, or give numbers as weights", zh: "请检查事实，或改用数值作权重"))
  }

  /// C4124. Computed weights that are all zero.
  static func apportionedToNobody(_ span: Span, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4124", at: span,
      Bilingual(
        en: "in \(incident) the weights sum to 0, so nothing is charged",
        zh: "在 \(incident) 中，各份权重合计为 0，故不扣罚"),
      help: Bilingual(
        en: "check the facts, or apportion only where a weight is above 0",
        zh: "请检查事实，或仅在有权重时分配"))
  }
}
