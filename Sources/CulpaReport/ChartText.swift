import CulpaEngine
import CulpaSyntax

/// A chart of a sweep for a terminal: one curve of bars for each variant, with the largest figure above
/// and the smallest below.
struct ChartText {
  let style: Style
  private static let rows = 8

  init(style: Style) { self.style = style }

  func lines(_ sweep: Sweep) -> [String] {
    var lines: [String] = []
    let tops = sweep.points.flatMap { $0.map { $0.high ?? $0.low } }
    guard let greatest = tops.max(), greatest > .zero, tops.count > 2 else { return [] }
    for (variant, points) in zip(sweep.variants, sweep.points) {
      if sweep.variants.count > 1 { lines.append(style.bold(variant.shown(in: style.language))) }
      lines += chart(points.map { $0.high ?? $0.low }, upTo: greatest)
    }
    return lines + [""]
  }

  private func chart(_ figures: [Decimal], upTo greatest: Decimal) -> [String] {
    let label = greatest.grouped(minimumPlaces: 2)
    let width = max(10, min(style.width - label.count - 3, figures.count))
    // Where there are more places than columns, each column shows the greatest of its own.
    var heights: [Int] = []
    for column in 0..<width {
      let first = column * figures.count / width
      let last = max(first + 1, (column + 1) * figures.count / width)
      let top = figures[first..<min(last, figures.count)].max() ?? .zero
      heights.append(eighths(top, of: greatest))
    }
    let pad = String(repeating: " ", count: label.count)
    return (0..<Self.rows).map { row in
      let floor = (Self.rows - 1 - row) * 8
      let bar = heights.map { height in block(max(0, min(8, height - floor))) }.joined()
      let edge = style.ascii ? "|" : "┤"
      var line = (row == 0 ? label : (row == Self.rows - 1 ? Self.right("0", label.count) : pad))
      line += " " + edge + bar
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func eighths(_ figure: Decimal, of greatest: Decimal) -> Int {
    guard let scaled = try? figure.multiplied(by: Decimal(Self.rows * 8)),
      let share = try? scaled.divided(by: greatest, roundedTo: 0, mode: .halfEven)
    else { return 0 }
    return Int(exactly: share) ?? 0
  }

  private func block(_ eighths: Int) -> String {
    if style.ascii { return eighths >= 4 ? "#" : " " }
    let blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    return blocks[eighths]
  }
}
