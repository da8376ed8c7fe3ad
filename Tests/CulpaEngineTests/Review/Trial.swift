import CulpaEngine
import CulpaSyntax
import CulpaTestSupport

/// A small policy with rules and a script, run in memory, and what came of it.
struct Trial {
  /// Codes of errors and warnings, those about unused names left out, in order of code.
  let codes: [String]
  /// Each charge and reward, such as `operator fine 0..100`; `?` where there is no upper end.
  let amounts: [String]
  /// The rulings, in the order of the incidents.
  let rulings: [Ruling]

  /// Runs `rules` in a policy with a few roles and facts, then `script`.
  init(_ rules: String, _ script: String = "", files: [String: String] = [:]) {
    let text = "\(Self.head) \(rules) }\n\(Self.people)\n\(script)"
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: files), emit: { _, _ in }, complain: { _, _ in })
    interpreter.run(SourceText(name: "trial.culpa", text))
    let found = interpreter.result.diagnostics.filter { $0.severity >= .warning }.map(\.code)
    codes = found.filter { $0 != "C2505" }.sorted()
    var workspace = interpreter.workspace
    rulings = workspace.policies.isEmpty ? [] : workspace.rulings(under: 0)
    let policy = workspace.policies.first?.policy
    amounts = rulings.flatMap { ruling in
      ruling.charges.map { charge in
        let role = policy?.roles[ruling.parties[charge.party].role.index].label.name ?? ""
        let booking = policy?.bookings[charge.booking.index].label.name ?? ""
        let high = charge.high?.description ?? "?"
        let low = charge.low.description
        return "\(role) \(booking) \(low == high ? low : "\(low)..\(high)")"
      }
    }
  }

  private static let head = """
    policy trial {
      version "1" effective from 2024-01-01 currency CNY round half up to 0.01
      month end last day calendar weekdays
      severity minor < serious < major, highest wins
      role operator role supervisor role manager
      role driver { tier: first | second | third }
      kind delay, rework
      fact loss: money = 0 CNY
      fact sum: money
      fact factor: number
      fact wet: yes/no
      fact dark: yes/no
      fact half: number = 2.5
    """

  private static let people = """
    person zhang { wage = 5000 CNY } person li { wage = 6000 CNY }
    person wu { wage = 900 CNY } person zhao { supervisor = li }
    """

  /// An incident with an operator and a supervisor.
  static let plain = "incident \"A\" { operator = zhang supervisor = li }"
}
