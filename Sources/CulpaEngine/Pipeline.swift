public import CulpaSyntax

/// What came of one policy text and the incidents recorded under it.
public enum Judged: Sendable {
  /// The text has mistakes; nothing was ruled.
  case rejected([Diagnostic])
  /// One ruling for each incident, in the order given.
  case ruled([Ruling], CompiledPolicy, [Diagnostic])
}

/// The whole interpreter on one screen: every step is a pure function of the steps before it. A reader
/// who follows one incident through the code opens these files in this order: `Lexer`, `Parser`,
/// `Checker`, `Compiler`, `Assessor`, and the phases beside it.
///
/// - Parameter facts: makes the records of incidents, once the names of the policy are known.
/// - Parameter asOf: the moment that deadlines are judged at; `nil` leaves them pending.
public func judge(
  under source: SourceText, people: [Person] = [], asOf: Instant? = nil,
  facts: (Policy) -> [IncidentRecord]
) -> Judged {
  var sources = SourceSet()
  let id = sources.add(source)
  let tokens = lex(source, as: id)  // never fails: unknown characters become tokens
  let tree = parse(tokens, of: source)  // never fails: what is missing is left out
  var texts = TextTable()
  guard !tree.hasErrors, case .policy(let declaration)? = tree.statements.first else {
    return .rejected(tree.diagnostics)
  }
  let checked = check(declaration, texts: &texts)  // names bound, types known
  guard let policy = checked.policy else { return .rejected(checked.diagnostics) }
  let all = CompiledPolicy.withAccounts(policy)  // straight line, no names left
  var workspace = Workspace()
  workspace.policies = all
  workspace.people = people
  workspace.asOf = asOf
  workspace.incidents = ChunkedArray(
    facts(policy).map { Workspace.IncidentEntry(record: $0, policy: 0) })
  return .ruled(
    workspace.rulings(under: 0), all[0], tree.diagnostics + checked.diagnostics)
}
