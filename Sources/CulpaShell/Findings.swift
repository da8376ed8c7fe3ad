import CulpaSyntax

/// How a run ends (language page §9).
enum ExitCode: Int32 {
  case fine = 0
  /// A failed test or check, a bad row.
  case findings = 1
  case usage = 64
  /// The input does not parse or check.
  case badInput = 65
  /// A file is missing or can't be read.
  case noInput = 66
  /// A size, depth or step limit was reached.
  case limit = 69
  /// A mistake of ours.
  case ownMistake = 70
  case cannotCreate = 73
  case cannotWrite = 74
  /// Another process writes to the session.
  case locked = 75
  case stopped = 130

  /// The graver of two ends.
  func joined(_ other: ExitCode) -> ExitCode { other.rawValue > rawValue ? other : self }
}

/// Gathers what a run found, and its exit code.
struct Findings {
  private(set) var code = ExitCode.fine
  private(set) var errors = 0
  private(set) var warnings = 0

  mutating func count(_ diagnostic: Diagnostic) {
    switch diagnostic.severity {
    case .note: break
    case .warning: warnings += 1
    case .error:
      errors += 1
      code = code.joined(Self.code(of: diagnostic))
    case .limit:
      errors += 1
      code = code.joined(.limit)
    }
  }

  /// A warning that this run does not let pass.
  mutating func countDenied() {
    errors += 1
    add(.findings)
  }

  /// An error that is no diagnostic, such as a file that is missing.
  mutating func count(_ other: ExitCode) {
    errors += 1
    add(other)
  }

  mutating func add(_ other: ExitCode) { code = code.joined(other) }

  /// Findings of data and rulings are 1; a text that can't be understood is 65; a missing file 66.
  private static func code(of diagnostic: Diagnostic) -> ExitCode {
    switch diagnostic.code.prefix(2) {
    case "C5", "C4", "C8": .findings
    case "C7": ofSession(diagnostic.code)
    default:
      switch diagnostic.code {
      case "C3011": .noInput
      case "C3016", "C6101", "C6103", "C6104": .findings
      case "C6102": .ownMistake
      default: .badInput
      }
    }
  }

  private static func ofSession(_ code: String) -> ExitCode {
    switch code {
    case "C7001": .noInput
    case "C7002", "C7004", "C7017": .badInput
    case "C7005", "C7018": .locked
    case "C7006", "C7007": .cannotWrite
    case "C7011": .usage
    case "C7020": .cannotCreate
    default: .findings
    }
  }
}
