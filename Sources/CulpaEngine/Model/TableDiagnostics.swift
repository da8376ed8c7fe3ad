import CulpaSyntax

/// What can be wrong with worded bounds, ladders that reach down, tables and parameters in time:
/// C2730–C2759.
extension Diagnostic {
  /// C2730. A worded bound whose word the policy does not settle.
  static func boundaryUnsaid(_ words: BoundaryWords, _ span: Span) -> Diagnostic {
    let word = words.keyword.spelling
    let plain = words == .orMore ? ("from", "above") : ("up to", "below")
    let chinese = words == .orMore ? ("达到", "超过") : ("不超过", "低于")
    return Diagnostic(
      .error, "C2730", at: span,
      Bilingual(
        en: "the policy does not say whether `\(word.english)` includes the figure itself",
        zh: "制度未写明“\(word.chinese)”是否包含本数"),
      help: Bilingual(
        en:
          "let the policy say `boundary \(word.english) includes` or `excludes`, or write `\(plain.0)` or `\(plain.1)`",
        zh: "请在制度中写“界限 \(word.chinese) 含”或“界限 \(word.chinese) 不含”，或改写“\(chinese.0)”或“\(chinese.1)”")
    )
  }

  /// C2731. A word settled twice.
  static func boundaryTwice(_ words: BoundaryWords, _ span: Span, first: Span) -> Diagnostic {
    let word = words.keyword.spelling
    return Diagnostic(
      .error, "C2731", at: span,
      also: [Label(first, Bilingual(en: "settled here", zh: "已规定在此"))],
      Bilingual(
        en: "whether `\(word.english)` includes its figure is settled twice",
        zh: "“\(word.chinese)”是否包含本数规定了两次"),
      help: Bilingual(en: "leave one of them", zh: "请只留一处"))
  }

  /// C2732. A row below others that has no lower end.
  static func ladderRowReachesDown(_ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2732", at: span,
      also: [Label(first, Bilingual(en: "the first row", zh: "第一级"))],
      Bilingual(
        en: "only the first row of a ladder reaches down without end",
        zh: "阶梯中只有第一级可以没有下限"),
      help: Bilingual(
        en: "let this row begin at a bound: `from 60` or `above 60`",
        zh: "请写明此级的起点，如“达到 60”或“超过 60”"))
  }

  /// C2733. A first row that does not end where the second begins.
  ///
  /// - Parameter isGap: whether something lies between them; `nil` where that can't be told.
  static func ladderRowsDoNotMeet(_ span: Span, first: Span, isGap: Bool?) -> Diagnostic {
    let message: Bilingual =
      switch isGap {
      case true?:
        Bilingual(
          en: "there is a gap between the first row and this one", zh: "第一级与此级之间有空缺")
      case false?:
        Bilingual(en: "the first row and this one overlap", zh: "第一级与此级重叠")
      case nil:
        Bilingual(
          en: "the first row and this one are not known to meet", zh: "无法确定第一级与此级相接")
      }
    return Diagnostic(
      .error, "C2733", at: span,
      also: [Label(first, Bilingual(en: "the first row", zh: "第一级"))], message,
      help: Bilingual(
        en: "use one bound for both: `below 60` and `from 60`, or `up to 60` and `above 60`",
        zh: "请用同一界限：“低于 60”与“达到 60”，或“不超过 60”与“超过 60”"))
  }
}
