/// The difference of two texts as `diff -u` writes it, three lines of context around each change.
public struct UnifiedDiff {
  private let old: [Substring]
  private let new: [Substring]
  private let name: String

  /// How many lines stand around a change.
  private static let context = 3
  /// Beyond this much work what differs is shown as one change.
  private static let mostSteps = 4_000_000

  /// Compares a file with what it would become.
  public init(_ name: String, from old: String, to new: String) {
    self.name = safeForTerminal(name)
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  private static func lines(_ text: String) -> [Substring] {
    // By bytes: a CR before a line end stays in the line, and shows as a difference.
    var parts = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    if parts.last?.isEmpty ?? false { parts.removeLast() } else { parts.append("\\ no line end") }
    return parts
  }

  private enum Line {
    case same(Int, Int)
    case gone(Int)
    case come(Int)
  }

  /// The lines of the difference; none where nothing differs.
  public func lines() -> [String] {
    let script = script()
    let changes = script.indices.filter { index in
      if case .same = script[index] { return false }
      return true
    }
    guard let first = changes.first else { return [] }
    var result = ["--- \(name)", "+++ \(name)"]
    var start = max(0, first - Self.context)
    var end = first
    for change in changes.dropFirst() {
      if change - end > 2 * Self.context {
        result += hunk(script, start..<min(script.count, end + Self.context + 1))
        start = change - Self.context
      }
      end = change
    }
    return result + hunk(script, start..<min(script.count, end + Self.context + 1))
  }

  private func hunk(_ script: [Line], _ range: Range<Int>) -> [String] {
    var lines: [String] = []
    var counts = (old: 0, new: 0)
    for line in script[range] {
      switch line {
      case .same(let index, _):
        lines.append(" " + safeForTerminal(String(old[index])))
        counts = (counts.old + 1, counts.new + 1)
      case .gone(let index):
        lines.append("-" + safeForTerminal(String(old[index])))
        counts.old += 1
      case .come(let index):
        lines.append("+" + safeForTerminal(String(new[index])))
        counts.new += 1
      }
    }
    var before = (old: 0, new: 0)
    for line in script[..<range.lowerBound] {
      switch line {
      case .same: before = (before.old + 1, before.new + 1)
      case .gone: before.old += 1
      case .come: before.new += 1
      }
    }
    func place(_ before: Int, _ count: Int) -> String {
      "\(count == 0 ? before : before + 1)" + (count == 1 ? "" : ",\(count)")
    }
    return ["@@ -\(place(before.old, counts.old)) +\(place(before.new, counts.new)) @@"] + lines
  }

  /// Every line of both texts, in order.
  private func script() -> [Line] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < old.count - start, tail < new.count - start,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    let (oldEnd, newEnd) = (old.count - tail, new.count - tail)
    var script: [Line] = (0..<start).map { .same($0, $0) }
    let isLarge = (oldEnd - start).multipliedReportingOverflow(by: newEnd - start)
    if isLarge.overflow || isLarge.partialValue > Self.mostSteps {
      script += (start..<oldEnd).map { .gone($0) } + (start..<newEnd).map { .come($0) }
    } else {
      script += middle(start, oldEnd, newEnd)
    }
    return script + (0..<tail).map { .same(oldEnd + $0, newEnd + $0) }
  }

  private func middle(_ start: Int, _ oldEnd: Int, _ newEnd: Int) -> [Line] {
    let difference = new[start..<newEnd].difference(from: old[start..<oldEnd])
    var gone: Set<Int> = []
    var come: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(start + offset)
      case .insert(let offset, _, _): come.insert(start + offset)
      }
    }
    var lines: [Line] = []
    var (left, right) = (start, start)
    while left < oldEnd || right < newEnd {
      if left < oldEnd, gone.contains(left) {
        lines.append(.gone(left))
        left += 1
      } else if right < newEnd, come.contains(right) {
        lines.append(.come(right))
        right += 1
      } else {
        lines.append(.same(left, right))
        left += 1
        right += 1
      }
    }
    return lines
  }
}
