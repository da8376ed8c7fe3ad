import CulpaEngine
internal import CulpaSyntax

/// Words and sentences about accounts and their settlements.
extension WordsOfReport {
  static let settlements = Bilingual(en: "settlements", zh: "结算")
  static let period = Bilingual(en: "period", zh: "期间")
  static let subject = Bilingual(en: "whose", zh: "归属")
  static let opening = Bilingual(en: "opening", zh: "期初")
  static let added = Bilingual(en: "added", zh: "加分")
  static let deducted = Bilingual(en: "deducted", zh: "扣分")
  static let score = Bilingual(en: "score", zh: "得分")
  static let grade = Bilingual(en: "grade", zh: "评级")
  static let rank = Bilingual(en: "rank", zh: "名次")
  static let items = Bilingual(en: "items", zh: "项目")
  static let loses = Bilingual(en: "loses points", zh: "扣分")
  static let gains = Bilingual(en: "gains points", zh: "加分")
  static let putOut = Bilingual(en: "disqualified from", zh: "取消资格")
  static let disqualified = Bilingual(en: "disqualified", zh: "已取消资格")
  static let carried = inParentheses("carried over", "上期结转")
  static let notPlaced = Bilingual(en: "not placed", zh: "未参加排名")

  /// An item of which more was deducted than it has.
  static func itemEmpty(_ item: Label, from figure: String) -> Bilingual {
    Bilingual(
      en: "\(item.shown(in: .english)) would be \(figure): never below 0",
      zh: "\(item.shown(in: .chinese))应为 \(figure)：单项不计负分")
  }

  /// An item to which more was credited than it has.
  static func itemFull(_ item: Label, from figure: String, to most: String) -> Bilingual {
    Bilingual(
      en: "\(item.shown(in: .english)) would be \(figure): never above \(most)",
      zh: "\(item.shown(in: .chinese))应为 \(figure)：单项不超过 \(most)")
  }

  static func lowest(_ figure: String, _ least: String) -> Bilingual {
    Bilingual(en: "\(figure) is below the lowest: \(least)", zh: "\(figure) 低于最低分：计 \(least)")
  }

  static func highest(_ figure: String, _ most: String) -> Bilingual {
    Bilingual(en: "\(figure) is above the highest: \(most)", zh: "\(figure) 高于最高分：计 \(most)")
  }

  /// What of a score goes on into the next period.
  static func carriedUpTo(_ figure: String, _ most: String) -> Bilingual {
    Bilingual(
      en: "of \(figure) no more than \(most) is carried over", zh: "上期 \(figure) 分，最多结转 \(most) 分")
  }

  /// `rank 2 of 5, shared by 2`.
  static func place(_ rank: String, of ranked: String, tied: Int) -> Bilingual {
    Bilingual(
      en: "rank \(rank) of \(ranked)" + (tied > 1 ? ", shared by \(tied)" : ""),
      zh: "名次 \(rank)（共 \(ranked)）" + (tied > 1 ? "，\(tied) 个并列" : ""))
  }

  static func tieOpen(_ tied: Int) -> Bilingual {
    Bilingual(en: "a place shared by \(tied), left open", zh: "\(tied) 个并列，先后未定")
  }
}
