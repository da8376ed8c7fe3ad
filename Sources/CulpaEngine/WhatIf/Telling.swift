import CulpaSyntax

/// Which question would settle most: each is answered in every way that can matter, and what stays open
/// is counted.
struct TellingOrder {
  private let prober: Prober
  private static let answersOfOne = 12

  init(_ prober: Prober) { self.prober = prober }

  /// The questions of a ruling, the most telling first; what can't be tried keeps its place behind.
  func sorted(_ questions: [Question]) -> [Question] {
    let scores = questions.map { openness(after: $0) }
    return questions.indices.sorted { left, right in
      switch (scores[left], scores[right]) {
      case (let first?, let second?): first == second ? left < right : first < second
      case (nil, nil): left < right
      case (let first, _): first != nil
      }
    }.map { questions[$0] }
  }

  /// What stays open on average when a question is answered; `nil` where its answers can't be listed.
  private func openness(after question: Question) -> Decimal? {
    let rulings: [Ruling]
    switch question {
    case .fact(let fact): rulings = answers(to: fact).map { prober.ruling([(fact, $0)]) }
    case .kind:
      let kinds = prober.compiled.policy.enumerations[0].members.indices
      rulings = kinds.prefix(Self.answersOfOne).map { member in
        var record = prober.record
        record.kind = .symbol(enumeration: 0, member: Int32(clamping: member))
        return prober.ruling(on: record)
      }
    case .occurred, .parameter, .attribute, .step: return nil
    }
    guard !rulings.isEmpty else { return nil }
    let sum = rulings.reduce(0) { $0 + Self.openness(of: $1) }
    return try? Decimal(sum).divided(
      by: Decimal(rulings.count), roundedTo: 6, mode: .halfEven)
  }

  /// Severities too many, amounts and measures that only may be, and questions left.
  private static func openness(of ruling: Ruling) -> Int {
    let severities = max(0, ruling.severity.possible.nonzeroBitCount - 1)
    let amounts = ruling.charges.reduce(0) { $0 + ($1.isCertain && $1.high != nil ? 0 : 1) }
    let measures = ruling.disciplines.reduce(0) { $0 + ($1.isCertain ? 0 : 1) }
    let dispositions = ruling.disposition?.allowed.count { $0 == nil } ?? 0
    return severities * 4 + amounts * 2 + measures + dispositions + ruling.questions.count
  }

  /// Every value of a choice; of a figure one on each side of every place where something turns.
  private func answers(to fact: FactID) -> [Value] {
    let type = prober.compiled.policy.facts[fact.index].type
    switch type {
    case .truth: return [.truth(true), .truth(false)]
    case .symbol(let enumeration):
      let count = prober.compiled.policy.enumerations[enumeration.index].members.count
      return (0..<min(count, Self.answersOfOne)).map {
        .symbol(enumeration: Int32(clamping: enumeration.index), member: Int32(clamping: $0))
      }
    case .money, .duration, .count, .number, .percent:
      guard let unit = prober.unit(of: fact, from: .zero) else { return [] }
      let prober = prober
      var walk = FigureWalk(
        unit: unit,
        probe: { figure in
          guard let value = Figures.value(figure, of: type) else { return [] }
          return prober.margins(of: prober.ruling([(fact, value)]))
        }, budget: 200)
      var figures: [Decimal] = [.zero]
      let end = type == .percent ? Decimal(1) : Decimal(100_000_000)
      walk.turns(from: .zero, to: end) { turn in
        figures.append(turn.at)
        return figures.count < Self.answersOfOne
      }
      return figures.compactMap { Figures.value($0, of: type) }
    default: return []
    }
  }
}
