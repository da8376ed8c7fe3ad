import CulpaSyntax

/// Turns a checked policy into straight-line code.
func compile(_ policy: Policy) -> Program {
  var compiler = Compiler(policy: policy)
  return compiler.run()
}

/// Which segment an operation belongs to, in the order they run.
private enum Segment: Hashable, Comparable {
  case facts
  case early(Int)
  case severity
  case conformance
  case late(Int)
  case party
  case amounts

  private var rank: (Int, Int) {
    switch self {
    case .facts: (0, 0)
    case .early(let role): (1, role)
    case .severity: (2, 0)
    case .conformance: (3, 0)
    case .late(let role): (4, role)
    case .party: (5, 0)
    case .amounts: (6, 0)
    }
  }

  static func < (left: Segment, right: Segment) -> Bool { left.rank < right.rank }

  init(_ needs: Needs) {
    if needs.amounts {
      self = .amounts
    } else if needs.party {
      self = .party
    } else if let subject = needs.subject {
      self = needs.severity ? .late(subject.index) : .early(subject.index)
    } else if needs.conformance {
      self = .conformance
    } else {
      self = needs.severity ? .severity : .facts
    }
  }
}

/// Emits operations with provisional numbers, then sorts them by segment.
struct Compiler {
  let policy: Policy
  var program = Program()
  fileprivate var segments: [Segment] = []
  var constantSlots: [Value: Int] = [:]
  var factSlots: [Int: Int] = [:]
  var parameterSlots: [Int: Int] = [:]

  init(policy: Policy) { self.policy = policy }

  mutating func run() -> Program {
    program.termSlots = Array(repeating: 0, count: policy.terms.count)
    program.tallies = policy.tallies.map { _ in Program.IncidentTallyCode() }
    for index in policy.termOrder {
      program.termSlots[index] = emit(policy.terms[index].value)
    }
    for ladder in policy.ladders {
      program.ladders.append(
        Program.LadderCode(
          subject: emit(ladder.subject), condition: ladder.condition.map { emit($0) },
          rows: ladder.rows.map { ($0.level, $0.side, emit($0.bound)) }))
    }
    emitRules()
    for procedure in policy.procedures {
      program.procedures.append(
        Program.ProcedureCode(
          condition: conjunction(procedure.conditions).map(\.slot),
          steps: procedure.steps.map { code($0) }))
    }
    program.duties = policy.duties.map { duty in
      Program.DutyCode(
        condition: conjunction(duty.conditions)?.slot, times: duty.times.map { emit($0) },
        due: duty.deadline.map { emit($0.day) }, copies: duty.copies.map { emit($0) })
    }
    if let collection = policy.collection {
      program.collection = (
        emit(collection.floor), conjunction(collection.conditions).map(\.slot)
      )
    }
    program.account = policy.settlement.map { code($0) }
    for (account, declared) in policy.accounts.enumerated() {
      for (number, tally) in declared.tallies.enumerated() {
        program.accountTallies.append(
          Program.TallyCode(
            account: AccountID(account), tally: number, condition: tally.condition.map { emit($0) },
            figure: tally.figure.map { emit($0) }))
      }
    }
    for (index, tally) in policy.tallies.enumerated() {
      emitTally(index)
      _ = self.tally(index, tally.base.label.span)
    }
    sortBySegment()
    return program
  }

  // MARK: Rules

