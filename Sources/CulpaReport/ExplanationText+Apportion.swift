import CulpaEngine
import CulpaSyntax

/// How the part of a role in a divided amount reads.
extension ExplanationText {
  /// `30% of 1,000.00 CNY`, `3 of 10 parts of 1,000.00 CNY`; with several holders, among how many.
  func apportioned(_ step: ApportionedStep) -> Bilingual {
    let whole = bilingual(step.whole)
    let portion: Bilingual
    switch (step.part, step.sum) {
    case (let part?, let sum?):
      portion = WordsOfReport.portion(part.description, of: sum.description, of: whole)
    case (let part?, nil) where step.isPercent:
      portion = WordsOfReport.share(Workspace.percent(part) + "%", of: whole)
    default: portion = WordsOfReport.somePortion(of: whole)
    }
    return step.holders > 1 ? WordsOfReport.among(step.holders, portion) : portion
  }
}
