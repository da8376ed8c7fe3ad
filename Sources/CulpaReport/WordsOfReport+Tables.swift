internal import CulpaSyntax

/// How output speaks of tables.
extension WordsOfReport {
  static let otherwise = Bilingual(en: "otherwise", zh: "其余")
  static let anyInputs = Bilingual(en: "any", zh: "任意")
  static let andBelow = Bilingual(en: " and ", zh: " 且 ")

  static func row(_ number: Int) -> Bilingual {
    Bilingual(en: "row \(number)", zh: "第 \(number) 行")
  }
}
