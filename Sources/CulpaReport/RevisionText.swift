import CulpaEngine
import CulpaSyntax

/// What revisions of an incident's record say, in words.
struct RevisionText {
  let workspace: Workspace
  let incident: Int
  let language: Language
  /// A ruling on the incident, which tells who is known in confidence only; `nil` where none was asked
  /// for, and the record tells.
  let ruling: Ruling?

  private var entry: Workspace.IncidentEntry { workspace.incidents[incident] }
  private var policy: Policy { workspace.policies[entry.policy].policy }

  func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// `amended by li (2026-03-12): loss 1,600.00 CNY → 900.00 CNY, because invoice found`.
  func line(_ position: Int) -> String {
    let revision = entry.revisions[position]
    let standing = workspace.standing(of: position, in: incident)
    let author = Bilingual(
      en: self.author(revision, .english) ?? "", zh: self.author(revision, .chinese) ?? "")
    let rejects = rejects(position)
    var line = say(
      WordsOfReport.revision(
        revision, standing, by: author.english.isEmpty ? nil : author, at: date(revision),
        rejects: rejects))
    var parts = changes(position)
    if let standing, standing != .upheld { parts = [self.standing(standing)] }
    if parts.isEmpty, !rejects { parts = [say(WordsOfReport.unchanged)] }
    if !parts.isEmpty {
      line += say(WordsOfReport.colon) + parts.joined(separator: say(WordsOfReport.listComma))
    }
    if case .update = revision.kind { return line }
    return line + say(WordsOfReport.comma) + say(WordsOfReport.reason) + reasonMark
      + revision.reason
  }

  /// Whether an amendment does no more than reject an appeal.
  func rejects(_ position: Int) -> Bool {
    entry.revisions.indices.contains {
      workspace.standing(of: $0, in: incident) == .rejected(by: position)
    }
  }

  /// How a revision came out, in a word or two.
  func outcome(_ position: Int) -> String {
    if let standing = workspace.standing(of: position, in: incident) {
      return self.standing(standing)
    }
    return changes(position).isEmpty
      ? say(WordsOfReport.unchanged) : say(WordsOfReport.standing(.upheld, on: nil))
  }

  private var reasonMark: String { language == .chinese ? say(WordsOfReport.colon) : " " }

  /// How an appeal stands, with the day of what answered it.
  func standing(_ standing: AppealStanding) -> String {
    switch standing {
    case .upheld, .pending: say(WordsOfReport.standing(standing, on: nil))
    case .answered(by: let answer), .rejected(by: let answer):
      say(WordsOfReport.standing(standing, on: date(entry.revisions[answer])))
    }
  }

  /// The day or moment of a revision.
  func date(_ revision: Revision) -> String? {
    revision.at == .unknown
      ? nil : workspace.text(of: revision.at, policy: entry.policy, in: language)
  }

  /// Who made it; the role of somebody who is known here only in confidence.
  func author(_ revision: Revision, _ language: Language) -> String? {
    switch revision.author {
    case nil: return nil
    case .office(let label)?: return label.shown(in: language)
    case .person(let person)?:
      let records = entry.revisions.map(\.before) + [entry.record]
      let declared = records.flatMap(\.parties).filter { $0.person == person }.map(\.role)
      let ruled = ruling?.parties.filter { $0.person == person }.map(\.role) ?? []
      let roles = declared + ruled
      if let role = roles.first, roles.allSatisfy({ policy.roles[$0.index].isConfidential }) {
        return policy.roles[role.index].label.shown(in: language)
      }
      return workspace.name(of: person, in: language)
    }
  }

  // MARK: Changes

  private func changes(_ position: Int) -> [String] {
    workspace.changes(of: position, in: incident).map { change in
      switch change {
      case .fact(let id, from: let old, to: let new):
        WordsOfReport.changed(
          policy.facts[id.index].label.shown(in: language), from: text(old), to: text(new))
      case .occurred(from: let old, to: let new):
        WordsOfReport.changed(say(WordsOfReport.occurred), from: text(old), to: text(new))
      case .kind(from: let old, to: let new):
        WordsOfReport.changed(say(WordsOfReport.kind), from: text(old), to: text(new))
      case .holders(let role, from: let old, to: let new):
        WordsOfReport.changed(
          policy.roles[role.index].label.shown(in: language), from: holders(old, role),
          to: holders(new, role))
      case .step(let name, from: let old, to: let new):
        WordsOfReport.changed(stepName(name), from: done(old), to: done(new))
      }
    }
  }

  private func text(_ value: Value) -> String {
    value == .unknown
      ? say(WordsOfReport.unrecordedValue)
      : workspace.text(of: value, policy: entry.policy, in: language)
  }

  private func holders(_ parties: [PartyRecord], _ role: RoleID) -> String {
    if parties.isEmpty { return say(WordsOfReport.none) }
    if policy.roles[role.index].isConfidential { return say(WordsOfReport.confidential) }
    return parties.map { party in
      var name = party.person.map { workspace.name(of: $0, in: language) } ?? "?"
      if let tier = party.tier, let tiers = policy.roles[role.index].tiers {
        let members = policy.enumerations[tiers.index].members
        if members.indices.contains(tier) { name += " " + members[tier].shown(in: language) }
      }
      return name
    }.joined(separator: say(WordsOfReport.listComma))
  }

  private func stepName(_ name: String) -> String {
    let label = policy.procedures.flatMap(\.steps).map(\.label)
      .first { $0.name == name || $0.alias == name }
    return say(WordsOfReport.doneStep) + " " + (label?.shown(in: language) ?? name)
  }

  private func done(_ entry: LogEntry?) -> String {
    guard let entry else { return say(WordsOfReport.none) }
    return entry.isWholeDay ? entry.at.day.description : entry.at.description
  }
}
