import CulpaEngine
import CulpaSyntax

/// Causes by what they cost, the costliest first, with the line of their shares so far, as SVG.
struct ParetoChart {
  /// One cause.
  struct Cause {
    let name: String
    let low: Decimal
    let high: Decimal
    /// The share of this and all before it, in per cent.
    let soFar: Decimal
  }

  let causes: [Cause]
  let title: String
  let note: String
  let unit: String

  private static let width = 820
  private static let left = 96
  private static let right = 56
  private static let top = 24
  private static let height = 250
  /// Room for the names, a line of 16.
  private static let bottom = 26

  private var inner: Int { Self.width - Self.left - Self.right }

  /// The drawing; nothing where nothing is to be seen.
  func markup() -> Markup {
    guard let greatest = causes.map(\.high).max(), greatest > .zero else { return Markup() }
    let ticks = Scale.ticks(upTo: greatest)
    let ceiling = ticks.last ?? greatest
    var drawing = Markup.element("title", text: title) + .element("desc", text: note)
    for tick in ticks {
      let y = Self.base - Scale.place(tick, from: .zero, to: ceiling, pixels: Self.height)
      drawing += line(Self.left, y, Self.left + inner, y, "stroke:var(--line)")
      drawing += label(tick.grouped(minimumPlaces: 0), Self.left - 8, y + 4, "end")
    }
    drawing += label(unit, Self.left - 8, 13, "end", isSoft: true)
    for percent in [0, 20, 40, 60, 80, 100] {
      let y = Self.base - Self.height * percent / 100
      drawing += label("\(percent)%", Self.left + inner + 8, y + 4, "start", isSoft: true)
    }
    for index in causes.indices { drawing += bar(index, ceiling) }
    drawing += shares()
    let lines = causes.map { names($0.name).count }.max() ?? 1
    let size = "0 0 \(Self.width) \(Self.base + Self.bottom + 16 * (lines - 1))"
    return .element(
      "figure", [],
      .element("figcaption", text: note)
        + .element(
          "div", [("class", "chart")],
          .element("svg", [("viewBox", size), ("role", "img")], drawing))) + .constant("\n")
  }

  private static var base: Int { top + height }

  private func slot(_ index: Int) -> (x: Int, width: Int) {
    let width = inner / max(1, causes.count)
    return (Self.left + inner * index / max(1, causes.count), width)
  }

  private func bar(_ index: Int, _ ceiling: Decimal) -> Markup {
    let cause = causes[index]
    let (x, width) = slot(index)
    let gap = max(2, width / 7)
    func rect(_ figure: Decimal, _ fill: String) -> Markup {
      let tall = Scale.place(figure, from: .zero, to: ceiling, pixels: Self.height)
      return .empty(
        "rect",
        [
          ("x", String(x + gap)), ("y", String(Self.base - tall)),
          ("width", String(max(1, width - 2 * gap))), ("height", String(tall)),
          ("style", "fill:\(fill)"),
        ])
    }
    return rect(cause.high, "var(--pale)") + rect(cause.low, "var(--one)")
      + named(cause.name, x + width / 2)
  }

  /// A name in up to three lines; what is longer ends with `…`.
  private func names(_ name: String) -> [String] {
    let columns = max(4, slot(0).width / 8)
    let lines = wrapped(safeForTerminal(name), widthColumns: columns)
    guard lines.count > 3 else { return lines }
    return lines.prefix(2) + lines.dropFirst(2).prefix(1).map { $0 + "…" }
  }

  private func named(_ name: String, _ x: Int) -> Markup {
    names(name).enumerated().map { number, line in
      label(line, x, Self.base + 18 + 16 * number, "middle")
    }.joined()
  }

  /// The line of shares, with its marks and figures.
  private func shares() -> Markup {
    let places = causes.enumerated().map { index, cause -> (Int, Int, Decimal) in
      let (x, width) = slot(index)
      let up = Scale.place(
        cause.soFar, from: .zero, to: Decimal(100), pixels: Self.height)
      return (x + width / 2, Self.base - up, cause.soFar)
    }
    let path = places.map { "\($0.0),\($0.1)" }.joined(separator: " ")
    var drawing = Markup.empty(
      "polyline",
      [("points", path), ("style", "fill:none;stroke:var(--two);stroke-width:2.2")])
    for (x, y, share) in places {
      drawing += .empty(
        "circle",
        [("cx", String(x)), ("cy", String(y)), ("r", "3.6"), ("style", "fill:var(--two)")])
      drawing += .element(
        "text",
        [("class", "halo"), ("x", String(x)), ("y", String(y - 8)), ("text-anchor", "middle")],
        text: "\(share)%")
    }
    return drawing
  }

  private func line(_ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int, _ style: String) -> Markup {
    .empty(
      "line",
      [
        ("x1", String(x1)), ("y1", String(y1)), ("x2", String(x2)), ("y2", String(y2)),
        ("style", style),
      ])
  }

  private func label(
    _ text: String, _ x: Int, _ y: Int, _ anchor: String, isSoft: Bool = false
  ) -> Markup {
    .element(
      "text",
      (isSoft ? [("class", "soft")] : [])
        + [("x", String(x)), ("y", String(y)), ("text-anchor", anchor)], text: text)
  }
}
