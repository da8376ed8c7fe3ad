import CulpaSyntax

/// Looks for an incident in which two rules hold together, region by region.
final class RuleMeeting {
  let maker: IncidentMaker
  private let compiled: CompiledPolicy
  private lazy var read = RuleConditions(compiled.policy)
  private var choices: [CompiledPolicy.Choice]?

  init(_ compiled: CompiledPolicy) {
    self.compiled = compiled
    maker = IncidentMaker(compiled)
  }

  /// What became of a look.
  enum Answer {
    /// They exclude each other.
    case never
    case shown(IncidentRecord)
    /// They may meet, but nothing was shown; so many incidents are worth trying out.
    case open(Int)
  }

  /// Looks in the boxes that both rules have in common.
  func look(
    _ first: Int, _ second: Int, _ left: inout Int, where isWanted: (Ruling) -> Bool
  ) -> Answer {
    guard let boxes = read.boxes(where: first, and: second) else { return .open(.max) }
    if boxes.isEmpty { return .never }
    let before = maker.judged
    defer { left -= maker.judged - before }
    if let found = maker.incident(in: boxes, of: read.space, tries: 4, where: isWanted),
      found.people == nil
    {
      return .shown(found.record)
    }
    let isPlain = boxes.allSatisfy { $0.sets.allSatisfy { read.space.axes[$0.axis].isPlain } }
    return .open(isPlain ? 16 : .max)
  }

  /// What facts are tried with; found once.
  func known(_ make: () -> [CompiledPolicy.Choice]) -> [CompiledPolicy.Choice] {
    let known = choices ?? make()
    choices = known
    return known
  }
}
