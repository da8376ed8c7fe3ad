import CulpaEngine
import Testing

struct DecimalTextTests {
  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1600.00", "1600"), ("+2.50", "2.5"),
    ("-0.05", "-0.05"), ("1_000.5", "1000.5"), ("0.000_001", "0.000001"),
    ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ("-170141183.460469231731687303715884105727", "-170141183.460469231731687303715884105727"),
    ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
    ("2.50000000000000000000000000000000000000000000000000", "2.5"),
  ])
  func numbersAreRead(text: String, canonical: String) throws {
    #expect(try decimal(text).description == canonical)
  }

  @Test(arguments: [
    "", "+", "-", ".", "1.", ".5", "1..2", "1.2.3", "--1", "1-", "_1", "1_", "1__0", "1_.5", "1._5",
    "1e3", " 1", "1 ", "1,000", "\u{FF11}\u{FF12}", "¥5", "0x10", "nan",
    "170141183460469231731687303715884105728", "99999999999999999999999999999999999999999",
    "0.0000000000000000000000000000001", "-1.7014118346046923173168730371588410572",
  ])
  func otherTextIsNoNumber(text: String) {
    #expect(Decimal(parsing: text) == nil)
  }

  @Test func bytesAreReadLikeText() {
    let bytes = Array("a column,-1_234.50,more".utf8)
    let number = bytes.withUnsafeBufferPointer {
      Decimal(parsing: UnsafeBufferPointer(rebasing: $0[9..<18]))
    }
    #expect(number == Decimal(mantissa: -12_345, scale: 1))
    #expect(number?.scale == 2, "written places are kept, so that columns share one scale")
  }

  @Test func theLeastPlacesAreShown() throws {
    #expect(try decimal("1040").text(minimumPlaces: 2) == "1040.00")
    #expect(try decimal("0.5").text(minimumPlaces: 2) == "0.50")
    #expect(try decimal("-0.005").text(minimumPlaces: 2) == "-0.005")
    #expect(try decimal("7.1000").text(minimumPlaces: 2) == "7.10")
    #expect(Decimal.zero.text(minimumPlaces: 2) == "0.00")
    #expect(Decimal(mantissa: 0, scale: 9).description == "0")
    #expect(try decimal("3").text(minimumPlaces: -5) == "3")
    #expect(try decimal("3").text(minimumPlaces: .max).utf8.count == 32)
  }

  @Test func thousandsAreGrouped() throws {
    #expect(try decimal("6000.01").grouped(minimumPlaces: 2) == "6,000.01")
    #expect(try decimal("999").grouped(minimumPlaces: 0) == "999")
    #expect(try decimal("-1000").grouped(minimumPlaces: 0) == "-1,000")
    #expect(try decimal("-123456").grouped(minimumPlaces: 2) == "-123,456.00")
    #expect(try decimal("1234567.891234").grouped(minimumPlaces: 2) == "1,234,567.891234")
    #expect(
      Decimal(mantissa: .max, scale: 0).grouped(minimumPlaces: 0)
        == "170,141,183,460,469,231,731,687,303,715,884,105,727")
  }

  @Test func writingAppends() throws {
    var bytes = Array("due: ".utf8)
    try decimal("1600.5").write(into: &bytes, minimumPlaces: 2)
    #expect(String(decoding: bytes, as: UTF8.self) == "due: 1600.50")
  }
}
