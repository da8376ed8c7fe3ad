/// How names in Han characters are found by what they sound like.
///
/// `zw`, `zhangwei`, `zhangw` and `zhangwei2`'s beginning `zhangwei` all find 张伟: each character answers
/// for one part of what was typed, which is the beginning of one of its readings. A character that is
/// read in several ways is found by each: 曾 by `zeng` and by `ceng`.
public enum Pinyin {
  /// Whether what was typed can be read into the beginning of a name.
  ///
  /// - Parameter typed: Latin letters in small, `v` or `u` for `ü`; Han characters stand for themselves.
  /// - Returns: how many characters of the name were used; `nil` where it can't be read so, or where no
  ///   Han character was.
  public static func match(_ typed: [UInt8], _ name: String) -> Int? {
    guard let first = name.unicodeScalars.first, isRead(first), mayBegin(first, typed) else {
      return nil
    }
    return match(typed[...], Array(name.unicodeScalars)[...], used: 0)
  }

  /// Whether a reading of a character begins with the first letter that is typed: a quick look that
  /// parts most names from a few.
  private static func mayBegin(_ scalar: Unicode.Scalar, _ typed: [UInt8]) -> Bool {
    guard let letter = typed.first, letter >= 0x61, letter <= 0x7A else { return true }
    let place = Int(scalar.value &- PinyinTable.range.lowerBound)
    let initials = Tables.shared.initials
    guard initials.indices.contains(place) else { return false }
    return initials[place] & (1 << UInt32(letter &- 0x61)) != 0
  }

  /// Whether there is a reading of a character.
  public static func isRead(_ scalar: Unicode.Scalar) -> Bool {
    PinyinTable.range.contains(scalar.value)
  }

  /// The readings of a character, without tones, `v` for `ü`; the usual one first.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    guard PinyinTable.range.contains(scalar.value) else { return [] }
    return syllables(of: scalar.value &- PinyinTable.range.lowerBound).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func match(
    _ typed: ArraySlice<UInt8>, _ name: ArraySlice<Unicode.Scalar>, used: Int
  ) -> Int? {
    guard !typed.isEmpty else { return used }
    guard let scalar = name.first else { return nil }
    let rest = name.dropFirst()
    guard PinyinTable.range.contains(scalar.value) else {
      // A letter or a digit in a name stands for itself.
      let own = Array(String(scalar).lowercased().utf8)
      guard typed.starts(with: own) else { return nil }
      return match(typed.dropFirst(own.count), rest, used: used &+ 1)
    }
    let own = Array(String(scalar).utf8)
    if typed.starts(with: own) {
      return match(typed.dropFirst(own.count), rest, used: used &+ 1)
    }
    // The longest part first, so that `xian` is read 先 before 西安 is tried.
    for reading in syllables(of: scalar.value &- PinyinTable.range.lowerBound) {
      var length = common(typed, reading)
      while length > 0 {
        if let found = match(typed.dropFirst(length), rest, used: used &+ 1) { return found }
        length = length &- 1
      }
    }
    return nil
  }

  /// How many letters two words begin alike with.
  private static func common(_ typed: ArraySlice<UInt8>, _ reading: ArraySlice<UInt8>) -> Int {
    var count = 0
    for (left, right) in zip(typed, reading) {
      // Keyboards have no ü.
      guard left == right || (right == UInt8(ascii: "v") && left == UInt8(ascii: "u")) else {
        break
      }
      count = count &+ 1
    }
    return count
  }

  private static func syllables(of place: UInt32) -> [ArraySlice<UInt8>] {
    let tables = Tables.shared
    var found: [ArraySlice<UInt8>] = []
    let index = Int(place)
    if tables.first.indices.contains(index) {
      let syllable = Int(tables.first[index])
      if tables.syllables.indices.contains(syllable &- 1) {
        found.append(tables.syllables[syllable &- 1])
      }
    }
    for syllable in tables.further[place] ?? [] where tables.syllables.indices.contains(syllable) {
      found.append(tables.syllables[syllable])
    }
    return found
  }

  /// The tables as values, read once.
  private struct Tables: Sendable {
    static let shared = Tables()

    /// The number of the usual syllable of each character, from 1; 0 for none.
    let first: [UInt16]
    let syllables: [ArraySlice<UInt8>]
    /// Positions in ``syllables``, by place.
    let further: [UInt32: [Int]]
    /// A bit for each letter that a reading of the character begins with.
    let initials: [UInt32]

    private init() {
      var values = [UInt16](repeating: 0, count: 128)
      for (value, digit) in Self.bytes(PinyinTable.digits).enumerated() {
        values[Int(digit & 127)] = UInt16(clamping: value)
      }
      func value(_ digits: ArraySlice<UInt8>) -> UInt32 {
        digits.reduce(0) { ($0 << 6) | UInt32(values[Int($1 & 127)]) }
      }
      func numbers(_ text: StaticString, _ width: Int) -> [UInt32] {
        let bytes = Self.bytes(text)
        return stride(from: 0, to: bytes.count &- width &+ 1, by: width).map {
          value(bytes[$0..<($0 &+ width)])
        }
      }
      first = numbers(PinyinTable.first, 2).map { UInt16(clamping: $0) }
      syllables = Self.bytes(PinyinTable.syllables).split(separator: UInt8(ascii: " "))
      var further: [UInt32: [Int]] = [:]
      for value in numbers(PinyinTable.further, 4) {
        further[value >> 9, default: []].append(Int(value & 511) &- 1)
      }
      self.further = further
      let own = syllables.map { UInt32(1) << UInt32(($0.first ?? 0x61) &- 0x61) }
      var initials = first.map { $0 == 0 ? 0 : own[Int($0) &- 1] }
      for (place, all) in further where initials.indices.contains(Int(place)) {
        for syllable in all where own.indices.contains(syllable) {
          initials[Int(place)] |= own[syllable]
        }
      }
      self.initials = initials
    }

    private static func bytes(_ text: StaticString) -> [UInt8] {
      text.withUTF8Buffer { Array($0) }
    }
  }
}
