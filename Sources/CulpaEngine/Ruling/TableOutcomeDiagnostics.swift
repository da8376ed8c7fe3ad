import CulpaSyntax

/// What can go wrong with tables and parameters in time while ruling: C4130–C4139.
extension Diagnostic {
  /// C4130. Rows of a table that may not hold together, and do.
  static func severalRows(_ span: Span, rows: [Span], incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4130", at: span,
      also: rows.map { Label($0, Bilingual(en: "this row holds", zh: "此行成立")) },
      Bilingual(
        en: "in \(incident) several rows of this table hold and contradict each other",
        zh: "在 \(incident) 中，此判定表有多行同时成立而互相矛盾"),
      help: Bilingual(
        en: "part the rows, or say which counts: `highest`, `lowest`, `added up`",
        zh: "请区分各行，或写明取法：“取高”“取低”“累加”"))
  }

  /// C4131. A table of which no row holds.
  static func noRow(_ span: Span, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4131", at: span,
      Bilingual(
        en: "in \(incident) no row of this table holds", zh: "在 \(incident) 中，此判定表没有一行成立"),
      help: Bilingual(en: "add a row, or `otherwise`", zh: "请补一行，或写“其余”"))
  }

  /// C4132. A parameter that somebody should have looked at again by now.
  static func reviewOverdue(
    _ parameter: CulpaEngine.Label, review: Day, incident: String?
  ) -> Diagnostic {
    let english = incident.map { "in \($0) " } ?? ""
    let chinese = incident.map { "在 \($0) 中，" } ?? ""
    return Diagnostic(
      .warning, "C4132", at: parameter.span,
      Bilingual(
        en:
          "\(english)`\(parameter.shown(in: .english))` counts, which was to be reviewed by \(review)",
        zh: "\(chinese)仍按“\(parameter.shown(in: .chinese))”计，而其复核期限为 \(review)"),
      help: Bilingual(
        en: "review it, then give the new value with its day and a new `review by`",
        zh: "请复核，并写明新值及其起始日和新的“复核期限”"))
  }
}
