public import CulpaSyntax

/// What no policy of its currency can go beyond: how much of a wage is taken in a month, and how much one
/// charge may be.
public struct Law: Sendable {
  public let label: Label
  public let cites: [String]
  public let currency: Unit
  public let effectiveFrom: Day?
  public let effectiveTo: Day?
  public let span: Span
  /// The limits as terms over one fact, the wage.
  let compiled: CompiledPolicy
  /// Positions among the terms; `nil` for what the law does not limit.
  let monthly: Int?
  let keeping: Int?
  let each: Int?

  /// Whether it limits what is taken in a month.
  var limitsMonths: Bool { monthly != nil || keeping != nil }

  /// Whether it holds for an incident; `nil` where that hangs on a day that is not known.
  func holds(on occurred: Value) -> Bool? {
    let day: Day
    switch occurred {
    case .day(let value): day = value
    case .instant(let instant): day = instant.day
    default: return effectiveFrom == nil && effectiveTo == nil ? true : nil
    }
    return effectiveFrom.map { day >= $0 } ?? true && effectiveTo.map { day <= $0 } ?? true
  }

  /// Whether two laws hold on some day together.
  func overlaps(_ other: Law) -> Bool {
    max(effectiveFrom ?? .first, other.effectiveFrom ?? .first)
      <= min(effectiveTo ?? .last, other.effectiveTo ?? .last)
  }
}

/// Reads the limits of a law for one wage after the other.
final class LawReader {
  /// The law, and its position in ``Workspace/laws``.
  let law: Law
  let index: Int
  private let evaluator: Evaluator
  private var known: [Value: Limits] = [:]

  /// What a law allows somebody with a wage; `nil` where it says nothing, unknown where that hangs on the
  /// wage.
  struct Limits {
    let monthly: Value?
    let keeping: Value?
    let each: Value?
  }

  init(_ law: Law, index: Int) {
    self.law = law
    self.index = index
    evaluator = Evaluator(law.compiled.program, policy: law.compiled.policy)
  }

  func limits(wage: Value) -> Limits {
    if let found = known[wage] { return found }
    evaluator.inputs.facts = [wage]
    evaluator.run(law.compiled.program.factsSegment)
    func value(_ term: Int?) -> Value? {
      term.map { evaluator[law.compiled.program.termSlots[$0]] }
    }
    let fresh = Limits(
      monthly: value(law.monthly), keeping: value(law.keeping), each: value(law.each))
    known[wage] = fresh
    return fresh
  }
}

/// A law as far as it could be understood, with everything that is wrong with it.
struct CheckedLaw {
  /// `nil` when there is an error.
  let law: Law?
  let diagnostics: [Diagnostic]
}

/// Checks a law: a currency, and at least one limit, money that hangs on nothing but `wage`.
func check(_ declaration: LawDeclaration, texts: inout TextTable, limits: Limits) -> CheckedLaw {
  var reader = LawChecker(declaration, texts: texts, limits: limits)
  let law = reader.run()
  texts = reader.checker.texts
  let isBroken = reader.diagnostics.contains(where: \.isError)
  return CheckedLaw(law: isBroken ? nil : law, diagnostics: reader.diagnostics)
}

/// Reads the items of a law over a policy that has one fact.
private struct LawChecker {
  let declaration: LawDeclaration
  var checker: Checker
  private var own: [Diagnostic] = []
  private var places: [Keyword: Span] = [:]
  private var from: Day?
  private var to: Day?

  var diagnostics: [Diagnostic] { own + checker.diagnostics }

  init(_ declaration: LawDeclaration, texts: TextTable, limits: Limits) {
    self.declaration = declaration
    var policy = Policy(label: Label(declaration.naming))
    policy.enumerations = [Enumeration(members: [])]
    policy.facts = [
      Fact(
        label: Label(
          name: Keyword.wage.spelling.english, alias: Keyword.wage.spelling.chinese),
        type: .money, standard: .unknown)
    ]
    for name in BuiltIn.names(.wage) { policy.scope.values[name] = .fact(FactID(0)) }
    checker = Checker(in: policy, texts: texts, limits: limits)
  }

  mutating func run() -> Law {
    for item in declaration.items { readSetting(item) }
    var monthly: Int?
    var keeping: Int?
    var each: Int?
    for item in declaration.items {
      switch item {
      case .currency, .effective: break
      case .monthly(let value, let span):
        if once(.monthlyAtMost, span) { monthly = limit(value) }
      case .keeping(let value, let span):
        if once(.keepingWages, span) { keeping = limit(value) }
      case .each(let value, let span):
        if once(.eachAtMost, span) { each = limit(value) }
      }
    }
    if places[.currency] == nil { own.append(.lawWithoutCurrency(declaration.naming.name)) }
    if (monthly ?? keeping ?? each) == nil { own.append(.lawWithoutLimit(declaration.naming.name)) }
    return Law(
      label: Label(declaration.naming), cites: declaration.cites.map(\.value),
      currency: checker.policy.currency, effectiveFrom: from, effectiveTo: to,
      span: declaration.naming.name.span, compiled: CompiledPolicy(checker.policy),
      monthly: monthly, keeping: keeping, each: each)
  }

  private mutating func readSetting(_ item: LawItem) {
    switch item {
    case .currency(let name, let span):
      if once(.currency, span) { checker.readCurrency(name) }
    case .effective(let first, to: let last, let span):
      guard once(.effective, span) else { return }
      from = Day(first)
      to = last.flatMap { Day($0) }
    case .monthly, .keeping, .each: break
    }
  }

  private mutating func once(_ keyword: Keyword, _ span: Span) -> Bool {
    if let first = places[keyword] {
      own.append(.settingTwice(keyword, span, first: first))
      return false
    }
    places[keyword] = span
    return true
  }

  /// A limit becomes a term of its own.
  private mutating func limit(_ value: Expression) -> Int? {
    let typed = checker.expression(value, expecting: .money)
    if !typed.type.agrees(with: .money) {
      own.append(.wrongType(typed.span, found: typed.type, wanted: .money))
    } else if typed.readsIncident {
      own.append(.lawReadsIncident(typed.span))
    }
    let index = checker.policy.terms.count
    checker.policy.terms.append(
      Term(label: Label(declaration.naming), cites: [], value: typed))
    checker.policy.termOrder.append(index)
    return index
  }
}

extension TypedExpression {
  /// Whether it hangs on anything of an incident beside the one fact that a law knows, the wage.
  fileprivate var readsIncident: Bool {
    var reads = needs != Needs()
    walk { node in
      switch node {
      case .occurred, .kind, .severityIs, .attribute, .holders, .prior, .amount, .conformance,
        .tally:
        reads = true
      case .constant, .fact, .parameter, .term, .arithmetic, .negative, .all, .any, .not,
        .compare, .choice, .isUnknown, .howMany, .extreme, .rounded, .lookup:
        break
      }
    }
    return reads
  }
}
