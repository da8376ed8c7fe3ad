/// The same sentence in both languages.
public struct Bilingual: Hashable, Sendable {
  /// English.
  public let english: String
  /// Chinese.
  public let chinese: String

  /// Takes both sentences.
  public init(en english: String, zh chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The sentence in one language.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// One thing that is wrong, or worth saying, with its place, its reason and its remedy.
///
/// A diagnostic is data: it is collected, never thrown, and rendered elsewhere. Its code is stable and
/// never reused. Two diagnostics are equal when they say the same of the same place.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: Int, Hashable, Sendable, Comparable {
    /// Worth knowing.
    case note
    /// Probably not what was meant; nothing stops.
    case warning
    /// Wrong; what depends on it is not done.
    case error
    /// A size, depth or step limit was reached; the run ends with its own exit code.
    case limit

    /// Orders by how much it matters.
    public static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// A place with what to say of it.
  public struct Label: Hashable, Sendable {
    /// The place.
    public let span: Span
    /// What it is; `nil` where the message says enough.
    public let text: Bilingual?

    /// Labels a place.
    public init(_ span: Span, _ text: Bilingual? = nil) {
      self.span = span
      self.text = text
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// Stable code: `C` and four digits.
  public let code: String
  /// The places, the most important first; never empty.
  public let labels: [Label]
  /// What is wrong, with the offending words and figures.
  public let message: Bilingual
  /// What to do.
  public let help: Bilingual?
  /// A replacement that mends it, where one is certain.
  public let fix: Fix?

  /// Makes a diagnostic at `span`, with related places in `also`.
  public init(
    _ severity: Severity, _ code: String, at span: Span, saying text: Bilingual? = nil,
    also: [Label] = [], _ message: Bilingual, help: Bilingual? = nil, fix: Fix? = nil
  ) {
    self.severity = severity
    self.code = code
    labels = [Label(span, text)] + also
    self.message = message
    self.help = help
    self.fix = fix
  }

  /// Where it is.
  public var span: Span { labels.first?.span ?? .builtIn }

  /// Whether what depends on it cannot be done.
  public var isError: Bool { severity >= .error }
}

/// Replaces the characters of a span.
public struct Fix: Hashable, Sendable {
  /// What is replaced; may be empty to insert.
  public let span: Span
  /// The new characters.
  public let replacement: String

  /// A replacement of `span`.
  public init(_ span: Span, with replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
