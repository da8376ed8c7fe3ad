/// What a script asks for.
public enum Command: Sendable {
  case use(Text, Span)
  case importData(ImportCommand)
  case assess(Selection, Span)
  case explain(ExplainSubject, incident: Name?, ExplainForm, Span)
  case decide(DecideCommand)
  case show(ShowSubject, Span)
  case asOf(DateLiteral, Span)
  case expect(Expectation, Span)
  case whyNot(WhyNotCommand)
  case compare(CompareCommand)
  case sweep(SweepCommand)
  case settle(account: Name, Selection, Span)
  case revise(RevisionCommand)
  /// `done patrol at 2026-03-02 by li under works`: a duty done.
  case done(LogLine, under: Name?)

  /// Where it is written.
  public var span: Span {
    switch self {
    case .use(_, let span), .assess(_, let span), .explain(_, _, _, let span),
      .show(_, let span), .asOf(_, let span), .expect(_, let span), .settle(_, _, let span):
      span
    case .importData(let command): command.span
    case .revise(let command): command.span
    case .done(let entry, _): entry.span
    case .decide(let command): command.span
    case .whyNot(let command): command.span
    case .compare(let command): command.span
    case .sweep(let command): command.span
    }
  }
}

/// What a data file holds; updates are incidents that are there already.
public enum DataKind: Hashable, Sendable {
  case people, incidents, updates
}

/// `import incidents from "a.csv", "b.csv" under p { overdue = column "超时小时" in h }`.
public struct ImportCommand: Sendable {
  public let kind: DataKind
  public let paths: [Text]
  public let policy: Name?
  public let columns: [ColumnMap]
  public let span: Span
}

/// `overdue = column "超时小时" in h`: which column holds what, and in which unit its numbers are.
public struct ColumnMap: Sendable {
  public let name: Name
  public let column: Text
  public let unit: Unit?
  public let span: Span
}

/// `amend "D-1" because "…" { … }`, `appeal "D-1" by zhang at 2026-03-20 because "…" { … }`.
public struct RevisionCommand: Sendable {
  public let isAppeal: Bool
  public let incident: Name
  public let person: Name?
  public let moment: Expression?
  public let reason: Text
  /// What is recorded otherwise now; empty for an appeal that is pending.
  public let items: [IncidentItem]
  public let span: Span
}

/// Which incidents: one by name, or all that occurred from a day to a day.
public enum Selection: Sendable {
  case one(Name)
  case all(since: DateLiteral?, until: DateLiteral?)
}

/// What is explained: a whole incident, its severity, a person's part, or an amount.
public enum ExplainSubject: Sendable {
  case incident(Name)
  case severity(Span)
  case name(Name)
  case amount(Name, of: Name)
}

/// How an explanation is given.
public enum ExplainForm: Hashable, Sendable {
  /// What counts, as lines.
  case short
  /// With conditions, facts and where they come from.
  case full
  /// In sentences, for the person concerned.
  case letter
  /// As JSON, with everything.
  case data
}

/// `decide recovery of zhang in "D-1043" = 65% because "…"`.
public struct DecideCommand: Sendable {
  public let amount: Name
  public let person: Name
  public let incident: Name?
  public let value: Expression
  /// Who decides.
  public let decider: Name?
  public let reason: Text
  public let span: Span
}

/// What `show` shows.
public enum ShowSubject: Sendable {
  case people, incidents, rules, parameters, facts, rulings, obligations, duties, appeals, accounts,
    discretion
  case instalments(of: Name?)
  case totals(by: Name?)
  case value(Expression)
}

/// What must hold, for `expect`.
public struct Expectation: Sendable {
  public let subject: ExpectSubject
  /// In which incident; the only or latest one when left out.
  public let incident: Name?
  public let claim: Claim
}

/// What is looked at.
public enum ExpectSubject: Sendable {
  case severity(Span)
  case total(of: Name?, Span)
  case rewards(of: Name?, Span)
  case instalments(of: Name, Span)
  case deadline(of: Name, Span)
  case status(of: Name, Span)
  case lateness(of: Name, Span)
  case discipline(of: Name, Span)
  case amount(Name, of: Name)
  case value(Name)
  case rule(Name, Span)
  case duty(Name, Span)
  case question(Name, Span)
  case conflict(Span)
  /// `error C4001`: a message with this code was given.
  case error(Name, Span)
  /// `dispose rework | scrap`: one of exactly these is required.
  case dispose([Name], Span)
  /// `forbid concession`.
  case forbid(Name, Span)
}

/// What is said of it.
public enum Claim: Sendable {
  /// The subject is there, or is not.
  case holds(Bool)
  /// `is v`, `is a..b`, `is v, v, v`, `is none`, `is late`.
  case equals([ClaimValue], isNegated: Bool)
  case compares(Comparison, Expression)
  /// `cites "5.1"`: it rests on all these articles.
  case cites([Text])
}

/// One value of a claim.
public enum ClaimValue: Sendable {
  case expression(Expression)
  case none(Span)
  case status(Keyword, Span)
}

/// `why not major in "D-1043"`.
public struct WhyNotCommand: Sendable {
  /// What did not happen.
  public enum Outcome: Sendable {
    case severity(Name)
    case rule(Name)
    case charge(person: Name)
  }
  public let outcome: Outcome
  public let incident: Name?
  public let span: Span
}

/// `scenario lenient of logistics { … }`: a policy, or another scenario, with edits.
public struct ScenarioDeclaration: Sendable {
  public let naming: Naming
  public let base: Name
  public let edits: [ScenarioEdit]
  public let span: Span
}

/// One edit of a scenario.
public enum ScenarioEdit: Sendable {
  /// `set demerit_points = 3`: a parameter, or a fact of every incident.
  case set(Name, Expression, Span)
  /// `set ladder by loss serious above 800 CNY`.
  case ladder(Expression, LadderRow, Span)
  /// `set table payout row from 90 gives 95%`: another value in the row with these cells.
  case row(table: Name, TableRow, Span)
  /// `set table payout otherwise 50%`.
  case otherwise(table: Name, Expression, Span)
  /// `set rule serious_recovery charge operator 50%..70% of loss as recovery`: in place of the effect
  /// of that kind on the same.
  case effect(rule: Name, Effect, Span)
  /// `replace rule …`.
  case replace(RuleDeclaration, Span)
  /// `drop rule external`.
  case drop(Name, Span)
  /// `add rule …`.
  case add(RuleDeclaration, Span)
}

/// `compare lenient for incidents since 2026-01-01 by person`,
/// `compare version "2.0" for incidents`.
public struct CompareCommand: Sendable {
  public let scenarios: [Name]
  /// Another version of the policy instead of scenarios.
  public let version: Text?
  public let selection: Selection
  public let grouping: Name?
  public let span: Span
}

/// One value that runs through a grid: a fact or a parameter.
public struct SweepAxis: Sendable {
  public let name: Name
  public let from: Expression
  public let to: Expression
  public let step: Expression
  public let span: Span
}

/// `sweep incident "D-1043" compensation from 0 CNY to 8000 CNY step 200 CNY under lenient
/// show total recovery`.
public struct SweepCommand: Sendable {
  public let selection: Selection
  /// One, or two for a grid.
  public let axes: [SweepAxis]
  /// Scenarios beside the policy as it is.
  public let scenarios: [Name]
  /// The booking whose total is shown; `nil` for all that is paid.
  public let amount: Name?
  public let span: Span
}
