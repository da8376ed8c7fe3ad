internal import CulpaEngine
internal import CulpaSyntax

/// The sentences of letters: how it is classed, what follows, how figures came about.
extension WordsOfLetter {
  static func range(_ low: String, _ high: String) -> Bilingual {
    Bilingual(en: "\(low) to \(high)", zh: "\(low) 至 \(high)")
  }

  static func fromUp(_ low: String) -> Bilingual {
    Bilingual(en: "\(low) or more; how much more is not known", zh: "\(low) 以上（上限未知）")
  }

  // MARK: Class

  static func classed(_ name: Bilingual, isGrade: Bool) -> Bilingual {
    isGrade
      ? Bilingual(en: "The grade is “\(name.english)”.", zh: "评级为“\(name.chinese)”。")
      : Bilingual(en: "It is classed as “\(name.english)”.", zh: "本事件定为“\(name.chinese)”。")
  }

  static let noClass = Bilingual(en: "It falls into no class.", zh: "不属于任何等级。")

  static func unsettled(_ names: [Bilingual], isGrade: Bool) -> Bilingual {
    let english = names.map { "“\($0.english)”" }.joined(separator: " or ")
    let chinese = names.map { "“\($0.chinese)”" }.joined(separator: "或")
    return isGrade
      ? Bilingual(
        en: "The grade is not settled yet: it is \(english).", zh: "评级尚未确定，可能为\(chinese)。")
      : Bilingual(
        en: "The class is not settled yet: it is \(english).", zh: "等级尚未确定，可能为\(chinese)。")
  }

  static func ruleClasses(_ rule: String, as level: String) -> Bilingual {
    Bilingual(en: "The \(rule) makes it “\(level)”.", zh: "按\(rule)，属“\(level)”。")
  }

  static func ladderClasses(
    _ name: String, _ value: String?, _ bound: String, articles: [String], as level: String
  ) -> Bilingual {
    let cited = articles.isEmpty ? Bilingual(en: "", zh: "") : WordsOfReport.cited(articles)
    return Bilingual(
      en: (value.map { "\(name) is \($0)" } ?? name)
        + "; \(bound) it is “\(level)”\(cited.english).",
      zh: (value.map { "\(name)为 \($0)" } ?? name) + "，\(bound) 的属“\(level)”\(cited.chinese)。")
  }

  static func shifted(_ rule: String, by levels: String, isWorse: Bool) -> Bilingual {
    Bilingual(
      en: "The \(rule) then makes it \(isWorse ? "graver" : "milder") by \(levels).",
      zh: "按\(rule)，\(isWorse ? "加重" : "减轻") \(levels) 级。")
  }

  static let gravestCounts = Bilingual(
    en: "Of several classes the gravest counts.", zh: "同时符合几个等级的，以最重的为准。")
  static let mildestCounts = Bilingual(
    en: "Of several classes the mildest counts.", zh: "同时符合几个等级的，以最轻的为准。")
  static let onlyMaybe = Bilingual(
    en: " Whether this holds is not settled yet.", zh: "（是否成立尚未确定。）")

  // MARK: Part and consequences

  static let noPart = Bilingual(
    en: "Nobody who may be named here takes part under that name.", zh: "在可以列名的人员中，没有此人。")
  static let noConsequence = Bilingual(
    en: "Nothing is charged, paid or ordered in this case for you.", zh: "本事件对您不扣款、不奖励、不处分。")
  static let subject = Bilingual(
    en: "These points are yours.", zh: "以上积分归您所有。")

  static func part(_ role: String, tier: String?, by rule: String?) -> Bilingual {
    Bilingual(
      en: "You take part as \(role)" + (tier.map { ", \($0)" } ?? "")
        + (rule.map { ", by the \($0)" } ?? "") + ".",
      zh: "您在本事件中为\(role)" + (tier.map { "（\($0)）" } ?? "")
        + (rule.map { "，依据：\($0)" } ?? "") + "。")
  }

  static func owed(
    _ name: String, _ amount: String, isReward: Bool, isCertain: Bool
  ) -> Bilingual {
    let verb = isReward ? "receive" : "owe"
    let noun = isReward ? "应得" : "应承担"
    return Bilingual(
      en: "You \(isCertain ? "" : "may ")\(verb) \(amount) as \(name). It came about like this:",
      zh: "您\(isCertain ? "" : "可能")\(noun)“\(name)” \(amount)，计算如下：")
  }

