public import CulpaSyntax

/// What `culpa explain CODE` shows: when a diagnostic comes, why, what to do, and an example of each.
public struct CodePage: Sendable {
  /// `C` and four digits.
  public let code: String
  /// What is wrong, in a few words: lower case, no full stop.
  public let title: Bilingual
  /// Two to four sentences: when it happens, why it is refused, what to do.
  public let text: Bilingual
  /// A small script that provokes it.
  public let wrong: String
  /// The same script, mended.
  public let right: String
  /// The files that ``wrong`` loads, by name.
  public let wrongFiles: [String: String]
  /// The files that ``right`` loads, by name.
  public let rightFiles: [String: String]
  /// The limits that both scripts are read under: pages about a limit lower it, because nobody reads
  /// 64 MiB of example.
  public let limits: Limits

  init(
    code: String, title: Bilingual, text: Bilingual, wrong: String, right: String,
    wrongFiles: [String: String] = [:], rightFiles: [String: String] = [:],
    limits: Limits = Limits()
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
    self.wrongFiles = wrongFiles
    self.rightFiles = rightFiles
    self.limits = limits
  }
}

/// The pages of all codes.
public enum CodePages {
  /// Every page, in the order of codes.
  public static let all: [CodePage] = [
    characters,
    words,
    moreWords,
    names,
    types,
    values,
    order,
    settings,
    unused,
    accounts,
    tallies,
    talliesOfTallies,
    tables,
    provisions,
    steps,
    laws,
    versions,
    scripts,
    commands,
    answers,
    settling,
    logs,
    units,
    missingVersions,
    whatIf,
    trials,
    rulings,
    settlements,
    outcomes,
    lookingUp,
    deadlines,
    data,
    updates,
    files,
    limits,
    checksInCI,
    sessions,
    analysis,
    amountsAndNames,
    lawsAndProcedures,
    howItIsWritten,
  ].flatMap { $0 }

  /// The page of a code; `nil` when there is no such code.
  public static func page(for code: String) -> CodePage? {
    all.first { $0.code == code }
  }

  /// The default limits with one of them lowered.
  static func lowered(_ change: (inout Limits) -> Void) -> Limits {
    var limits = Limits()
    change(&limits)
    return limits
  }
}
