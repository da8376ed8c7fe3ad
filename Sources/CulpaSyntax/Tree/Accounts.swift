/// `account conduct of person as employee per month { … }`: points, and what becomes of them when a
/// period ends.
public struct AccountDeclaration: Sendable {
  public let naming: Naming
  /// `person`, `department`, `post` or `organisation`.
  public let subject: Keyword
  /// The role that the subject has in the rules of the account.
  public let role: Naming?
  /// `per month` and the like.
  public let period: Keyword
  public let cites: [Text]
  public let settings: [AccountSetting]
  /// What a settlement is judged by: facts, terms, tables, rules and so on, as in a policy.
  public let items: [PolicyItem]
  public let span: Span
}

/// What an account is like.
public enum AccountSetting: Sendable {
  /// `opening 100`.
  case opening(Expression, Span)
  /// `lowest 0`: the balance is never below.
  case lowest(Expression, Span)
  case highest(Expression, Span)
  /// `item attendance 考勤 10`: its points, if it has some of its own.
  case item(Naming, Expression?, Span)
  /// `carry over`, `carry over up to 20`.
  case carryOver(upTo: Expression?, Span)
  /// `expires after 12 months`: what was entered counts so long.
  case expiry(Quantity, Span)
  case ranking(RankingDeclaration)
  /// `when post of employee is "driver"`: who has such an account.
  case members(Expression)
}

/// `rank by score, highest first, ties share`.
public struct RankingDeclaration: Sendable {
  public let subject: Expression
  /// `highest first` or `lowest first`.
  public let order: Keyword
  /// `ties share`, `ties close up` or `ties open`.
  public let ties: Keyword
  public let span: Span
}

/// `duty patrol by safety per day times 2 cites "4.1.3"`: what is done again and again.
public struct DutyDeclaration: Sendable {
  public let naming: Naming
  public let cites: [Text]
  public let offices: [Name]
  public let frequency: DutyFrequency
  /// How often in each period; once when left out.
  public let times: Expression?
  public let deadline: Deadline?
  public let copies: Expression?
  public let contents: [Naming]
  public let retention: Retention?
  public let conditions: [Expression]
  public let span: Span
}

/// How often a duty comes round.
public enum DutyFrequency: Sendable {
  /// `per month` and the like.
  case period(Keyword, Span)
  /// `every 15 days from 2024-07-01`, or a parameter for the length.
  case every(Expression, from: DateLiteral, Span)
}

/// `law wages cites "…" { monthly at most 20% of wage }`: what no policy can go beyond.
public struct LawDeclaration: Sendable {
  public let naming: Naming
  public let cites: [Text]
  public let items: [LawItem]
  public let span: Span
}

/// One line of a law.
public enum LawItem: Sendable {
  case currency(Name, Span)
  case effective(from: DateLiteral, to: DateLiteral?, Span)
  /// `monthly at most 20% of wage`: of what is taken in a month.
  case monthly(Expression, Span)
  /// `keeping wages at least 2360 CNY`.
  case keeping(Expression, Span)
  /// `each at most 500 CNY`: of one charge.
  case each(Expression, Span)
}

/// `record conduct of zhang at 2026-03-31 { … }`: what is recorded for one settlement.
public struct RecordDeclaration: Sendable {
  public let account: Name
  public let subject: Name?
  /// A day in the period.
  public let day: DateLiteral
  public let items: [IncidentItem]
  public let span: Span
}
