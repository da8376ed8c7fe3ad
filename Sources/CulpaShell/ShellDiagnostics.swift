import CulpaSyntax

/// What can be wrong with a run of the command line: C6010.
extension Diagnostic {
  /// C6010. More results than the run may write.
  static func tooMuchOutput(_ span: Span) -> Diagnostic {
    Diagnostic(
      .limit, "C6010", at: span,
      Bilingual(en: "the results grow beyond the limit of this run", zh: "结果超出本次运行的上限"),
      help: Bilingual(
        en: "allow more with --max-output, or ask for less",
        zh: "请用 --max-output 放宽,或缩小范围"))
  }
}
