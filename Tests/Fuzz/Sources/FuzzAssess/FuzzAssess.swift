import CulpaEngine
import CulpaSyntax

/// A disk without files.
struct NoFiles: SourceLoader {
  private func missing() -> LoadFailure {
    LoadFailure(reason: Bilingual(en: "missing", zh: "-"), help: Bilingual(en: "none", zh: "-"))
  }

  func text(at path: String, from base: String?) throws(LoadFailure) -> SourceText {
    throw missing()
  }

  func rows(
    at path: String, from base: String?, receive: (DataRow) -> [CellProblem]
  ) throws(LoadFailure) -> [DataProblem] {
    throw missing()
  }
}

/// Bounds so low that one input takes little time.
func lowLimits() -> Limits {
  var limits = Limits()
  limits.depth = 48
  limits.chain = 64
  limits.errors = 50
  limits.operations = 20_000
  limits.parties = 16
  limits.instalments = 24
  return limits
}

/// Runs any bytes as a script, with its tests, and rules on every incident; nothing may trap, and no
/// amount may have its ends the wrong way round.
///
/// - Parameter bytes: one input of the fuzzer, at most as long as its `-max_len`.
func run(_ bytes: UnsafeBufferPointer<UInt8>) {
  let text = SourceText(name: "input", utf8: Array(bytes))
  var interpreter = Interpreter(
    Workspace(limits: lowLimits()), loader: NoFiles(), emit: { _, _ in }, complain: { _, _ in })
  interpreter.run(text)
  var workspace = interpreter.workspace
  for policy in workspace.policies.indices {
    for ruling in workspace.rulings(under: policy) { inspect(ruling) }
  }
  for test in workspace.tests { _ = workspace.run(test, loader: NoFiles()) }
}

private func inspect(_ ruling: Ruling) {
  precondition(ruling.severity.possible != 0, "some severity, or none, is possible")
  for charge in ruling.charges {
    precondition(charge.low >= .zero, "no amount is below zero")
    if let high = charge.high { precondition(charge.low <= high, "low is not above high") }
  }
}

/// Where libFuzzer hands over each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  run(UnsafeBufferPointer(start: start, count: count))
  return 0
}
