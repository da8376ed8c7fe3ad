import CulpaEngine
import Glibc
import Synchronization

/// What Ctrl-C asks for while something is worked out: to stop it.
enum Interrupt {
  private static let flag = Atomic<Bool>(false)

  /// From now on Ctrl-C ends no process but is remembered.
  static func watch() {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interrupt.flag.store(true, ordering: .relaxed) }
    action.sa_flags = SA_RESTART
    sigemptyset(&action.sa_mask)
    sigaction(SIGINT, &action, nil)
  }

  /// Forgets it, before work begins.
  static func clear() { flag.store(false, ordering: .relaxed) }

  /// Whether it was pressed.
  static var isPressed: Bool { flag.load(ordering: .relaxed) }

  /// Watches work, and tells how far it is.
  static func watch(_ progress: ProgressLine?) -> Watch {
    Watch(isStopped: { isPressed }, tell: { done, all in progress?.tell(done, of: all) })
  }
}
