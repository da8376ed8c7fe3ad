import CulpaSyntax

/// What a tally comes to before this incident is counted.
struct TallyAnswer: Sendable {
  var entries: [TallyEntry] = []
  /// Names of those that count, or may.
  var incidents: [String] = []
}

/// Tallies: asked before anything else, recorded when a ruling stands.
extension Assessor {
  /// Asks what earlier incidents are to each tally.
  func askTallies(_ history: History) {
    guard !policy.tallies.isEmpty else { return }
    tallyAnswers = policy.tallies.indices.map {
      isBlind ? TallyAnswer() : answer($0, history.tallies)
    }
    evaluator.inputs.tallies = tallyAnswers.map { isBlind ? nil : $0.entries }
  }

  private func answer(_ index: Int, _ history: TallyHistory) -> TallyAnswer {
    let tally = policy.tallies[index]
    let found = history.entries(
      tally: index, keys: keys(of: tally), before: incident.moment?.secondsSince1970,
      name: incident.name, since: { self.isInWindow($0, of: tally) })
    var answer = TallyAnswer()
    for (entries, isCertain) in [(found.certain, true), (found.possible, false)] {
      for entry in entries {
        answer.entries.append(
          TallyEntry(
            incident: 0, day: entry.day, isCertain: isCertain, figure: entry.figure,
            isConfidential: false))
        answer.incidents.append(entry.name)
      }
    }
    for _ in 0..<found.undated {
      answer.entries.append(
        TallyEntry(incident: 0, day: nil, isCertain: false, figure: .unknown, isConfidential: false)
      )
    }
    return answer
  }

  /// A window reaches forward from the earlier incident: "again within three months" of it.
  private func isInWindow(_ day: Day, of tally: Tally) -> Bool {
    guard let today = incident.moment?.day else { return true }
    if let window = tally.base.window {
      guard let last = day.adding(window, overflow: policy.monthEnd) else { return true }
      return last >= today
    }
    switch tally.period {
    case .sameMonth?: return (day.year, day.month) == (today.year, today.month)
    case .sameQuarter?:
      return (day.year, (day.month - 1) / 3) == (today.year, (today.month - 1) / 3)
    case .sameYear?: return day.year == today.year
    default: return true
    }
  }

  /// The values in common, one list for each combination of holders; `nil` where something is not known.
  private func keys(of tally: Tally) -> [TallyHistory.Key]? {
    var lists: [TallyHistory.Key] = [[]]
    for key in tally.keys {
      switch key {
      case .fact(let id):
        let value = incident.facts[id.index]
        if value.isOpen { return nil }
        lists = lists.map { $0 + [value] }
      case .kind:
        if incident.kind.isOpen { return nil }
        lists = lists.map { $0 + [incident.kind] }
      case .role(let role):
        let holders = Set(incident.parties.filter { $0.role == role }.compactMap(\.person))
        lists = lists.flatMap { list in
          holders.sorted { $0.index < $1.index }.map { list + [.person($0)] }
        }
      }
    }
    return lists
  }

  /// What of this incident would settle a tally.
  func askAboutTally(_ index: Int) {
    let tally = policy.tallies[index]
    for key in tally.keys {
      switch key {
      case .fact(let id): if incident.facts[id.index].isOpen { questions.insert(.fact(id)) }
      case .kind: if incident.kind.isOpen { questions.insert(.kind) }
      case .role: continue
      }
    }
    if incident.moment == nil { questions.insert(.occurred) }
  }

  /// Records what this incident is to each tally.
  func recordTallies(_ history: inout History, isDated: Bool = true) {
    for (index, code) in program.tallies.enumerated() {
      let truth = code.condition.map { evaluator.truth($0) } ?? true
      if truth == false { continue }
      let keys = keys(of: policy.tallies[index])
      guard isDated, let moment = incident.moment else {
        history.tallies.recordUndated(incident.name, tally: index, keys: keys)
        continue
      }
      var seconds = moment.secondsSince1970
      if case .day = incident.occurred { seconds = moment.secondsSince1970 + 86_399 }
      history.tallies.record(
        TallyHistory.Entry(
          name: incident.name, day: moment.day, seconds: seconds, isCertain: truth == true,
          figure: code.figure.map { evaluator[$0] } ?? .number(.one)), tally: index, keys: keys)
    }
  }

  /// What the tallies came to, for explanations.
  func countTallies() {
    for (index, code) in program.tallies.enumerated() {
      guard let slot = code.slot, tallyAnswers.indices.contains(index) else { continue }
      ruling.counted.append(
        CountedTally(
          tally: index, value: evaluator[slot],
          incidents: Array(tallyAnswers[index].incidents.prefix(CountedTally.shown)),
          more: max(0, tallyAnswers[index].incidents.count - CountedTally.shown)))
    }
  }
}

/// What a tally came to in one incident.
public struct CountedTally: Hashable, Sendable {
  static let shown = 8
  /// Position in ``Policy/tallies``.
  public let tally: Int
  public let value: Value
  /// Names of earlier incidents that count or may count; so many at most.
  public let incidents: [String]
  /// How many are not named.
  public let more: Int
}
