import CulpaEngine
import CulpaTestSupport

extension SplitMix {
  /// A number of up to `digits` decimal digits (at most 38), small ones as often as large ones.
  mutating func decimal(digits: Int = 38, places: UInt8 = 30) -> Decimal {
    var mantissa: Int128 = 0
    for _ in 0..<Int.random(in: 0...digits, using: &self) {
      mantissa = mantissa * 10 + Int128.random(in: 0...9, using: &self)
    }
    if Bool.random(using: &self) { mantissa = -mantissa }
    return Decimal(mantissa: mantissa, scale: UInt8.random(in: 0...places, using: &self))
  }

  /// A day of the years 1…9999.
  mutating func day() -> Day {
    let days = Int.random(
      in: Int(Day.first.daysSince1970)...Int(Day.last.daysSince1970), using: &self)
    return Day(daysSince1970: days) ?? .first
  }
}

/// The number a test spells, which it must be able to rely on.
func decimal(_ text: String) throws -> Decimal {
  guard let decimal = Decimal(parsing: text) else { throw Unreadable(text: text) }
  return decimal
}

/// The day a test spells.
func day(_ text: String) throws -> Day {
  guard let day = Day(iso: text) else { throw Unreadable(text: text) }
  return day
}

/// The instant a test spells.
func instant(_ text: String) throws -> Instant {
  guard let instant = Instant(iso: text) else { throw Unreadable(text: text) }
  return instant
}

/// A figure in a test that the engine refused to read.
struct Unreadable: Error { let text: String }
