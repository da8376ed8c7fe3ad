import CulpaSyntax

/// Conditions that never hold, always hold, or never count because something else goes before.
extension PolicyAnalyser {
  mutating func findImpossible() {
    for (index, rule) in policy.rules.enumerated() where !rule.conditions.isEmpty {
      let parts = rule.conditions.flatMap(\.conjuncts)
      if changesInTime, readsChanges(parts) {
        leaveOpen(rule.label, .conditionsInTime)
        continue
      }
      switch space.isImpossible(.all(conditions[index])) {
      case nil: leaveOpen(rule.label, .tooManyBoxes)
      case true?: reportImpossible(index, parts)
      case false?:
        if !changesInTime, space.isImpossible(wholes[index]) == true {
          reportUnreached(index, parts)
        } else {
          findRedundant(index, parts)
          findDeadAlternatives(index, parts)
        }
      }
    }
  }

  private func readsChanges(_ parts: [TypedExpression]) -> Bool {
    var isRead = false
    for part in parts {
      part.walk { node in
        if case .parameter(let index) = node, !policy.parameters[index].changes.isEmpty {
          isRead = true
        }
      }
    }
    return isRead
  }

  /// The fewest parts that exclude each other: leaving out any one of them makes the rest possible.
  private mutating func reportImpossible(_ index: Int, _ parts: [TypedExpression]) {
    let rule = policy.rules[index]
    var kept = Array(parts.indices)
    for part in parts.indices {
      let rest = kept.filter { $0 != part }
      if space.isImpossible(.all(rest.map { conditions[index][$0] })) == true { kept = rest }
    }
    // The incident shows how far one gets: all but the last of these parts hold.
    let allButLast = kept.dropLast().map { conditions[index][$0] }
    let near = space.boxes(.all(Array(allButLast))).flatMap { boxes in
      maker.incident(in: boxes, of: space) { ruling in
        ruling.applied[index] == false && hold(Array(kept.dropLast()), of: index)
      }
    }
    add(
      .neverApplies(
        rule.label, parts: kept.map { parts[$0].span }, near: near.map { words($0) }),
      about: [rule.label])
  }

  /// Whether parts of a rule held in the last ruling; what is judged holder by holder shows nothing here.
  private func hold(_ parts: [Int], of rule: Int) -> Bool {
    let slots = compiled.program.conjuncts[rule]
    return policy.rules[rule].subject == nil
      && parts.allSatisfy {
        slots.indices.contains($0) && maker.slots.evaluator.truth(slots[$0]) == true
      }
  }

  /// A severity that nothing leads to together with the rest.
  private mutating func reportUnreached(_ index: Int, _ parts: [TypedExpression]) {
    let rule = policy.rules[index]
    let severities = parts.filter(\.isSeverity)
    let rest = parts.indices.filter { !parts[$0].isSeverity }
    let near = space.boxes(.all(rest.map { conditions[index][$0] })).flatMap { boxes in
      maker.incident(in: boxes, of: space) { ruling in
        ruling.applied[index] == false && ruling.severity.settled != nil && hold(rest, of: index)
      }
    }
    add(
      .severityNeverMeets(
        rule.label, parts: severities.map(\.span), near: near.map { words($0) }),
      about: [rule.label])
  }

  /// A part that holds wherever the others do.
  private mutating func findRedundant(_ index: Int, _ parts: [TypedExpression]) {
    for part in parts.indices {
      var all = conditions[index]
      let own = all[part].negated
      // What is not known makes a comparison fail, so that asking whether it is known says something.
      if parts[part].asksForKnowledge { continue }
      let isAlone = space.isImpossible(own) == true
      all[part] = own
      guard isAlone || space.isImpossible(.all(all)) == true else { continue }
      let shown = incident(applying: index, where: applies(index))
      add(
        .alwaysHolds(
          policy.rules[index].label, part: parts[part].span, isAlone: isAlone,
          shown: shown.map { words($0) }),
        about: [policy.rules[index].label])
      // Of two parts that say the same, one is enough to name.
      return
    }
  }

