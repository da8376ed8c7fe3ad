public import CulpaSyntax

/// A policy as far as it could be understood, with everything that is wrong with it.
public struct CheckedPolicy: Sendable {
  /// `nil` when there is an error.
  public let policy: Policy?
  /// Errors and warnings, in the order of the text.
  public let diagnostics: [Diagnostic]
}

/// Binds names, finds types, and proves what can be proven before any incident is seen.
///
/// - Parameter texts: where texts in conditions get their numbers; shared with the facts they are
///   compared to.
/// - Parameter calendar: the calendar of the file that the policy names, if it names one.
public func check(
  _ declaration: PolicyDeclaration, texts: inout TextTable, calendar: WorkCalendar? = nil,
  limits: Limits = Limits()
) -> CheckedPolicy {
  var checker = Checker(declaration, texts: texts, limits: limits)
  checker.fileCalendar = calendar
  checker.run()
  texts = checker.texts
  checker.silenceAllowed()
  let diagnostics = checker.diagnostics.sorted { ($0.span, $0.code) < ($1.span, $1.code) }
  let isBroken = diagnostics.contains { $0.isError }
  return CheckedPolicy(policy: isBroken ? nil : checker.policy, diagnostics: diagnostics)
}

/// The passes of the check, in order. Each finds what it can; a mistake leaves a hole that agrees with
/// everything, so that one mistake is reported once.
struct Checker {
  let items: [PolicyItem]
  let limits: Limits
  var policy: Policy
  /// The block of the policy; what an edit puts in stands elsewhere.
  private(set) var extent: Span?
  var texts: TextTable
  var diagnostics: [Diagnostic] = []
  private var reported: Set<Diagnostic> = []
  /// Where each name and alias is declared, in each space of names.
  var places: [PartialKeyPath<Scope>: [String: Span]] = [:]
  /// Types of parameters without a declared one, found from their use.
  var parameterTypes: [ValueType] = []
  /// What expressions and effects read, for the unused check.
  var used: Set<Entity> = []
  var checkedTallies: Set<Int> = []
  var usedMembers: Set<Int32> = []
  var settings: [Keyword: Span] = [:]
  /// The calendar of the file that the policy names.
  var fileCalendar: WorkCalendar?
  var boundaryPlaces: [BoundaryWords: Span] = [:]

  init(_ declaration: PolicyDeclaration, texts: TextTable, limits: Limits) {
    self.init(
      items: declaration.items, label: Label(declaration.naming), texts: texts, limits: limits)
    extent = declaration.span
  }

  /// Reads items that no declaration holds together: an account's, with what it takes over.
  init(items: [PolicyItem], label: Label, texts: TextTable, limits: Limits) {
    self.items = items
    self.limits = limits
    self.texts = texts
    policy = Policy(label: label)
  }

  /// Reads single expressions in the terms of a checked policy: facts of incidents, bounds of
  /// decisions, values of expectations.
  init(in policy: Policy, texts: TextTable, limits: Limits) {
    items = []
    self.limits = limits
    self.texts = texts
    self.policy = policy
    parameterTypes = policy.parameters.map(\.type)
    settings = [.currency: policy.label.span]
  }

  mutating func run() {
    readSettings()
    declareNames()
    declareAccountFacts()
    checkParameters()
    checkFactDefaults()
    checkJudges()
    checkTerms()
    checkTallies()
    checkLadders()
    checkRules()
    orderRules()
    checkProcedures()
    checkDuties()
    orderSteps()
    checkCollection()
    checkAccounts()
    checkAccountSettings()
    checkSettings()
    checkUnused()
  }

  mutating func report(_ diagnostic: Diagnostic) {
    // What stands on both sides of a check is read twice; its mistakes are reported once.
    guard reported.insert(diagnostic).inserted else { return }
    if diagnostics.count == limits.errors {
      diagnostics.append(.tooManyErrors(diagnostic.span, limit: limits.errors))
    } else if diagnostics.count < limits.errors {
      diagnostics.append(diagnostic)
    }
  }

  // MARK: Settings

