public import CulpaSyntax

/// A later value of a parameter.
public struct ParameterChange: Sendable {
  public let value: TypedExpression
  /// The first day of its force.
  public let from: Day
}

extension Checker {
  mutating func checkParameters() {
    var index = 0
    for case .parameter(let declaration) in items {
      checkParameter(declaration, index)
      index += 1
    }
  }

  private mutating func checkParameter(_ declaration: ParameterDeclaration, _ index: Int) {
    var wanted = declaration.type.map { _ in parameterTypes[index] }
    let value = declaration.value.map { fixed($0, &wanted) }
    var changes: [ParameterChange] = []
    for (position, change) in declaration.changes.enumerated() {
      let typed = fixed(change.value, &wanted)
      guard let day = Day(change.from) else { continue }
      if let last = changes.last, day <= last.from {
        report(
          .changesOutOfOrder(change.from.span, before: declaration.changes[position - 1].from.span))
        continue
      }
      changes.append(ParameterChange(value: typed, from: day))
    }
    if let wanted { parameterTypes[index] = wanted }
    policy.parameters.append(
      Parameter(
        label: Label(declaration.naming), type: parameterTypes[index], value: value,
        cites: declaration.cites.map(\.value), changes: changes,
        reviewBy: declaration.reviewBy.flatMap { Day($0) }))
  }

  /// A constant of the type of those before it; the first one says it where the author did not.
  private mutating func fixed(
    _ expression: Expression, _ wanted: inout ValueType?
  ) -> TypedExpression {
    let found = self.expression(expression, expecting: wanted)
    if found.constant == nil || found.constant == .unknown, found.type != .any {
      report(.notConstant(found.span))
      return .hole(found.span)
    }
    if let type = wanted, !found.type.agrees(with: type) {
      report(.wrongType(found.span, found: found.type, wanted: type))
    }
    // A whole number beside others is a number like them.
    if wanted == nil || wanted == .any || (wanted == .count && found.type == .number) {
      wanted = found.type
    }
    return found
  }
}

extension Policy {
  /// The constant that an expression is, written out or as a parameter; of a parameter that changes, the
  /// one in force on a day.
  public func fixed(_ expression: TypedExpression, on day: Day? = nil) -> Value? {
    guard case .parameter(let index) = expression.node else { return expression.constant }
    return parameters.indices.contains(index) ? parameters[index].fixed(on: day) : nil
  }

  /// Days on which bounds begin to differ; the first stands for all days before.
  func turningDays(of expressions: [TypedExpression]) -> [Day] {
    var days: Set<Day> = [.first]
    for case .parameter(let index) in expressions.map(\.node)
    where parameters.indices.contains(index) {
      days.formUnion(parameters[index].changes.map(\.from))
    }
    return days.sorted()
  }

  /// Warnings for parameters that somebody should have looked at again before a day.
  func overdueReviews(asOf day: Day) -> [Diagnostic] {
    ownParameters.compactMap { parameter in
      guard let review = parameter.reviewBy, review < day else { return nil }
      return .reviewOverdue(parameter.label, review: review, incident: nil)
    } + accounts.flatMap { $0.settlement.overdueReviews(asOf: day) }
  }
}

extension Parameter {
  /// Its value in force on a day; without a day, its only one.
  public func fixed(on day: Day? = nil) -> Value? {
    if changes.isEmpty { return value?.constant }
    guard let day else { return nil }
    return changes.last { $0.from <= day }.map { $0.value.constant } ?? value?.constant
  }

  /// Whether the text leaves it out, at all times.
  var isUnspecified: Bool { value == nil && changes.isEmpty }

  /// All its values, in the order of time; `nil` for the text's silence.
  var values: [TypedExpression?] { [value] + changes.map { $0.value } }
}

extension Workspace {
  /// The day that deadlines are judged on; of the end of a day, the day itself.
  var statusDay: Day? {
    guard let asOf else { return nil }
    return asOf == Instant(startOf: asOf.day) ? asOf.day.adding(days: -1) : asOf.day
  }

  /// Warnings for parameters of all policies that were to be reviewed before a day.
  public func overdueReviews(asOf literal: DateLiteral) -> [Diagnostic] {
    guard let day = Day(literal) else { return [] }
    var said: Set<Diagnostic> = []
    return policies.filter { $0.policy.settlement == nil }
      .flatMap { $0.policy.overdueReviews(asOf: day) }.filter { said.insert($0).inserted }
  }
}