  private mutating func emitRules() {
    let yes = constant(.truth(true), .builtIn)
    program.ruleSlots = Array(repeating: yes, count: policy.rules.count)
    program.conjuncts = Array(repeating: [], count: policy.rules.count)
    var needs: [Needs] = Array(repeating: Needs(), count: policy.rules.count)
    var overriders: [[Int]] = Array(repeating: [], count: policy.rules.count)
    for (index, rule) in policy.rules.enumerated() {
      for overridden in rule.overrides { overriders[overridden.index].append(index) }
    }
    program.rules = policy.rules.indices.map {
      Program.RuleCode(id: RuleID($0), subject: nil)
    }
    for index in policy.ruleOrder {
      let rule = policy.rules[index]
      let parts = rule.conditions.flatMap(\.conjuncts).map { (slot: emit($0), part: $0) }
      let days = rule.period?.condition?.conjuncts.map { (slot: emit($0), part: $0) } ?? []
      program.conjuncts[index] = (parts + days).map(\.slot)
      let timeless = conjunction(parts)?.slot ?? yes
      var applies = conjunction(parts + days)
      let (atLarge, single) = overriders[index].partitioned {
        program.rules[$0].subject == nil
      }
      for overrider in atLarge { exclude(overrider, rule, needs[overrider], from: &applies) }
      let own = applies?.slot ?? yes
      for overrider in single { exclude(overrider, rule, needs[overrider], from: &applies) }
      if let applies {
        program.ruleSlots[index] = applies.slot
        needs[index] = applies.needs
      }
      program.rules[index] = code(rule, index, subject: rule.subject ?? needs[index].subject)
      program.rules[index].needsSeverity = needs[index].severity
      if rule.period?.condition != nil { program.rules[index].timeless = timeless }
      if rule.subject == nil, !single.isEmpty {
        program.rules[index].atLarge = Program.AtLarge(own: own, overriders: single)
      }
    }
  }

  /// Adds "and the overrider does not apply".
  private mutating func exclude(
    _ overrider: Int, _ rule: Rule, _ theirs: Needs, from applies: inout (slot: Int, needs: Needs)?
  ) {
    let off = emit(Op(code: .not, a: Int32(program.ruleSlots[overrider])), theirs, rule.span)
    guard let current = applies else {
      applies = (off, theirs)
      return
    }
    let both = current.needs.joined(theirs) ?? theirs
    let slot = emit(Op(code: .and, a: Int32(current.slot), b: Int32(off)), both, rule.span)
    applies = (slot, both)
  }

  private mutating func conjunction(
    _ conditions: [TypedExpression]
  ) -> (slot: Int, needs: Needs)? {
    conjunction(conditions.map { (emit($0), $0) })
  }

  private mutating func conjunction(
    _ parts: [(slot: Int, part: TypedExpression)]
  ) -> (slot: Int, needs: Needs)? {
    guard let first = parts.first else { return nil }
    var slot = first.slot
    var needs = first.part.needs
    for (next, part) in parts.dropFirst() {
      needs = needs.joined(part.needs) ?? needs
      slot = emit(Op(code: .and, a: Int32(slot), b: Int32(next)), needs, part.span)
    }
    return (slot, needs)
  }

  private mutating func code(_ rule: Rule, _ index: Int, subject: RoleID?) -> Program.RuleCode {
    var code = Program.RuleCode(id: RuleID(index), subject: subject)
    let first = StepPlace.rule(RuleID(index), requirement: 0)
    code.firstStep = policy.steps.firstIndex { $0.place == first } ?? 0
    for effect in rule.effects {
      switch effect {
      case .classify(let level, _): code.classifies.append(level)
      case .pay(let pay):
        if pay.readsAmounts {
          code.derivedPays.append(self.code(pay))
        } else {
          code.pays.append(self.code(pay))
        }
      case .discipline(let discipline):
        code.disciplines.append(
          Program.DisciplineCode(
            effect: discipline, low: discipline.lasting.map { emit($0.low) },
            high: discipline.lasting.map { emit($0.high) }))
      case .require(let step): code.requires.append((step, self.code(step)))
      case .adjust(let adjust):
        code.adjusts.append(
          Program.AdjustCode(
            effect: adjust, step: emit(adjust.step), count: adjust.count.map { emit($0) }))
      case .scale(let target, let factor, let span):
        code.scales.append(self.code(target, factor, span))
      case .share(let target, let factor, let span):
        code.shares.append(self.code(target, factor, span))
      case .limit(let target, let amount, let isCap, let span):
        code.limits.append(
          Program.LimitCode(target: target, amount: emit(amount), isCap: isCap, span: span))
      case .join(let join): code.joins.append(join)
      case .pass(let pass): code.passes.append((pass, emit(pass.rate)))
      case .enter(let entry):
        code.entries.append(
          Program.EntryCode(
            effect: entry, points: emit(entry.points), count: entry.count.map { emit($0) }))
      case .disqualify(let disqualify): code.disqualifies.append(disqualify)
      case .dispose(let dispose): code.disposes.append(dispose)
      case .shift(let shift): code.shifts.append((shift, emit(shift.levels)))
      case .apportion(let apportion):
        code.apportions.append(
          ApportionCode(
            effect: apportion, amount: emit(apportion.amount),
            parts: apportion.parts.map { emit($0.part) }))
      }
    }
    return code
  }

