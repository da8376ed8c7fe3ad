import CulpaSyntax

/// Phases 9 and 10: what must be done by when, and how what is owed is collected.
extension Assessor {
  /// What must be done: requirements of rules by article, then procedures as declared.
  func consequences() {
    for rule in compiled.rulesByArticle where !rule.requires.isEmpty {
      for number in rule.requires.indices {
        let state =
          rule.subject == nil
          ? steps[rule.firstStep + number]
          : requirement(number, of: rule.id, applies: anyApplied[rule.id.index])
        if let obligation = state?.obligation { ruling.obligations.append(obligation) }
      }
    }
    for (step, record) in policy.steps.enumerated() {
      guard case .procedure = record.place, let obligation = steps[step]?.obligation else {
        continue
      }
      ruling.obligations.append(obligation)
    }
  }

  // MARK: Collection

  /// Plans what each person pays in which month, after what earlier incidents already take.
  func planCollection(_ history: inout History) {
    guard let collection = program.collection, let declared = policy.collection else { return }
    var owed: [PersonID: OpenEnds] = [:]
    for charge in ruling.charges where !charge.isReward {
      guard let person = ruling.parties[charge.party].person, people[person.index].isSomebody
      else { continue }
      var sum = owed[person] ?? OpenEnds(low: .zero, high: .zero)
      sum.low = (try? sum.low.adding(charge.low)) ?? sum.low
      if let top = sum.high, let high = charge.high {
        sum.high = try? top.adding(high)
      } else {
        sum.high = nil
      }
      owed[person] = sum
    }
    let mayDefer = collection.condition.map { evaluator.truth($0) } ?? true
    if mayDefer == nil, !owed.isEmpty, let condition = collection.condition { ask(condition) }
    let floor = evaluator[collection.floor].figure
    let order = owed.keys.sorted {
      (people[$0.index].label.name, $0) < (people[$1.index].label.name, $1)
    }
    for person in order {
      guard let sum = owed[person], let high = sum.high, high > .zero else { continue }
      let instalments =
        mayDefer == false
        ? [InstalmentPlan.Instalment(month: month(0), amount: high)]
        : plan(high, person, floor, declared.span, history)
      guard !instalments.isEmpty else { continue }
      for instalment in instalments where !isProbe {
        if let month = instalment.month {
          history.take(instalment.amount, of: person, month: month)
        }
      }
      ruling.plans.append(
        InstalmentPlan(
          person: person, instalments: instalments, isForHighEnd: sum.low != high))
    }
  }

  /// Year × 12 + month − 1 of the incident, so many months on.
  private func month(_ offset: Int) -> Int? {
    incident.moment.map { $0.day.year * 12 + $0.day.month - 1 + offset }
  }

  /// The name, or the role of somebody who is known here only in confidence.
  private func shownName(of person: PersonID) -> String {
    let role = ruling.confidentialRole(of: person, in: policy)
    return role.map { policy.roles[$0.index].label.name } ?? people[person.index].label.name
  }

  private func plan(
    _ amount: Decimal, _ person: PersonID, _ floor: Decimal?, _ span: Span, _ history: History
  ) -> [InstalmentPlan.Instalment] {
    guard let floor else {
      if let slot = program.collection?.floor { ask(slot) }
      return []
    }
    guard case .money(let wage) = people[person.index].wage else {
      questions.insert(.attribute(.wage, person))
      return []
    }
    let name = shownName(of: person)
    let places = policy.places
    guard let bearable = try? wage.subtracting(floor), bearable > .zero else {
      ruling.diagnostics.append(
        .wageBearsNothing(
          span, person: name, wage: wage.grouped(minimumPlaces: places),
          floor: floor.grouped(minimumPlaces: places), incident: incident.name))
      return []
    }
    var left = amount
    var instalments: [InstalmentPlan.Instalment] = []
    for offset in 0..<limits.instalments {
      let month = month(offset)
      let taken = month.map { history.taken(person, month: $0) } ?? .zero
      guard let room = try? bearable.subtracting(taken) else { return instalments }
      if room > .zero {
        let part = min(room, left)
        instalments.append(InstalmentPlan.Instalment(month: month, amount: part))
        left = (try? left.subtracting(part)) ?? .zero
      }
      if left <= .zero { return instalments }
    }
    ruling.diagnostics.append(
      .tooManyInstalments(
        span, person: name, limit: limits.instalments, incident: incident.name))
    return instalments
  }
}
