import CulpaSyntax

/// Values that are never in force, and provisions without an article.
extension PolicyAnalyser {
  /// Values of a parameter that end before the policy begins, or begin after it ends; and reviews that were
  /// due before anybody was judged by it.
  mutating func findNeverInForce() {
    for parameter in policy.ownParameters {
      let starts = parameter.changes.map(\.from)
      for (position, value) in parameter.values.enumerated() {
        let first = position == 0 ? nil : starts[position - 1]
        let next = position < starts.count ? starts[position] : nil
        let isOver = next.map { next in policy.effectiveFrom.map { next <= $0 } ?? false } ?? false
        let isLate = first.map { first in policy.effectiveTo.map { first > $0 } ?? false } ?? false
        guard isOver || isLate, let value else { continue }
        add(
          .neverInForce(
            value.span, parameter.label, isOver ? policy.effectiveFrom : policy.effectiveTo,
            isBefore: isOver), about: [parameter.label])
      }
      if let review = parameter.reviewBy, let from = policy.effectiveFrom, review < from {
        add(
          .reviewBeforeForce(parameter.label, review: review, from: from), about: [parameter.label])
      }
    }
  }

  /// Provisions other than rules that cite no article: what sets severities, amounts and steps.
  mutating func findUncited() {
    guard policy.settlement == nil else { return }
    for ladder in policy.ladders where ladder.cites.isEmpty {
      add(.provisionUncited(Label(name: "", span: ladder.span), .ladder), about: [])
    }
    for table in policy.tables where table.cites.isEmpty {
      add(.provisionUncited(table.label, .table), about: [table.label])
    }
    for procedure in policy.procedures where procedure.cites.isEmpty {
      add(.provisionUncited(procedure.label, .procedure), about: [procedure.label])
    }
    for duty in policy.duties where duty.cites.isEmpty {
      add(.provisionUncited(duty.label, .duty), about: [duty.label])
    }
    if let collection = policy.collection, collection.cites.isEmpty {
      add(.provisionUncited(Label(name: "", span: collection.span), .collect), about: [])
    }
  }
}
