import CulpaSession
import CulpaSyntax

/// Changing what was said.
extension Desk {
  func drop(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool { false }
  func edit(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool { false }
  func reload() throws(SessionFailure) -> Bool { false }
}
