import CulpaEngine
import CulpaSyntax

/// What a program reads of a settlement beside its effects.
extension RulingFiles {
  func balance(_ settlement: Settlement, _ policy: Policy, _ writer: inout JSONWriter) {
    let language = rows.language
    let account = workspace.policies[settlement.policy].policy.accounts[settlement.account.index]
    writer.name("settlement")
    writer.beginObject()
    writer.name("account")
    writer.string(account.label.shown(in: language))
    writer.name("subject")
    writer.string(workspace.name(of: settlement.subject, in: language))
    writer.name("period")
    writer.string(settlement.period.description)
    let balance = settlement.balance
    let figures = [
      ("opening", balance.opening), ("added", balance.added), ("deducted", balance.deducted),
      ("score", balance.score),
    ]
    for (name, value) in figures { figure(name, value, &writer) }
    if !balance.items.isEmpty {
      writer.name("items")
      writer.beginObject()
      for (item, left) in balance.items.enumerated() {
        figure(account.items[item].label.shown(in: language), left, &writer)
      }
      writer.endObject()
    }
    if let standing = settlement.standing {
      writer.name("rank")
      if let rank = standing.rank { writer.number(String(rank)) } else { writer.null() }
      writer.name("ranked")
      writer.number(String(standing.sizes.lowerBound))
    }
    writer.endObject()
  }

  /// A number, or nothing where it is not known.
  private func figure(_ name: String, _ value: Value, _ writer: inout JSONWriter) {
    writer.name(name)
    if let figure = value.figure { writer.number(figure.description) } else { writer.null() }
  }
}

extension EffectRow {
  /// Whether its ends are figures.
  var isFigure: Bool { ["charge", "reward", "deduct", "credit"].contains(effect) }
}
