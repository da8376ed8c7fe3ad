import CulpaEngine
import CulpaSyntax

/// A table with a bar in each row: dark up to the low end, pale up to the high one.
struct Bars {
  /// One bar.
  struct Row {
    let name: String
    let low: Decimal
    let high: Decimal?
    /// The cells behind the bar, leaning to the right.
    let figures: [String]
  }

  let headers: [String]
  let rows: [Row]

  /// The table; the longest bar takes the whole width.
  func markup(caption: String) -> Markup {
    let longest = rows.map { $0.high ?? $0.low }.max() ?? .zero
    var head = Markup()
    for (index, header) in headers.enumerated() {
      head += .element(
        "th", (index == 0 ? [] : [("class", "n")]) + [("scope", "col")], text: header)
      if index == 0 { head += .element("td", [("class", "bars")], Markup()) }
    }
    var body = Markup()
    for row in rows {
      var cells = Markup.element("td", text: row.name)
      cells += .element("td", [("class", "bars")], bar(row, longest))
      for figure in row.figures { cells += .element("td", [("class", "n")], text: figure) }
      body += .element("tr", [], cells) + .constant("\n")
    }
    let table = Markup.element(
      "table", [("style", "width:100%")],
      .element("thead", [], .element("tr", [], head)) + .element("tbody", [], body))
    return Page.paragraph(caption, class: "soft")
      + .element("div", [("class", "scroll")], table) + .constant("\n")
  }

  private func bar(_ row: Row, _ longest: Decimal) -> Markup {
    let high = Scale.place(row.high ?? row.low, from: .zero, to: longest, pixels: 1000)
    let low = Scale.place(row.low, from: .zero, to: longest, pixels: 1000)
    return .element(
      "svg",
      [("viewBox", "0 0 1000 14"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")],
      .empty(
        "rect",
        [
          ("x", "0"), ("y", "1"), ("width", String(high)), ("height", "12"),
          ("style", "fill:var(--pale)"),
        ])
        + .empty(
          "rect",
          [
            ("x", "0"), ("y", "1"), ("width", String(low)), ("height", "12"),
            ("style", "fill:var(--one)"),
          ]))
  }
}

/// Figures as places on a page.
enum Scale {
  /// Where a figure lies between two ends, in whole pixels; clamped.
  static func place(_ figure: Decimal, from: Decimal, to: Decimal, pixels: Int) -> Int {
    guard let width = try? to.subtracting(from), width > .zero,
      let way = try? figure.subtracting(from),
      let scaled = try? way.multiplied(by: Decimal(pixels)),
      let place = try? scaled.divided(by: width, roundedTo: 0, mode: .halfEven),
      let whole = Int(exactly: place)
    else { return 0 }
    return min(max(whole, 0), pixels)
  }

  /// About five round figures from nothing to at least the greatest; 1, 2 or 5 and noughts apart.
  static func ticks(upTo greatest: Decimal) -> [Decimal] {
    guard greatest > .zero else { return [.zero, Decimal(1)] }
    for power in -6...24 {
      for lead in [1, 2, 5] {
        guard let step = step(lead, power) else { continue }
        guard let count = try? greatest.divided(by: step, roundedTo: 0, mode: .up),
          let number = Int(exactly: count), number <= 6
        else { continue }
        return (0...max(number, 1)).compactMap { try? step.multiplied(by: Decimal($0)) }
      }
    }
    return [.zero, greatest]
  }

  private static func step(_ lead: Int, _ power: Int) -> Decimal? {
    if power < 0 { return Decimal(mantissa: Int128(lead), scale: UInt8(-power)) }
    var step = Decimal(lead)
    for _ in 0..<power {
      guard let next = try? step.multiplied(by: Decimal(10)) else { return nil }
      step = next
    }
    return step
  }
}
