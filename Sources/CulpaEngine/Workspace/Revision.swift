public import CulpaSyntax

/// A change of what is recorded of an incident, or the wish for one.
///
/// Nothing is erased: each revision keeps what was recorded before it, in the order made, and the current
/// record is what the last one left.
public struct Revision: Sendable {
  /// Why the record changed.
  public enum Kind: Hashable, Sendable {
    case amendment, appeal
    /// A row of an update, at this line of the file that ``Revision/reason`` names.
    case update(line: Int)
  }

  /// Who made it.
  public enum Author: Hashable, Sendable {
    case person(PersonID)
    case office(Label)
  }

  public let kind: Kind
  public let author: Author?
  /// A day or a moment; unknown where it is not stated.
  public let at: Value
  /// In words; of an update the file.
  public let reason: String
  /// What was recorded until then.
  public let before: IncidentRecord
  /// Whether it says what is to be recorded otherwise. An appeal that does not is pending; an amendment
  /// that does not rejects the appeals before it.
  public let hasItems: Bool
  public let span: Span
}

/// How an appeal stands.
public enum AppealStanding: Hashable, Sendable {
  /// The record was changed as the appeal says.
  case upheld
  case pending
  /// An amendment took it up, by position among the revisions.
  case answered(by: Int)
  case rejected(by: Int)
}

/// One thing that a revision changed.
public enum RecordChange: Hashable, Sendable {
  case fact(FactID, from: Value, to: Value)
  case occurred(from: Value, to: Value)
  case kind(from: Value, to: Value)
  case holders(RoleID, from: [PartyRecord], to: [PartyRecord])
  case step(String, from: LogEntry?, to: LogEntry?)
}

/// A revision with the rulings before and after it.
public struct RevisedRuling: Sendable {
  /// Position among the revisions of the incident.
  public let revision: Int
  public let before: JudgedIncident
  public let after: JudgedIncident
}

extension Workspace {
  /// The revisions of what a ruling is about; a settlement has none.
  public func revisions(of judged: JudgedIncident) -> [Revision] {
    guard let index = judged.incident, incidents.indices.contains(index) else { return [] }
    return incidents[index].revisions
  }

  /// What a revision changed: facts in the order declared, then roles, then steps by name.
  public func changes(of revision: Int, in incident: Int) -> [RecordChange] {
    guard incidents.indices.contains(incident) else { return [] }
    let entry = incidents[incident]
    guard entry.revisions.indices.contains(revision) else { return [] }
    let next = revision + 1
    let after = next < entry.revisions.count ? entry.revisions[next].before : entry.record
    return after.changes(since: entry.revisions[revision].before)
  }

  /// How an appeal stands: an amendment after it answers it.
  public func standing(of revision: Int, in incident: Int) -> AppealStanding? {
    guard incidents.indices.contains(incident) else { return nil }
    let revisions = incidents[incident].revisions
    guard revisions.indices.contains(revision), revisions[revision].kind == .appeal else {
      return nil
    }
    if revisions[revision].hasItems { return .upheld }
    guard
      let answer = revisions.indices.first(where: {
        $0 > revision && revisions[$0].kind == .amendment
      })
    else { return .pending }
    return revisions[answer].hasItems ? .answered(by: answer) : .rejected(by: answer)
  }

  /// Replaces the record of an incident and keeps the old one.
  mutating func revise(_ incident: Int, to record: IncidentRecord, as revision: Revision) {
    incidents[incident].record = record
    incidents[incident].revisions.append(revision)
    // Amounts of later incidents under other policies may share a month of wages.
    rulings.removeAll()
  }

  /// The rulings that each revision of an incident found and left, all else as it is now.
  func revisedRulings(of incident: Int) -> [RevisedRuling] {
    let entry = incidents[incident]
    let records =
      (entry.original?.revisions ?? entry.revisions).map(\.before)
      + [entry.original?.record ?? entry.record]
    var judged: [JudgedIncident] = []
    for record in records {
      var then = self
      then.undoTransitions()
      then.incidents[incident].record = record
      then.rulings.removeAll()
      then.judgeTransitions()
      guard let ruling = then.ruling(on: incident) else { return [] }
      let policy = then.incidents[incident].policy
      judged.append(JudgedIncident(incident: incident, policy: policy, ruling: ruling))
    }
    return entry.revisions.indices.map {
      RevisedRuling(revision: $0, before: judged[$0], after: judged[$0 + 1])
    }
  }
}

extension IncidentRecord {
  /// What is recorded otherwise than before.
  func changes(since before: IncidentRecord) -> [RecordChange] {
    var changes: [RecordChange] = []
    if kind != before.kind { changes.append(.kind(from: before.kind, to: kind)) }
    if occurred != before.occurred {
      changes.append(.occurred(from: before.occurred, to: occurred))
    }
    for (index, (old, new)) in zip(before.facts, facts).enumerated() where old != new {
      changes.append(.fact(FactID(index), from: old, to: new))
    }
    let roles = Set((before.parties + parties).map(\.role)).sorted()
    for role in roles {
      let old = before.parties.filter { $0.role == role }
      let new = parties.filter { $0.role == role }
      if Set(old) != Set(new) { changes.append(.holders(role, from: old, to: new)) }
    }
    let steps = Set((before.log + log).map(\.step)).sorted()
    for step in steps {
      let old = before.log.filter { $0.step == step }
      let new = log.filter { $0.step == step }
      if old != new { changes.append(.step(step, from: old.first, to: new.first)) }
    }
    return changes
  }
}
