/// What was written in one source, and nothing more: no types, no ids.
///
/// A tree always exists, however broken the text: what could not be read is left out or is a hole, and
/// ``diagnostics`` says so. Its depth is at most ``Limits/depth`` by construction, and chains such as
/// `a + b + c` are flat lists, so that walking and freeing it never runs out of stack.
public struct SyntaxTree: Sendable {
  /// Which source.
  public let source: SourceID
  /// The statements, in the order written.
  public let statements: [Statement]
  /// The comments, in the order written.
  public let comments: [Span]
  /// Everything wrong with the text, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// Whether the text ends inside something that more text could finish.
  public let isIncomplete: Bool
  /// What the tokens are for; read by the formatter only.
  let marks: SyntaxMarks

  /// Whether anything is wrong.
  public var hasErrors: Bool { diagnostics.contains { $0.isError } }
}

/// A name where it is used, or a word where it is written.
public struct Name: Hashable, Sendable {
  /// The characters, without the quotes of a quoted name.
  public let text: String
  /// Where.
  public let span: Span

  /// A name somewhere.
  public init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}

/// A name where it is declared, with the second name it may have.
public struct Naming: Sendable {
  /// What it is called.
  public let name: Name
  /// The other name: usable wherever the first is, and what Chinese output shows.
  public let alias: Name?
  /// A title for people.
  public let title: Text?
}

/// A text literal.
public struct Text: Hashable, Sendable {
  /// The characters, escapes resolved.
  public let value: String
  /// Where.
  public let span: Span
}

/// One statement of a script.
public enum Statement: Sendable {
  case policy(PolicyDeclaration)
  case law(LawDeclaration)
  case person(PersonDeclaration)
  case incident(IncidentDeclaration)
  case record(RecordDeclaration)
  case test(TestDeclaration)
  case given(GivenDeclaration)
  case scenario(ScenarioDeclaration)
  case command(Command)
}

/// `policy name { … }`.
public struct PolicyDeclaration: Sendable {
  public let naming: Naming
  public let items: [PolicyItem]
  public let span: Span
}

/// One item of a policy.
public enum PolicyItem: Sendable {
  case version(Text, Span)
  case effective(from: DateLiteral, to: DateLiteral?, Span)
  case currency(Name, Span)
  case round(Keyword, to: Expression, Span)
  /// `calendar cn`, or `calendar plant from "plant.csv"`.
  case calendar(Name, from: Text?, Span)
  case monthEnd(Keyword, Span)
  case boundary([BoundaryConvention], Span)
  /// `transition older unless lighter`.
  case transition(Span)
  /// `status "trial operation"`.
  case status(Text, Span)
  case severity(SeverityDeclaration)
  case role(RoleDeclaration)
  case kinds([Naming], Span)
  case offices([Naming], Span)
  case measures([Naming], Span)
  case dispositions([Naming], Span)
  case fact(FactDeclaration)
  case parameter(ParameterDeclaration)
  case term(TermDeclaration)
  case table(TableDeclaration)
  case tally(TallyDeclaration)
  case ladder(LadderDeclaration)
  case rule(RuleDeclaration)
  case collect(CollectDeclaration)
  case procedure(ProcedureDeclaration)
  case duty(DutyDeclaration)
  case account(AccountDeclaration)
  case allow(AllowDeclaration)
}

/// `or more includes`: whether the words of a text take in their own figure.
public struct BoundaryConvention: Sendable {
  public let words: BoundaryWords
  public let isInclusive: Bool
  public let span: Span
}

/// `severity minor < serious < major, highest wins`.
public struct SeverityDeclaration: Sendable {
  /// Mildest first.
  public let levels: [Naming]
  /// How several candidates are settled; `nil` where the author did not say.
  public let precedence: Keyword?
  public let span: Span
}

/// `role operator { tier … }`.
public struct RoleDeclaration: Sendable {
  public let naming: Naming
  public let isConfidential: Bool
  /// `held by post "…"`: whom settlements find by themselves.
  public let post: Text?
  public let tier: TierDeclaration?
  public let span: Span
}

/// `tier 责任 : first | second = first`.
public struct TierDeclaration: Sendable {
  public let alias: Name?
  public let levels: [Naming]
  public let standard: Name?
  public let span: Span
}

