/// Accounts, tallies and what is collected, with one thing changed.
extension AccountDeclaration {
  /// Every account with one of its settings changed, in the order of the text.
  func settingMutations() -> [(AccountDeclaration, Mutation.Change, Span)] {
    settings.indices.flatMap { index in
      settings[index].mutations().map { setting, change, span in
        var all = settings
        if let setting { all[index] = setting } else { all.remove(at: index) }
        return (with(settings: all), change, span)
      }
    }
  }

  private func with(settings: [AccountSetting]) -> AccountDeclaration {
    AccountDeclaration(
      naming: naming, subject: subject, role: role, period: period, cites: cites,
      settings: settings, items: items, span: span)
  }
}

extension AccountSetting {
  typealias Changed = (setting: AccountSetting?, change: Mutation.Change, span: Span)

  /// Changed, or left out.
  fileprivate func mutations() -> [Changed] {
    switch self {
    case .opening(let points, let span):
      return points.mutations().map { (.opening($0.0, span), $0.1, $0.2) }
    case .lowest(let points, let span):
      return [(nil, .partDropped, span)]
        + points.mutations().map { (.lowest($0.0, span), $0.1, $0.2) }
    case .highest(let points, let span):
      return [(nil, .partDropped, span)]
        + points.mutations().map { (.highest($0.0, span), $0.1, $0.2) }
    case .item(let naming, let points, let span):
      return points?.mutations().map { (.item(naming, $0.0, span), $0.1, $0.2) } ?? []
    case .carryOver(upTo: let most, let span):
      return [(nil, .partDropped, span)]
        + (most?.mutations().map { (.carryOver(upTo: $0.0, span), $0.1, $0.2) } ?? [])
    case .expiry(let length, let span):
      guard let longer = length.shifted else { return [] }
      return [(.expiry(longer, span), .shifted(length), length.span)]
    case .ranking(let ranking): return ranking.mutations()
    case .members(let condition):
      let whole: [Changed] =
        if case .all = condition.ungrouped { [] } else { [(nil, .partDropped, condition.span)] }
      return whole + condition.mutations().map { (.members($0.0), $0.1, $0.2) }
    }
  }
}

extension RankingDeclaration {
  fileprivate func mutations() -> [AccountSetting.Changed] {
    func with(
      _ subject: Expression, _ order: Keyword, _ ties: Keyword
    ) -> AccountSetting {
      .ranking(RankingDeclaration(subject: subject, order: order, ties: ties, span: span))
    }
    let other: Keyword = order == .highestFirst ? .lowestFirst : .highestFirst
    let tie: Keyword = ties == .tiesShare ? .tiesCloseUp : .tiesShare
    return [
      (with(subject, other, ties), .word(order, other), span),
      (with(subject, order, tie), .word(ties, tie), span),
    ] + subject.mutations().map { (with($0.0, order, ties), $0.1, $0.2) }
  }
}

extension TallyDeclaration {
  /// Every tally with one line changed or left out, in the order of the text.
  func mutations(_ names: MutationNames) -> [(TallyDeclaration, Mutation.Change, Span)] {
    items.indices.flatMap { index in
      items[index].mutations(names).map { item, change, span in
        var all = items
        if let item { all[index] = item } else { all.remove(at: index) }
        return (
          TallyDeclaration(naming: naming, cites: cites, items: all, span: self.span), change, span
        )
      }
    }
  }
}

extension TallyItem {
  typealias Changed = (item: TallyItem?, change: Mutation.Change, span: Span)

  fileprivate func mutations(_ names: MutationNames) -> [Changed] {
    switch self {
    case .count: return []
    case .figure(let keyword, let figure, let span):
      let turned: [Changed] =
        switch keyword {
        case .highest: [(.figure(.lowest, figure, span), .word(.highest, .lowest), span)]
        case .lowest: [(.figure(.highest, figure, span), .word(.lowest, .highest), span)]
        default: []
        }
      return turned + figure.mutations().map { (.figure(keyword, $0.0, span), $0.1, $0.2) }
    case .condition(let condition):
      let whole: [Changed] =
        if case .all = condition.ungrouped { [] } else { [(nil, .partDropped, condition.span)] }
      return whole + condition.mutations().map { (.condition($0.0), $0.1, $0.2) }
    case .same(let some, let span):
      if some.count == 1 { return [(nil, .partDropped, span)] }
      return some.oneLess.map { (.same($0.0, span), .partDropped, $0.1) }
    case .window(let length, let span):
      let longer: [Changed] =
        length.shifted.map { [(.window($0, span), .shifted(length), length.span)] } ?? []
      return [(nil, .partDropped, span)] + longer
    case .samePeriod(_, let span), .includingThis(let span): return [(nil, .partDropped, span)]
    case .asRoles(let roles, let span):
      return names.swapped(roles).map { (.asRoles($0.0, span), $0.1, $0.2) }
    }
  }
}

extension CollectDeclaration {
  /// Every such line with one thing changed.
  func mutations() -> [(CollectDeclaration, Mutation.Change, Span)] {
    let floors = floor.mutations().map { floor, change, at in
      (
        CollectDeclaration(floor: floor, cites: cites, conditions: conditions, span: span), change,
        at
      )
    }
    return floors
      + conditions.oneChanged.map { some, change, at in
        (
          CollectDeclaration(floor: floor, cites: cites, conditions: some, span: span), change, at
        )
      }
  }
}
