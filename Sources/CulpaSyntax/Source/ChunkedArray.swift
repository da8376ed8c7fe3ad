/// An array in pieces that copies share: to add to a copy costs the same however long it is.
///
/// A workspace is a value, and every point of a session keeps one. An array of thousands of incidents would
/// be copied whole with each statement; of this one only the last piece is.
public struct ChunkedArray<Element> {
  /// All are full but the last, and none is empty.
  @usableFromInline var chunks: [[Element]] = []
  public private(set) var count = 0

  /// How many elements a piece has: close to the root of what a long session holds, so that the list of
  /// pieces is as short as a piece.
  @inlinable static var bits: Int { 7 }
  @inlinable static var mask: Int { 1 << bits - 1 }

  /// An empty array.
  public init() {}

  /// Adds an element at the end.
  public mutating func append(_ element: Element) {
    if count & Self.mask == 0 {
      chunks.append([element])
    } else {
      chunks[chunks.count - 1].append(element)
    }
    count += 1
  }
}

extension ChunkedArray: RandomAccessCollection, MutableCollection {
  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable public subscript(position: Int) -> Element {
    get { chunks[position >> Self.bits][position & Self.mask] }
    _modify { yield &chunks[position >> Self.bits][position & Self.mask] }
  }
}

extension ChunkedArray: ExpressibleByArrayLiteral {
  /// The elements of a sequence.
  public init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  public init(arrayLiteral elements: Element...) { self.init(elements) }
}

extension ChunkedArray: Sendable where Element: Sendable {}
