import CulpaEngine
import CulpaSyntax

/// How it was classed, and what follows for the person the letter is for.
extension Letter {
  func classed() -> [Paragraph] {
    if case .amount = focus { return [] }
    let finding = ruling.severity
    if let settlement = judged.settlement,
      policy.levels.isEmpty || settlement.subject != addressee
    {
      return []
    }
    let names = workspace.severities(in: finding.possible, policy: judged.policy)
    let isGrade = judged.settlement != nil
    let sentence: Bilingual
    if names.count > 1 {
      sentence = WordsOfLetter.unsettled(names, isGrade: isGrade)
    } else if finding.possible == 1 {
      sentence = WordsOfLetter.noClass
    } else {
      sentence = WordsOfLetter.classed(names.first ?? WordsOfReport.nothing, isGrade: isGrade)
    }
    var paragraphs = [Paragraph.text(say(sentence))]
    for (index, candidate) in finding.candidates.enumerated() {
      let level = plain(policy.levels[candidate.level.index].label)
      paragraphs.append(
        .item(index + 1, reason(candidate, level) + doubt(candidate.isCertain)))
    }
    let count = finding.candidates.count
    for (index, shift) in finding.shifts.enumerated() {
      let levels =
        shift.levels.lowerBound == shift.levels.upperBound
        ? "\(shift.levels.lowerBound)"
        : "\(shift.levels.lowerBound) … \(min(shift.levels.upperBound, policy.levels.count))"
      paragraphs.append(
        .item(
          count + index + 1,
          say(WordsOfLetter.shifted(source(shift.rule), by: levels, isWorse: shift.isWorse))
            + doubt(shift.isCertain)))
    }
    if Set(finding.candidates.map(\.level)).count > 1 {
      switch policy.precedence {
      case .highest: paragraphs.append(.text(say(WordsOfLetter.gravestCounts)))
      case .lowest: paragraphs.append(.text(say(WordsOfLetter.mildestCounts)))
      case .oneOnly: break
      }
    }
    return paragraphs
  }

  private func reason(_ candidate: SeverityFinding.Candidate, _ level: String) -> String {
    switch candidate.source {
    case .rule(let id): return say(WordsOfLetter.ruleClasses(source(id), as: level))
    case .ladder(let index, row: let row):
      let ladder = policy.ladders[index]
      let (name, value) = explanation.subject(ladder.subject.span)
      return sentence(
        say(
          WordsOfLetter.ladderClasses(
            plain(name), value, explanation.bound(ladder.rows[row]), articles: ladder.cites,
            as: level)))
    }
  }

  /// A sentence behind what is only possible.
  private func doubt(_ isCertain: Bool) -> String { isCertain ? "" : say(WordsOfLetter.onlyMaybe) }

  // MARK: What follows

  func follows() -> [Paragraph] {
    if case .severity = focus { return [] }
    guard let addressee else {
      if case .everything = focus { return [] }
      return [.text(say(WordsOfLetter.noPart))]
    }
    var paragraphs: [Paragraph] = []
    var sums: [(low: Decimal, high: Decimal?)] = []
    for (index, party) in ruling.parties.enumerated() where isOwn(party, addressee) {
      if case .amount = focus {} else { paragraphs.append(.text(part(party))) }
      for charge in ruling.charges where charge.party == index && isWanted(charge) {
        paragraphs += amount(charge)
        if !charge.isReward { sums.append((charge.low, charge.high)) }
      }
      if case .amount = focus { continue }
      for discipline in ruling.disciplines where discipline.party == index {
        paragraphs.append(.text(measure(discipline)))
      }
      for entry in ruling.entries where entry.party == index {
        paragraphs.append(.text(points(entry)))
      }
    }
    if sums.count > 1, let total = sum(sums) {
      paragraphs.append(.text(say(WordsOfLetter.inAll(amounts(total.low, total.high)))))
    }
    let isNothing = !paragraphs.contains {
      if case .text(let text) = $0 { return text != "" && !isPart(text, addressee) }
      return true
    }
    return isNothing ? paragraphs + [.text(say(WordsOfLetter.noConsequence))] : paragraphs
  }

  private func isPart(_ text: String, _ person: PersonID) -> Bool {
    ruling.parties.contains { isOwn($0, person) && part($0) == text }
  }

  private func isOwn(_ party: RuledParty, _ person: PersonID) -> Bool {
    party.person == person && !policy.roles[party.role.index].isConfidential
  }

