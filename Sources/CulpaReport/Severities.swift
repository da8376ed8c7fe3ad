import CulpaEngine
import CulpaSyntax

extension Workspace {
  /// The severity as a person reads it; where several are possible, so that nobody takes them for one.
  func severity(shown mask: UInt64, policy: Int) -> Bilingual {
    let names = severities(in: mask, policy: policy)
    if let only = names.first, names.count == 1 { return only }
    let bits = mask >> UInt64(mask.trailingZeroBitCount)
    return WordsOfReport.undetermined(names, isUnbroken: bits & (bits &+ 1) == 0)
  }

  /// The possible severities as a program reads them: their names, ` | ` between them.
  func severity(listed mask: UInt64, policy: Int, in language: Language) -> String {
    Self.bits(of: mask).map { severity($0, policy: policy, in: language) }.joined(
      separator: " | ")
  }

  /// The names of the possible severities, "none" first, then low to high.
  func severities(in mask: UInt64, policy: Int) -> [Bilingual] {
    Self.bits(of: mask).map { bit in
      Bilingual(
        en: severity(bit, policy: policy, in: .english),
        zh: severity(bit, policy: policy, in: .chinese))
    }
  }

  /// Each bit that is set, the lowest first.
  private static func bits(of mask: UInt64) -> [UInt64] {
    var bits: [UInt64] = []
    var rest = mask
    while rest != 0 {
      let lowest = rest & (~rest &+ 1)
      bits.append(lowest)
      rest &= ~lowest
    }
    return bits
  }
}
