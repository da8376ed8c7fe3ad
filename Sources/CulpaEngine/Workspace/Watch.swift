/// Whoever watches long work: is told how far it is, and asked whether to go on.
///
/// Work that is stopped ends early and leaves half a result behind; whoever stopped it throws the
/// workspace away and goes on with the one before. Once stopped, a watch must stay so until the work has
/// returned.
public struct Watch: Sendable {
  /// Whether to end now. Asked often, so it must cost little.
  public let isStopped: @Sendable () -> Bool
  /// So much is done of so much.
  let tell: @Sendable (_ done: Int, _ of: Int) -> Void

  public init(
    isStopped: @escaping @Sendable () -> Bool = { false },
    tell: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) {
    self.isStopped = isStopped
    self.tell = tell
  }

  /// Nobody watches.
  public static let nobody = Watch()

  /// One of several parts of the work that take about as long as each other.
  func part(_ index: Int, of count: Int) -> Watch {
    Watch(isStopped: isStopped) { done, all in
      let (before, overflow) = index.multipliedReportingOverflow(by: all)
      let (total, isTooMany) = count.multipliedReportingOverflow(by: all)
      if !overflow, !isTooMany { tell(before &+ done, total) }
    }
  }

  /// For a part of the work too small to be told of.
  var silent: Watch { Watch(isStopped: isStopped) }

  /// Tells of one more in a while, and answers whether to go on.
  func goesOn(_ done: Int, of count: Int) -> Bool {
    guard done & 63 == 0 else { return true }
    if isStopped() { return false }
    tell(done, count)
    return true
  }
}
