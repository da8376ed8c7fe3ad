import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §7: what a what-if says is what judging says once things are so.
@Suite struct WhatIfLawTests {
  private static let seeds = 0..<16 as Range<UInt64>

  /// The answers of a script, and what is left of it.
  private static func answers(
    _ script: String
  ) -> (outcomes: [Outcome], errors: [String], workspace: Workspace) {
    var outcomes: [Outcome] = []
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: [:]),
      emit: { outcome, _ in outcomes.append(outcome) },
      complain: { _, _ in })
    interpreter.run(SourceText(name: "script.culpa", script))
    let errors = interpreter.result.diagnostics.filter(\.isError).map(\.code)
    return (outcomes, errors, interpreter.workspace)
  }

  /// A case whose policy has a parameter that rules read, so that a scenario can set it.
  private static func built(_ seed: UInt64, extra: Int) -> BuiltCase {
    var builders = Builders(seed: seed)
    var built = builders.anyCase()
    built.items.removeAll { $0.hasPrefix("param extra") }
    built.items.append("param extra = \(extra)")
    return built
  }

  /// What a scenario comes to is what the edited policy comes to.
  @Test(arguments: seeds)
  func aScenarioIsTheEditedPolicy(seed: UInt64) throws {
    let base = Self.built(seed, extra: 2)
    let edited = Self.built(seed, extra: 3)
    let compare =
      "\nscenario other of sample { set extra = 3 }\ncompare other for incidents by person\n"
    let again =
      "\nscenario other of sample { set extra = 9 }\ncompare other for incidents by person\n"
    let found = Self.answers(base.script + compare)
    let direct = Self.answers(edited.script + again)
    guard found.errors == direct.errors else { return }
    guard case .comparison(let one)? = found.outcomes.last,
      case .comparison(let other)? = direct.outcomes.last
    else { return #expect(found.outcomes.isEmpty && direct.outcomes.isEmpty, "\(base.script)") }
    #expect(Self.sum(one.total[1]) == Self.sum(other.total[0]), "\(base.script)")
    let rows = one.rows.map { Self.sum($0.sums[1]) }.filter { $0 != "0 0 0 0" }.sorted()
    let direct0 = other.rows.map { Self.sum($0.sums[0]) }.filter { $0 != "0 0 0 0" }.sorted()
    #expect(rows == direct0, "\(base.script)")
  }

  private static func sum(_ row: Totals.Row) -> String {
    let charges = "\(row.chargesLow) \(row.chargesHigh.map { "\($0)" } ?? "?")"
    return "\(charges) \(row.rewardsLow) \(row.rewardsHigh.map { "\($0)" } ?? "?")"
  }

  /// Every change that is offered brings the severity about, and nothing smaller does.
  @Test(arguments: seeds)
  func aChangeBringsItAboutAndNothingSmallerDoes(seed: UInt64) throws {
    let built = Self.built(seed, extra: 2)
    for level in ["minor", "serious"] {
      for (place, incident) in built.incidents.enumerated() {
        let found = Self.answers(built.script + "\nwhy not \(level) in \"\(incident.name)\"\n")
        guard case .whyNot(_, let answer)? = found.outcomes.last else { continue }
        for change in answer.changes.filter({ $0.count == 1 }).prefix(2) {
          guard case .fact(let fact) = change[0].subject,
            case .money(let target) = change[0].to, case .money(let own) = change[0].from
          else { continue }
          let cent = Decimal(mantissa: 1, scale: 2)
          let nearer = target > own ? try target.subtracting(cent) : try target.adding(cent)
          func severity(_ amount: Decimal) -> UInt64? {
            var other = built
            let name = built.facts[fact.index].name
            other.incidents[place].values[fact.index] = "\(name) = \(amount) CNY"
            return Judgement(other.script).ruling(incident.name)?.severity.possible
          }
          let wanted: UInt64 = level == "minor" ? 2 : 4
          let story = "\(level) in \(incident.name): \(own) → \(target)\n\(built.script)"
          #expect(severity(target) == wanted, "\(story)")
          if nearer != own { #expect(severity(nearer) != wanted, "\(story)") }
        }
      }
    }
  }

  /// A point of a sweep is the ruling on an incident with that figure; so are both sides of a leap.
  @Test(arguments: seeds)
  func aPointIsARuling(seed: UInt64) throws {
    let built = Self.built(seed, extra: 2)
    let place = Int(seed) % built.incidents.count
    let name = built.incidents[place].name
    let found = Self.answers(
      built.script + "\nsweep incident \"\(name)\" loss from 0 CNY to 6500 CNY step 500 CNY\n")
    guard case .sweep(let sweep)? = found.outcomes.last else { return }
    let loss = try #require(built.facts.firstIndex { $0.name == "loss" })
    func direct(_ amount: Decimal) throws -> [String] {
      var other = built
      other.incidents[place].values[loss] = "loss = \(amount) CNY"
      let ruling = try #require(Judgement(other.script).ruling(name))
      var low = Decimal.zero
      var high: Decimal? = .zero
      for charge in ruling.charges where !charge.isReward {
        low = try low.adding(charge.low)
        if let sum = high, let more = charge.high {
          high = try sum.adding(more)
        } else {
          high = nil
        }
      }
      return [low.description, high?.description ?? "?", "\(ruling.severity.possible)"]
    }
    for (index, value) in sweep.axes[0].values.enumerated() where index % 4 == Int(seed) % 4 {
      guard case .money(let amount) = value else { continue }
      #expect(
        try direct(amount) == Self.words(sweep.points[0][index]), "\(amount)\n\(built.script)")
    }
    for jump in sweep.jumps[0].prefix(3) {
      guard case .money(let before) = jump.before, case .money(let at) = jump.at else { continue }
      #expect(try direct(before) == Self.words(jump.from), "before \(at)\n\(built.script)")
      #expect(try direct(at) == Self.words(jump.to), "at \(at)\n\(built.script)")
      if jump.isLeap { #expect(jump.from != jump.to) }
    }
  }

  /// Sums as words: an exact decimal is compared by what it says.
  private static func words(_ point: Sweep.Point) -> [String] {
    [point.low.description, point.high?.description ?? "?", "\(point.severity)"]
  }

  /// Whatever is asked, the policy and its rulings stay as they are.
  @Test(arguments: seeds)
  func askingChangesNothing(seed: UInt64) throws {
    let built = Self.built(seed, extra: 2)
    let name = built.incidents[0].name
    let questions = """

      scenario other of sample { set extra = 3 set loss = 700 CNY }
      compare other for incidents by severity
      sweep incident "\(name)" loss from 0 CNY to 2000 CNY step 500 CNY under other
      sweep incidents loss from 0 CNY to 1000 CNY step 500 CNY
      why not serious in "\(name)"
      """
    let before = Judgement(built.script)
    let after = Judgement(built.script + questions)
    #expect(before.errors == after.errors || !after.errors.isEmpty)
    #expect(before.shown() == after.shown(), "\(built.script)")
  }
}
