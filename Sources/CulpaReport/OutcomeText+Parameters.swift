import CulpaEngine
import CulpaSyntax

extension OutcomeText {
  /// `500.00 CNY, 600.00 CNY from 2025-07-01, review by 2026-12-31`.
  func text(of parameter: Parameter, _ policy: Int) -> String {
    func text(_ value: TypedExpression?) -> String {
      value.flatMap { $0.fixed }.map { workspace.text(of: $0, policy: policy, in: style.language) }
        ?? Keyword.unspecified.spelling(in: style.language)
    }
    var parts = [text(parameter.value)]
    for change in parameter.changes {
      parts.append(
        "\(text(change.value)) \(Keyword.from.spelling(in: style.language)) \(change.from)")
    }
    if let review = parameter.reviewBy {
      parts.append("\(Keyword.reviewBy.spelling(in: style.language)) \(review)")
    }
    return parts.joined(separator: WordsOfReport.comma.text(in: style.language))
  }
}
