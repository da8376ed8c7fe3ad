internal import CulpaEngine
internal import CulpaSyntax

/// How output speaks of what moves a severity, of rules in time, and of who finds a fact.
extension WordsOfReport {
  /// `aggravated by 1`.
  static func aggravated(_ levels: String) -> Bilingual {
    Bilingual(en: "aggravated by \(levels)", zh: "加重 \(levels) 级")
  }

  /// `lightened by 1`.
  static func lightened(_ levels: String) -> Bilingual {
    Bilingual(en: "lightened by \(levels)", zh: "减轻 \(levels) 级")
  }

  /// The days between which a rule is in force; either may be missing.
  static func days(_ from: Day?, _ to: Day?) -> Bilingual {
    switch (from, to) {
    case (let from?, let to?): Bilingual(en: "\(from) … \(to)", zh: "\(from) 至 \(to)")
    case (let from?, nil): Bilingual(en: "from \(from)", zh: "自 \(from)")
    case (nil, let to?): Bilingual(en: "until \(to)", zh: "至 \(to)")
    case (nil, nil): Bilingual(en: "", zh: "")
    }
  }

  /// Who allowed an exception.
  static func approved(by name: String) -> Bilingual {
    Bilingual(en: "approved by \(name)", zh: "\(name)批准")
  }

  /// A rule that was over when something happened.
  static func expired(_ day: Day) -> Bilingual {
    Bilingual(en: "expired on \(day)", zh: "已于 \(day) 到期")
  }

  /// A rule that had not begun when something happened.
  static func notYet(_ day: Day) -> Bilingual {
    Bilingual(en: "not in force before \(day)", zh: "\(day) 起才施行")
  }

  static let outOfTime = Bilingual(en: "not in force when it occurred", zh: "发生时未在施行")
  static let inForce = Bilingual(en: "in force", zh: "施行期间")
  static let approver = Bilingual(en: "approved by", zh: "批准人")
  static let judge = Bilingual(en: "found by", zh: "认定人")

  /// Those who find a fact together.
  static func judges(_ labels: [CulpaEngine.Label]) -> Bilingual {
    Bilingual(
      en: labels.map { $0.shown(in: .english) }.joined(separator: " and "),
      zh: labels.map { $0.shown(in: .chinese) }.joined(separator: "、"))
  }

  /// Who finds a fact, behind its value.
  static func found(by judge: Bilingual) -> Bilingual {
    Bilingual(en: "found by \(judge.english)", zh: "\(judge.chinese)认定")
  }
}
