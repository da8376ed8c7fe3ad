import CulpaSyntax

/// What a ruling asks of wages, before anybody knows what others take of the same month.
struct CollectionClaim: Hashable, Sendable {
  let person: PersonID
  /// The high end of what the person owes.
  let amount: Decimal
  let isForHighEnd: Bool
  /// What a month can bear; `nil` where all is paid at once.
  let room: Decimal?
  /// The law that leaves no more than this, where it is the strictest.
  let law: LawLimit?
  /// What plans it: a provision of the policy, or a law.
  let span: Span
}

/// What a law left of a month.
public struct LawLimit: Hashable, Sendable {
  /// Position in ``Workspace/laws``.
  public let law: Int
  /// What it leaves to be taken.
  public let room: Decimal
}

/// Phase 10: what each person owes, and how much of it a month of the wage can bear.
extension Assessor {
  func claimCollection() {
    let collection = program.collection
    let laws = lawsInForce.filter { $0.reader.law.limitsMonths }
    guard collection != nil || !laws.isEmpty else { return }
    let owed = owedByPerson()
    guard !owed.isEmpty else { return }
    var deferral = Deferral.none
    if let collection, let span = policy.collection?.span {
      let mayDefer = collection.condition.map { evaluator.truth($0) } ?? true
      if mayDefer == nil, let condition = collection.condition { ask(condition) }
      if mayDefer != false {
        deferral = .keeping(floor: evaluator[collection.floor].figure, slot: collection.floor, span)
      }
    }
    if laws.contains(where: { !$0.isCertain }) { questions.insert(.occurred) }
    for (person, sum) in owed {
      guard let high = sum.high, high > .zero else { continue }
      if let claim = claim(high, of: person, sum.low != high, deferral, laws.map(\.reader)) {
        ruling.claims.append(claim)
      }
    }
  }

  /// What the policy itself says of paying later.
  private enum Deferral {
    case none
    /// `nil` where the floor is not known.
    case keeping(floor: Decimal?, slot: Int, Span)
  }

  /// What people owe, in the order of names; a department has no wage to take from.
  private func owedByPerson() -> [(PersonID, OpenEnds)] {
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
    return owed.sorted {
      (people[$0.key.index].label.name, $0.key) < (people[$1.key.index].label.name, $1.key)
    }.map { ($0.key, $0.value) }
  }

  /// `nil`, with a question or a warning, where nothing can be planned.
  private func claim(
    _ amount: Decimal, of person: PersonID, _ isForHighEnd: Bool, _ deferral: Deferral,
    _ laws: [LawReader]
  ) -> CollectionClaim? {
    let wage = people[person.index].wage
    var room: Decimal?
    var span = Span.builtIn
    if case .keeping(let floor, let slot, let place) = deferral {
      guard let floor else {
        ask(slot)
        return nil
      }
      guard let figure = wage.figure else {
        questions.insert(.attribute(.wage, person))
        return nil
      }
      room = (try? figure.subtracting(floor)) ?? .zero
      span = place
    }
    var strictest: LawLimit?
    for reader in laws {
      guard let left = self.room(under: reader, wage: wage) else {
        questions.insert(.attribute(.wage, person))
        return nil
      }
      if room.map({ left < $0 }) ?? true {
        room = left
        strictest = LawLimit(law: reader.index, room: left)
        span = reader.law.span
      }
    }
    if let room, room <= .zero {
      warnOfEmptyWage(person, wage, room, span)
      return nil
    }
    return CollectionClaim(
      person: person, amount: amount, isForHighEnd: isForHighEnd, room: room, law: strictest,
      span: span)
  }

  /// What a law leaves of a month, in units of rounding, below zero where the wage is below what must be
  /// kept; `nil` where that hangs on an unknown wage.
  private func room(under reader: LawReader, wage: Value) -> Decimal? {
    let limits = reader.limits(wage: wage)
    var rooms: [Decimal] = []
    if let monthly = limits.monthly {
      guard let figure = monthly.figure else { return nil }
      rooms.append(figure)
    }
    if let keeping = limits.keeping {
      guard let floor = keeping.figure, let figure = wage.figure,
        let left = try? figure.subtracting(floor)
      else { return nil }
      rooms.append(left)
    }
    let room = rooms.min() ?? .zero
    guard room > .zero else { return room }
    return (try? room.rounded(to: policy.increment, mode: .down)) ?? room
  }

  private func warnOfEmptyWage(
    _ person: PersonID, _ wage: Value, _ room: Decimal, _ span: Span
  ) {
    let places = policy.places
    let figure = wage.figure ?? .zero
    let floor = (try? figure.subtracting(room)) ?? figure
    ruling.diagnostics.append(
      .wageBearsNothing(
        span, person: ruling.shownName(of: person, among: people, in: policy),
        wage: figure.grouped(minimumPlaces: places),
        floor: floor.grouped(minimumPlaces: places), incident: incident.name))
  }
}

extension Ruling {
  /// The name, or the role of somebody who is known here only in confidence.
  func shownName(of person: PersonID, among people: [Person], in policy: Policy) -> String {
    let role = confidentialRole(of: person, in: policy)
    return role.map { policy.roles[$0.index].label.name } ?? people[person.index].label.name
  }
}