/// What a fact or a parameter may hold.
public enum TypeName: Sendable {
  case simple(Keyword, Span)
  case oneOf([Naming], Span)
}

/// `fact overdue : duration judged by quality_office cites "3.2" = 0h`.
public struct FactDeclaration: Sendable {
  public let naming: Naming
  public let type: TypeName
  /// Who find it, together where there are several; a judgement is never computed.
  public let judges: [Name]
  public let cites: [Text]
  public let standard: Expression?
  public let span: Span
}

/// `param points = 2`, `param window : count = unspecified`,
/// `param limit = 500 CNY, 600 CNY from 2025-07-01 review by 2026-12-31`.
public struct ParameterDeclaration: Sendable {
  public let naming: Naming
  public let type: TypeName?
  /// `nil` for `unspecified`.
  public let value: Expression?
  /// Later values, each from a day on.
  public let changes: [(value: Expression, from: DateLiteral)]
  /// The day by which somebody must look at it again.
  public let reviewBy: DateLiteral?
  public let cites: [Text]
  public let span: Span
}

/// `term loss cites "8.1" = …`.
public struct TermDeclaration: Sendable {
  public let naming: Naming
  public let cites: [Text]
  public let value: Expression
  public let span: Span
}

/// `ladder by loss { minor above 0 CNY … }`.
public struct LadderDeclaration: Sendable {
  public let subject: Expression
  public let cites: [Text]
  public let conditions: [Expression]
  public let rows: [LadderRow]
  public let span: Span
}

/// `serious above 500 CNY`; the first row may instead end at a bound, `failing below 60`.
public struct LadderRow: Sendable {
  public let level: Name
  /// Which side of the bound the row is.
  public let side: BoundSide
  public let bound: Expression
  public let span: Span
}

/// `rule name overrides … cites … { … }`.
public struct RuleDeclaration: Sendable {
  public let naming: Naming
  public let overrides: [Name]
  public let cites: [Text]
  /// The days between which the rule is in force: an exception that expires.
  public let from: DateLiteral?
  public let to: DateLiteral?
  /// Who allowed it.
  public let approver: Text?
  public let conditions: [Expression]
  public let effects: [Effect]
  public let span: Span
}

/// Which amounts an adjustment is about: `recovery`, `recovery of operator, supervisor`.
public struct Target: Sendable {
  public let amount: Name
  /// Empty for everybody.
  public let roles: [Name]
  public let span: Span
}

/// One effect of a rule.
public enum Effect: Sendable {
  case classify(Name, Span)
  case charge(Payment)
  case reward(Payment)
  case discipline(roles: [Name], measures: [Name], lasting: Expression?, Span)
  case require(RequireEffect)
  case raise(Adjustment)
  case lower(Adjustment)
  case scale(Target, Scaling, Span)
  case share(Target, Scaling?, Span)
  case cap(Target, Expression, Span)
  case floor(Target, Expression, Span)
  case join(Expression, role: Name, tier: Name?, Span)
  case pass(PassEffect)
  case apportion(ApportionEffect)
  case points(PointsEffect)
  /// `disqualify operator from conduct`.
  case disqualify(roles: [Name], account: Name, Span)
  /// `dispose rework | scrap`: one of these.
  case dispose([Name], Span)
  /// `forbid concession`.
  case forbid([Name], Span)
  /// `aggravate 1`, `lighten 1`: so many levels.
  case shift(Expression, isWorse: Bool, Span)
}

/// `apportion loss among sales 50%, quality 30%, store 20% as share`.
public struct ApportionEffect: Sendable {
  public let amount: Expression
  public let parts: [(role: Name, part: Expression)]
  public let booking: Naming?
  public let isAdditional: Bool
  public let span: Span
}

/// `deduct operator 2 from attendance for each absence`, `credit operator 3 to conduct`.
public struct PointsEffect: Sendable {
  public let isCredit: Bool
  public let roles: [Name]
  public let points: Expression
  /// Accounts, or items of accounts.
  public let accounts: [Name]
  public let count: Expression?
  public let span: Span
}

/// `charge operator 60%..80% of loss as recovery`.
public struct Payment: Sendable {
  public let roles: [Name]
  public let amount: Expression
  public let booking: Naming?
  public let isAdditional: Bool
  public let span: Span
}