  private mutating func code(_ pay: PayEffect) -> Program.PayCode {
    switch pay.amount {
    case .share(let low, let high, let base):
      Program.PayCode(
        effect: pay, low: emit(low), high: emit(high), base: emit(base),
        isLinear: !low.needs.amounts && !high.needs.amounts && base.isLinearInAmounts)
    case .fixed(let low, let high):
      Program.PayCode(
        effect: pay, low: emit(low), high: emit(high), base: nil,
        isLinear: low.isLinearInAmounts && high.isLinearInAmounts)
    }
  }

  private mutating func code(
    _ target: TargetSet, _ factor: ScaleFactor?, _ span: Span
  ) -> Program.ScaleCode {
    switch factor {
    case nil:
      return Program.ScaleCode(target: target, span: span, factor: nil, table: [:], isTable: false)
    case .one(let expression)?:
      return Program.ScaleCode(
        target: target, span: span, factor: emit(expression), table: [:], isTable: false)
    case .byTier(let rows)?:
      var table: [Int: Int] = [:]
      for row in rows { table[row.tier] = emit(row.factor) }
      return Program.ScaleCode(
        target: target, span: span, factor: nil, table: table, isTable: true)
    }
  }

  private mutating func code(_ terms: SettlementTerms) -> Program.AccountCode {
    Program.AccountCode(
      opening: terms.opening.map { emit($0) }, lowest: terms.lowest.map { emit($0) },
      highest: terms.highest.map { emit($0) }, carryLimit: terms.carryLimit.map { emit($0) },
      rankedBy: terms.rankedBy.map { emit($0) },
      itemPoints: terms.itemPoints.map { $0.map { emit($0) } },
      members: conjunction(terms.members).map(\.slot))
  }

  private mutating func code(_ step: RequiredStep) -> Program.StepCode {
    Program.StepCode(
      due: step.deadline.map { rule in
        switch rule {
        case .within(let length, of: _): emit(length)
        case .untilDay(let day, isNextMonth: _): emit(day)
        }
      }, copies: step.copies.map { emit($0) }, condition: conjunction(step.conditions)?.slot)
  }

  // MARK: Expressions

  mutating func emit(_ op: Op, _ needs: Needs, _ span: Span) -> Int {
    program.ops.append(op)
    program.spans.append(span)
    segments.append(Segment(needs))
    return program.ops.count - 1
  }

  mutating func constant(_ value: Value, _ span: Span) -> Int {
    if let slot = constantSlots[value] { return slot }
    program.constants.append(value)
    let slot = emit(
      Op(code: .constant, a: Int32(program.constants.count - 1)), Needs(), span)
    constantSlots[value] = slot
    return slot
  }

  private mutating func figure(_ figure: Decimal) -> Int32 {
    program.figures.append(figure)
    return Int32(program.figures.count - 1)
  }

