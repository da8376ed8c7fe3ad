import CulpaEngine
import CulpaSyntax

/// How an amount came about, step by step in the order of reckoning: rate, points, relative steps,
/// money, factors, limits, rounding.
extension ExplanationText {
  /// The amount, its steps with their rules in a column of their own, and its end.
  func chargeLines(_ charge: Charge) -> [String] {
    let name = policy.bookings[charge.booking.index].label.shown(in: style.language)
    let verb = say(charge.isReward ? WordsOfReport.earns : WordsOfReport.pays)
    let amount = ends(charge.low, charge.high)
    var lines = [
      "  \(verb) \(safeForTerminal(name)) \(style.bold(amount))" + doubt(charge.isCertain)
    ]
    let steps = charge.steps.filter { !isRoundedPart($0, charge) }.enumerated()
      .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .compactMap { item in text(of: item.element).map { (item.element, $0) } }
    let width = steps.filter { reason($0.0) != nil }.map(\.1.widthColumns).max() ?? 0
    for (step, text) in steps {
      guard let reason = reason(step) else {
        lines.append("    " + text)
        continue
      }
      let gap = String(repeating: " ", count: width - text.widthColumns + 2)
      lines.append("    \(text)\(gap)\(style.dim(reason))")
      if let rule = step.rule { lines += conditionLines(rule, indent: "      ") }
    }
    let isSaid = endsInRounding(charge) || (steps.count == 1 && steps.first?.1 == amount)
    if !isSaid { lines.append("    = \(style.bold(amount))") }
    return lines
  }

  /// The rule or the law behind a step.
  private func reason(_ step: ChargeStep) -> String? {
    if case .law(let index, low: _, high: _, to: _, isCertain: _) = step { return lawName(index) }
    return step.rule.map { reason($0) }
  }

  /// `law wages (16)`.
  func lawName(_ index: Int) -> String {
    let law = workspace.laws[index]
    return say(WordsOfReport.law) + law.label.shown(in: style.language)
      + (law.cites.isEmpty ? "" : say(WordsOfReport.cited(law.cites)))
  }

  /// Whether the last line of the steps already is the amount.
  private func endsInRounding(_ charge: Charge) -> Bool {
    guard let last = charge.steps.last, case .rounded(let low, let high) = last else {
      return false
    }
    return low == charge.low && high == charge.high && !isRoundedPart(last, charge)
  }

  /// The end of a part of another amount, where rounding may have changed nothing.
  func isRoundedPart(_ step: ChargeStep, _ charge: Charge) -> Bool {
    guard case .rounded = step, case .part? = charge.steps.first else { return false }
    return true
  }

  func ends(_ low: Decimal, _ high: Decimal?) -> String {
    say(workspace.amount(low, high, policy: judged.policy))
  }

  private func percent(_ low: Decimal, _ high: Decimal) -> String {
    let first = Workspace.percent(low) + "%"
    return low == high ? first : "\(first) … \(Workspace.percent(high))%"
  }

  private func times(_ times: ClosedRange<Int>) -> String {
    if times == 1...1 { return "" }
    return times.lowerBound == times.upperBound
      ? " × \(times.lowerBound)" : " × \(times.lowerBound)…\(times.upperBound)"
  }

  func bilingual(_ figure: Decimal?) -> Bilingual {
    guard let figure else { return WordsOfReport.unrecorded }
    return Bilingual(
      en: workspace.money(figure, policy: judged.policy, in: .english),
      zh: workspace.money(figure, policy: judged.policy, in: .chinese))
  }

  private func signed(_ step: Decimal, _ text: String, _ count: ClosedRange<Int>) -> String {
    (step.isNegative ? "− " : "+ ") + text + times(count)
  }

  func text(of step: ChargeStep) -> String? {
    if !step.counts, !inFull { return nil }
    switch step {
    case .share(_, low: let low, high: let high, base: let base):
      return say(WordsOfReport.share(percent(low, high), of: bilingual(base)))
    case .fixed(_, low: let low, high: let high): return ends(low, high)
    case .part(_, rate: let rate, of: let whole, stage: let stage):
      return say(WordsOfReport.stage(stage, percent(rate, rate), of: bilingual(whole)))
    case .apportioned(_, let part): return say(apportioned(part))
    case .points(_, step: let step, times: let count, isCertain: let isCertain):
      let points = say(WordsOfReport.points(Workspace.percent(step.magnitude)))
      return signed(step, points, count) + doubt(isCertain)
    case .relative(_, step: let step, times: let count, isCertain: let isCertain):
      return signed(step, Workspace.percent(step.magnitude) + "%", count) + doubt(isCertain)
    case .money(_, step: let step, times: let count, isCertain: let isCertain):
      return signed(step, money(step.magnitude), count) + doubt(isCertain)
    case .factor(_, let factor, isCertain: let isCertain): return "× \(factor)" + doubt(isCertain)
    case .shared(_, weight: let weight, of: let sum):
      return say(WordsOfReport.shared(weight.description, of: sum.description))
    case .cap(_, let limit, isCertain: let isCertain):
      return "\(say(WordsOfReport.atMost)) \(money(limit))" + doubt(isCertain)
    case .floor(_, let limit, isCertain: let isCertain):
      return "\(say(WordsOfReport.atLeast)) \(money(limit))" + doubt(isCertain)
    case .decided(let decision):
      let value = Bilingual(
        en: workspace.text(of: decision.value, policy: judged.policy, in: .english),
        zh: workspace.text(of: decision.value, policy: judged.policy, in: .chinese))
      return say(
        WordsOfReport.decided(
          value, by: workspace.judge(of: decision, in: style.language).map { safeForTerminal($0) },
          because: safeForTerminal(decision.reason)))
    case .law(_, low: let low, high: let high, to: let limit, isCertain: let isCertain):
      return say(WordsOfReport.cut(ends(low, high), to: money(limit))) + doubt(isCertain)
    case .cases(low: let low, high: let high):
      return say(WordsOfReport.underEachSeverity(ends(low, high)))
    case .rate(low: let low, high: let high): return "= \(percent(low, high))"
    case .rounded(low: let low, high: let high):
      return "≈ \(ends(low, high))  \(style.dim(say(WordsOfReport.rounded)))"
    }
  }
}

extension Workspace {
  /// Who decided, by the name that readers of a language know.
  func judge(of decision: Decision, in language: Language) -> String? {
    decision.by.map { written in
      person(named: written).map { name(of: $0, in: language) } ?? written
    }
  }

  /// From an amount to an amount, the currency said once: `1,040.00 … 1,360.00 CNY`.
  func amount(_ low: Decimal, _ high: Decimal?, policy: Int) -> Bilingual {
    let places = policies.indices.contains(policy) ? policies[policy].policy.places : 2
    func words(_ language: Language) -> String {
      let first = money(low, policy: policy, in: language)
      guard let high else { return "\(first) … ?" }
      let last = money(high, policy: policy, in: language)
      return first == last ? first : "\(low.grouped(minimumPlaces: places)) … \(last)"
    }
    return Bilingual(en: words(.english), zh: words(.chinese))
  }
}

extension ChargeStep {
  /// Place in the order of reckoning, which is not the order of rules.
  var rank: Int {
    switch self {
    case .share, .fixed, .part, .apportioned: return 0
    case .points: return 1
    case .rate: return 2
    case .decided(let decision):
      if case .money = decision.value { return 12 }
      return 3
    case .relative: return 4
    case .money: return 5
    case .factor: return 6
    case .shared: return 7
    case .floor: return 8
    case .cap: return 9
    case .rounded: return 10
    case .law: return 11
    case .cases: return 13
    }
  }
}
