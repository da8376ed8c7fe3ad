import CulpaEngine
import CulpaSyntax

/// The chart of a sweep along one figure, as SVG: for each variant the band from the low end to the high
/// one, told apart by colour, dashes and marks; numbered places where it leaps.
struct SweepChart {
  let sweep: Sweep
  let workspace: Workspace
  let language: Language

  private static let width = 820
  private static let left = 96
  private static let right = 56
  private static let top = 36
  private static let height = 290
  private static let bottom = 56
  /// More points than this on a curve would stand closer than one pixel.
  private static let mostPoints = 700
  /// Up to here each point has a mark.
  private static let mostMarks = 60

  private static let colours = ["--one", "--two", "--three", "--four", "--five", "--six"]
  private static let dashes = ["", "9 4", "3 3", "12 3 3 3", "6 2", "1 3"]

  private func say(_ words: Bilingual) -> String { words.text(in: language) }
  private var inner: Int { Self.width - Self.left - Self.right }
  private var places: Int { workspace.policies[sweep.policy].policy.places }

  /// The figure with its legend; nothing for a grid of two figures, or where there is nothing to draw.
  func markup() -> Markup {
    guard let axis = sweep.axes.first, sweep.axes.count == 1, axis.values.count > 1,
      sweep.points.allSatisfy({ $0.count == axis.values.count })
    else { return Markup() }
    let tops = sweep.points.flatMap { $0.map { $0.high ?? $0.low } }
    guard let greatest = tops.max(), let least = sweep.points.flatMap({ $0.map(\.low) }).min()
    else { return Markup() }
    let ticks = Scale.ticks(upTo: greatest)
    let ceiling = ticks.last ?? greatest
    let model = workspace.policies[sweep.policy].policy
    let what =
      sweep.booking.map { label in
        let known = model.scope.booking(label.name).map { model.bookings[$0.index].label }
        return (known ?? label).shown(in: language)
      } ?? say(WordsOfPage.allCharges)
    let title = say(WordsOfPage.chart(of: what, over: axis.label.shown(in: language)))
    let note = say(
      WordsOfPage.chartNote(
        axis.values.count,
        from: workspace.money(least, policy: sweep.policy, in: language),
        to: workspace.money(greatest, policy: sweep.policy, in: language)))
    var drawing =
      Markup.element("title", text: title) + .element("desc", text: note) + grid(ticks, ceiling)
      + across(axis)
    for index in sweep.points.indices { drawing += band(index, axis, ceiling) }
    for index in sweep.points.indices { drawing += curve(index, axis, ceiling) }
    drawing += leaps(axis)
    let size = "0 0 \(Self.width) \(Self.top + Self.height + Self.bottom)"
    return .element(
      "figure", [],
      .element("figcaption", text: title) + legend()
        + .element(
          "div", [("class", "chart")],
          .element("svg", [("viewBox", size), ("role", "img")], drawing))) + .constant("\n")
  }

  // MARK: Frame

  private func height(of figure: Decimal, _ ceiling: Decimal) -> Int {
    Self.top + Self.height
      - Scale.place(figure, from: .zero, to: ceiling, pixels: Self.height)
  }

  private func grid(_ ticks: [Decimal], _ ceiling: Decimal) -> Markup {
    var lines = Markup()
    for tick in ticks {
      let y = height(of: tick, ceiling)
      lines += .empty(
        "line",
        [
          ("x1", String(Self.left)), ("x2", String(Self.left + inner)), ("y1", String(y)),
          ("y2", String(y)), ("style", "stroke:var(--line)"),
        ])
      lines += label(tick.grouped(minimumPlaces: 0), x: Self.left - 8, y: y + 4, anchor: "end")
    }
    let unit = workspace.policies[sweep.policy].policy.currency.spelling(in: language)
    return lines + label(unit, x: Self.left - 8, y: 16, anchor: "end", isSoft: true)
  }

