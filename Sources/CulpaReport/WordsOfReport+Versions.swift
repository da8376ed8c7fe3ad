internal import CulpaEngine
import CulpaSyntax

/// Sentences about versions of a policy.
extension WordsOfReport {
  /// What a version is called: its number, or its first day.
  static func version(_ policy: Policy) -> Bilingual {
    if let version = policy.version {
      return Bilingual(en: "version \(version)", zh: "\(version) 版")
    }
    if let from = policy.effectiveFrom {
      return Bilingual(en: "the version from \(from)", zh: "自 \(from) 起的版本")
    }
    return Bilingual(en: "the first version", zh: "最初的版本")
  }

  static func judgedUnder(_ version: Bilingual) -> Bilingual {
    Bilingual(en: "judged under \(version.english)", zh: "按\(version.spaced)裁定")
  }

  /// Why the newer version counts, or does not.
  ///
  /// - Parameter figures: what decides, of the older version, then of the newer.
  static func transition(
    _ finding: TransitionFinding, older: Bilingual, newer: Bilingual,
    figures: (Bilingual, Bilingual)
  ) -> Bilingual {
    let en = "\(newer.english)"
    switch finding.reason {
    case .severity, .amounts:
      let compared = Bilingual(
        en: "\(figures.1.english) instead of \(figures.0.english)",
        zh: "\(figures.1.chinese)，而\(older.spaced)为 \(figures.0.chinese)")
      return finding.newerCounts
        ? Bilingual(
          en: "\(en) is lighter: \(compared.english)", zh: "\(newer.chinese)较轻：\(compared.chinese)")
        : Bilingual(
          en: "\(en) is not lighter: \(compared.english)",
          zh: "\(newer.chinese)不较轻：\(compared.chinese)")
    case .equal:
      return Bilingual(
        en: "\(en) is not lighter: both are the same", zh: "\(newer.chinese)不较轻：两版相同")
    case .open:
      return Bilingual(
        en: "whether \(en) is lighter can't be told yet", zh: "\(newer.chinese)是否较轻尚不能判定")
    case .otherSeverities:
      return Bilingual(
        en: "\(en) has other severities, so which is lighter can't be told",
        zh: "\(newer.chinese)的等级不同，无法判定孰轻")
    }
  }

  static let nothingToPay = Bilingual(en: "nothing", zh: "无")
}

extension Bilingual {
  /// The Chinese words with a space before a figure that they begin with.
  fileprivate var spaced: String {
    chinese.first?.isASCII ?? false ? " " + chinese : chinese
  }
}
