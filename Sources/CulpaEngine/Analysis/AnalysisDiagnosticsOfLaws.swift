import CulpaSyntax

/// What a policy charges and a law does not let it take: C8017, C8018.
extension Diagnostic {
  /// C8017. A charge that is never paid in full.
  static func neverTakenWhole(_ pay: Span, _ said: BeyondLaw, shown incident: Bilingual)
    -> Diagnostic
  {
    let amount = said.amount ?? Bilingual(en: "", zh: "")
    let isNothing = said.bearing.figure == .zero
    let name = (said.booking.shown(in: .english), said.booking.shown(in: .chinese))
    return Diagnostic(
      .warning, "C8017", at: pay, also: said.limit,
      Bilingual(
        en: isNothing
          ? "`\(name.0)` can never be taken: \(said.bearing.name.english) leaves nothing of a wage "
            + "of \(said.wage.english)"
          : "`\(name.0)` is never paid in full: it comes to at least \(amount.english), of which "
            + "\(said.bearing.name.english) leaves \(said.left.english) at a wage of "
            + "\(said.wage.english); the rest is lost",
        zh: isNothing
          ? "“\(name.1)”永远无法扣取：工资为 \(said.wage.chinese) 时，\(said.bearing.name.chinese)没有留下可扣的余额"
          : "“\(name.1)”永远不能全额扣取：至少为 \(amount.chinese)，而工资为 \(said.wage.chinese) 时，"
            + "\(said.bearing.name.chinese)只允许 \(said.left.chinese)，其余落空"),
      help: shown(by: incident))
  }

  /// C8018. A charge that may be more than can be taken.
  static func mayNotBeTaken(_ pay: Span, _ said: BeyondLaw, shown incident: Bilingual)
    -> Diagnostic
  {
    let name = (said.booking.shown(in: .english), said.booking.shown(in: .chinese))
    let most =
      said.amount.map {
        Bilingual(en: "it can come to \($0.english)", zh: "可达 \($0.chinese)")
      } ?? Bilingual(en: "it has no upper end", zh: "没有上限")
    let months =
      said.months.map { Bilingual(en: ", \($0) in all", zh: "，共 \($0) 个月") }
      ?? Bilingual(en: "", zh: "")
    let rest =
      said.bearing.isMonthly
      ? Bilingual(
        en: " a month; the rest goes to later months" + months.english,
        zh: "，其余移至以后各月" + months.chinese)
      : Bilingual(en: "; the rest is lost", zh: "，其余落空")
    let each = said.bearing.isMonthly ? "每月" : ""
    return Diagnostic(
      .note, "C8018", at: pay, also: said.limit,
      Bilingual(
        en: "`\(name.0)` can be more than may be taken: \(most.english), and at a wage of "
          + "\(said.wage.english) \(said.bearing.name.english) leaves \(said.left.english)"
          + rest.english,
        zh: "“\(name.1)”可能超过可扣数额：\(most.chinese)，而工资为 \(said.wage.chinese) 时，"
          + "\(said.bearing.name.chinese)\(each)只允许 \(said.left.chinese)\(rest.chinese)"),
      help: Bilingual(
        en: "it begins with \(incident.english)", zh: "自此事件起：\(incident.chinese)"))
  }
}

extension BeyondLaw {
  /// Where the limit stands.
  fileprivate var limit: [Diagnostic.Label] {
    [Diagnostic.Label(bearing.span, Bilingual(en: "limits it", zh: "由此限制"))]
  }
}

/// The questions that may stay open.
extension Bilingual {
  static let wagesUnknown = Bilingual(
    en:
      "whether wages bear what is charged, because they would have to be above the usual and nobody's "
      + "wage is declared",
    zh: "工资能否承担扣罚（须高于通常工资，而未声明任何人的工资）")
  static let beyondLaw = Bilingual(
    en:
      "whether it charges more than may be taken, because no incident could be made that shows it",
    zh: "其扣罚是否超过可扣数额（未能构造出可验证的事件）")
}