  private func across(_ axis: Sweep.Axis) -> Markup {
    var marks = Markup()
    let count = axis.values.count
    // Equal distances where the grid has them.
    let steps = [5, 6, 4, 3].first { (count - 1) % $0 == 0 } ?? min(5, count - 1)
    for step in 0...steps {
      let index = step * (count - 1) / steps
      let x = place(index, axis)
      let y = Self.top + Self.height
      marks += .empty(
        "line",
        [
          ("x1", String(x)), ("x2", String(x)), ("y1", String(y)), ("y2", String(y + 5)),
          ("style", "stroke:var(--soft)"),
        ])
      let text = workspace.text(of: axis.values[index], policy: sweep.policy, in: language)
      marks += label(text, x: x, y: y + 20, anchor: "middle")
    }
    return marks
      + label(
        axis.label.shown(in: language), x: Self.left + inner / 2,
        y: Self.top + Self.height + 44, anchor: "middle", isSoft: true)
  }

  private func label(
    _ text: String, x: Int, y: Int, anchor: String, isSoft: Bool = false
  ) -> Markup {
    .element(
      "text",
      (isSoft ? [("class", "soft")] : [])
        + [("x", String(x)), ("y", String(y)), ("text-anchor", anchor)], text: text)
  }

  /// Where a value lies; values without a figure stand at equal distances.
  private func place(_ index: Int, _ axis: Sweep.Axis) -> Int {
    if let x = place(of: axis.values[index], axis) { return x }
    return Self.left + inner * index / max(1, axis.values.count - 1)
  }

  private func place(of value: Value, _ axis: Sweep.Axis) -> Int? {
    guard let first = axis.values.first?.figure, let last = axis.values.last?.figure,
      let figure = value.figure, first < last
    else { return nil }
    return Self.left + Scale.place(figure, from: first, to: last, pixels: inner)
  }

  // MARK: Curves

  /// A place of a curve, in pixels from the left side, with its outcome.
  private struct Place {
    let x: Int
    let low: Decimal
    let top: Decimal
  }

  /// All places of a variant in their order, the sides of each leap among them, so that a leap is drawn
  /// where it is.
  private func places(_ index: Int, _ axis: Sweep.Axis) -> [Place] {
    let points = sweep.points[index]
    let own = points.enumerated().map { place, point in
      (
        axis.values[place].figure,
        Place(x: self.place(place, axis), low: point.low, top: top(point))
      )
    }
    let jumps = sweep.jumps.indices.contains(index) ? sweep.jumps[index] : []
    guard own.allSatisfy({ $0.0 != nil }), jumps.count <= 200 else { return own.map(\.1) }
    let sides = jumps.filter(\.isLeap).flatMap { jump in
      [(jump.before, jump.from), (jump.at, jump.to)].compactMap { value, point in
        place(of: value, axis).map {
          (value.figure, Place(x: $0, low: point.low, top: top(point)))
        }
      }
    }
    let all = (own + sides).enumerated().sorted { left, right in
      let first = left.element.0 ?? .zero
      let second = right.element.0 ?? .zero
      return first == second ? left.offset < right.offset : first < second
    }
    return all.map(\.element.1)
  }

  /// What is drawn of many places: the first, least and greatest of each narrow strip.
  private func drawn(_ places: [Place]) -> [Place] {
    guard places.count > Self.mostPoints else { return places }
    let strips = Self.mostPoints / 3
    var drawn: [Place] = []
    for strip in 0..<strips {
      let range = (strip * places.count / strips)..<((strip + 1) * places.count / strips)
      guard let first = range.first,
        let greatest = range.max(by: { places[$0].top < places[$1].top }),
        let least = range.min(by: { places[$0].low < places[$1].low })
      else { continue }
      for index in Set([first, greatest, least]).sorted() { drawn.append(places[index]) }
    }
    if let last = places.last { drawn.append(last) }
    return drawn
  }

  private func top(_ point: Sweep.Point) -> Decimal { point.high ?? point.low }

  private func colour(_ index: Int) -> String {
    "var(\(Self.colours[index % Self.colours.count]))"
  }

  private func path(
    _ places: [Place], _ ceiling: Decimal, _ figure: (Place) -> Decimal
  ) -> String {
    places.map { "\($0.x),\(height(of: figure($0), ceiling))" }.joined(separator: " ")
  }

