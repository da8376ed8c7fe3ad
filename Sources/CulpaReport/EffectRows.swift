public import CulpaEngine
public import CulpaSyntax

/// One effect of a ruling, as text for tables and data files: the columns of `assess --format csv`.
public struct EffectRow: Hashable, Sendable {
  public let incident: String
  /// The possible ones, ` | ` between them.
  public let severity: String
  /// A person, or the offices that must act, `; ` between them.
  public let party: String
  public let role: String
  /// `charge`, `reward`, `discipline`, `deduct`, `credit`, `disqualify`, `require`, `dispose`, `forbid`,
  /// `breach`, `aggravate`, `lighten`, `lapsed`, `version`, or empty for an incident without effects. Beside `require` stand `skip` (free days that
  /// the deadline passes over), `contain`, `keep`, `deviate` and `notify` for the same step.
  public let effect: String
  public let name: String
  /// A plain decimal, a moment, or empty.
  public let low: String
  public let high: String
  public let decided: String
  public let unit: String
  public let articles: String

  /// The names of the columns, fixed (language page §9).
  public static let header = [
    "incident", "severity", "party", "role", "effect", "name", "low", "high", "decided", "unit",
    "articles",
  ]

  /// The fields in the order of ``header``.
  public var fields: [String] {
    [incident, severity, party, role, effect, name, low, high, decided, unit, articles]
  }
}

/// Turns rulings into rows, one for each effect; an incident without effects has one row.
public struct EffectRows: Sendable {
  let workspace: Workspace
  let language: Language

  /// Reads names from a workspace.
  public init(_ workspace: Workspace, language: Language) {
    self.workspace = workspace
    self.language = language
  }

  /// The rows of one ruling.
  public func rows(_ judged: JudgedIncident) -> [EffectRow] {
    let policy = workspace.policies[judged.policy]
    let ruling = judged.ruling
    let severity = workspace.severity(
      listed: ruling.severity.possible, policy: judged.policy, in: language)
    let name = ruling.incident
    var rows: [EffectRow] = []
    func row(
      _ party: String, _ role: String, _ effect: String, _ booking: String, low: String = "",
      high: String = "", decided: String = "", unit: String = "", _ articles: [String]
    ) {
      rows.append(
        EffectRow(
          incident: name, severity: severity, party: party, role: role, effect: effect,
          name: booking, low: low, high: high, decided: decided, unit: unit,
          articles: articles.joined(separator: "; ")))
    }
    let places = policy.policy.places
    let unit = policy.policy.currency.spelling(in: .english)
    for charge in ruling.charges {
      let (party, role) = holder(charge.party, judged)
      row(
        party, role, charge.isReward ? "reward" : "charge",
        policy.policy.bookings[charge.booking.index].label.shown(in: language),
        low: charge.low.text(minimumPlaces: places),
        high: charge.high?.text(minimumPlaces: places) ?? "",
        decided: charge.decision == nil ? "" : charge.low.text(minimumPlaces: places), unit: unit,
        cites(of: charge, policy.policy))
    }
    for discipline in ruling.disciplines where discipline.isCertain {
      let (party, role) = holder(discipline.party, judged)
      let measures = discipline.measures.map { policy.policy.measures[$0].shown(in: language) }
      row(
        party, role, "discipline", measures.joined(separator: " | "),
        policy.policy.rules[discipline.rule.index].cites)
    }
    for entry in ruling.entries {
      let (party, role) = holder(entry.party, judged)
      let points = entry.points?.description ?? ""
      let isPoints = entry.kind != .disqualify
      row(
        party, role, entry.kind.name, policy.policy.name(of: entry.target, in: language),
        low: isPoints ? (entry.isCertain && entry.points != nil ? points : "0") : "", high: points,
        unit: isPoints ? "points" : "", policy.policy.rules[entry.rule.index].cites)
    }
    let texts = StepText(workspace, judged, language: language)
    for obligation in ruling.obligations where obligation.isCertain {
      for entry in steps(obligation, texts) {
        row(
          entry.party, "", entry.effect, obligation.label.shown(in: language), low: entry.low,
          high: entry.high, decided: entry.decided, obligation.cites)
      }
    }
    for outcome in dispositions(judged) {
      row("", "", outcome.effect, outcome.name, decided: outcome.decided, outcome.articles)
    }
    for shift in ruling.severity.shifts {
      let rule = policy.policy.rules[shift.rule.index]
      row(
        "", "", shift.isWorse ? "aggravate" : "lighten", rule.label.shown(in: language),
        low: shift.isCertain ? "\(shift.levels.lowerBound)" : "0",
        high: "\(shift.levels.upperBound)", unit: "levels", rule.cites)
    }
    for lapsed in ruling.lapsed where lapsed.isCertain {
      let rule = policy.policy.rules[lapsed.rule.index]
      let day = lapsed.isOver ? rule.period?.to : rule.period?.from
      let words = day.map { lapsed.isOver ? WordsOfReport.expired($0) : WordsOfReport.notYet($0) }
      row(
        "", "", "lapsed", rule.label.shown(in: language),
        decided: words?.text(in: language) ?? "", rule.cites)
    }
    if let transition = TransitionText(judged, workspace, language: language) {
      row("", "", "version", transition.version, decided: transition.reason, [])
    }
    if rows.isEmpty { row("", "", "", "", []) }
    return rows
  }

