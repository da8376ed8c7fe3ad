public import CulpaSyntax

/// Where texts and data come from: the disk, an editor, or a dictionary in a test.
///
/// The one protocol of the core; the workspace asks it and never touches a file itself.
public protocol SourceLoader {
  /// The text of a script or policy.
  ///
  /// - Parameter base: the name of the text that asks, so that paths are relative to it; `nil` for
  ///   the first.
  func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText

  /// Reads a data file row by row and hands each row to `receive`, which answers what is wrong with it.
  ///
  /// Never stops at a bad row. The answer holds every problem, of the file's own form and of rows.
  func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem]
}

/// A text or data file that can't be had.
public struct LoadFailure: Error, Hashable, Sendable {
  /// Why, in both languages.
  public let reason: Bilingual
  /// What to do.
  public let help: Bilingual
  /// Whether a size limit was reached rather than the file missing.
  public let isLimit: Bool

  /// Says why a file can't be had.
  public init(reason: Bilingual, help: Bilingual, isLimit: Bool = false) {
    self.reason = reason
    self.help = help
    self.isLimit = isLimit
  }
}

/// One row of data: names of columns, and the fields as UTF-8.
public struct DataRow: Sendable {
  /// The names of the columns. For a table the same for every row.
  public let header: [String]
  /// As many as the row has, which may differ from the header.
  public let fields: [ArraySlice<UInt8>]
  /// Physical line of the row, from 1.
  public let line: Int
  /// `true` for the header row itself of a table, which is offered first, with its own names as
  /// fields; `false` for rows and for every JSON object.
  public let isHeader: Bool

  /// A row.
  public init(header: [String], fields: [ArraySlice<UInt8>], line: Int, isHeader: Bool) {
    self.header = header
    self.fields = fields
    self.line = line
    self.isHeader = isHeader
  }
}

/// What is wrong with one field, or with a whole row.
public struct CellProblem: Hashable, Sendable {
  /// Which field, from 0; `nil` for the row.
  public let field: Int?
  public let code: String
  public let message: Bilingual
  public let help: Bilingual?
  /// Another place that matters: the declaration of the fact, the first incident of this name.
  public let related: Diagnostic.Label?
  public let severity: Diagnostic.Severity
  /// Where only the end of the file tells whether this is a problem: the number of the question.
  public let question: Int?

  /// A problem of a field, or of the row when `field` is `nil`.
  public init(
    field: Int?, _ code: String, _ message: Bilingual, help: Bilingual? = nil,
    related: Diagnostic.Label? = nil, severity: Diagnostic.Severity = .error, question: Int? = nil
  ) {
    self.field = field
    self.code = code
    self.message = message
    self.help = help
    self.related = related
    self.severity = severity
    self.question = question
  }
}

/// What is wrong with a data file, with the place and the words of the file around it.
public struct DataProblem: Hashable, Sendable {
  public let code: String
  public let severity: Diagnostic.Severity
  /// Physical line, from 1.
  public let line: Int
  /// The text of that line, or of the part around the place.
  public let excerpt: String
  /// The offending words: UTF-8 offsets into `excerpt`, half open.
  public let range: Range<Int>
  public let message: Bilingual
  public let help: Bilingual?
  public let related: Diagnostic.Label?
  /// Whether whoever received the row said so, rather than the reader of the file.
  public let isOfReceiver: Bool
  /// The number of the question, as in ``CellProblem/question``.
  public let question: Int?

  /// A problem that the reader of a data file finds: what stands there is no row.
  public init(
    code: String, severity: Diagnostic.Severity, line: Int, excerpt: String, range: Range<Int>,
    message: Bilingual, help: Bilingual?
  ) {
    self.code = code
    self.severity = severity
    self.line = line
    self.excerpt = excerpt
    self.range = range
    self.message = message
    self.help = help
    related = nil
    isOfReceiver = false
    question = nil
  }

  /// What whoever received a row says of it, with the place.
  public init(_ problem: CellProblem, line: Int, excerpt: String, range: Range<Int>) {
    code = problem.code
    severity = problem.severity
    self.line = line
    self.excerpt = excerpt
    self.range = range
    message = problem.message
    help = problem.help
    related = problem.related
    isOfReceiver = true
    question = problem.question
  }
}