  mutating func emit(_ expression: TypedExpression) -> Int {
    let needs = expression.needs
    let span = expression.span
    switch expression.node {
    case .constant(let value): return constant(value, span)
    case .fact(let id):
      if let slot = factSlots[id.index] { return slot }
      let slot = emit(Op(code: .fact, a: Int32(id.index)), needs, span)
      factSlots[id.index] = slot
      return slot
    case .occurred: return emit(Op(code: .occurred), needs, span)
    case .kind: return emit(Op(code: .kind), needs, span)
    case .severityIs(let mask):
      program.masks.append(mask)
      return emit(Op(code: .severityIs, a: Int32(program.masks.count - 1)), needs, span)
    case .parameter(let index): return parameter(index, span)
    case .term(let index): return program.termSlots[index]
    case .tally(let index): return tally(index, span)
    case .attribute(let attribute, let superiors, _):
      program.attributes.append((attribute, superiors))
      return emit(Op(code: .attribute, a: Int32(program.attributes.count - 1)), needs, span)
    case .holders(let role): return emit(Op(code: .holders, a: Int32(role.index)), needs, span)
    case .prior(let query):
      program.priors.append(query)
      return emit(Op(code: .prior, a: Int32(program.priors.count - 1)), needs, span)
    case .amount(let booking, let roles):
      program.amounts.append(TargetSet(booking: booking, roles: roles))
      return emit(Op(code: .amount, a: Int32(program.amounts.count - 1)), needs, span)
    case .conformance(let query):
      program.conformance.append(query)
      return emit(
        Op(code: .conformance, a: Int32(program.conformance.count - 1)), needs, span)
    case .arithmetic(let sign, let left, let right):
      return pair(Self.code(sign), left, right, needs, span)
    case .negative(let operand): return emit(Op(code: .negate, a: slot(operand)), needs, span)
    case .all(let operands): return chain(.and, operands, needs, span)
    case .any(let operands): return chain(.or, operands, needs, span)
    case .not(let operand): return emit(Op(code: .not, a: slot(operand)), needs, span)
    case .compare(let comparison, let left, let right):
      switch comparison {
      case .isEqual: return pair(.isEqual, left, right, needs, span)
      case .isDifferent: return pair(.isDifferent, left, right, needs, span)
      case .less: return pair(.less, left, right, needs, span)
      case .lessOrEqual: return pair(.lessOrEqual, left, right, needs, span)
      case .greater: return pair(.less, right, left, needs, span)
      case .greaterOrEqual: return pair(.lessOrEqual, right, left, needs, span)
      }
    case .choice(let condition, let yes, let no):
      let op = Op(code: .select, a: slot(condition), b: slot(yes), c: slot(no))
      return emit(op, needs, span)
    case .isUnknown(let operand):
      return emit(Op(code: .isUnknown, a: slot(operand)), needs, span)
    case .howMany(let conditions):
      return conditions.reduce(constant(.number(.zero), span)) { count, condition in
        emit(Op(code: .countUp, a: slot(condition), b: Int32(count)), needs, span)
      }
    case .extreme(let isLargest, let values):
      return chain(isLargest ? .larger : .smaller, values, needs, span)
    case .rounded(let value, to: let unit): return rounded(value, unit, needs, span)
    case .lookup(let number, let table): return emit(number, table, needs, span)
    }
  }

  private static func code(_ sign: ArithmeticSign) -> Op.Code {
    switch sign {
    case .plus: .add
    case .minus: .subtract
    case .times: .multiply
    case .divide: .divide
    }
  }

  private mutating func slot(_ expression: TypedExpression) -> Int32 { Int32(emit(expression)) }

  private mutating func pair(
    _ code: Op.Code, _ left: TypedExpression, _ right: TypedExpression, _ needs: Needs, _ span: Span
  ) -> Int {
    emit(Op(code: code, a: slot(left), b: slot(right)), needs, span)
  }

  private mutating func chain(
    _ code: Op.Code, _ operands: [TypedExpression], _ needs: Needs, _ span: Span
  ) -> Int {
    guard let first = operands.first else { return constant(.unknown, span) }
    var slot = emit(first)
    for operand in operands.dropFirst() {
      slot = emit(Op(code: code, a: Int32(slot), b: self.slot(operand)), needs, span)
    }
    return slot
  }

  /// A quotient or a product that is rounded is figured and rounded in one step, so that it may go on
  /// for ever in between.
  private mutating func rounded(
    _ value: TypedExpression, _ unit: Decimal, _ needs: Needs, _ span: Span
  ) -> Int {
    switch value.node {
    case .arithmetic(.divide, let left, let right):
      let op = Op(code: .divideRounded, a: slot(left), b: slot(right), c: figure(unit))
      return emit(op, needs, span)
    case .arithmetic(.times, let left, let right):
      let op = Op(code: .multiplyRounded, a: slot(left), b: slot(right), c: figure(unit))
      return emit(op, needs, span)
    default: return emit(Op(code: .round, a: slot(value), b: figure(unit)), needs, span)
    }
  }

