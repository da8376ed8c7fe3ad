import CulpaSyntax

/// What could be said once, and where figures and provisions come from: C8022–C8026.
extension Diagnostic {
  /// C8022. A derivation that several rules write out.
  static func derivedAgain(
    _ first: Span, also others: [Span], rules: [CulpaEngine.Label]
  ) -> Diagnostic {
    Diagnostic(
      .note, "C8022", at: first,
      also: others.prefix(4).map { Label($0, Bilingual(en: "and here", zh: "此处亦然")) },
      Bilingual(
        en: "\(rules.count) rules write out the same derivation",
        zh: "有 \(rules.count) 条规则重复同一推算"),
      help: Bilingual(
        en: "give it a name with `term`, so that it is changed in one place",
        zh: "请用“派生”为其取名，以便只在一处修改"))
  }

  /// C8023. A value that never holds while the policy does.
  static func neverInForce(
    _ value: Span, _ parameter: CulpaEngine.Label, _ day: Day?, isBefore: Bool
  ) -> Diagnostic {
    let date = day.map { "\($0)" } ?? ""
    return Diagnostic(
      .warning, "C8023", at: value,
      Bilingual(
        en: isBefore
          ? "this value of `\(parameter.name)` is over before the policy begins on \(date)"
          : "this value of `\(parameter.name)` begins after the policy has ended on \(date)",
        zh: isBefore
          ? "参数“\(parameter.name)”的此值在制度于 \(date) 生效前已失效"
          : "参数“\(parameter.name)”的此值在制度于 \(date) 终止后才生效"),
      help: Bilingual(
        en: "take it out, or mend its day or those of the policy", zh: "请删去，或改正其日期或制度的日期"))
  }

  /// C8024. A figure that was to be looked at again before anybody was judged by it.
  static func reviewBeforeForce(
    _ parameter: CulpaEngine.Label, review: Day, from: Day
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8024", at: parameter.span,
      Bilingual(
        en: "`\(parameter.name)` was to be reviewed by \(review), and the policy begins on \(from)",
        zh: "参数“\(parameter.name)”应在 \(review) 前复核，而制度于 \(from) 才生效"),
      help: Bilingual(
        en: "look at the figure again, and set the next day of review", zh: "请复核该数值，并写明下次复核的日期"))
  }

  /// C8025. A provision that cites no article.
  static func provisionUncited(_ label: CulpaEngine.Label, _ keyword: Keyword) -> Diagnostic {
    let english = label.name.isEmpty ? "" : " `\(label.name)`"
    let chinese = label.name.isEmpty ? "" : "“\(label.name)”"
    return Diagnostic(
      .note, "C8025", at: label.span,
      Bilingual(
        en: "no article is cited for `\(keyword.spelling(in: .english))`\(english)",
        zh: "“\(keyword.spelling(in: .chinese))”\(chinese)没有写明依据条款"),
      help: Bilingual(en: "add `cites \"…\"`", zh: "请加“依据 \"…\"”"))
  }

  /// C8026. Names that sound the same.
  static func namesSoundAlike(
    _ label: CulpaEngine.Label, _ other: CulpaEngine.Label, names: (String, String)
  ) -> Diagnostic {
    Diagnostic(
      .note, "C8026", at: label.span,
      also: [Label(other.span, Bilingual(en: "sounds the same", zh: "读音相同"))],
      Bilingual(
        en: "`\(names.0)` is typed with the same syllables as `\(names.1)`",
        zh: "“\(names.0)”与“\(names.1)”拼音相同"),
      help: Bilingual(
        en: "look whether the right one stands in each place, or call one of them something else",
        zh: "请核对各处所用是否正确，或为其中之一另取名称"))
  }
}
