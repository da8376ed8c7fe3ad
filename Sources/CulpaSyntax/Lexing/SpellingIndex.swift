/// The spelling table turned round: from the words of a text to keywords and units.
///
/// Built once; every ``Vocabulary`` starts as a copy, so keyword words have fixed numbers.
struct SpellingIndex: Sendable {
  static let shared = SpellingIndex()

  let vocabulary: Vocabulary
  private let english: [[WordID]]
  private let chinese: [[WordID]]
  private let units: [WordID: Unit]

  private init() {
    var vocabulary = Vocabulary()
    func words(_ phrase: String) -> [WordID] {
      phrase.split(whereSeparator: { $0 == " " || $0 == "/" }).map { part in
        var part = String(part)
        return part.withUTF8 { vocabulary.number(of: $0) }
      }
    }
    english = Keyword.allCases.map { words($0.spelling.english) }
    chinese = Keyword.allCases.map { words($0.spelling.chinese) }
    var units: [WordID: Unit] = [:]
    for unit in Unit.allCases {
      for spelling in unit.spellings.english + unit.spellings.chinese where spelling != "%" {
        for word in words(spelling) { units[word] = unit }
      }
    }
    self.units = units
    self.vocabulary = vocabulary
  }

  /// The words of a keyword in both spellings.
  func words(of keyword: Keyword) -> (english: [WordID], chinese: [WordID]) {
    (english[Int(keyword.rawValue)], chinese[Int(keyword.rawValue)])
  }

  /// The unit that a word spells.
  func unit(_ word: WordID) -> Unit? { units[word] }

  /// Whether a word is part of some keyword or unit.
  func isKnown(_ word: WordID) -> Bool { Int(word.index) < vocabulary.count }
}
