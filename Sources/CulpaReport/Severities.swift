import CulpaEngine
import CulpaSyntax

extension Workspace {
  /// The severity as a person reads it; where several are possible, so that nobody takes them for one.
  func severity(shown mask: UInt64, policy: Int) -> Bilingual {
    if mask.nonzeroBitCount < 2 { return named(mask, policy) }
    let bits = (0..<UInt64(UInt64.bitWidth)).filter { mask & 1 << $0 != 0 }
    let isUnbroken = zip(bits, bits.dropFirst()).allSatisfy { $0 + 1 == $1 }
    return WordsOfReport.undetermined(
      bits.map { named(1 << $0, policy) }, isUnbroken: isUnbroken)
  }

  /// The possible severities as a program reads them: their names, ` | ` between them.
  func severity(listed mask: UInt64, policy: Int, in language: Language) -> String {
    (0..<UInt64(UInt64.bitWidth)).filter { mask & 1 << $0 != 0 }
      .map { named(1 << $0, policy).text(in: language) }.joined(separator: " | ")
  }

  private func named(_ mask: UInt64, _ policy: Int) -> Bilingual {
    Bilingual(
      en: severity(mask, policy: policy, in: .english),
      zh: severity(mask, policy: policy, in: .chinese))
  }
}