  private mutating func readSettings() {
    for item in items {
      switch item {
      case .version(let text, let span):
        once(.version, span)
        policy.version = text.value
      case .effective(let from, let to, let span):
        once(.effective, span)
        policy.effectiveFrom = Day(from)
        policy.effectiveTo = to.flatMap { Day($0) }
      case .currency(let name, let span):
        once(.currency, span)
        readCurrency(name)
      case .round(let mode, let unit, let span):
        once(.round, span)
        readRounding(mode, unit)
      case .calendar(let name, from: let path, let span):
        once(.calendar, span)
        if path == nil { readCalendar(name) } else { policy.calendar = fileCalendar ?? .weekdays }
      case .monthEnd(let rule, let span):
        once(.monthEnd, span)
        policy.monthEnd = rule == .next ? .next : (rule == .refuse ? .refuse : .clamp)
      case .boundary(let conventions, _): readBoundary(conventions)
      case .transition(let span):
        once(.transition, span)
        policy.transition = span
      case .severity(let severity):
        once(.severity, severity.span)
        readSeverity(severity)
      case .role, .kinds, .offices, .measures, .fact, .parameter, .term, .ladder, .rule, .collect,
        .procedure, .status, .dispositions, .table, .tally, .duty, .account:
        break
      case .allow(let allow): policy.allowances.append(Allowance(allow))
      }
    }
  }

  private mutating func once(_ setting: Keyword, _ span: Span) {
    if let first = settings[setting] {
      report(.settingTwice(setting, span, first: first))
    } else {
      settings[setting] = span
    }
  }

  mutating func readCurrency(_ name: Name) {
    let known = Unit.allCases.filter(\.isCurrency)
    if let unit = known.first(where: {
      ($0.spellings.english + $0.spellings.chinese).contains(name.text)
    }) {
      policy.currency = unit
    } else {
      let names = known.flatMap { $0.spellings.english + $0.spellings.chinese }
      report(
        .unknownName(
          name, noun: Noun.currency, near: Nearest.of(name.text, in: names),
          known: names))
    }
  }

  private mutating func readRounding(_ mode: Keyword, _ unit: Expression) {
    switch mode {
    case .halfEven: policy.roundingMode = .halfEven
    case .halfDown: policy.roundingMode = .halfDown
    case .upward: policy.roundingMode = .up
    case .downward: policy.roundingMode = .down
    default: policy.roundingMode = .halfUp
    }
    let value = expression(unit, expecting: .number)
    guard let figure = value.constant?.figure, figure > .zero, figure.scale <= 8 else {
      return report(.badRoundingUnit(unit.span))
    }
    policy.increment = figure
  }

  private mutating func readCalendar(_ name: Name) {
    switch name.text {
    case let word where BuiltIn.chinaCalendar.contains(word): policy.calendar = .china
    case let word where BuiltIn.weekdayCalendar.contains(word): policy.calendar = .weekdays
    default:
      let names = BuiltIn.chinaCalendar + BuiltIn.weekdayCalendar
      report(
        .unknownName(
          name, noun: Noun.calendar, near: Nearest.of(name.text, in: names),
          known: names))
    }
  }

  private mutating func readSeverity(_ severity: SeverityDeclaration) {
    for naming in severity.levels {
      guard policy.levels.count < 62 else {
        report(.tooManyLevels(naming.name.span, limit: 62))
        break
      }
      let id = LevelID(policy.levels.count)
      policy.levels.append(Level(label: Label(naming)))
      declare(naming, as: .level(id), in: \.levels, id)
    }
    switch severity.precedence {
    case .highestWins: policy.precedence = .highest
    case .lowestWins: policy.precedence = .lowest
    case .oneOnly: policy.precedence = .oneOnly
    default:
      if severity.levels.count > 1 { report(.noPrecedence(severity.span)) }
    }
  }

  /// Settings that something in the policy needs and that nobody may choose but the author.
  private mutating func checkSettings() {
    if let span = policy.transition, policy.effectiveFrom == nil {
      report(.transitionWithoutDate(span))
    }
    if settings[.currency] == nil, let span = moneyUse {
      report(.missingSetting(.currency, span))
    }
    if settings[.round] == nil, let span = payUse { report(.missingSetting(.round, span)) }
    if settings[.monthEnd] == nil, let span = monthUse { report(.missingSetting(.monthEnd, span)) }
    if settings[.calendar] == nil, let span = workdayUse {
      report(.missingSetting(.calendar, span))
    }
    if policy.levels.isEmpty, let span = severityUse { report(.missingSetting(.severity, span)) }
  }

  var ruleCount = 0
  var accountCount = 0
  /// The account whose block is read; `nil` for a policy itself.
  var account: AccountContext?
  /// First uses of what a setting decides.
  var moneyUse: Span?
  var payUse: Span?
  var monthUse: Span?
  var workdayUse: Span?
  var severityUse: Span?
}

extension Day {
  /// The day of a literal; the lexer has made sure that it exists.
  init?(_ literal: DateLiteral) {
    self.init(year: literal.year, month: literal.month, day: literal.day)
  }
}

extension Instant {
  /// The moment of a literal with a time.
  init?(_ literal: DateLiteral) {
    guard let second = literal.secondOfDay, let day = Day(literal) else { return nil }
    self.init(
      day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }
}