  private func isWanted(_ charge: Charge) -> Bool {
    if case .amount(let booking, _) = focus { return charge.booking == booking }
    return true
  }

  private func part(_ party: RuledParty) -> String {
    let role = policy.roles[party.role.index]
    var tier: String?
    if let number = party.tier, let tiers = role.tiers {
      let members = policy.enumerations[tiers.index].members
      if members.indices.contains(number) { tier = plain(members[number]) }
    }
    if judged.settlement?.subject == party.person { return say(WordsOfLetter.subject) }
    return say(
      WordsOfLetter.part(plain(role.label), tier: tier, by: party.joinedBy.map { source($0) }))
      + doubt(party.isCertain)
  }

  private func sum(
    _ parts: [(low: Decimal, high: Decimal?)]
  ) -> (low: Decimal, high: Decimal?)? {
    var low = Decimal.zero
    var high: Decimal? = .zero
    for part in parts {
      guard let next = try? low.adding(part.low) else { return nil }
      low = next
      high = high.flatMap { top in part.high.flatMap { try? top.adding($0) } }
    }
    return (low, high)
  }

  /// What is owed or earned, then how it came about.
  private func amount(_ charge: Charge) -> [Paragraph] {
    let name = plain(policy.bookings[charge.booking.index].label)
    let steps = charge.steps.filter { $0.counts && !explanation.isRoundedPart($0, charge) }
      .enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
    var paragraphs = [
      Paragraph.text(
        say(
          WordsOfLetter.owed(
            name, amounts(charge.low, charge.high), isReward: charge.isReward,
            isCertain: charge.isCertain)))
    ]
    paragraphs += steps.enumerated().map { .item($0 + 1, sentence($1)) }
    if charge.isOpen, charge.decision == nil {
      paragraphs.append(.text(say(WordsOfLetter.toBeDecided)))
    }
    return paragraphs
  }

  private func measure(_ discipline: RuledDiscipline) -> String {
    let measures = discipline.measures.map { plain(policy.measures[$0]) }
    var length: String?
    if let low = discipline.lastingLow, let high = discipline.lastingHigh {
      let first = workspace.text(of: low, policy: judged.policy, in: language)
      let last = workspace.text(of: high, policy: judged.policy, in: language)
      length = first == last ? first : say(WordsOfLetter.range(first, last))
    }
    return say(WordsOfLetter.measure(measures, for: length, by: source(discipline.rule)))
      + doubt(discipline.isCertain)
  }

  private func points(_ entry: PointEntry) -> String {
    let account = plain(policy.name(of: entry.target, in: language))
    let figure = entry.points?.description ?? "?"
    let rule = source(entry.rule)
    let words: Bilingual
    switch entry.kind {
    case .deduct: words = WordsOfLetter.loses(figure, account, by: rule)
    case .credit: words = WordsOfLetter.gains(figure, account, by: rule)
    case .disqualify: words = WordsOfLetter.putOut(account, by: rule)
    }
    return say(words) + doubt(entry.isCertain)
  }

  // MARK: Steps

  private func amounts(_ low: Decimal, _ high: Decimal?) -> String {
    guard let high else { return say(WordsOfLetter.fromUp(explanation.money(low))) }
    return low == high
      ? explanation.money(low)
      : say(WordsOfLetter.range(explanation.money(low), explanation.money(high)))
  }

  private func percent(_ low: Decimal, _ high: Decimal) -> String {
    let first = Workspace.percent(low) + "%"
    return low == high ? first : say(WordsOfLetter.range(first, Workspace.percent(high) + "%"))
  }

