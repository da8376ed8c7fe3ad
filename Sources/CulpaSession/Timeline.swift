/// Where a session stands, and where it has been: a tree of points with a name for each branch.
///
/// A point is the number of a statement's entry that changed something; 0 is the beginning. Each point
/// has one point before it, so what holds at a point is what holds before it and that statement.
/// Undoing is going back one point; what was undone stays in the tree.
public struct Timeline: Hashable, Sendable {
  /// The branch that a session begins on.
  public static let firstBranch = "main"
  /// The beginning, before every statement.
  public static let beginning = 0

  /// A change that can be taken back as one.
  private struct Step: Hashable, Sendable {
    /// The entry that made it.
    let entry: Int
    let from: Int
    var to: Int
  }

  private struct Branch: Hashable, Sendable {
    var point = Timeline.beginning
    /// What may be undone, the next last.
    var done: [Step] = []
    /// What may be redone, the next last.
    var undone: [Step] = []
    /// How many statements to come belong to the last change.
    var pending = 0

    /// A statement that changes something.
    mutating func take(_ entry: Int) {
      if pending > 0, let last = done.indices.last {
        pending -= 1
        done[last].to = entry
      } else {
        done.append(Step(entry: entry, from: point, to: entry))
      }
      point = entry
      undone.removeAll()
    }

    mutating func move(to target: Int, entry: Int, _ count: Int) {
      done.append(Step(entry: entry, from: point, to: target))
      point = target
      pending = count
      undone.removeAll()
    }

    mutating func undo() {
      guard let step = done.popLast() else { return }
      undone.append(step)
      point = step.from
      pending = 0
    }

    mutating func redo() {
      guard let step = undone.popLast() else { return }
      done.append(step)
      point = step.to
    }
  }

  private var before: [Int: Int] = [:]
  private var branches: [String: Branch] = [Timeline.firstBranch: Branch()]
  /// The branches, in the order begun.
  public private(set) var names = [Timeline.firstBranch]
  /// The branch that the session stands on.
  public private(set) var current = Timeline.firstBranch

  init() {}

  /// The point that the session stands at.
  public var point: Int { branches[current]?.point ?? Self.beginning }

  /// The entry of the change that undoing takes back; `nil` at the beginning.
  public var undoable: Int? { branches[current]?.done.last?.entry }

  /// The entry of the change that redoing brings back; `nil` where nothing was undone.
  public var redoable: Int? { branches[current]?.undone.last?.entry }

  /// The point at the end of a branch.
  public func point(of branch: String) -> Int? { branches[branch]?.point }

  /// Whether a statement is one of the points.
  public func contains(_ point: Int) -> Bool { point == Self.beginning || before[point] != nil }

  /// The points from the beginning to one of them, the beginning left out.
  public func path(to point: Int) -> [Int] {
    var path: [Int] = []
    var next = point
    while let previous = before[next] {
      path.append(next)
      next = previous
    }
    return path.reversed()
  }

  /// The point before another; `nil` at the beginning.
  public func point(before point: Int) -> Int? { before[point] }

  /// Follows an entry; answers whether it could have happened here.
  mutating func follow(_ payload: Payload, number: Int) -> Bool {
    switch payload {
    case .statement(let statement):
      guard statement.changes else { return true }
      before[number] = point
      branches[current]?.take(number)
    case .moved(to: let target, statements: let count):
      guard contains(target) else { return false }
      branches[current]?.move(to: target, entry: number, count)
    case .undo(of: let undone):
      guard undone == undoable else { return false }
      branches[current]?.undo()
    case .redo(of: let redone):
      guard redone == redoable else { return false }
      branches[current]?.redo()
    case .branch(let name):
      guard branches[name] == nil else { return false }
      branches[name] = Branch(point: point, done: branches[current]?.done ?? [])
      names.append(name)
      current = name
    case .switch(let name):
      guard branches[name] != nil else { return false }
      current = name
    case .created, .opened, .closed, .file, .answer, .setting, .recovered: break
    }
    return true
  }
}