  private mutating func parameter(_ index: Int, _ span: Span) -> Int {
    if let slot = parameterSlots[index] { return slot }
    let parameter = policy.parameters[index]
    var slot = self.parameter(index, parameter.value?.constant)
    for change in parameter.changes {
      let later = self.parameter(index, change.value.constant)
      slot = since(change.from, later, else: slot, parameter.label.span)
    }
    parameterSlots[index] = slot
    return slot
  }

  /// One value of a parameter; what the text leaves out is asked for.
  private mutating func parameter(_ index: Int, _ value: Value?) -> Int {
    program.constants.append(value ?? .unknown)
    let slot = emit(
      Op(code: .constant, a: Int32(program.constants.count - 1)), Needs(),
      policy.parameters[index].label.span)
    if value == nil { program.unspecified[slot] = index }
    return slot
  }

  /// A value for what occurred on a day or later, else another.
  private mutating func since(_ day: Day, _ later: Int, else earlier: Int, _ span: Span) -> Int {
    let occurred = emit(Op(code: .occurred), Needs(), span)
    let start = constant(.day(day), span)
    let isLater = emit(
      Op(code: .lessOrEqual, a: Int32(start), b: Int32(occurred)), Needs(), span)
    let op = Op(code: .select, a: Int32(isLater), b: Int32(later), c: Int32(earlier))
    return emit(op, Needs(), span)
  }

  // MARK: Tallies

  /// Whether and at what figure an incident counts; computed with every ruling, for later ones.
  private mutating func emitTally(_ index: Int) {
    let base = policy.tallies[index].base
    if program.tallies[index].condition == nil {
      program.tallies[index].condition = base.condition.map { emit($0) }
    }
    if program.tallies[index].figure == nil {
      program.tallies[index].figure = base.figure.map { emit($0) }
    }
  }

  private mutating func tally(_ index: Int, _ span: Span) -> Int {
    if let slot = program.tallies[index].slot { return slot }
    var op = Op(code: .tally, a: Int32(index))
    if policy.tallies[index].includesThis {
      emitTally(index)
      let always = constant(.truth(true), span)
      op.b = Int32((program.tallies[index].condition ?? always) + 1)
      op.c = Int32((program.tallies[index].figure.map { $0 + 1 }) ?? 0)
    }
    let slot = emit(op, Needs(), span)
    program.tallies[index].slot = slot
    return slot
  }

  // MARK: Segments

  /// Puts the operations into the order of the segments and renumbers everything that names a slot.
  private mutating func sortBySegment() {
    let order = program.ops.indices.sorted { (segments[$0], $0) < (segments[$1], $1) }
    var place = Array(repeating: 0, count: order.count)
    for (new, old) in order.enumerated() { place[old] = new }
    program.ops = order.map { program.ops[$0].relocated(place) }
    program.spans = order.map { program.spans[$0] }
    let sorted = order.map { segments[$0] }
    func range(_ segment: Segment) -> Range<Int> {
      guard let first = sorted.firstIndex(of: segment),
        let last = sorted.lastIndex(of: segment)
      else { return 0..<0 }
      return first..<(last + 1)
    }
    program.factsSegment = range(.facts)
    program.severitySegment = range(.severity)
    program.conformanceSegment = range(.conformance)
    program.partySegment = range(.party)
    program.amountsSegment = range(.amounts)
    program.earlySegments = policy.roles.indices.map { range(.early($0)) }
    program.lateSegments = policy.roles.indices.map { range(.late($0)) }
    program.relocate(place)
  }
}

