import CulpaEngine
import CulpaSyntax

/// Sentences about what would be if.
extension WordsOfReport {
  static let difference = Bilingual(en: "difference", zh: "差额")
  static let scenario = Bilingual(en: "scenario", zh: "方案")
  static let changedBy = Bilingual(en: "by article", zh: "依据条款")
  static let arrow = " → "
  /// After a fact that a scenario sets.
  static func reach(_ reach: Scenario.Reach) -> Bilingual {
    switch reach {
    case .every: Bilingual(en: " in every incident", zh: "（所有事件）")
    case .one(let incident): Bilingual(en: " in \(incident)", zh: "（\(incident)）")
    }
  }
  static let newRule = Bilingual(en: "added", zh: "新增")
  static let dropped = Bilingual(en: "dropped", zh: "删除")
  static let otherParts = Bilingual(
    en: "same sums; other persons, measures, duties or dispositions",
    zh: "金额相同；人员、处分、义务或处置不同")
  /// What another row of a table would give, were one input otherwise.
  static func otherRow(_ row: String, gives value: String, where cell: String) -> Bilingual {
    Bilingual(en: "\(row) would give \(value): \(cell)", zh: "若\(cell)，则\(row)得 \(value)")
  }

  static let otherPartsWithoutSums = Bilingual(
    en: "other persons, measures, duties or dispositions", zh: "人员、处分、义务或处置不同")

  /// `12 of 246 incidents are ruled otherwise`.
  static func changed(_ count: Int, of all: Int) -> Bilingual {
    if count == 0 {
      return Bilingual(
        en: "none of \(all) incidents is ruled otherwise", zh: "\(all) 起事件的裁定均无变化")
    }
    let verb = count == 1 ? "is" : "are"
    return Bilingual(
      en: "\(count) of \(all) incidents \(verb) ruled otherwise", zh: "\(all) 起事件中 \(count) 起裁定不同")
  }

  /// `3 more`.
  static func more(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) more", zh: "另有 \(count) 起")
  }

  // MARK: Why not

  static func holdsAlready(_ target: Bilingual) -> Bilingual {
    Bilingual(en: "\(target.english): it is so", zh: "\(target.chinese)：确实如此")
  }

  static func isNot(_ target: Bilingual) -> Bilingual {
    Bilingual(en: "\(target.english): it is not so", zh: "\(target.chinese)：并非如此")
  }

  static func targetSeverity(_ name: Bilingual) -> Bilingual {
    Bilingual(en: "severity \(name.english)", zh: "等级为\(name.chinese)")
  }

  static func targetRule(_ name: Bilingual) -> Bilingual {
    Bilingual(en: "rule \(name.english) applies", zh: "规则“\(name.chinese)”适用")
  }

  static func targetCharge(_ name: String) -> Bilingual {
    Bilingual(en: "a charge on \(name)", zh: "对\(name)的扣罚")
  }

  static let settledOtherwise = Bilingual(en: "the severity is", zh: "等级为")
  static let conditionFails = Bilingual(en: "does not hold", zh: "不成立")
  static let conditionOpen = Bilingual(en: "is not known", zh: "未知")
  static let allHold = Bilingual(
    en: "its conditions hold, but something else decides", zh: "条件成立，但另有规定决定结果")
  static let itIs = Bilingual(en: "it is", zh: "实际为")
  static let noPart = Bilingual(
    en: "no rule charges any role that this person has here", zh: "没有规则向此人在本事件中的角色扣款")

  static func overridden(_ rules: Bilingual) -> Bilingual {
    Bilingual(
      en: "overridden by \(rules.english)", zh: "被\(rules.chinese)优先适用")
  }

  static let smallestChange = Bilingual(
    en: "It would be so with one fact otherwise:", zh: "只要改变一项事实即会如此：")
  static let smallestPair = Bilingual(
    en: "No single fact would do. It would be so with two otherwise:", zh: "单独改变一项事实不够；改变以下两项即会如此：")
  static let noChange = Bilingual(
    en: "No change of one or two facts would bring it about.", zh: "改变一项或两项事实都不会导致此结果。")
  static let cutShort = Bilingual(
    en: "The search was cut short; there may be others.", zh: "搜索已提前结束，可能还有其他情形。")
  static let together = Bilingual(en: " and ", zh: "，同时 ")

  // MARK: Discretion

  static let decided = Bilingual(en: "decided", zh: "已酌定")
  static let range = Bilingual(en: "range", zh: "幅度")
  static let positionInRange = Bilingual(en: "in the range", zh: "所处位置")
  static let reason = Bilingual(en: "because", zh: "理由")
  static let open = Bilingual(en: "open", zh: "未定")
  static let outlier = Bilingual(en: "far from like cases", zh: "与同类差距较大")
  static let noDiscretion = Bilingual(en: "nothing is left to decide", zh: "没有待酌定的款项")

  /// `the middle of 5 decisions: 50%`.
  static func median(_ position: String, of count: Int) -> Bilingual {
    Bilingual(
      en: "the middle of \(count) \(count == 1 ? "decision" : "decisions"): \(position)%",
      zh: "\(count) 项酌定的中位：\(position)%")
  }

  // MARK: Sweeps

  static let jumps = Bilingual(en: "Where it leaps or bends:", zh: "跳变与转折：")
  static let noJumps = Bilingual(en: "It neither leaps nor bends.", zh: "没有跳变或转折。")

  /// `one step more at 6,000.00 CNY (to 6,000.01 CNY): 420.00 more`.
  static func leap(
    at value: Bilingual, to next: Bilingual, low: String, high: String
  ) -> Bilingual {
    let change = low == high ? high : "\(low) … \(high)"
    return Bilingual(
      en: "from \(value.english) to \(next.english): \(change)",
      zh: "由 \(value.chinese) 到 \(next.chinese)：\(change)")
  }

  /// `from 2,000.00 CNY on: 0.70 for each more, before that 0.35`.
  static func bend(at value: Bilingual, before: String, after: String) -> Bilingual {
    Bilingual(
      en: "from \(value.english) on, each one more costs \(after); before that \(before)",
      zh: "自 \(value.chinese) 起，每增加一个单位为 \(after)；此前为 \(before)")
  }
}
