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
}
