internal import CulpaSyntax

/// How an explanation speaks of the steps of an amount.
extension WordsOfReport {
  /// `60% … 80% of 2,000.00 CNY`.
  static func share(_ percent: String, of whole: Bilingual) -> Bilingual {
    Bilingual(en: "\(percent) of \(whole.english)", zh: "\(whole.chinese) 的 \(percent)")
  }

  /// `stage 1: 60% of 1,740.00 CNY`.
  static func stage(_ number: Int, _ percent: String, of whole: Bilingual) -> Bilingual {
    Bilingual(
      en: "stage \(number): \(percent) of \(whole.english)",
      zh: "第 \(number) 道：\(whole.chinese) 的 \(percent)")
  }

  /// `3 of 10 parts of 1,000.00 CNY`.
  static func portion(_ part: String, of sum: String, of whole: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(part) of \(sum) parts of \(whole.english)",
      zh: "\(whole.chinese) 分 \(sum) 份中的 \(part) 份")
  }

  /// A part that is not known.
  static func somePortion(of whole: Bilingual) -> Bilingual {
    Bilingual(
      en: "a part of \(whole.english) that is not known", zh: "\(whole.chinese) 中未定的一份")
  }

  /// A part that several holders of a role divide.
  static func among(_ holders: Int, _ part: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(part.english), among \(holders)", zh: "\(part.chinese)，\(holders)人均分")
  }

  /// Points, without their sign.
  static func points(_ figure: String) -> Bilingual {
    Bilingual(en: "\(figure)pp", zh: "\(figure)个百分点")
  }

  /// The part that one of several has in an amount.
  static func shared(_ weight: String, of sum: String) -> Bilingual {
    Bilingual(en: "shared: \(weight) of \(sum) parts", zh: "分摊：\(sum) 份中的 \(weight) 份")
  }

  static let atMost = Bilingual(en: "at most", zh: "最多")
  static let atLeast = Bilingual(en: "at least", zh: "最少")
  static let rounded = Bilingual(en: "rounded", zh: "取整")
  /// What an amount is between, where the severity is open.
  static func underEachSeverity(_ amount: String) -> Bilingual {
    Bilingual(en: "\(amount) under each possible severity", zh: "各种可能等级下为 \(amount)")
  }
  static let or = Bilingual(en: " or ", zh: "或")

  /// What somebody decided within a range, and why.
  static func decided(_ value: Bilingual, by who: String?, because reason: String) -> Bilingual {
    let by = who.map { Bilingual(en: " by \($0)", zh: "（\($0)）") } ?? Bilingual(en: "", zh: "")
    return Bilingual(
      en: "decided\(by.english): \(value.english), because \"\(reason)\"",
      zh: "酌定\(by.chinese)：\(value.chinese)，理由：\(reason)")
  }

  /// Articles behind what they say.
  static func cited(_ articles: [String]) -> Bilingual {
    inParentheses(articles.joined(separator: "; "), articles.joined(separator: "；"))
  }

  /// ` (possible)`: what is only possible, behind what it is said of.
  static let maybe = inParentheses(possible.english, possible.chinese)

  /// A word in parentheses, with the space that English has before them.
  static func inParentheses(_ english: String, _ chinese: String) -> Bilingual {
    Bilingual(en: " (\(english))", zh: "（\(chinese)）")
  }

  /// Severities of which one holds, low to high: `minor or major?`, `none … major?`.
  ///
  /// - Parameter isUnbroken: whether no level between the first and the last is missing.
  static func undetermined(_ names: [Bilingual], isUnbroken: Bool) -> Bilingual {
    if names.count > 2, isUnbroken, let first = names.first, let last = names.last {
      return Bilingual(
        en: "\(first.english) … \(last.english)?", zh: "未定（\(first.chinese)至\(last.chinese)）")
    }
    let english = names.map(\.english).joined(separator: or.english)
    let chinese = names.map(\.chinese).joined(separator: or.chinese)
    return Bilingual(en: english + "?", zh: "未定（\(chinese)）")
  }
}
