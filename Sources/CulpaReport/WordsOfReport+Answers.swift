internal import CulpaEngine
import CulpaSyntax

/// Sentences about data, tests, duties and groups.
extension WordsOfReport {
  /// What a data file gave: `march.csv: 246 incidents, 1 row left out`.
  static func imported(
    _ kind: DataKind, _ name: String, taken: Int, leftOut: Int
  ) -> Bilingual {
    let noun = kind == .people ? people : incident
    let plural =
      switch kind {
      case .people: taken == 1 ? "person" : "people"
      case .incidents: taken == 1 ? "incident" : "incidents"
      case .updates: taken == 1 ? "update" : "updates"
      }
    let rest = leftOut == 1 ? "1 row" : "\(leftOut) rows"
    return Bilingual(
      en: "\(name): \(taken) \(plural)" + (leftOut == 0 ? "" : ", \(rest) left out"),
      zh: "\(name)：载入\(noun.chinese) \(taken)" + (leftOut == 0 ? "" : "，\(leftOut) 行有误未载入"))
  }

  /// How many facts would settle a ruling.
  static func openQuestions(_ count: Int) -> Bilingual {
    Bilingual(
      en: "? \(count) \(count == 1 ? "question" : "questions") open", zh: "? 待查 \(count) 项")
  }

  /// Which days a deadline does not count.
  static func skipping(_ days: [String]) -> Bilingual {
    Bilingual(
      en: "skipping " + days.joined(separator: ", "), zh: "跳过 " + days.joined(separator: "、"))
  }

  /// How many copies a document has.
  static func copies(_ count: String) -> Bilingual {
    Bilingual(en: count == "1" ? "1 copy" : "\(count) copies", zh: "一式\(count)份")
  }

  static let forHighEnd = inParentheses("for the high end", "按上限")
  static let amountOrDue = Bilingual(en: "amount or due", zh: "金额或时限")

  /// A record of a person that nobody made.
  static func attribute(_ keyword: Keyword, of name: Bilingual) -> Bilingual {
    Bilingual(
      en: "\(keyword.spelling(in: .english)) of \(name.english)",
      zh: "\(name.chinese)的\(keyword.spelling(in: .chinese))")
  }

  /// The header over what totals are grouped by, given as ``Totals/grouping``.
  static func grouping(_ keyword: String?) -> Bilingual {
    switch keyword {
    case nil: total
    case "person": person
    case "department": department
    case "severity": severity
    case "kind": kind
    case "rule": rule
    case "month": month
    case let other?: Bilingual(en: other, zh: other)
    }
  }

  // MARK: Tests

  static let expected = Bilingual(en: "expected", zh: "期望为")
  static let found = Bilingual(en: "found", zh: "实际为")
  static let apart = Bilingual(en: "difference", zh: "相差")

  static func status(_ status: TestResult.Status) -> Bilingual {
    switch status {
    case .passed: Bilingual(en: "pass", zh: "通过")
    case .failed: Bilingual(en: "FAIL", zh: "失败")
    case .broken: Bilingual(en: "ERROR", zh: "出错")
    case .skipped: Bilingual(en: "SKIP", zh: "跳过")
    }
  }

  /// What comes before the smallest incident against a law.
  static func counterexample(_ example: Counterexample) -> Bilingual {
    let seed = example.options.seed
    return Bilingual(
      en:
        "made-up incident \(example.tried) of \(example.options.incidents) with seed \(seed) shows it; "
        + "the smallest that does, as a test:",
      zh: "以种子 \(seed) 任取的 \(example.options.incidents) 个事件中，第 \(example.tried) 个不符；"
        + "最小的反例写成测试：")
  }
}
