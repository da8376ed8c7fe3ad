/// Which loaded text a position belongs to; an index into a ``SourceSet``.
public struct SourceID: Hashable, Sendable, Comparable {
  /// Position in the set, from 0.
  public let index: UInt32

  /// Names the text at `index`.
  public init(_ index: UInt32) { self.index = index }

  /// Orders texts as they were loaded.
  public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open stretch of UTF-8 offsets in one source.
///
/// Line and column are computed only for showing, by ``SourceText/position(of:)``.
public struct Span: Hashable, Sendable, Comparable {
  /// The text it lies in.
  public let source: SourceID
  /// First byte.
  public let start: UInt32
  /// One past the last byte.
  public let end: UInt32

  /// Makes a span; an `end` before `start` is taken as empty.
  public init(source: SourceID, start: UInt32, end: UInt32) {
    self.source = source
    self.start = start
    self.end = max(start, end)
  }

  /// A span that stands for "nowhere": what was built in, not written.
  public static let builtIn = Span(source: SourceID(.max), start: 0, end: 0)

  /// Whether nobody wrote this.
  public var isBuiltIn: Bool { source.index == .max }

  /// The smallest span that covers both.
  public func joined(_ other: Span) -> Span {
    guard source == other.source else { return self }
    return Span(source: source, start: min(start, other.start), end: max(end, other.end))
  }

  /// Orders by source, then start, then end.
  public static func < (left: Span, right: Span) -> Bool {
    (left.source, left.start, left.end) < (right.source, right.start, right.end)
  }
}