  static let toBeDecided = Bilingual(
    en: "Where in this range it lies is still to be decided.", zh: "幅度内的具体数额尚待酌定。")

  static func inAll(_ amount: String) -> Bilingual {
    Bilingual(en: "In all you owe \(amount).", zh: "以上扣款合计 \(amount)。")
  }

  static func measure(_ names: [String], for length: String?, by rule: String) -> Bilingual {
    let isChoice = names.count > 1
    return Bilingual(
      en: (isChoice
        ? "One of these measures is taken against you: " : "This measure is taken against you: ")
        + names.joined(separator: " or ") + (length.map { ", for \($0)" } ?? "")
        + ", by the \(rule).",
      zh: (isChoice ? "给予您以下处分之一：" : "给予您处分：") + names.joined(separator: "或")
        + (length.map { "，期限 \($0)" } ?? "") + "，依据：\(rule)。")
  }

  static func loses(_ points: String, _ account: String, by rule: String) -> Bilingual {
    Bilingual(
      en: "You lose \(points) points of \(account), by the \(rule).",
      zh: "您的“\(account)”扣 \(points) 分，依据：\(rule)。")
  }

  static func gains(_ points: String, _ account: String, by rule: String) -> Bilingual {
    Bilingual(
      en: "You gain \(points) points of \(account), by the \(rule).",
      zh: "您的“\(account)”加 \(points) 分，依据：\(rule)。")
  }

  static func putOut(_ account: String, by rule: String) -> Bilingual {
    Bilingual(
      en: "You are disqualified from \(account), by the \(rule).",
      zh: "取消您在“\(account)”中的资格，依据：\(rule)。")
  }

  // MARK: Steps

  static func share(_ rule: String, _ percent: String, of whole: String) -> Bilingual {
    Bilingual(
      en: "The \(rule) sets it at \(percent) of \(whole).", zh: "按\(rule)，为 \(whole) 的 \(percent)。")
  }

  static func fixed(_ rule: String, _ amount: String) -> Bilingual {
    Bilingual(en: "The \(rule) sets it at \(amount).", zh: "按\(rule)，为 \(amount)。")
  }

  static func passed(_ rule: String, _ percent: String, of whole: String, _ stage: Int) -> Bilingual
  {
    Bilingual(
      en: "The \(rule) passes \(percent) of \(whole) on to stage \(stage), which is yours.",
      zh: "按\(rule)，您所在的第 \(stage) 道承担 \(whole) 的 \(percent)。")
  }

  static func points(_ figure: String) -> Bilingual {
    Bilingual(
      en: "\(figure) percentage \(figure == "1" ? "point" : "points")", zh: "\(figure) 个百分点")
  }

  static func rate(_ rule: String, _ figure: String, isMore: Bool, each: String?) -> Bilingual {
    Bilingual(
      en: "The \(rule) \(isMore ? "raises" : "lowers") the rate by \(figure)"
        + (each.map { ", \($0) times" } ?? "") + ".",
      zh: "按\(rule)，比例\(isMore ? "提高" : "降低") \(figure)" + (each.map { "，计 \($0) 次" } ?? "") + "。")
  }

  static func amount(_ rule: String, _ figure: String, isMore: Bool, each: String?) -> Bilingual {
    Bilingual(
      en: "The \(rule) \(isMore ? "raises" : "lowers") the amount by \(figure)"
        + (each.map { ", \($0) times" } ?? "") + ".",
      zh: "按\(rule)，金额\(isMore ? "增加" : "减少") \(figure)" + (each.map { "，计 \($0) 次" } ?? "") + "。")
  }

  static func factor(_ rule: String, _ factor: String) -> Bilingual {
    Bilingual(en: "The \(rule) multiplies it by \(factor).", zh: "按\(rule)，乘以 \(factor)。")
  }

  static func shared(_ rule: String, _ weight: String, of sum: String) -> Bilingual {
    Bilingual(
      en: "The \(rule) shares it out: \(weight) of \(sum) parts are yours.",
      zh: "按\(rule)分摊，您承担 \(sum) 份中的 \(weight) 份。")
  }

