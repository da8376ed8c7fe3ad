import CulpaSyntax

/// Tallies: asked before anything else, recorded when a ruling stands.
extension Assessor {
  /// Asks what earlier incidents are to each tally.
  func askTallies(_ history: History) {
    guard !policy.tallies.isEmpty else { return }
    tallyAnswers = policy.tallies.indices.map { index in
      guard !isBlind, let earlier = history.tallies[index] else { return TallyHistory.Answer() }
      return answer(policy.tallies[index], earlier)
    }
    evaluator.inputs.tallies = tallyAnswers.map { isBlind ? nil : $0.sum }
  }

  private func answer(_ tally: Tally, _ history: TallyHistory) -> TallyHistory.Answer {
    func answer(_ overflow: MonthOverflow) -> TallyHistory.Answer {
      history.answer(
        keys: keys(of: tally), before: incident.moment?.secondsSince1970, name: incident.name
      ) { isInWindow($0, of: tally, overflow) }
    }
    guard policy.monthEnd == .refuse, tally.base.window.map({ $0.months != 0 }) == true else {
      return answer(policy.monthEnd)
    }
    // Refused only where the day that a month does not have decides.
    var widest = answer(.next)
    if widest.sum != answer(.clamp).sum { widest.sum.figure = .failure(.overflow) }
    return widest
  }

  /// A window reaches forward from the earlier incident: "again within three months" of it.
  private func isInWindow(_ day: Day, of tally: Tally, _ overflow: MonthOverflow) -> Bool {
    guard let today = incident.moment?.day else { return true }
    if let window = tally.base.window { return window.reaches(today, from: day, overflow) }
    switch tally.period {
    case .sameMonth?: return (day.year, day.month) == (today.year, today.month)
    case .sameQuarter?:
      return (day.year, (day.month - 1) / 3) == (today.year, (today.month - 1) / 3)
    case .sameYear?: return day.year == today.year
    default: return true
    }
  }

  /// The values in common, one list for each combination of holders.
  private func keys(of tally: Tally) -> TallyKeys {
    var lists: [[Value?]] = [[]]
    for key in tally.keys {
      switch key {
      case .fact(let id):
        let value = incident.facts[id.index]
        lists = lists.map { $0 + [value.isOpen ? nil : value] }
      case .kind: lists = lists.map { $0 + [incident.kind.isOpen ? nil : incident.kind] }
      case .role(let role):
        let holders = Set(incident.parties.filter { $0.role == role }.compactMap(\.person))
        lists = lists.flatMap { list in
          holders.sorted { $0.index < $1.index }.map { list + [.person($0)] }
        }
      }
    }
    return TallyKeys(lists)
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
      let tally = policy.tallies[index]
      let keys = keys(of: tally)
      guard isDated, let moment = incident.moment else {
        history.tallies[index, default: TallyHistory(tally)].recordUndated(
          incident.name, keys: keys)
        continue
      }
      var seconds = moment.secondsSince1970
      if case .day = incident.occurred { seconds = moment.secondsSince1970 + 86_399 }
      let entry = TallySeries.Entry(
        name: incident.name, day: moment.day, seconds: seconds,
        figure: code.figure.map { evaluator[$0] } ?? .number(.one))
      history.tallies[index, default: TallyHistory(tally)].record(
        entry, isCertain: truth == true, keys: keys)
    }
  }

  /// What the tallies came to, for explanations.
  func countTallies() {
    for (index, code) in program.tallies.enumerated() {
      guard let slot = code.slot, tallyAnswers.indices.contains(index) else { continue }
      let answer = tallyAnswers[index]
      let named = answer.certain.count + answer.possible.count
      ruling.counted.append(
        CountedTally(
          tally: index, value: evaluator[slot], incidents: answer.certain,
          possible: answer.possible,
          more: max(0, answer.sum.certain + answer.sum.possible - named)))
    }
  }
}

/// What a tally came to in one incident.
public struct CountedTally: Hashable, Sendable {
  /// Position in ``Policy/tallies``.
  public let tally: Int
  public let value: Value
  /// Names of earlier incidents that count, in the order of occurrence; the first of them.
  public let incidents: [String]
  /// Names of those that only may count, what has no date last; the first of them.
  public let possible: [String]
  /// How many are not named.
  public let more: Int
}
