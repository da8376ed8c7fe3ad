internal import CulpaSyntax

/// How output speaks of what is done with what is wrong.
extension WordsOfReport {
  static let disposition = Bilingual(en: "disposition", zh: "处置")
  static let mustBe = Bilingual(en: "must be", zh: "须处置为")
  static let mustNotBe = Bilingual(en: "must not be", zh: "不得")
  static let breach = Bilingual(en: "breach", zh: "违规处置")
  static let allowed = Bilingual(en: "allowed", zh: "可选")
  static let noneLeft = Bilingual(en: "none is left", zh: "没有可选的处置")
}