  static func cap(_ rule: String, _ limit: String) -> Bilingual {
    Bilingual(en: "The \(rule) limits it to \(limit) at most.", zh: "按\(rule)，最多 \(limit)。")
  }

  static func floor(_ rule: String, _ limit: String) -> Bilingual {
    Bilingual(en: "The \(rule) makes it \(limit) at least.", zh: "按\(rule)，最少 \(limit)。")
  }

  static func decided(_ value: String, by who: String?, because reason: String) -> Bilingual {
    Bilingual(
      en: "It was decided at \(value)" + (who.map { " by \($0)" } ?? "") + ", because “\(reason)”.",
      zh: (who.map { "经 \($0) " } ?? "经") + "酌定为 \(value)，理由：\(reason)。")
  }

  static func cut(_ amount: String, to limit: String, by law: String) -> Bilingual {
    Bilingual(
      en: "The \(law) allows no more than \(limit): \(amount) is cut to that.",
      zh: "按\(law)，\(amount) 减至 \(limit)。")
  }

  static func resultingRate(_ percent: String) -> Bilingual {
    Bilingual(en: "So the rate is \(percent).", zh: "因此比例为 \(percent)。")
  }

  static func underEachSeverity(_ amount: String) -> Bilingual {
    Bilingual(
      en: "How serious it is remains open; under each severity that is possible it is \(amount).",
      zh: "等级尚未确定；在各种可能的等级下为 \(amount)。")
  }

  static func rounded(_ amount: String) -> Bilingual {
    Bilingual(en: "Rounded, that is \(amount).", zh: "取整后为 \(amount)。")
  }

  // MARK: Settlements

  static func opened(_ points: String, isCarried: Bool) -> Bilingual {
    Bilingual(
      en: "You began with \(points) points" + (isCarried ? ", carried over" : "") + ".",
      zh: "期初 \(points) 分" + (isCarried ? "（上期结转）" : "") + "。")
  }

  static func entered(
    _ kind: PointEntry.Kind, _ points: String, in incident: String, on day: String?, item: String?,
    by rule: String
  ) -> Bilingual {
    let when = day.map { " (\($0))" } ?? ""
    let date = day.map { "（\($0)）" } ?? ""
    let of = item.map { " of \($0)" } ?? ""
    let what = item.map { "“\($0)”" } ?? ""
    switch kind {
    case .deduct:
      return Bilingual(
        en: "\(points) points\(of) were deducted for \(incident)\(when), by the \(rule).",
        zh: "因 \(incident)\(date)\(what)扣 \(points) 分，依据：\(rule)。")
    case .credit:
      return Bilingual(
        en: "\(points) points\(of) were credited for \(incident)\(when), by the \(rule).",
        zh: "因 \(incident)\(date)\(what)加 \(points) 分，依据：\(rule)。")
    case .disqualify:
      return Bilingual(
        en: "\(incident)\(when) disqualifies you, by the \(rule).",
        zh: "因 \(incident)\(date)取消资格，依据：\(rule)。")
    }
  }

  /// An entry for a part in something that is known in confidence.
  static func enteredInConfidence(_ kind: PointEntry.Kind, _ points: String) -> Bilingual {
    switch kind {
    case .deduct:
      Bilingual(en: "\(points) points were deducted (confidential).", zh: "扣 \(points) 分（保密）。")
    case .credit:
      Bilingual(en: "\(points) points were credited (confidential).", zh: "加 \(points) 分（保密）。")
    case .disqualify: Bilingual(en: "You are disqualified (confidential).", zh: "取消资格（保密）。")
    }
  }

  static let stop = Bilingual(en: ".", zh: "。")

  static func comesTo(_ points: String) -> Bilingual {
    Bilingual(en: "That comes to \(points) points.", zh: "得分为 \(points) 分。")
  }

  static let isOut = Bilingual(en: "You are disqualified.", zh: "您的资格已被取消。")

  static func placed(_ rank: Int, of ranked: String, tied: Int) -> Bilingual {
    Bilingual(
      en: "You are in place \(rank) of \(ranked)" + (tied > 1 ? ", shared by \(tied)" : "") + ".",
      zh: "名次为第 \(rank)（共 \(ranked)）" + (tied > 1 ? "，\(tied) 个并列" : "") + "。")
  }
}
