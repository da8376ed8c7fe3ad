public import CulpaSyntax

/// A person's attribute, built in.
public enum Attribute: Hashable, Sendable {
  case wage, post, department, superior, hired, transferred, tier
}

/// `prior serious or worse within 12 months of same kind`.
public struct PriorQuery: Hashable, Sendable {
  /// Bit n + 1 for the n-th level, as in ``Value/severities(_:)``.
  public let levels: UInt64
  public let window: CalendarSpan?
  public let sameKind: Bool
}

/// What an expression must wait for; decides where it may stand and when it is computed.
struct Needs: Hashable, Sendable {
  /// The severity of the incident.
  var severity = false
  /// The holders of this role, one at a time.
  var subject: RoleID?
  /// The party at hand, whoever it is: `prior serious` in an adjustment.
  var party = false
  /// Amounts after caps.
  var amounts = false
  /// How steps went; that is known after the severity.
  var conformance = false

  /// Whether it is settled party by party and so can't decide anything for the whole incident.
  var readsParty: Bool { subject != nil || party || amounts }

  /// Both; `nil` where two different subjects meet.
  func joined(_ other: Needs) -> Needs? {
    if let subject, let theirs = other.subject, subject != theirs { return nil }
    return Needs(
      severity: severity || other.severity, subject: subject ?? other.subject,
      party: party || other.party, amounts: amounts || other.amounts,
      conformance: conformance || other.conformance)
  }
}

/// An expression with its type; names are ids.
public struct TypedExpression: Sendable {
  let node: Node
  let type: ValueType
  let needs: Needs
  /// Where it is written.
  public let span: Span

  init(_ node: Node, _ type: ValueType, _ span: Span, needs: Needs = Needs()) {
    self.node = node
    self.type = type
    self.span = span
    self.needs = needs
  }

  /// What an expression is made of.
  indirect enum Node: Sendable {
    case constant(Value)
    case fact(FactID)
    case occurred
    case kind
    case severityIs(UInt64)
    case parameter(Int)
    case term(Int)
    case tally(Int)
    case attribute(Attribute, superiors: Int, of: RoleID)
    case holders(RoleID)
    case prior(PriorQuery)
    case amount(BookingID, [RoleID])
    case conformance(ConformanceQuery)
    case arithmetic(ArithmeticSign, TypedExpression, TypedExpression)
    case negative(TypedExpression)
    case all([TypedExpression])
    case any([TypedExpression])
    case not(TypedExpression)
    case compare(Comparison, TypedExpression, TypedExpression)
    case choice(TypedExpression, TypedExpression, TypedExpression)
    case isUnknown(TypedExpression)
    /// How many of them hold.
    case howMany([TypedExpression])
    case extreme(isLargest: Bool, [TypedExpression])
    case rounded(TypedExpression, to: Decimal)
    /// The value of table number so-and-so.
    case lookup(Int, TableLookup)
  }

  /// The fixed value that it is, if it is one.
  public var fixed: Value? { constant }

  /// The constant that it is, if it is one.
  var constant: Value? {
    if case .constant(let value) = node { return value }
    return nil
  }

  /// Stands where a mistake was reported; agrees with everything.
  static func hole(_ span: Span) -> TypedExpression {
    TypedExpression(.constant(.unknown), .any, span)
  }
}

extension TypedExpression {
  /// The facts it reads directly, each once, in the order read.
  public var facts: [FactID] {
    var found: [FactID] = []
    walk { node in
      if case .fact(let id) = node, !found.contains(id) { found.append(id) }
    }
    return found
  }

  /// The terms it reads directly, each once, in the order read.
  public var terms: [Int] {
    var found: [Int] = []
    walk { node in
      if case .term(let index) = node, !found.contains(index) { found.append(index) }
    }
    return found
  }

  /// The parts that must all hold, for an `and`; otherwise itself.
  var conjuncts: [TypedExpression] {
    if case .all(let parts) = node { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// What it reads of how steps went, each once, in the order read.
  public var conformance: [ConformanceQuery] {
    var found: [ConformanceQuery] = []
    walk { node in
      if case .conformance(let query) = node, !found.contains(query) { found.append(query) }
    }
    return found
  }

  /// The tallies it reads directly.
  var tallies: [Int] {
    var found: [Int] = []
    walk { node in
      if case .tally(let index) = node, !found.contains(index) { found.append(index) }
    }
    return found
  }

  /// The amounts it reads.
  var amountsRead: [TargetSet] {
    var found: [TargetSet] = []
    walk { node in
      if case .amount(let booking, let roles) = node {
        found.append(TargetSet(booking: booking, roles: roles))
      }
    }
    return found
  }

  /// Whether it is a sum of fixed multiples of amounts.
  var isLinearInAmounts: Bool {
    guard needs.amounts else { return true }
    switch node {
    case .amount: return true
    case .negative(let part): return part.isLinearInAmounts
    case .arithmetic(let sign, let left, let right):
      switch sign {
      case .plus, .minus: return left.isLinearInAmounts && right.isLinearInAmounts
      case .times:
        return left.needs.amounts && right.needs.amounts
          ? false : left.isLinearInAmounts && right.isLinearInAmounts
      case .divide: return !right.needs.amounts && left.isLinearInAmounts
      }
    case .constant, .fact, .occurred, .kind, .severityIs, .parameter, .term, .tally, .attribute,
      .holders, .prior, .conformance, .all, .any, .not, .compare, .choice, .isUnknown, .howMany,
      .extreme, .rounded, .lookup:
      return false
    }
  }

  func walk(_ body: (Node) -> Void) {
    body(node)
    switch node {
    case .constant, .fact, .occurred, .kind, .severityIs, .parameter, .term, .tally, .attribute,
      .holders,
      .prior, .amount, .conformance:
      break
    case .negative(let part), .not(let part), .isUnknown(let part), .rounded(let part, to: _):
      part.walk(body)
    case .arithmetic(_, let left, let right), .compare(_, let left, let right):
      left.walk(body)
      right.walk(body)
    case .all(let parts), .any(let parts), .extreme(_, let parts), .howMany(let parts):
      for part in parts { part.walk(body) }
    case .lookup(_, let table):
      for part in table.parts { part.walk(body) }
    case .choice(let condition, let yes, let no):
      condition.walk(body)
      yes.walk(body)
      no.walk(body)
    }
  }
}
