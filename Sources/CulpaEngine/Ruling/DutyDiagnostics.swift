import CulpaSyntax

/// What can go wrong with deadlines and duties: C4140.
extension Diagnostic {
  /// C4140. A computed day that no month has.
  static func noSuchDayOfMonth(_ span: Span, _ figure: Decimal, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4140", at: span,
      Bilingual(
        en: "in \(incident) this is due by day \(figure), which no month has",
        zh: "在 \(incident) 中，此处的期限为 \(figure) 日，任何月份都没有"),
      help: Bilingual(
        en: "see that the figure is a whole number from 1 to 31", zh: "请使该数为 1 到 31 的整数"))
  }
}
