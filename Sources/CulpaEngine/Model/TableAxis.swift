import CulpaSyntax

/// A place between the values of an ordered input: just before a value, or just after it.
struct Cut: Hashable, Comparable {
  let value: Decimal
  let isAfter: Bool

  static func < (left: Cut, right: Cut) -> Bool {
    let order = left.value.compare(right.value)
    return order < 0 || (order == 0 && !left.isAfter && right.isAfter)
  }
}

/// One input of a table, divided into pieces between which no cell tells a difference.
///
/// An ordered input is a line with cuts where cells begin and end: piece *i* lies between cut *i* − 1
/// and cut *i*, the outer ones being the ends of the line. Where only whole steps exist (counts, days,
/// seconds of a clock), cuts stand before whole steps, so that nothing lies between 3 and 4.
struct TableAxis {
  enum Shape {
    /// The cuts in order, and the lower end; `nil` where there is none.
    case line(cuts: [Cut], low: Cut?, isWhole: Bool)
    /// One piece for each value; `nil` for all that no cell names.
    case values([Value?])
    /// Something that can't be told apart beforehand.
    case undecided
  }

  let shape: Shape
  let type: ValueType
  let count: Int

  /// Cells of one input, by row, with all bounds that are known; `nil` for a bound that is not.
  init(_ cells: [[KnownPiece?]], input: TypedExpression, policy: Policy) {
    type = input.type
    let known = cells.joined().compactMap { $0 }
    switch input.type {
    case .truth: shape = .values([.truth(true), .truth(false)])
    case .symbol(let enumeration):
      shape = .values(
        policy.enumerations[enumeration.index].members.indices.map {
          .symbol(enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: $0))
        })
    case .severity:
      shape = .values((0...policy.levels.count).map { .severities(1 << UInt64($0)) })
    case .text, .person:
      var named: [Value?] = []
      for case .equals(let value) in known where !named.contains(value) { named.append(value) }
      shape = .values(named + [nil])
    case .number, .count, .percent, .points, .money, .duration, .span, .workdays, .date, .instant:
      shape = Self.line(known, input)
    case .rate, .any, .range: shape = .undecided
    }
    switch shape {
    case .line(let cuts, _, _): count = cuts.count + 1
    case .values(let values): count = values.count
    case .undecided: count = 1
    }
  }

  private static func line(_ known: [KnownPiece], _ input: TypedExpression) -> Shape {
    let type = input.type
    let isWhole =
      switch type {
      case .count, .workdays, .span, .date, .instant: true
      default: false
      }
    var low: Cut?
    if type == .count { low = Cut(value: .zero, isAfter: false) }
    if type == .duration, case .fact = input.node { low = Cut(value: .zero, isAfter: false) }
    var cuts: Set<Cut> = []
    for piece in known {
      guard let (first, last) = ends(of: piece, type) else { return .undecided }
      for cut in [first, last].compactMap({ $0 }) where low.map({ cut > $0 }) ?? true {
        cuts.insert(cut)
      }
    }
    return .line(cuts: cuts.sorted(), low: low, isWhole: isWhole)
  }

  // MARK: Cells

  /// The pieces in which a cell holds; `nil` where that can't be told.
  func pieces(_ cell: [KnownPiece?]) -> PieceSet? {
    var set = PieceSet(count: count)
    if cell.isEmpty {
      set.insert(0..<count)
      return set
    }
    for piece in cell {
      guard let piece else { return nil }
      switch shape {
      case .undecided: return nil
      case .values(let values): insert(piece, values, into: &set)
      case .line(let cuts, let low, _):
        guard let (first, last) = Self.ends(of: piece, type) else { return nil }
        set.insert(Self.range(first, last, cuts, low))
      }
    }
    return set
  }

  private func insert(_ piece: KnownPiece, _ values: [Value?], into set: inout PieceSet) {
    switch piece {
    case .equals(let value):
      if let position = values.firstIndex(of: value) { set.insert(position..<(position + 1)) }
    case .levels(let mask):
      for (position, value) in values.enumerated() {
        if case .severities(let level)? = value, level & mask != 0 {
          set.insert(position..<(position + 1))
        }
      }
    case .between: break
    }
  }

  private static func range(
    _ first: Cut?, _ last: Cut?, _ cuts: [Cut], _ low: Cut?
  ) -> Range<Int> {
    if let low, let last, last <= low { return 0..<0 }
    let start = first.flatMap { position(of: $0, in: cuts) }.map { $0 + 1 } ?? 0
    let end = last.flatMap { position(of: $0, in: cuts) }.map { $0 + 1 } ?? cuts.count + 1
    return start < end ? start..<end : 0..<0
  }

  /// Where a cut stands among others, which are in order.
  private static func position(of cut: Cut, in cuts: [Cut]) -> Int? {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = low + (high - low) / 2
      if cuts[middle] < cut { low = middle + 1 } else { high = middle }
    }
    return low < cuts.count && cuts[low] == cut ? low : nil
  }

  /// The piece of the line in which a value lies.
  func place(of value: Value) -> Int? {
    guard case .line(let cuts, _, _) = shape, let (before, _) = Self.cuts(around: value, type)
    else {
      return nil
    }
    return cuts.count { $0 <= before }
  }

  /// Where a piece begins and ends on the line; a missing end is without end. No answer where its values
  /// don't lie on a line.
  private static func ends(of piece: KnownPiece, _ type: ValueType) -> (Cut?, Cut?)? {
    switch piece {
    case .levels: return nil
    case .equals(let value):
      guard let (before, after) = cuts(around: value, type) else { return nil }
      return (before, after)
    case .between(let low, let high):
      var first: Cut?
      var last: Cut?
      if let low {
        guard let (before, after) = cuts(around: low.value, type) else { return nil }
        first = low.side == .above ? after : before
      }
      if let high {
        guard let (before, after) = cuts(around: high.value, type) else { return nil }
        last = high.side == .upTo ? after : before
      }
      return (first, last)
    }
  }

  /// The cuts before and after a value; those of a day among moments are its first moment and that of
  /// the next day.
  private static func cuts(around value: Value, _ type: ValueType) -> (Cut, Cut)? {
    func whole(_ first: Int, _ next: Int) -> (Cut, Cut) {
      (
        Cut(value: Decimal(first), isAfter: false), Cut(value: Decimal(next), isAfter: false)
      )
    }
    switch value {
    case .number(let figure) where type == .count:
      guard let up = try? figure.quotientRoundedUp(by: .one) else { return nil }
      return figure.isWhole ? whole(up, up &+ 1) : whole(up, up)
    case .number(let figure), .money(let figure), .ratio(let figure), .points(let figure),
      .duration(let figure):
      return (Cut(value: figure, isAfter: false), Cut(value: figure, isAfter: true))
    case .workdays(let count): return whole(Int(count), Int(count) + 1)
    case .span(let span):
      // Months and days have no common measure.
      return span.months == 0 ? whole(Int(span.days), Int(span.days) + 1) : nil
    case .day(let day):
      let number = day.days(since: .epoch)
      return type == .date
        ? whole(number, number + 1) : whole(number * 86_400, (number + 1) * 86_400)
    case .instant(let instant):
      if type == .date {
        let number = instant.day.days(since: .epoch)
        return whole(number, number + 1)
      }
      let second = Int(instant.seconds(since: Instant(startOf: .epoch)))
      return whole(second, second + 1)
    case .rate, .truth, .symbol, .severities, .person, .text, .counts, .unknown, .failure:
      return nil
    }
  }
}

