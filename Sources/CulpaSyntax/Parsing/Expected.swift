/// What could stand behind a text: every keyword that the parser asked for at its end, and what it
/// wanted a name or a text for.
///
/// So the completion of a word knows the grammar from the parser itself, and from nowhere else.
public struct Expected: Sendable {
  /// A keyword, of which so many words stand in the text already.
  public struct Phrase: Hashable, Sendable {
    public let keyword: Keyword
    public let wordsWritten: Int
  }

  /// What a name or a text may be for.
  public enum Thing: Hashable, Sendable, CaseIterable {
    case policy, severity, role, tier, office, measure, disposition, fact, parameter, term, table
    case rule, booking, step, person, incident, scenario, account, duty, explained, grouping, file
    case event, other
  }

  /// What a block in braces holds that is still open.
  public enum Block: Hashable, Sendable {
    case policy, rule, incident, person, test, scenario, other
  }

  public fileprivate(set) var phrases: [Phrase] = []
  /// Names of these may stand here.
  public fileprivate(set) var names: [Thing] = []
  /// Texts of these may stand here, between quotes.
  public fileprivate(set) var texts: [Thing] = []
  /// Whether an expression may begin here.
  public fileprivate(set) var value = false
  /// The innermost block that is open, and where `name =` may begin; `nil` inside an item.
  public fileprivate(set) var block: Block?

  /// Looks at a text by parsing it.
  public init(after text: SourceText, limits: Limits = Limits()) {
    self.init()
    let wishes = Wishes()
    let stream = lex(text, as: SourceID(0), limits: limits)
    var parser = Parser(stream: stream, text: text, limits: limits)
    parser.wishes = wishes
    _ = parser.script()
    self = wishes.expected
    if stream.tokens.allSatisfy({ $0.kind == .end || $0.kind == .semicolon })
      || (!parser.endedEarly && wishes.phraseStart == nil)
    {
      phrases += Parser.statementLeads.map { Phrase(keyword: $0, wordsWritten: 0) }
    }
  }

  fileprivate init() {}
}

/// Gathers what a parser asks for at the end of its text.
final class Wishes {
  fileprivate var expected = Expected()
  private var seen: Set<Expected.Phrase> = []
  /// Whether a new name is read, which nobody can complete.
  var isNaming = false
  /// Where the first keyword begins in whose midst the text ends.
  private(set) var phraseStart: UInt32?

  func keyword(_ keyword: Keyword, written count: Int) {
    let phrase = Expected.Phrase(keyword: keyword, wordsWritten: count)
    if seen.insert(phrase).inserted { expected.phrases.append(phrase) }
  }

  /// A keyword of several words, of which the last are missing, begins at an offset.
  func phrase(from offset: UInt32) { phraseStart = min(phraseStart ?? offset, offset) }

  /// Whether a word begins, or is, a keyword that was asked for.
  func wants(_ word: String) -> Bool {
    expected.phrases.contains { phrase in
      let (english, chinese) = phrase.keyword.spelling
      return [english, chinese].contains { spelling in
        let words = spelling.split { $0 == " " || $0 == "/" }.dropFirst(phrase.wordsWritten)
        return words.first.map(String.init) == word
      }
    }
  }

  func name(for item: Bilingual) {
    if !isNaming { expected.names.append(Self.thing(item)) }
  }

  func text(for item: Bilingual) { expected.texts.append(Self.thing(item)) }

  func value() { expected.value = true }

  func block(_ item: Bilingual, _ leads: [Keyword]) {
    expected.block = Self.block(item)
    for keyword in leads { self.keyword(keyword, written: 0) }
  }

  private static let things: [String: Expected.Thing] = [
    Bilingual.policy.english: .policy, Bilingual.severityLevel.english: .severity,
    Bilingual.role.english: .role, Bilingual.tier.english: .tier, Bilingual.office.english: .office,
    Bilingual.measure.english: .measure, Bilingual.disposition.english: .disposition,
    Bilingual.fact.english: .fact, Bilingual.parameter.english: .parameter,
    Bilingual.term.english: .term, Bilingual.table.english: .table, Bilingual.rule.english: .rule,
    Bilingual.booking.english: .booking, Bilingual.step.english: .step,
    Bilingual.person.english: .person, Bilingual.incident.english: .incident,
    Bilingual.scenario.english: .scenario, Bilingual.account.english: .account,
    Bilingual.duty.english: .duty, Bilingual.explain.english: .explained,
    Bilingual.grouping.english: .grouping, Bilingual.file.english: .file,
    Bilingual.event.english: .event,
  ]

  private static func thing(_ item: Bilingual) -> Expected.Thing { things[item.english] ?? .other }

  private static func block(_ item: Bilingual) -> Expected.Block {
    switch item.english {
    case Bilingual.policy.english: .policy
    case Bilingual.rule.english: .rule
    case Bilingual.incident.english: .incident
    case Bilingual.person.english: .person
    case Bilingual.test.english: .test
    case Bilingual.scenario.english: .scenario
    default: .other
    }
  }
}