extension Array {
  /// Those that hold, and the others, both in order.
  fileprivate func partitioned(
    where holds: (Element) -> Bool
  ) -> (yes: [Element], no: [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}

extension Op {
  fileprivate func relocated(_ place: [Int]) -> Op {
    func move(_ slot: Int32) -> Int32 { Int32(place[Int(slot)]) }
    switch code {
    case .constant, .fact, .occurred, .kind, .severityIs, .attribute, .holders, .prior, .amount,
      .conformance, .lookup:
      return self
    case .negate, .not, .isUnknown: return Op(code: code, a: move(a), b: b, c: c)
    case .tally:
      return Op(code: code, a: a, b: b > 0 ? move(b - 1) + 1 : 0, c: c > 0 ? move(c - 1) + 1 : 0)
    case .round: return Op(code: code, a: move(a), b: b, c: c)
    case .divideRounded, .multiplyRounded: return Op(code: code, a: move(a), b: move(b), c: c)
    case .select: return Op(code: code, a: move(a), b: move(b), c: move(c))
    case .add, .subtract, .multiply, .divide, .isEqual, .isDifferent, .less, .lessOrEqual, .and,
      .or, .larger, .smaller, .countUp:
      return Op(code: code, a: move(a), b: move(b), c: c)
    }
  }
}

extension Program {
  fileprivate mutating func relocate(_ place: [Int]) {
    func move(_ slot: Int) -> Int { place[slot] }
    unspecified = Dictionary(
      unspecified.map { (move($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    termSlots = termSlots.map(move)
    tables = tables.map { $0.relocated(place) }
    tallies = tallies.map {
      IncidentTallyCode(
        condition: $0.condition.map(move), figure: $0.figure.map(move), slot: $0.slot.map(move))
    }
    ruleSlots = ruleSlots.map(move)
    conjuncts = conjuncts.map { $0.map(move) }
    ladders = ladders.map { ladder in
      LadderCode(
        subject: move(ladder.subject), condition: ladder.condition.map(move),
        rows: ladder.rows.map { ($0.level, $0.side, move($0.bound)) })
    }
    func moved(_ step: StepCode) -> StepCode {
      StepCode(
        due: step.due.map(move), copies: step.copies.map(move),
        condition: step.condition.map(move))
    }
    procedures = procedures.map {
      ProcedureCode(condition: $0.condition.map(move), steps: $0.steps.map(moved))
    }
    duties = duties.map {
      DutyCode(
        condition: $0.condition.map(move), times: $0.times.map(move), due: $0.due.map(move),
        copies: $0.copies.map(move))
    }
    collection = collection.map { (move($0.floor), $0.condition.map(move)) }
    account = account?.relocated(place)
    accountTallies = accountTallies.map {
      TallyCode(
        account: $0.account, tally: $0.tally, condition: $0.condition.map(move),
        figure: $0.figure.map(move))
    }
    func moved(_ pay: PayCode) -> PayCode {
      PayCode(
        effect: pay.effect, low: move(pay.low), high: move(pay.high), base: pay.base.map(move),
        isLinear: pay.isLinear)
    }
    func moved(_ scale: ScaleCode) -> ScaleCode {
      ScaleCode(
        target: scale.target, span: scale.span, factor: scale.factor.map(move),
        table: scale.table.mapValues(move), isTable: scale.isTable)
    }
    for index in rules.indices {
      var rule = rules[index]
      rule.atLarge = rule.atLarge.map {
        AtLarge(own: move($0.own), overriders: $0.overriders)
      }
      rule.pays = rule.pays.map(moved)
      rule.derivedPays = rule.derivedPays.map(moved)
      rule.disciplines = rule.disciplines.map {
        DisciplineCode(effect: $0.effect, low: $0.low.map(move), high: $0.high.map(move))
      }
      rule.requires = rule.requires.map { ($0.step, moved($0.code)) }
      rule.adjusts = rule.adjusts.map {
        AdjustCode(effect: $0.effect, step: move($0.step), count: $0.count.map(move))
      }
      rule.scales = rule.scales.map(moved)
      rule.shares = rule.shares.map(moved)
      rule.limits = rule.limits.map {
        LimitCode(target: $0.target, amount: move($0.amount), isCap: $0.isCap, span: $0.span)
      }
      rule.apportions = rule.apportions.map { $0.relocated(move) }
      rule.shifts = rule.shifts.map { ($0.shift, move($0.levels)) }
      rule.timeless = rule.timeless.map(move)
      rule.passes = rule.passes.map { ($0.pass, move($0.rate)) }
      rule.entries = rule.entries.map {
        EntryCode(effect: $0.effect, points: move($0.points), count: $0.count.map(move))
      }
      rules[index] = rule
    }
  }
}
