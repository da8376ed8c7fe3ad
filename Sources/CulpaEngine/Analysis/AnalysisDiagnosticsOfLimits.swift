import CulpaSyntax

/// Limits that cross, and percentages of rates: C8027, C8028.
extension Diagnostic {
  /// C8027. A floor above a cap.
  static func floorAboveCap(
    _ floor: Span, cap: Span, _ booking: CulpaEngine.Label, _ figures: (Bilingual, Bilingual),
    shown incident: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C8027", at: floor,
      also: [Label(cap, Bilingual(en: "the cap, which wins", zh: "上限优先"))],
      Bilingual(
        en:
          "this floor of `\(booking.shown(in: .english))`, \(figures.0.english), lies above its cap, "
          + figures.1.english,
        zh: "“\(booking.shown(in: .chinese))”的下限 \(figures.0.chinese) 高于其上限 "
          + figures.1.chinese),
      help: shown(by: incident))
  }

  /// C8028. A percentage of a rate, where points may be meant.
  static func percentOfARate(_ adjust: Span, rate: Span, _ said: PercentOrPoints) -> Diagnostic {
    Diagnostic(
      .note, "C8028", at: adjust,
      also: [Label(rate, Bilingual(en: "the rate", zh: "所调整的比例"))],
      Bilingual(
        en: "`\(said.step)%` is taken of the amount: \(said.from)% becomes \(said.relative)%, not "
          + "\(said.absolute)%",
        zh: "“\(said.step)%”按款项计算：\(said.from)% 变为 \(said.relative)%，而不是 \(said.absolute)%"),
      help: Bilingual(
        en: "write `\(said.step)pp` where percentage points are meant",
        zh: "若指百分点，请写“\(said.step)个百分点”"))
  }
}
