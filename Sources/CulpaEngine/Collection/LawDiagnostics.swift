import CulpaSyntax

/// What can be wrong with laws: C2801–C2809, C3160.
extension Diagnostic {
  /// C2801. A law that does not say in which currency it counts.
  static func lawWithoutCurrency(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2801", at: name.span,
      Bilingual(
        en: "the law `\(name.text)` has no currency", zh: "法律“\(name.text)”没有写明币种"),
      help: Bilingual(
        en: "add `currency CNY`; it holds for the policies of that currency",
        zh: "请加“币种 元”；它适用于该币种的制度"))
  }

  /// C2802. A law that limits nothing.
  static func lawWithoutLimit(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2802", at: name.span,
      Bilingual(
        en: "the law `\(name.text)` limits nothing", zh: "法律“\(name.text)”没有任何限制"),
      help: Bilingual(
        en: "add `monthly at most`, `keeping wages at least` or `each at most`",
        zh: "请加“每月至多”、“保留工资不低于”或“每项至多”"))
  }

  /// C2803. A limit that hangs on an incident.
  static func lawReadsIncident(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2803", at: span,
      Bilingual(
        en: "a law limits by money and `wage` alone; this depends on an incident",
        zh: "法律只能按金额和“工资”限制，此处取决于事件"),
      help: Bilingual(
        en: "write an amount or a part of the wage: `20% of wage`",
        zh: "请写金额或工资的一部分：“工资 的 20%”"))
  }

  /// C3160. Two laws of one name in force on the same day.
  static func lawTwice(_ label: CulpaEngine.Label, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3160", at: label.span,
      also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "there already is a law `\(label.name)` in force on some of these days",
        zh: "这些日子里已有生效的法律“\(label.name)”"),
      help: Bilingual(
        en: "end the first with `to`, or give one of them another name",
        zh: "请用“至”写明前一个的终止日，或另取名称"))
  }
}
