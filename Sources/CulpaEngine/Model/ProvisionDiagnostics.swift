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

  /// C2761. Percentages that don't sum to the whole.
  static func partsOfOtherSum(_ span: Span, sum: String) -> Diagnostic {
    Diagnostic(
      .error, "C2761", at: span,
      Bilingual(
        en: "these parts sum to \(sum), not to 100%", zh: "各份合计为 \(sum)，不是 100%"),
      help: Bilingual(
        en: "let them sum to 100%, or give numbers as weights", zh: "请使合计为 100%，或改用数值作权重"))
  }

  /// C2762. Percentages beside numbers.
  static func partsDiffer(_ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2762", at: span, also: [Label(first, Bilingual(en: "the other kind", zh: "另一种"))],
      Bilingual(
        en: "parts are all percentages or all numbers; these are both",
        zh: "各份应全为百分比，或全为数值，此处两者并用"),
      help: Bilingual(
        en: "write `50%, 30%, 20%` or `5, 3, 2`", zh: "请写“50%, 30%, 20%”或“5, 3, 2”"))
  }

  /// C2763. A role with two parts.
  static func apportionedTwice(_ name: Name, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2763", at: name.span,
      also: [Label(first, Bilingual(en: "the first part", zh: "前一份"))],
      Bilingual(
        en: "`\(name.text)` has two parts of one amount", zh: "“\(name.text)”在同一款项中有两份"),
      help: Bilingual(en: "add them up", zh: "请合并为一份"))
  }

  /// C2764. Weights that are all zero.
  static func partsOfNothing(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2764", at: span,
      Bilingual(
        en: "the weights sum to 0, so nobody bears anything", zh: "各份权重合计为 0，无人分担"),
      help: Bilingual(en: "give at least one role a weight", zh: "请至少给一个角色权重"))
  }

  /// C2765. An apportioned amount that reads other amounts.
  static func apportionReadsAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2765", at: span,
      Bilingual(
        en: "what is apportioned is set here, and can't read amounts that rules set",
        zh: "此处正在确定分配的款额，不能读取规则所定的款额"),
      help: Bilingual(en: "figure it from facts and terms", zh: "请用事实和术语计算"))
  }

  /// C2766. A rule whose last day lies before its first.
  static func ruleEndsBeforeItBegins(_ span: Span, from: Day, to: Day) -> Diagnostic {
    Diagnostic(
      .error, "C2766", at: span,
      Bilingual(
        en: "this rule ends on \(to), before it begins on \(from)",
        zh: "此规则止于 \(to)，早于起始日 \(from)"),
      help: Bilingual(en: "exchange the dates, or correct one", zh: "请对调或更正日期"))
  }

  /// C2767. A temporary exception that nobody is said to have allowed.
  static func waiverWithoutApproval(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, "C2767", at: name.span,
      Bilingual(
        en:
          "`\(name.text)` sets another rule aside for a time, and nobody is said to have approved it",
        zh: "“\(name.text)”在一段时间内取代其他规则，却未写明批准人"),
      help: Bilingual(
        en: "write `approved by \"…\"` behind the dates", zh: "请在日期后写“批准人 …”"))
  }

  /// C2768. A rule whose days all lie outside those of its policy.
  static func ruleNeverInForce(_ span: Span, rule: String) -> Diagnostic {
    Diagnostic(
      .warning, "C2768", at: span,
      Bilingual(
        en: "`\(rule)` is in force on no day on which the policy is",
        zh: "“\(rule)”的施行期间与制度的施行期间没有重合"),
      help: Bilingual(
        en: "check the dates of the rule and of the policy", zh: "请检查规则和制度的日期"))
  }
}