  /// An alternative that never holds where the rest does.
  private mutating func findDeadAlternatives(_ index: Int, _ parts: [TypedExpression]) {
    for (part, expression) in parts.enumerated() {
      guard case .any(let written) = expression.node,
        case .any(let alternatives) = conditions[index][part],
        written.count == alternatives.count
      else { continue }
      for (number, alternative) in alternatives.enumerated() {
        var all = conditions[index]
        all[part] = alternative
        guard space.isImpossible(.all(all)) == true else { continue }
        let shown = incident(applying: index, where: applies(index))
        add(
          .alternativeNeverHolds(
            policy.rules[index].label, part: written[number].span, shown: shown.map { words($0) }
          ), about: [policy.rules[index].label])
      }
    }
  }

  // MARK: Exceptions

  /// A rule that another one always switches off.
  mutating func findShadowed() {
    var overridden: [Int: [Int]] = [:]
    for (index, rule) in policy.rules.enumerated() {
      for other in rule.overrides { overridden[other.index, default: []].append(index) }
    }
    for (index, rule) in policy.rules.enumerated() {
      // What is itself overridden, or in force only for a time, does not always stand.
      let overriders = (overridden[index] ?? []).filter {
        policy.rules[$0].period?.condition == nil && overridden[$0] == nil
          && policy.rules[$0].subject == rule.subject
      }
      guard !overriders.isEmpty, !changesInTime else { continue }
      let off = overriders.map { Formula.all(conditions[$0]).negated }
      guard space.isImpossible(.all([wholes[index]])) == false,
        space.isImpossible(.all([wholes[index]] + off)) == true
      else { continue }
      let shown = incident(applying: index) { ruling in
        ruling.applied[index] == false && overriders.contains { ruling.applied[$0] == true }
      }
      guard let shown else {
        leaveOpen(rule.label, .shadowing)
        continue
      }
      add(
        .alwaysOverridden(
          rule.label, by: overriders.map { policy.rules[$0].label }, shown: words(shown)),
        about: [rule.label])
    }
  }

  // MARK: Tables

  /// A row that never gives the value, because wherever it holds another one goes before.
  mutating func findMaskedRows() {
    for (number, table) in policy.tables.enumerated() {
      let lookup = table.lookup
      guard lookup.result == .highest || lookup.result == .lowest else { continue }
      let day = policy.effectiveFrom ?? .first
      let values = lookup.rows.map { policy.fixed($0.value, on: day) }
      let boxes = TableBoxes(lookup, policy: policy, on: day, limit: 1 << 16)
      for (index, row) in lookup.rows.enumerated() {
        guard let own = values[index], !boxes.isEmpty(index) else { continue }
        let stronger = lookup.rows.indices.filter { other in
          guard other != index, let value = values[other],
            let order = Arithmetic.order(value, own)
          else { return false }
          return lookup.result == .highest ? order > 0 : order < 0
        }
        if boxes.isCovered(index, by: stronger) {
          add(
            .rowNeverCounts(
              row.span, table: table.label, by: stronger.map { lookup.rows[$0].span },
              isHighest: lookup.result == .highest,
              shown: incident(in: index, of: number, beating: stronger).map { words($0) }),
            about: [table.label])
        }
      }
    }
  }

  /// An incident in a row of a table in which another row gives the value.
  private func incident(
    in row: Int, of table: Int, beating stronger: [Int]
  ) -> IncidentMaker.Proposal? {
    let lookup = policy.tables[table].lookup
    guard lookup.rows.indices.contains(row) else { return nil }
    var own = ConditionSpace(policy, on: space.day)
    let cells = zip(lookup.inputs, lookup.rows[row].cells).map { own.cell($1, of: $0) }
    own.divide()
    guard let boxes = own.boxes(.all(cells)) else { return nil }
    return maker.incident(in: boxes, of: own) { ruling in
      ruling.tables.indices.contains(table) && ruling.tables[table].rows.contains(row)
        && stronger.contains { ruling.tables[table].rows.contains($0) }
    }
  }
}

extension TypedExpression {
  /// Whether it asks for severities.
  fileprivate var isSeverity: Bool {
    if case .severityIs = node { return true }
    return false
  }

  /// Whether it asks if something is known.
  fileprivate var asksForKnowledge: Bool {
    var asks = false
    walk { if case .isUnknown = $0 { asks = true } }
    return asks
  }
}