/// `raise recovery of operator by 5pp for each prior serious`.
public struct Adjustment: Sendable {
  public let target: Target
  public let step: Expression
  public let count: Expression?
  public let span: Span
}

/// `by 0.8` or `by tier { first 0.8, second 0.5 }`.
public enum Scaling: Sendable {
  case factor(Expression)
  case table(of: Name, [(level: Name, factor: Expression)])
}

/// `require analysis "…" by administration within 24h of occurred`.
public struct RequireEffect: Sendable {
  public let naming: Naming
  public let office: Name?
  public let deadline: Deadline?
  public let span: Span
}

/// `pass recovery of operator along downstream at 60% from previous as chain`.
public struct PassEffect: Sendable {
  public let target: Target
  public let along: Name
  public let rate: Expression
  public let isFromFirst: Bool
  public let booking: Naming?
  public let span: Span
}

/// When something is due.
public enum Deadline: Sendable {
  /// `within 24h of occurred`: a quantity, or the name of a parameter.
  case within(Expression, of: Name)
  /// `until day 20`, `until day 10 of next month`: counted in the month of the occurrence.
  case untilDay(Expression, nextMonth: Bool, Span)
}

/// `keep 5 years of closed by archive`.
public struct Retention: Sendable {
  public let length: Quantity
  /// From when; from the step itself when left out.
  public let event: Name?
  public let keepers: [Name]
  public let span: Span

  /// The first of those who keep it.
  public var keeper: Name? { keepers.first }
}

/// `collect monthly keeping wages at least 1000 CNY`.
public struct CollectDeclaration: Sendable {
  public let floor: Expression
  public let cites: [Text]
  public let conditions: [Expression]
  public let span: Span

  /// The same for settlements of accounts, which know nothing of the facts that the conditions read.
  public var unconditional: CollectDeclaration {
    CollectDeclaration(floor: floor, cites: cites, conditions: [], span: span)
  }
}

/// `procedure report { step … }`.
public struct ProcedureDeclaration: Sendable {
  public let naming: Naming
  public let cites: [Text]
  public let conditions: [Expression]
  public let steps: [StepDeclaration]
  public let span: Span
}

/// `step form by administration within 24h of occurred after call copies 3`.
public struct StepDeclaration: Sendable {
  public let naming: Naming
  /// Any of them may do it.
  public let offices: [Name]
  public let deadline: Deadline?
  public let after: [Name]
  public let copies: Expression?
  /// All must hold for the step to be asked for.
  public let conditions: [Expression]
  /// What it must contain.
  public let contents: [Naming]
  public let retention: Retention?
  /// Who is told when it is late.
  public let escalation: [Name]
  public let span: Span
}

/// `person zhang 张伟 { … }`, or `department sales 市场部 { … }`.
public struct PersonDeclaration: Sendable {
  public let naming: Naming
  public let isDepartment: Bool
  public let fields: [Binding]
  public let span: Span
}

/// `name = value`.
public struct Binding: Sendable {
  public let name: Name
  public let value: Expression
}

/// `incident "D-1043" under logistics { … }`.
public struct IncidentDeclaration: Sendable {
  public let name: Name?
  public let policy: Name?
  public let items: [IncidentItem]
  public let span: Span
}

/// One line of an incident.
public enum IncidentItem: Sendable {
  case fact(Binding)
  /// `operator = zhang tier first, li tier second`; which words are roles is for the checker to say.
  case parties(Name, [Party])
  case done(LogLine)
}

/// `done form at 2026-03-03 08:00 by li with place, cause`.
public struct LogLine: Sendable {
  public let step: Name
  public let moment: Expression
  public let person: Name?
  /// What it contained; `nil` where nothing is said of it.
  public let contents: [Name]?
  public let span: Span
}

/// One holder of a role.
public struct Party: Sendable {
  /// `nil` for `someone`.
  public let person: Name?
  public let tier: Name?
  public let priors: [(level: Name, count: Expression)]
  public let order: Expression?
  public let span: Span
}

extension Party {
  /// A holder of whom only the name is written.
  public init(person: Name, span: Span) {
    self.init(person: person, tier: nil, priors: [], order: nil, span: span)
  }
}
