public import CulpaEngine
import CulpaSyntax

/// A test that did not pass: what was expected, what was found, by how much they differ, and how what was
/// found came about.
public struct TestText {
  let result: TestResult
  let style: Style

  /// Renders one result.
  public init(_ result: TestResult, style: Style) {
    self.result = result
    self.style = style
  }

  /// The lines of a result.
  public func lines() -> [String] { allLines().map { result.sealed.hidden(in: $0) } }

  private func allLines() -> [String] {
    let place = DiagnosticText(result.workspace.sources, style: style).place(result.span) ?? ""
    var word = WordsOfReport.status(result.status).text(in: style.language)
    switch result.status {
    case .passed: break
    case .failed, .broken: word = style.red(word)
    case .skipped: word = style.yellow(word)
    }
    var lines = ["\(word)  \(safeForTerminal(result.name))  \(style.dim(place))"]
    if let reason = result.reason { lines.append("  " + safeForTerminal(reason)) }
    lines += expectations()
    for diagnostic in result.diagnostics {
      lines += DiagnosticText(result.workspace.sources, style: style).lines(diagnostic).map {
        indented($0, by: "  ")
      }
    }
    return lines + counterexample()
  }

  private func expectations() -> [String] {
    let unmet = result.expectations.filter { !$0.isMet }
    let explained = unmet.map { explanation(of: $0) }
    var lines: [String] = []
    for (index, checked) in unmet.enumerated() {
      let text = result.workspace.sources.text(checked.span)
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      lines.append("  " + safeForTerminal(words))
      lines += figures(of: checked).map { "    " + $0 }
      // What several expectations look at is explained once, below the last of them.
      if !explained[(index + 1)...].contains(explained[index]) {
        lines += explained[index].map { indented($0, by: "    ") }
      }
    }
    return lines
  }

  private func indented(_ line: String, by margin: String) -> String {
    line.isEmpty ? "" : margin + line
  }

  // MARK: Figures

  /// What was expected, found, and how far apart they are, in columns.
  private func figures(of checked: CheckedExpectation) -> [String] {
    var rows: [(Bilingual, String)] = []
    if let wanted = checked.wanted {
      rows.append((WordsOfReport.expected, words(of: wanted, checked.policy)))
    }
    rows.append((WordsOfReport.found, style.bold(words(of: checked.found, checked.policy))))
    if let difference = difference(of: checked) {
      rows.append((WordsOfReport.apart, difference))
    }
    let width = rows.map { $0.0.text(in: style.language).widthColumns }.max() ?? 0
    return rows.map { lead, text in
      let lead = lead.text(in: style.language)
      return lead + String(repeating: " ", count: width - lead.widthColumns + 1) + text
    }
  }

  private func words(of finding: Finding, _ policy: Int) -> String {
    let workspace = result.workspace
    guard workspace.policies.indices.contains(policy) else {
      return workspace.text(of: finding, policy: policy).text(in: style.language)
    }
    let words =
      switch finding {
      case .severity(let mask): workspace.severity(shown: mask, policy: policy)
      case .amount(let low, let high): workspace.amount(low, high, policy: policy)
      case .amounts, .moment, .status, .seconds, .measures, .value, .truth, .duty, .codes,
        .articles, .nothing:
        workspace.text(of: finding, policy: policy)
      }
    return safeForTerminal(words.text(in: style.language))
  }

  /// Found less expected, where both are figures; of two ranges the lower and the upper ends.
  private func difference(of checked: CheckedExpectation) -> String? {
    switch (checked.wanted, checked.found) {
    case (.amount(let low, let high)?, .amount(let bottom, let top)):
      guard let high, let top, let lower = signed(low, bottom, checked.policy),
        let upper = signed(high, top, checked.policy)
      else { return nil }
      return lower == upper ? lower : "\(lower) … \(upper)"
    case (.amount(let low, let high)?, .nothing) where low == high:
      return signed(low, .zero, checked.policy)
    case (.value(.duration(let wanted))?, .seconds(let found)):
      return signed(.duration(wanted), .duration(Decimal(Int(found))), checked.policy)
    case (.value(let wanted)?, .value(let found)):
      return signed(wanted, found, checked.policy)
    default: return nil
    }
  }

  private func signed(_ wanted: Decimal, _ found: Decimal, _ policy: Int) -> String? {
    signed(.money(wanted), .money(found), policy)
  }

  private func signed(_ wanted: Value, _ found: Value, _ policy: Int) -> String? {
    guard let from = wanted.figure, let to = found.figure,
      let distance = try? (from < to ? to.subtracting(from) : from.subtracting(to))
    else { return nil }
    let value: Value? =
      switch (wanted, found) {
      case (.money, .money): .money(distance)
      case (.number, .number): .number(distance)
      case (.ratio, .ratio): .points(distance)
      case (.duration, .duration): .duration(distance)
      default: nil
      }
    let sign = from == to ? "" : (from < to ? "+" : "-")
    return value.map { sign + result.workspace.text(of: $0, policy: policy, in: style.language) }
  }

  // MARK: Derivations

  /// How what was found came about: of an amount its steps, of a severity what speaks for it.
  private func explanation(of checked: CheckedExpectation) -> [String] {
    guard let judged = checked.judged else { return [] }
    let text = ExplanationText(judged, result.workspace, inFull: false, style: style)
    let parts = focuses(of: checked, judged).map { text.lines($0) }
    return Array(parts.joined(separator: [""]))
  }

  private func focuses(
    of checked: CheckedExpectation, _ judged: JudgedIncident
  ) -> [ExplainFocus] {
    let policy = result.workspace.policies[judged.policy].policy
    var focuses: [ExplainFocus] = []
    switch checked.expectation.subject {
    case .severity: return [.severity]
    case .amount(let amount, of: let name):
      guard let booking = policy.booking(named: amount.text) else { return [.everything] }
      focuses = people(name, judged).filter { person in
        judged.ruling.charges.contains {
          $0.booking == booking && judged.ruling.parties[$0.party].person == person
        }
      }.map { .amount(booking, $0) }
    case .total(of: let name?, _), .rewards(of: let name?, _):
      focuses = people(name, judged).map { .person($0) }
    case .instalments(of: let name, _), .discipline(of: let name, _):
      focuses = people(name, judged).map { .person($0) }
    case .total, .rewards, .deadline, .status, .lateness, .value, .rule, .duty, .question,
      .conflict, .error, .dispose, .forbid:
      break
    }
    return focuses.isEmpty ? [.everything] : focuses
  }

  private func people(_ name: Name, _ judged: JudgedIncident) -> [PersonID] {
    if let person = result.workspace.person(named: name.text) { return [person] }
    let policy = result.workspace.policies[judged.policy].policy
    guard let role = policy.role(named: name.text) else { return [] }
    let holders = judged.ruling.parties.filter { $0.role == role }.compactMap(\.person)
    return Set(holders).sorted()
  }

  // MARK: Laws

  /// The smallest incident against a law, as a test to keep.
  private func counterexample() -> [String] {
    guard let example = result.counterexample else { return [] }
    var sources = SourceSet()
    let source = SourceText(name: result.name, example.test)
    let tree = parse(source, as: sources.add(source))
    let spelling: FormatSpelling = style.language == .english ? .english : .chinese
    let text = format(tree, of: source, as: spelling) ?? example.test
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return ["  " + WordsOfReport.counterexample(example).text(in: style.language)]
      + lines.map { indented(safeForTerminal(String($0)), by: "    ") }
  }
}
