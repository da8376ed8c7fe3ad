import CulpaEngine
import CulpaSyntax

/// What tests did not reach, in words.
enum WordsOfCoverage {
  static func nothing() -> Bilingual { Bilingual(en: "nothing is missing", zh: "没有遗漏") }

  static func title() -> Bilingual { Bilingual(en: "Coverage", zh: "测试覆盖") }

  static let kinds: [Bilingual] = [
    Bilingual(en: "rules", zh: "规则"), Bilingual(en: "conditions", zh: "条件"),
    Bilingual(en: "bounds", zh: "界限"), Bilingual(en: "rows", zh: "行"),
    Bilingual(en: "exceptions", zh: "例外"),
  ]

  /// `rules 30/31`.
  static func tally(_ kind: Int, _ reached: Int, _ all: Int) -> Bilingual {
    Bilingual(
      en: "\(kinds[kind].english) \(reached)/\(all)", zh: "\(kinds[kind].chinese) \(reached)/\(all)"
    )
  }

  static func total(_ share: String, _ reached: Int, _ all: Int, tests: Int) -> Bilingual {
    Bilingual(
      en: "\(share) % covered, \(reached) of \(all), by \(tests) \(tests == 1 ? "test" : "tests")",
      zh: "\(tests) 个测试覆盖 \(share)%（\(reached)/\(all)）")
  }

  static func excluded(_ count: Int) -> Bilingual {
    Bilingual(
      en: "\(count) proven out of reach and not counted", zh: "已证明无法达到、不计入 \(count) 项")
  }

  static func rule(_ name: Label, isAsked: Bool) -> Bilingual {
    isAsked
      ? Bilingual(en: "`\(name.name)` never applies", zh: "规则“\(name.shown(in: .chinese))”从未适用")
      : Bilingual(en: "`\(name.name)` is never asked", zh: "规则“\(name.shown(in: .chinese))”从未被考察")
  }

  static func condition(_ text: String, _ rule: Label, holds: Bool) -> Bilingual {
    Bilingual(
      en: "`\(text)` never settles `\(rule.name)` by \(holds ? "holding" : "not holding")",
      zh: "“\(text)”从未因\(holds ? "成立" : "不成立")而决定“\(rule.shown(in: .chinese))”")
  }

  static func applies(_ rule: Label) -> Bilingual {
    Bilingual(en: "\(rule.name) applies", zh: "适用“\(rule.shown(in: .chinese))”")
  }

  static func settled(_ text: String, _ rule: Label, holds: Bool) -> Bilingual {
    Bilingual(
      en: "\(text) \(holds ? "holds" : "does not hold"), which settles \(rule.name)",
      zh: "\(rule.shown(in: .chinese))取决于\(holds ? "成立" : "不成立")的“\(text)”")
  }

  static func at(_ text: String, _ side: CoverageSide) -> Bilingual {
    Bilingual(en: "\(word(side).english) \(text)", zh: "\(word(side).chinese)“\(text)”")
  }

  static func bound(_ text: String, _ side: CoverageSide) -> Bilingual {
    Bilingual(
      en: "nothing is \(word(side).english) `\(text)`", zh: "没有\(word(side).chinese)“\(text)”的数额")
  }

  static func word(_ side: CoverageSide) -> Bilingual {
    switch side {
    case .below: Bilingual(en: "just short of", zh: "低于界限")
    case .at: Bilingual(en: "right at the bound of", zh: "恰在界限")
    case .above: Bilingual(en: "beyond the bound of", zh: "高于界限")
    }
  }

  static func row(_ text: String, _ table: Label) -> Bilingual {
    Bilingual(
      en: "`\(text)` of `\(table.name)` never holds",
      zh: "判定表“\(table.shown(in: .chinese))”的“\(text)”从未成立")
  }

  static func cut(_ input: String, _ value: String, _ side: CoverageSide) -> Bilingual {
    let words: (String, String) =
      switch side {
      case .below: ("below", "低于")
      case .at: ("exactly", "等于")
      case .above: ("above", "高于")
      }
    return Bilingual(
      en: "`\(input)` is never \(words.0) \(value)", zh: "“\(input)”从未\(words.1) \(value)")
  }

  static func override(_ rule: Label, by other: Label) -> Bilingual {
    Bilingual(
      en: "`\(other.name)` never overrides `\(rule.name)`",
      zh: "“\(other.shown(in: .chinese))”从未优先于“\(rule.shown(in: .chinese))”")
  }

  static func below(_ share: String, _ wanted: String) -> Bilingual {
    Bilingual(
      en: "\(share) % is less than the \(wanted) % wanted", zh: "\(share)% 低于要求的 \(wanted)%")
  }

  static func suggestion(_ what: Bilingual) -> Bilingual {
    Bilingual(en: "confirm or correct: \(what.english)", zh: "请确认或更正：\(what.chinese)")
  }

  static let legend = Bilingual(
    en: "A marked line holds something that no test reaches; what it is stands beside it.",
    zh: "有标记的行含有测试未达到的内容，见行旁说明。")
}