  /// One step of an amount as a sentence.
  private func sentence(_ step: ChargeStep) -> String {
    let rule = step.rule.map { source($0) } ?? ""
    switch step {
    case .share(_, low: let low, high: let high, base: let base):
      let whole = say(explanation.bilingual(base))
      return say(WordsOfLetter.share(rule, percent(low, high), of: whole))
    case .fixed(_, low: let low, high: let high):
      return say(WordsOfLetter.fixed(rule, amounts(low, high)))
    case .part(_, rate: let rate, of: let whole, stage: let stage):
      return say(
        WordsOfLetter.passed(rule, percent(rate, rate), of: explanation.money(whole), stage))
    case .apportioned(_, let part):
      return say(WordsOfLetter.fixed(rule, say(explanation.apportioned(part))))
    case .points(_, step: let step, times: let times, isCertain: let isCertain):
      let figure = say(WordsOfLetter.points(Workspace.percent(step.magnitude)))
      return say(WordsOfLetter.rate(rule, figure, isMore: !step.isNegative, each: each(times)))
        + doubt(isCertain)
    case .relative(_, step: let step, times: let times, isCertain: let isCertain):
      let figure = Workspace.percent(step.magnitude) + "%"
      return say(WordsOfLetter.amount(rule, figure, isMore: !step.isNegative, each: each(times)))
        + doubt(isCertain)
    case .money(_, step: let step, times: let times, isCertain: let isCertain):
      let figure = explanation.money(step.magnitude)
      return say(WordsOfLetter.amount(rule, figure, isMore: !step.isNegative, each: each(times)))
        + doubt(isCertain)
    case .factor(_, let factor, isCertain: let isCertain):
      return say(WordsOfLetter.factor(rule, factor.description)) + doubt(isCertain)
    case .shared(_, weight: let weight, of: let sum):
      return say(WordsOfLetter.shared(rule, weight.description, of: sum.description))
    case .cap(_, let limit, isCertain: let isCertain):
      return say(WordsOfLetter.cap(rule, explanation.money(limit))) + doubt(isCertain)
    case .floor(_, let limit, isCertain: let isCertain):
      return say(WordsOfLetter.floor(rule, explanation.money(limit))) + doubt(isCertain)
    case .decided(let decision):
      let value = workspace.text(of: decision.value, policy: judged.policy, in: language)
      return say(
        WordsOfLetter.decided(
          value, by: workspace.judge(of: decision, in: language), because: decision.reason))
    case .law(let law, low: let low, high: let high, to: let limit, isCertain: let isCertain):
      return say(
        WordsOfLetter.cut(
          amounts(low, high), to: explanation.money(limit), by: explanation.lawName(law)))
        + doubt(isCertain)
    case .cases(low: let low, high: let high):
      return say(WordsOfLetter.underEachSeverity(amounts(low, high)))
    case .rate(low: let low, high: let high):
      return say(WordsOfLetter.resultingRate(percent(low, high)))
    case .rounded(low: let low, high: let high):
      return say(WordsOfLetter.rounded(amounts(low, high)))
    }
  }

  /// How many times a step counts; `nil` where it counts once.
  private func each(_ times: ClosedRange<Int>) -> String? {
    if times == 1...1 { return nil }
    return times.lowerBound == times.upperBound
      ? "\(times.lowerBound)"
      : say(WordsOfLetter.range("\(times.lowerBound)", "\(times.upperBound)"))
  }

  // MARK: Settlements

  /// How a score came about.
  func scored() -> [Paragraph] {
    // Points are told to whom they belong, and to nobody else who pays or earns by them.
    guard let settlement = judged.settlement, settlement.subject == addressee else { return [] }
    if case .amount = focus { return [] }
    let balance = settlement.balance
    let account = workspace.policies[settlement.policy].policy.accounts[settlement.account.index]
    var items: [String] = [
      say(
        WordsOfLetter.opened(OutcomeText.points(balance.opening), isCarried: balance.isCarried))
    ]
    for entry in settlement.entries {
      if entry.isConfidential {
        items.append(
          say(
            WordsOfLetter.enteredInConfidence(
              entry.entry.kind, entry.entry.points?.description ?? "?")))
        continue
      }
      let model = workspace.policies[entry.policy].policy
      let rule = model.rules[entry.entry.rule.index]
      items.append(
        say(
          WordsOfLetter.entered(
            entry.entry.kind, entry.entry.points?.description ?? "?",
            in: workspace.incidents[entry.incident].record.name, on: entry.day?.description,
            item: entry.item.map { plain(account.items[$0].label) },
            by: say(WordsOfLetter.rule(plain(rule.label), articles: rule.cites, period: "")))))
    }
    items += balance.limits.map {
      sentence(explanation.limit($0, settlement)) + say(WordsOfLetter.stop)
    }
    items.append(say(WordsOfLetter.comesTo(OutcomeText.points(balance.score))))
    if balance.isDisqualified != false { items.append(say(WordsOfLetter.isOut)) }
    if let standing = settlement.standing, let rank = standing.rank {
      items.append(
        say(
          WordsOfLetter.placed(
            rank, of: OutcomeText.range(standing.sizes), tied: standing.sharing.lowerBound)))
    }
    return items.enumerated().map { .item($0 + 1, $1) }
  }
}
