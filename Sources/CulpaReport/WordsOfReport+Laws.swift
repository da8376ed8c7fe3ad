import CulpaSyntax

/// Sentences about what laws leave.
extension WordsOfReport {
  static let law = Bilingual(en: "law ", zh: "法律 ")

  /// `2,000.00 CNY cut to 500.00 CNY`.
  static func cut(_ amount: String, to limit: String) -> Bilingual {
    Bilingual(en: "\(amount) cut to \(limit)", zh: "\(amount) 减至 \(limit)")
  }

  /// What a law leaves of a month.
  static func limited(_ room: String, by law: String) -> Bilingual {
    Bilingual(
      en: ", limited to \(room) a month by \(law)", zh: "，按\(law)每月至多 \(room)")
  }
}
