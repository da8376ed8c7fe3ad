public import CulpaSyntax

/// What may stand where somebody is writing: plain values, for a prompt or an editor.
///
/// The grammar says which sort of thing is next (``Expected``), the workspace which of them there are. A
/// word that is begun narrows them down: by its letters, or for names in Han characters by how they
/// sound (``Pinyin``).
public struct Completion: Sendable {
  /// Something that may be written.
  public struct Candidate: Hashable, Sendable {
    /// What takes the place of what was typed.
    public let text: String
    /// What sort of thing it is.
    public let kind: Kind
  }

  /// What sort of thing a candidate is.
  public enum Kind: Hashable, Sendable {
    case keyword
    case named(Definition.Kind)
  }

  /// The bytes that a candidate takes the place of.
  public let range: Range<Int>
  /// What fits, names before keywords, each in its order; never more than ``most``.
  public let candidates: [Candidate]
  /// How many fit altogether.
  public let count: Int
  /// Whether a path of a file is wanted, of which ``candidates`` knows nothing.
  public let wantsFile: Bool

  /// The most candidates that are handed over.
  public static let most = 200

  /// What may stand at an offset of a text.
  ///
  /// - Parameter language: which spellings are offered where nothing is typed yet.
  public init(at offset: Int, in text: String, _ workspace: Workspace, language: Language) {
    let word = Word(at: offset, in: text)
    let expected = Expected(after: SourceText(name: "", utf8: word.before))
    wantsFile = expected.texts.contains(.file)
    range = word.range
    let names = Names(workspace, word, expected, language)
    var found = names.candidates()
    if !word.isQuoted {
      found += Self.keywords(expected, word, language) { names.allows($0, expected) }
    }
    var seen: Set<String> = []
    found = found.filter { seen.insert($0.text).inserted }
    count = found.count
    candidates = Array(found.prefix(Self.most))
  }

  /// The longest beginning that all candidates share and that goes on from what was typed; `nil` where
  /// there is none, as when names were found by their sound.
  public func common(typed: String) -> String? {
    guard count == candidates.count, let first = candidates.first?.text else { return nil }
    var shared = first
    for candidate in candidates {
      while !candidate.text.hasPrefix(shared) { shared.removeLast() }
    }
    return shared.utf8.count > typed.utf8.count && shared.hasPrefix(typed) ? shared : nil
  }

  // MARK: Keywords

  private static func keywords(
    _ expected: Expected, _ word: Word, _ language: Language, _ isAllowed: (Keyword) -> Bool
  ) -> [Candidate] {
    expected.phrases.compactMap { phrase in
      guard isAllowed(phrase.keyword) else { return nil }
      let (english, chinese) = phrase.keyword.spelling
      func rest(_ spelling: String) -> String {
        spelling.split(separator: " ").dropFirst(phrase.wordsWritten).joined(separator: " ")
      }
      let (first, second) = (rest(english), rest(chinese))
      if !second.isEmpty, language == .chinese || !word.isLatin,
        word.begins(second, bySound: language == .chinese),
        !first.hasPrefix(word.typed) || word.typed.isEmpty
      {
        return Candidate(text: second, kind: .keyword)
      }
      guard !first.isEmpty, word.begins(first, bySound: false),
        language == .english || !word.typed.isEmpty
      else { return nil }
      return Candidate(text: first, kind: .keyword)
    }
  }
}

/// The word that is being written.
struct Word {
  /// What stands before it.
  let before: [UInt8]
  let range: Range<Int>
  /// What is written of it, without an opening quote.
  let typed: String
  /// Whether it began with `"`, which then belongs to ``range``.
  let isQuoted: Bool
  private let letters: [UInt8]

  init(at offset: Int, in text: String) {
    let bytes = Array(text.utf8.prefix(offset))
    let source = SourceText(name: "", utf8: bytes)
    let last = lex(source, as: SourceID(0)).tokens.last { $0.kind != .end }
    var start = bytes.count
    var isQuoted = false
    if let last {
      let own = bytes[Int(last.start)..<Int(last.end)]
      switch last.kind {
      case .word where Int(last.end) == bytes.count: start = Int(last.start)
      case .text, .unknown:
        // A text that is not closed reaches to the end of its line.
        if own.first == UInt8(ascii: "\""), own.count == 1 || own.last != UInt8(ascii: "\""),
          Int(last.end) == bytes.count
        {
          start = Int(last.start)
          isQuoted = true
        }
      default: break
      }
    }
    self.isQuoted = isQuoted
    before = Array(bytes[..<start])
    range = start..<bytes.count
    typed = String(decoding: bytes[(start &+ (isQuoted ? 1 : 0))...], as: UTF8.self)
    letters = Array(typed.lowercased().utf8)
  }

  /// Whether only Latin letters and digits are typed.
  var isLatin: Bool { letters.allSatisfy { $0 < 0x80 } }

  /// Whether a spelling goes on from what is typed, whatever the case of its letters.
  func begins(_ text: String, bySound: Bool) -> Bool {
    if startsAlike(text.utf8) || text.hasPrefix(typed) { return true }
    return bySound && sounds(text)
  }

  /// Whether a text begins with what is typed, but for the case of Latin letters.
  private func startsAlike(_ text: String.UTF8View) -> Bool {
    var rest = text.makeIterator()
    for letter in letters {
      guard let byte = rest.next() else { return false }
      let isCapital = byte >= 0x41 && byte <= 0x5A
      guard (isCapital ? byte | 0x20 : byte) == letter else { return false }
    }
    return true
  }

  /// Whether a name in Han characters sounds as what is typed.
  func sounds(_ name: String) -> Bool {
    !letters.isEmpty && letters.count <= 40 && Pinyin.match(letters, name) != nil
  }
}