  private func band(_ index: Int, _ axis: Sweep.Axis, _ ceiling: Decimal) -> Markup {
    let places = drawn(places(index, axis))
    guard places.contains(where: { $0.top != $0.low }) else { return Markup() }
    let outline =
      path(places, ceiling) { $0.top } + " " + path(places.reversed(), ceiling) { $0.low }
    return .empty(
      "polygon", [("points", outline), ("style", "fill:\(colour(index));fill-opacity:0.13")])
  }

  private func curve(_ index: Int, _ axis: Sweep.Axis, _ ceiling: Decimal) -> Markup {
    let points = sweep.points[index]
    let places = drawn(places(index, axis))
    var curves = line(path(places, ceiling) { $0.top }, index, isMain: true)
    if places.contains(where: { $0.top != $0.low }) {
      curves += line(path(places, ceiling) { $0.low }, index, isMain: false)
    }
    if points.count <= Self.mostMarks {
      for place in points.indices {
        curves += mark(
          index, x: self.place(place, axis), y: height(of: top(points[place]), ceiling))
      }
    }
    return curves
  }

  private func line(_ path: String, _ index: Int, isMain: Bool) -> Markup {
    let dash = Self.dashes[index % Self.dashes.count]
    return .empty(
      "polyline",
      [
        ("points", path),
        (
          "style",
          "fill:none;stroke:\(colour(index));stroke-width:\(isMain ? "2.2" : "1.2")"
            + (dash.isEmpty ? "" : ";stroke-dasharray:\(dash)")
        ),
      ])
  }

  /// Each variant has a mark of its own shape.
  private func mark(_ index: Int, x: Int, y: Int) -> Markup {
    let style: (String, String) = ("style", "fill:\(colour(index))")
    switch index % 4 {
    case 0:
      return .empty("circle", [("cx", String(x)), ("cy", String(y)), ("r", "3.2"), style])
    case 1:
      return .empty(
        "rect",
        [("x", String(x - 3)), ("y", String(y - 3)), ("width", "6"), ("height", "6"), style])
    case 2:
      return .empty(
        "polygon", [("points", "\(x),\(y - 4) \(x + 4),\(y + 3) \(x - 4),\(y + 3)"), style])
    default:
      return .empty(
        "polygon", [("points", "\(x),\(y - 4) \(x + 4),\(y) \(x),\(y + 4) \(x - 4),\(y)"), style])
    }
  }

  /// Numbers above the places where the first variant leaps, as the list under the chart counts them.
  private func leaps(_ axis: Sweep.Axis) -> Markup {
    guard let jumps = sweep.jumps.first, jumps.count <= 20 else { return Markup() }
    var marks = Markup()
    for (number, jump) in jumps.enumerated() where jump.isLeap {
      guard let x = place(of: jump.at, axis) else { continue }
      marks += .empty(
        "line",
        [
          ("x1", String(x)), ("x2", String(x)), ("y1", String(Self.top)),
          ("y2", String(Self.top + Self.height)),
          ("style", "stroke:var(--soft);stroke-dasharray:2 4"),
        ])
      marks += label("\(number + 1)", x: x, y: Self.top - 8, anchor: "middle")
    }
    return marks
  }

  private func legend() -> Markup {
    let hasBand = sweep.points.contains { $0.contains { top($0) != $0.low } }
    if sweep.variants.count < 2, !hasBand { return Markup() }
    var items = Markup()
    for (index, variant) in sweep.variants.enumerated() {
      let name = variant.shown(in: language)
      func item(_ text: String, isMain: Bool) -> Markup {
        let sample =
          line("1,7 45,7", index, isMain: isMain) + (isMain ? mark(index, x: 23, y: 7) : Markup())
        return .element(
          "li", [],
          .element("svg", [("viewBox", "0 0 46 14"), ("aria-hidden", "true")], sample)
            + Markup(text: text))
      }
      let colon = say(WordsOfReport.colon)
      items += item(hasBand ? name + colon + say(WordsOfPage.highEnd) : name, isMain: true)
      if hasBand { items += item(name + colon + say(WordsOfPage.lowEnd), isMain: false) }
    }
    return .element("ul", [("class", "legend")], items)
  }
}