  /// What an incident or a settlement is called: a settlement by names of one language, any of which can
  /// be asked for.
  func name(of judged: JudgedIncident) -> String {
    guard let settlement = judged.settlement else { return judged.ruling.incident }
    let account = workspace.policies[settlement.policy].policy.accounts[settlement.account.index]
    let subject = workspace.people[settlement.subject.index].label
    // Of people without a name the number tells apart.
    guard workspace.person(named: subject.name) == settlement.subject else {
      return judged.ruling.incident
    }
    let parts = [
      account.label.shown(in: language),
      account.subject == .organisation ? "" : subject.shown(in: language),
      settlement.period.description,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The articles of all rules that made an amount, each once, in the order of its steps.
  func cites(of charge: Charge, _ policy: Policy) -> [String] {
    var cites = policy.articles(of: charge)
    for case .law(let index, low: _, high: _, to: _, isCertain: _) in charge.steps {
      let law = workspace.laws[index]
      cites.append(([law.label.shown(in: language)] + law.cites).joined(separator: " "))
    }
    return cites
  }

  /// The name on a plan: none for somebody who is in the ruling in confidential roles alone.
  func payer(_ person: PersonID, _ judged: JudgedIncident) -> String {
    let policy = workspace.policies[judged.policy].policy
    if judged.ruling.confidentialRole(of: person, in: policy) != nil {
      return WordsOfReport.confidential.text(in: language)
    }
    return workspace.name(of: person, in: language)
  }

  /// The name and role of a party; a confidential one has no name.
  func holder(_ index: Int, _ judged: JudgedIncident) -> (String, String) {
    let party = judged.ruling.parties[index]
    let role = workspace.policies[judged.policy].policy.roles[party.role.index]
    let shown = role.label.shown(in: language)
    if role.isConfidential { return (WordsOfReport.confidential.text(in: language), shown) }
    guard let person = party.person else { return ("", shown) }
    return (workspace.name(of: person, in: language), shown)
  }
}

extension PointEntry.Kind {
  /// The word in the column of effects.
  var name: String {
    switch self {
    case .deduct: "deduct"
    case .credit: "credit"
    case .disqualify: "disqualify"
    }
  }
}

extension Policy {
  /// What an account or an item of one is called.
  func name(of target: AccountTarget, in language: Language) -> String {
    let account = accounts[target.account.index]
    return target.item.map { account.items[$0].label.shown(in: language) }
      ?? account.label.shown(in: language)
  }
}
