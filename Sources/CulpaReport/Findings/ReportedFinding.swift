public import CulpaEngine
public import CulpaSyntax

/// A place as other programs count: lines and columns from 1, ends half open.
public struct ReportedPlace: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  public let line: Int
  /// In characters.
  public let column: Int
  public let endLine: Int
  /// In characters; the column behind the last one.
  public let endColumn: Int
  /// In UTF-16 code units, as SARIF and editors count.
  public let column16: Int
  /// In UTF-16 code units.
  public let endColumn16: Int
  /// The whole first line, without its end.
  public let words: String
  /// What is said of the place, where it is not the main one.
  public let text: Bilingual?

  /// The place of a label; `nil` where nobody wrote it.
  public init?(_ label: Diagnostic.Label, _ sources: SourceSet) {
    self.init(label.span, saying: label.text, sources)
  }

  /// The place of a span; `nil` where nobody wrote it.
  public init?(_ span: Span, saying text: Bilingual? = nil, _ sources: SourceSet) {
    guard let source = sources[span.source] else { return nil }
    let start = source.position(of: span.start)
    let end = source.position(of: span.end)
    file = source.name
    line = start.line
    column = start.column
    endLine = end.line
    endColumn = end.column
    column16 = Self.column16(span.start, source)
    endColumn16 = Self.column16(span.end, source)
    words = source.text(source.lineRange(source.lineIndex(of: span.start)))
    self.text = text
  }

  private static func column16(_ offset: UInt32, _ source: SourceText) -> Int {
    let line = source.lineRange(source.lineIndex(of: offset))
    let end = min(max(Int(offset), line.lowerBound), line.upperBound)
    return source.text(line.lowerBound..<end).utf16.count + 1
  }
}

/// A diagnostic with its places looked up, so that it outlives its sources.
public struct ReportedFinding: Sendable {
  public let code: String
  public let severity: Diagnostic.Severity
  public let message: Bilingual
  public let help: Bilingual?
  /// The main place first; empty where there is none but the file itself.
  public let places: [ReportedPlace]
  /// The place of a replacement that mends it, and the replacement.
  public let fix: (place: ReportedPlace, replacement: String)?
  /// The file that was looked at when it was found, as the user named it.
  public let subject: String
  /// The test that found it; `nil` outside of tests.
  public let test: String?

  /// A diagnostic, found while `subject` was looked at; what it says shows none of the sealed names.
  public init(
    _ diagnostic: Diagnostic, _ sources: SourceSet, subject: String, test: String? = nil,
    sealed: SealedNames = SealedNames()
  ) {
    code = diagnostic.code
    severity = diagnostic.severity
    message = sealed.hidden(in: diagnostic.message)
    help = diagnostic.help.map { sealed.hidden(in: $0) }
    places = diagnostic.labels.compactMap { label in
      ReportedPlace(label.span, saying: label.text.map { sealed.hidden(in: $0) }, sources)
    }
    fix = diagnostic.fix.flatMap { fix in
      ReportedPlace(fix.span, sources).map { ($0, fix.replacement) }
    }
    self.subject = subject
    self.test = test
  }

  /// A file that can't be had at all.
  public init(_ failure: LoadFailure, subject: String) {
    code = failure.isLimit ? "C6001" : "C3011"
    severity = failure.isLimit ? .limit : .error
    message = failure.reason
    help = failure.help
    places = []
    fix = nil
    self.subject = subject
    test = nil
  }

  /// The file that it is about.
  var file: String { places.first?.file ?? subject }

  /// Where it is, on one line: `file:line:column`, or the file alone.
  var place: String {
    places.first.map { "\($0.file):\($0.line):\($0.column)" } ?? subject
  }

  /// The severity in one of the three words that other programs know.
  var level: String {
    switch severity {
    case .note: "note"
    case .warning: "warning"
    case .error, .limit: "error"
    }
  }
}

/// How a test ended, with what a reader needs to see why.
public struct ReportedTest: Sendable {
  /// The four ends, kept apart.
  public enum Ending: String, Hashable, Sendable, CaseIterable {
    case passed, failed, broken, skipped
  }

  public let name: String
  /// The file that was asked for, as the user named it.
  public let file: String
  /// From 1.
  public let line: Int
  public let ending: Ending
  /// Why it was skipped.
  public let reason: String?
  /// What was found first of all that is wrong.
  public let message: Bilingual?
  /// What a person would read about it, without colours; empty where it passed.
  public let details: [String]

  /// A test that ended.
  public init(
    name: String, file: String, line: Int, ending: Ending, reason: String? = nil,
    message: Bilingual? = nil, details: [String] = []
  ) {
    self.name = name
    self.file = file
    self.line = line
    self.ending = ending
    self.reason = reason
    self.message = message
    self.details = details
  }
}
