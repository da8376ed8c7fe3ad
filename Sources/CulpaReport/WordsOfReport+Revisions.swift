internal import CulpaEngine
import CulpaSyntax

/// Sentences about amendments, appeals and updates.
extension WordsOfReport {
  static let appealed = Bilingual(en: "appeal", zh: "申诉")
  static let amended = Bilingual(en: "amendment", zh: "更正")
  static let by = Bilingual(en: "by", zh: "由")
  static let on = Bilingual(en: "on", zh: "日期")
  static let standing = Bilingual(en: "outcome", zh: "结果")
  static let before = Bilingual(en: "before: ", zh: "此前：")
  static let pending = Bilingual(en: "pending", zh: "待处理")
  static let unchanged = Bilingual(en: "unchanged", zh: "未改")
  static let rewarded = Bilingual(en: " (earns)", zh: "（奖励）")
  static let unrecordedValue = Bilingual(en: "unknown", zh: "未知")
  static let doneStep = Bilingual(en: "done", zh: "已办")

  /// What happened to the record, before the colon.
  static func revision(
    _ revision: Revision, _ standing: AppealStanding?, by author: Bilingual?, at date: String?,
    rejects: Bool
  ) -> Bilingual {
    let when = date.map { Bilingual(en: " (\($0))", zh: "（\($0)）") } ?? Bilingual(en: "", zh: "")
    switch revision.kind {
    case .amendment where rejects:
      return Bilingual(
        en: "appeal rejected" + (author.map { " by \($0.english)" } ?? "") + when.english,
        zh: (author.map { "由\($0.chinese)" } ?? "") + "驳回申诉" + when.chinese)
    case .amendment:
      return Bilingual(
        en: "amended" + (author.map { " by \($0.english)" } ?? "") + when.english,
        zh: (author.map { "由\($0.chinese)" } ?? "") + "更正" + when.chinese)
    case .appeal:
      let isUpheld = standing == .upheld
      return Bilingual(
        en: (isUpheld ? "on appeal" : "appeal") + (author.map { " of \($0.english)" } ?? "")
          + when.english,
        zh: (isUpheld ? "经" : "") + (author?.chinese ?? "") + "申诉" + when.chinese)
    case .update(line: let line):
      return Bilingual(
        en: "updated from \(revision.reason):\(line)", zh: "按 \(revision.reason):\(line) 更新")
    }
  }

  /// How an appeal without a change of its own stands.
  static func standing(_ standing: AppealStanding, on date: String?) -> Bilingual {
    let when = date.map { Bilingual(en: " (\($0))", zh: "（\($0)）") } ?? Bilingual(en: "", zh: "")
    switch standing {
    case .upheld: return Bilingual(en: "changed" + when.english, zh: "已改" + when.chinese)
    case .pending: return pending
    case .answered:
      return Bilingual(en: "amended" + when.english, zh: "已更正" + when.chinese)
    case .rejected:
      return Bilingual(en: "rejected" + when.english, zh: "驳回" + when.chinese)
    }
  }

  /// `loss 1,600.00 → 900.00`.
  static func changed(_ name: String, from old: String, to new: String) -> String {
    "\(name) \(old) → \(new)"
  }
}
