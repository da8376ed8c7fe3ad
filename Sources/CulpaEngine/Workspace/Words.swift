import CulpaSyntax

/// The few words of output that the engine itself must know.
enum Words {
  /// A person without a name.
  static let someone = "某人"
  /// The subject of an account that is of all together.
  static let organisation = Bilingual(en: "organisation", zh: "本单位")

  /// Somebody in a table that shows how people are written.
  static let sampleName = "张伟"
  /// A text in a table that shows how incidents are written.
  static let sampleText = Bilingual(en: "text", zh: "文本")
}
