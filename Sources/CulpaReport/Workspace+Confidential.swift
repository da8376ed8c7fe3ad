import CulpaEngine
import CulpaSyntax

extension Workspace {
  /// What a person is called in a ruling: whoever holds a confidential role there has no name.
  func name(
    of person: PersonID, in judged: JudgedIncident, language: Language
  ) -> String {
    isConfidential(person, in: judged)
      ? WordsOfReport.confidential.text(in: language) : name(of: person, in: language)
  }

  /// Whether a person holds a confidential role in a ruling.
  func isConfidential(_ person: PersonID, in judged: JudgedIncident) -> Bool {
    let roles = policies[judged.policy].policy.roles
    return judged.ruling.parties.contains {
      $0.person == person && roles[$0.role.index].isConfidential
    }
  }
}
