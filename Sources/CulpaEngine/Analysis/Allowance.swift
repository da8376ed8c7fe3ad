public import CulpaSyntax

/// `allow C8006 for recovery because "the regulation says so"`: a finding that the author knows of.
public struct Allowance: Sendable {
  public let code: String
  /// What the finding must be about; empty for anything in the policy.
  public let subjects: [String]
  public let reason: String
  public let span: Span
  /// Whether it silenced a warning of the checker itself.
  var isUsed = false

  init(_ declaration: AllowDeclaration) {
    code = declaration.code.text
    subjects = declaration.subjects.map(\.text)
    reason = declaration.reason.value
    span = declaration.span
  }

  func covers(_ finding: AnalysisFinding) -> Bool {
    finding.diagnostic.code == code
      && (subjects.isEmpty || subjects.contains { finding.isAbout($0) })
  }
}

extension Checker {
  /// Leaves out warnings that the text allows: of the whole policy, or where a name is declared.
  mutating func silenceAllowed() {
    for index in policy.allowances.indices {
      let allowance = policy.allowances[index]
      let named = Set(allowance.subjects.flatMap { name in places.values.compactMap { $0[name] } })
      let count = diagnostics.count
      diagnostics.removeAll { diagnostic in
        diagnostic.code == allowance.code && diagnostic.severity == .warning
          && (allowance.subjects.isEmpty || named.contains(diagnostic.span))
      }
      policy.allowances[index].isUsed = diagnostics.count < count
    }
  }
}
