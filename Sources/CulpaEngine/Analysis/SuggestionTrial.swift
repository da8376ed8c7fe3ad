import CulpaSyntax

/// Trying suggested tests before they are shown: what is written is run as whoever pastes it would run it.
extension Workspace {
  /// Runs the one test of a text; `nil` where it can't be read.
  public func tried(_ text: String, loader: some SourceLoader) -> TestResult? {
    var copy = self
    let source = SourceText(name: "suggestion", text)
    let tree = parse(source, as: copy.sources.add(source))
    guard !tree.hasErrors, case .test(let test)? = tree.statements.first else { return nil }
    return copy.run(test, loader: loader)
  }

  /// Whether a test reaches something in a policy, or in what one of its accounts is settled by.
  public func reaches(_ aim: CoverageAim, of part: Coverage.Part, _ result: TestResult) -> Bool {
    var workspace = result.workspace
    guard let index = workspace.policies.firstIndex(where: { workspace.key(of: $0) == part.key })
    else { return false }
    return workspace.trace(of: index, part.targets).hits[aim] != nil
  }

  /// The first settlement under what an account is settled by, once a test has run.
  public func settlement(of part: Coverage.Part) -> JudgedIncident? {
    var workspace = self
    for account in workspace.accounts.indices {
      for judged in workspace.settled(account).cases
      where workspace.key(of: workspace.policies[judged.policy]) == part.key {
        return judged
      }
    }
    return nil
  }

  /// The policy that declares the account of a part; `nil` for a part that is a policy itself.
  public func declaring(_ part: Coverage.Part) -> CompiledPolicy? {
    guard let terms = part.targets.policy.settlement else { return nil }
    return policies.first { $0.isDeclared && $0.policy.label.span == terms.policy }
  }
}

extension CoverageSearch {
  /// Incidents under a policy that move a score of one of its accounts by so much: each rule that enters
  /// points there, with how often it must be applied; fewest first.
  public static func entries(
    moving account: AccountID, by distance: Decimal, under compiled: CompiledPolicy
  ) -> [(record: IncidentRecord, subject: RoleID, times: Int)] {
    let targets = CoverageTargets(compiled.policy)
    let search = CoverageSearch(compiled, targets)
    var found: [(record: IncidentRecord, subject: RoleID, times: Int)] = []
    for (index, rule) in compiled.policy.rules.enumerated() {
      for case .enter(let entry) in rule.effects
      where entry.isCredit != distance.isNegative && entry.count == nil
        && entry.targets.contains(where: { $0.account == account && $0.item == nil })
      {
        guard let role = entry.roles.first,
          let size = try? distance.isNegative ? Decimal.zero.subtracting(distance) : distance,
          let made = search.reach(.rule(index))?.made, made.people == nil
        else { continue }
        var record = made.record
        switch entry.points.node {
        case .fact(let id):
          record.facts[id.index] = .number(size)
          found.append((record, role, 1))
        default:
          guard let points = compiled.policy.fixed(entry.points)?.figure, points > .zero,
            let share = try? size.divided(by: points, roundedTo: 0, mode: .halfUp),
            let times = Int(exactly: share), times > 0, times <= 40,
            (try? points.multiplied(by: share)) == size
          else { continue }
          found.append((record, role, times))
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.times, $0.offset) < ($1.element.times, $1.offset)
    }
    .map(\.element)
  }
}

extension CoverageSearch.Suggestion {
  /// How far the score must move from that of a settlement; `nil` where either is not known.
  public func distance(from judged: JudgedIncident, _ terms: SettlementTerms) -> Decimal? {
    guard let wanted = record.facts[terms.fact(.score).index].figure,
      let found = judged.settlement?.balance.score.figure
    else { return nil }
    return try? wanted.subtracting(found)
  }
}

extension Policy {
  /// Posts and departments that whoever has such an account must have: the first that its conditions name.
  public var membership: [(attribute: Attribute, value: Value)] {
    var found: [(attribute: Attribute, value: Value)] = []
    for member in settlement?.members ?? [] {
      var attribute: Attribute?
      var texts: [Value] = []
      member.walk { node in
        if case .attribute(let read, superiors: 0, of: _) = node { attribute = read }
        if case .constant(.text(let id)) = node { texts.append(.text(id)) }
      }
      guard let attribute, let text = texts.first else { continue }
      found.append((attribute, text))
    }
    return found
  }
}
