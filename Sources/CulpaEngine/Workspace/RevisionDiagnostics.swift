import CulpaSyntax

/// What can be wrong with amendments and appeals: C3150–C3159.
extension Diagnostic {
  /// C3150. A revision that leaves everything as it was.
  static func changesNothing(_ span: Span) -> Diagnostic {
    Diagnostic(
      .warning, "C3150", at: span,
      Bilingual(
        en: "this leaves everything as it was recorded", zh: "记录的内容没有因此改变"),
      help: Bilingual(
        en: "say what is to be recorded otherwise; without items an amendment rejects an appeal",
        zh: "请写明改记的内容；不含任何项目的更正表示驳回先前的申诉"))
  }
}
