public import CulpaSyntax

/// How text is to look for the person, or the file, that gets it.
public struct Style: Hashable, Sendable {
  /// A way to set text apart in a terminal.
  public enum Paint: Int, Hashable, Sendable, CaseIterable {
    case bold = 1
    case dim = 2
    case red = 31
    case yellow = 33
    case blue = 34
    case cyan = 36
  }

  /// The language of the words.
  public var language: Language
  /// The columns of a line.
  public var width: Int
  /// May text be painted?
  public var colour: Bool
  /// Are lines and marks drawn with ASCII characters only? The text itself stays as it is.
  public var ascii: Bool

  /// A style; by default the plainest one.
  public init(
    language: Language = .english, width: Int = 80, colour: Bool = false, ascii: Bool = false
  ) {
    self.language = language
    self.width = width
    self.colour = colour
    self.ascii = ascii
  }

  /// The text, painted if there is colour; empty text stays empty.
  public func paint(_ text: String, _ paint: Paint) -> String {
    if !colour || text.isEmpty { return text }
    return "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m"
  }

  /// The text in bold letters.
  public func bold(_ text: String) -> String { paint(text, .bold) }

  /// The text held back.
  public func dim(_ text: String) -> String { paint(text, .dim) }

  /// The text in red.
  public func red(_ text: String) -> String { paint(text, .red) }

  /// The text in yellow.
  public func yellow(_ text: String) -> String { paint(text, .yellow) }

  /// The text in blue.
  public func blue(_ text: String) -> String { paint(text, .blue) }

  /// The text in cyan.
  public func cyan(_ text: String) -> String { paint(text, .cyan) }
}
