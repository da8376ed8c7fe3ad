import CulpaSyntax

/// Reads the fields of data files as values.
///
/// The everyday forms (plain decimals, ISO dates, yes/no) are read byte by byte; everything else goes
/// through the lexer, so that a field may hold what a script may.
struct FieldReader {
  let policy: Policy

  /// Why a field is no value of the wanted type.
  struct Refusal: Error {
    let wanted: Bilingual
    let help: Bilingual
    var isNoDate = false
  }

  /// - Parameter unit: the unit that the header states, for bare numbers.
  func value(
    _ field: ArraySlice<UInt8>, _ type: ValueType, unit: Unit?, texts: inout TextTable
  ) throws(Refusal) -> Value {
    if let unit, !Self.suits(unit, type, currency: policy.currency) {
      throw Refusal.unitOfHeader(unit, type)
    }
    switch type {
    case .money: return try money(field)
    case .duration: return try duration(field, unit)
    case .number: return .number(try figure(field, type))
    case .count: return try count(field)
    case .percent: return try percent(field, unit)
    case .truth: return try truth(field)
    case .date: return .day(try day(field))
    case .instant: return try moment(field)
    case .text: return .text(texts.intern(Self.string(field)))
    case .symbol(let enumeration): return try symbol(field, enumeration)
    default:
      throw Refusal.unreadable(type)
    }
  }

  /// Whether a header may state a unit for values of a type.
  static func suits(_ unit: Unit, _ type: ValueType, currency: Unit?) -> Bool {
    switch type {
    case .money: unit == currency
    case .duration: Value.seconds(in: unit) != nil
    case .percent: unit == .percent
    case .count: unit == .times
    default: false
    }
  }

