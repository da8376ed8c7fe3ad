import CulpaEngine
import CulpaSyntax

/// A policy that a test writes, checked.
struct Checked {
  let policy: Policy?
  let diagnostics: [Diagnostic]

  /// Checks the first policy of a text; `nil` where the text does not parse.
  init?(_ text: String, limits: Limits = Limits()) {
    let tree = parse(SourceText(name: "policy.culpa", text), as: SourceID(0), limits: limits)
    guard !tree.hasErrors, case .policy(let declaration)? = tree.statements.first else {
      return nil
    }
    var texts = TextTable()
    let checked = check(declaration, texts: &texts, limits: limits)
    policy = checked.policy
    diagnostics = checked.diagnostics
  }

  /// Checks what stands inside a policy that has a currency, a rounding, one role and one fact.
  init?(inside body: String) {
    self.init(
      """
      policy p {
          currency CNY
          round half up to 0.01
          role operator 责任人
          fact loss 损失 : money
          \(body)
      }
      """)
  }

  /// Codes of errors, in the order of the text.
  var errors: [String] { diagnostics.filter(\.isError).map(\.code) }

  /// Codes of warnings.
  var warnings: [String] { diagnostics.filter { $0.severity == .warning }.map(\.code) }
}