extension Day {
  /// The first of January 1970.
  fileprivate static let epoch = Day(daysSince1970: 0) ?? .first
}

/// A piece of a cell with the values of its bounds.
enum KnownPiece {
  case equals(Value)
  case between(low: KnownEnd?, high: KnownEnd?)
  case levels(UInt64)

  struct KnownEnd {
    let side: BoundKind
    let value: Value
  }
}

/// A set of small numbers.
struct PieceSet: Hashable {
  private(set) var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ range: Range<Int>) {
    var number = range.lowerBound
    while number < range.upperBound, number / 64 < words.count {
      if number % 64 == 0, range.upperBound - number >= 64 {
        words[number / 64] = .max
        number += 64
      } else {
        words[number / 64] |= 1 << UInt64(number % 64)
        number += 1
      }
    }
  }

  func contains(_ number: Int) -> Bool {
    number / 64 < words.count && words[number / 64] & 1 << UInt64(number % 64) != 0
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// What of so many pieces does not belong to it.
  func complement(of count: Int) -> PieceSet {
    var rest = PieceSet(count: count)
    rest.insert(0..<count)
    for (index, word) in words.enumerated() where index < rest.words.count {
      rest.words[index] &= ~word
    }
    return rest
  }

  func meets(_ other: PieceSet) -> Bool {
    zip(words, other.words).contains { $0 & $1 != 0 }
  }

  func intersection(_ other: PieceSet) -> PieceSet {
    var both = self
    for (index, word) in other.words.enumerated() where index < both.words.count {
      both.words[index] &= word
    }
    return both
  }
}

