import CulpaFiles

/// What the system says of an error number.
enum SystemWords {
  static func text(of code: Int32) -> String { SystemFailure(code: code).text }
}