  static func string(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field, as: UTF8.self)
  }

  static func decimal(_ field: ArraySlice<UInt8>) -> Decimal? {
    field.withUnsafeBufferPointer { Decimal(parsing: $0) }
  }

  private func figure(_ field: ArraySlice<UInt8>, _ type: ValueType) throws(Refusal) -> Decimal {
    if let figure = Self.decimal(field) { return figure }
    if let quantity = Fragment.quantity(Self.string(field)), quantity.unit == nil,
      let figure = quantity.figure
    {
      return figure
    }
    throw Refusal.noFigure(type)
  }

  private func money(_ field: ArraySlice<UInt8>) throws(Refusal) -> Value {
    if let figure = Self.decimal(field) { return .money(figure) }
    if let quantity = Fragment.quantity(Self.string(field)), quantity.per == nil,
      quantity.unit == nil || quantity.unit == policy.currency, let figure = quantity.figure
    {
      return .money(figure)
    }
    throw Refusal.noMoney(policy.currency)
  }

  private func duration(_ field: ArraySlice<UInt8>, _ unit: Unit?) throws(Refusal) -> Value {
    if let figure = Self.decimal(field), let unit, let seconds = Value.seconds(in: unit),
      let total = try? figure.multiplied(by: Decimal(seconds))
    {
      return .duration(total)
    }
    if let quantity = Fragment.quantity(Self.string(field)), let own = quantity.unit,
      own == .hour || own == .minute || own == .second, let figure = quantity.figure,
      let total = try? figure.multiplied(by: Decimal(Value.seconds(in: own) ?? 1))
    {
      return .duration(total)
    }
    throw Refusal.noDuration()
  }

  private func count(_ field: ArraySlice<UInt8>) throws(Refusal) -> Value {
    let figure: Decimal? =
      Self.decimal(field)
      ?? Fragment.quantity(Self.string(field)).flatMap { $0.unit == .times ? $0.figure : nil }
    if let figure, figure.isWhole, !figure.isNegative { return .number(figure) }
    throw Refusal.noCount()
  }

  private func percent(_ field: ArraySlice<UInt8>, _ unit: Unit?) throws(Refusal) -> Value {
    if unit == .percent, let figure = Self.decimal(field),
      let ratio = try? figure.multiplied(by: Decimal(mantissa: 1, scale: 2))
    {
      return .ratio(ratio)
    }
    if let quantity = Fragment.quantity(Self.string(field)), quantity.unit == .percent,
      let ratio = try? quantity.figure?.multiplied(by: Decimal(mantissa: 1, scale: 2))
    {
      return .ratio(ratio)
    }
    throw Refusal.noPercent()
  }

  private func truth(_ field: ArraySlice<UInt8>) throws(Refusal) -> Value {
    let word = Self.string(field).lowercased()
    if WordsOfColumns.yes.contains(word) { return .truth(true) }
    if WordsOfColumns.no.contains(word) { return .truth(false) }
    throw Refusal.noTruth()
  }

  private func symbol(
    _ field: ArraySlice<UInt8>, _ enumeration: EnumerationID
  ) throws(Refusal) -> Value {
    let text = Self.string(field)
    let members = policy.enumerations[enumeration.index].members
    if let index = members.firstIndex(where: { $0.name == text || $0.alias == text }) {
      return .symbol(
        enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: index))
    }
    let names = members.flatMap { [$0.name, $0.alias].compactMap { $0 } }
    throw Refusal.noMember(of: members.map(\.name), near: Nearest.of(text, in: names))
  }

  /// Written like a date: to tell a day that does not exist from something else.
  private static func looksLikeDate(_ text: String) -> Bool {
    if padded(text) != nil { return true }
    let parts = text.split(whereSeparator: { WordsOfColumns.dateMarks.contains($0) })
    return parts.count >= 3 && parts[0].count == 4
      && parts.prefix(2).allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// A date as spreadsheets write it, the year first, with its zeros: `2026/3/2 9:30` is 2026-03-02 09:30.
  /// With the year last a day and a month can't be told apart, so that is none.
  private static func padded(_ text: String) -> String? {
    let halves = text.split(maxSplits: 1, whereSeparator: { $0 == " " || $0 == "T" })
    guard let date = halves.first, let mark = date.first(where: { "-/.".contains($0) }),
      let day = padded(date, at: mark, [4, 2, 2], least: 3)
    else { return nil }
    guard halves.count == 2 else { return day.joined(separator: "-") }
    guard let time = padded(halves[1], at: ":", [2, 2, 2], least: 2) else { return nil }
    return day.joined(separator: "-") + " " + time.joined(separator: ":")
  }

  /// Numbers between marks, each with zeros before it up to its width; the first of four digits is whole.
  private static func padded(
    _ text: Substring, at mark: Character, _ widths: [Int], least: Int
  ) -> [String]? {
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count >= least, parts.count <= widths.count else { return nil }
    var numbers: [String] = []
    for (part, width) in zip(parts, widths) {
      let isWhole = width < 4 || part.utf8.count == width
      guard isWhole, !part.isEmpty, part.utf8.count <= width,
        part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
      else { return nil }
      numbers.append(String(repeating: "0", count: width - part.utf8.count) + part)
    }
    return numbers
  }

  private func day(_ field: ArraySlice<UInt8>) throws(Refusal) -> Day {
    let text = Self.string(field)
    if let day = Day(iso: text) { return day }
    if let literal = Fragment.date(text), let day = Day(literal) { return day }
    if let written = Self.padded(text), let day = Day(iso: written) { return day }
    throw Refusal.noDay(isNoDate: Self.looksLikeDate(text))
  }

  private func moment(_ field: ArraySlice<UInt8>) throws(Refusal) -> Value {
    let text = Self.string(field)
    if let instant = Instant(iso: text) { return .instant(instant) }
    if let day = Day(iso: text) { return .day(day) }
    if let literal = Fragment.date(text) {
      if let instant = Instant(literal) { return .instant(instant) }
      if let day = Day(literal) { return .day(day) }
    }
    if let written = Self.padded(text) {
      if let instant = Instant(iso: written) { return .instant(instant) }
      if let day = Day(iso: written) { return .day(day) }
    }
    throw Refusal.noMoment(isNoDate: Self.looksLikeDate(text))
  }
}

extension Quantity {
  /// The number with the Chinese words for 10³, 10⁴ and 10⁸ multiplied out; `nil` when it can't be kept.
  var figure: Decimal? {
    guard var figure = Decimal(parsing: digits) else { return nil }
    for _ in 0..<min(exponent, 60) {
      guard let next = try? figure.multiplied(by: Decimal(10)) else { return nil }
      figure = next
    }
    return figure
  }
}
