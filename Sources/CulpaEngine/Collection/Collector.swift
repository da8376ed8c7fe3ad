import CulpaSyntax

/// Spreads what rulings claim over months, in the order in which incidents occurred: everything that is
/// taken from one person in one month, by whatever policy or account, shares the room of that month.
struct Collector {
  let people: [Person]
  let limits: Limits
  private var taken: [Key: Decimal] = [:]

  private struct Key: Hashable {
    let person: PersonID
    let month: Int
  }

  init(_ people: [Person], limits: Limits) {
    self.people = people
    self.limits = limits
  }

  /// Plans what a ruling claims. Must be called in the order of occurrence.
  mutating func plan(_ ruling: inout Ruling, on record: IncidentRecord, under policy: Policy) {
    for claim in ruling.claims {
      let first = record.moment.map { $0.day.year * 12 + $0.day.month - 1 }
      let (instalments, isWhole) = spread(claim, from: first)
      for instalment in instalments {
        guard let month = instalment.month else { continue }
        let key = Key(person: claim.person, month: month)
        taken[key] = (try? (taken[key] ?? .zero).adding(instalment.amount)) ?? taken[key]
      }
      if !isWhole {
        ruling.note(
          .tooManyInstalments(
            claim.span, person: ruling.shownName(of: claim.person, among: people, in: policy),
            limit: limits.instalments, incident: record.name))
      }
      guard !instalments.isEmpty else { continue }
      ruling.plans.append(
        InstalmentPlan(
          person: claim.person, instalments: instalments, isForHighEnd: claim.isForHighEnd,
          limit: claim.law))
    }
    ruling.claims = []
  }

  /// The instalments, and whether they pay all.
  private func spread(
    _ claim: CollectionClaim, from first: Int?
  ) -> ([InstalmentPlan.Instalment], isWhole: Bool) {
    guard let bearable = claim.room else {
      return ([InstalmentPlan.Instalment(month: first, amount: claim.amount)], true)
    }
    var left = claim.amount
    var instalments: [InstalmentPlan.Instalment] = []
    for offset in 0..<limits.instalments {
      let month = first.map { $0 + offset }
      let before = month.flatMap { taken[Key(person: claim.person, month: $0)] } ?? .zero
      guard let room = try? bearable.subtracting(before) else { return (instalments, true) }
      if room > .zero {
        let part = min(room, left)
        instalments.append(InstalmentPlan.Instalment(month: month, amount: part))
        left = (try? left.subtracting(part)) ?? .zero
      }
      if left <= .zero { return (instalments, true) }
    }
    return (instalments, false)
  }
}

extension Ruling {
  /// Adds something of note, in the order of all others.
  fileprivate mutating func note(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    diagnostics.sort {
      ($0.code, $0.message.english, $0.span) < ($1.code, $1.message.english, $1.span)
    }
  }
}