/// From pieces back to values, for words.
extension TableAxis {
  /// Whether only whole steps exist.
  var isWhole: Bool {
    if case .line(_, _, let isWhole) = shape { return isWhole }
    return false
  }

  /// Whether the steps are seconds of a clock, which nobody counts.
  var isClock: Bool { type == .instant }

  /// The cuts around a run of pieces.
  func ends(of run: Range<Int>) -> (low: Cut?, high: Cut?) {
    guard case .line(let cuts, let low, _) = shape else { return (nil, nil) }
    return (
      run.lowerBound == 0 ? low : cuts[run.lowerBound - 1],
      run.upperBound > cuts.count ? nil : cuts[run.upperBound - 1]
    )
  }

  /// Whether there is one value between two cuts.
  func isPoint(_ low: Cut, _ high: Cut) -> Bool {
    if isWhole { return (try? low.value.adding(.one)) == high.value }
    return low.value == high.value && !low.isAfter && high.isAfter
  }

  /// A value between two cuts, in the middle where there are two.
  func inside(_ low: Cut?, _ high: Cut?) -> Decimal {
    switch (low, high) {
    case (let low?, let high?):
      if isPoint(low, high) { return low.value }
      let half = Decimal(mantissa: 5, scale: 1)
      let middle =
        (try? low.value.adding(high.value)).flatMap { try? $0.multiplied(by: half) } ?? low.value
      guard isWhole else { return middle }
      let down = (try? middle.rounded(to: .one, mode: .down)) ?? low.value
      return down < low.value ? low.value : down
    case (let low?, nil): return (try? low.value.adding(step)) ?? low.value
    case (nil, let high?): return (try? high.value.subtracting(step)) ?? high.value
    case (nil, nil): return .zero
    }
  }

  /// A step that a reader finds plain.
  private var step: Decimal {
    switch type {
    case .percent, .points: Decimal(mantissa: 1, scale: 2)
    case .duration: Decimal(3600)
    case .instant: Decimal(86_400)
    default: .one
    }
  }

  /// The value at a figure of the line.
  func value(at figure: Decimal) -> Value {
    let whole = Int(exactly: figure) ?? 0
    switch type {
    case .money: return .money(figure)
    case .percent: return .ratio(figure)
    case .points: return .points(figure)
    case .duration: return .duration(figure)
    case .workdays: return .workdays(Int32(clamping: whole))
    case .span: return .span(CalendarSpan(days: Int32(clamping: whole)))
    case .date: return Day(daysSince1970: whole).map { .day($0) } ?? .unknown
    case .instant: return Instant(secondsSince1970: Int64(whole)).map { .instant($0) } ?? .unknown
    default: return .number(figure)
    }
  }
}
