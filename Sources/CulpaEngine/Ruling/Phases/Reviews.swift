import CulpaSyntax

extension Assessor {
  /// A ruling that hangs on a parameter beyond the day by which it was to be reviewed says so.
  func noteReviews() {
    guard compiled.hasReviews, let moment = incident.moment else { return }
    let overdue = policy.parameters.indices.filter { index in
      policy.parameters[index].reviewBy.map { $0 < moment.day } ?? false
    }
    guard !overdue.isEmpty else { return }
    let read = policy.reading(of: ruling).parameters
    for index in overdue where read.contains(index) {
      let parameter = policy.parameters[index]
      guard let review = parameter.reviewBy else { continue }
      ruling.diagnostics.append(
        .reviewOverdue(parameter.label, review: review, incident: incident.name))
    }
  }
}
