/// What the tokens of a text are for: the part of a reading that a tree leaves out.
///
/// A tree says what was meant; a formatter must also know which words were keywords, where items
/// begin and which operands `of` and `的` exchange. Positions count tokens from 0. Marks are complete
/// only where the text has no errors, and no stage but the formatter reads them.
struct SyntaxMarks: Sendable {
  /// A keyword and the tokens that spell it.
  struct KeywordMark: Sendable {
    let tokens: Range<Int>
    let keyword: Keyword
  }

  /// A number with `¥` or a unit, or the unit of a column, and the tokens that spell it.
  struct QuantityMark: Sendable {
    let tokens: Range<Int>
    let hasSign: Bool
    let unit: Unit?
    let per: Unit?
  }

  /// `rate of base` or `base 的 rate`.
  ///
  /// A shared range has its rate in two parts: in `30%..base 的 50%` they are `30%..` and `50%`.
  struct Possession: Sendable {
    let whole: Range<Int>
    let rate: Range<Int>
    let rest: Range<Int>
    let base: Range<Int>
  }

  /// The braces around a list of items.
  struct Block: Sendable {
    let opening: Int
    let closing: Int
  }

  /// In the order written.
  var keywords: [KeywordMark] = []
  /// In the order written.
  var quantities: [QuantityMark] = []
  /// Inner ones before outer ones.
  var possessions: [Possession] = []
  /// Inner ones before outer ones.
  var blocks: [Block] = []
  /// The first tokens of all items: statements, and what stands in blocks.
  var items: [Int] = []
  /// Every `-` that has one operand.
  var negations: [Int] = []
}
