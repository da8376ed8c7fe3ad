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

  private struct Branch: Hashable, Sendable {
    var point = Timeline.beginning
    /// What may be redone, the next last.
    var undone: [Int] = []
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

  /// The point that undoing takes back; `nil` at the beginning.
  public var undoable: Int? { point == Self.beginning ? nil : point }

  /// The point that redoing brings back; `nil` where nothing was undone.
  public var redoable: Int? { branches[current]?.undone.last }

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
      branches[current] = Branch(point: number)
    case .undo(of: let undone):
      guard undone == undoable, let previous = before[undone] else { return false }
      branches[current]?.point = previous
      branches[current]?.undone.append(undone)
    case .redo(of: let redone):
      guard redone == redoable else { return false }
      branches[current]?.point = redone
      branches[current]?.undone.removeLast()
    case .branch(let name):
      guard branches[name] == nil else { return false }
      branches[name] = Branch(point: point)
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
