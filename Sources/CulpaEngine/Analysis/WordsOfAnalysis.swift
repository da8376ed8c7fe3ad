import CulpaSyntax

/// Parts of what an analysis says.
extension Bilingual {
  /// An amount and whose it is.
  static func amount(_ booking: CulpaEngine.Label, of role: CulpaEngine.Label) -> Bilingual {
    Bilingual(
      en: "`\(booking.shown(in: .english))` of \(role.shown(in: .english))",
      zh: "\(role.shown(in: .chinese))的“\(booking.shown(in: .chinese))”")
  }
}
