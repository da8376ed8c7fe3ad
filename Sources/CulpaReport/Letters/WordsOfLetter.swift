internal import CulpaEngine
import CulpaSyntax

/// The sentences of letters: how they begin, what happened, what must be done, what is open.
enum WordsOfLetter {
  static func notice(on name: String) -> Bilingual {
    Bilingual(en: "Notice on incident \(name)", zh: "关于事件 \(name) 的告知书")
  }

  static func settlement(on name: String) -> Bilingual {
    Bilingual(en: "Notice on \(name)", zh: "关于 \(name) 的告知书")
  }

  /// `To zhang (Operations, driver)`.
  static func salutation(_ name: String, _ records: [String]) -> Bilingual {
    let english = records.isEmpty ? "" : " (" + records.joined(separator: ", ") + ")"
    let chinese = records.isEmpty ? "" : "（" + records.joined(separator: "，") + "）"
    return Bilingual(en: "To \(name)\(english),", zh: "\(name)\(chinese)：")
  }

  static func opening(_ name: String, policy: String, version: String?) -> Bilingual {
    Bilingual(
      en: "This letter says how \(name) was judged under the policy “\(policy)”"
        + (version.map { ", version \($0)" } ?? "") + ", and why.",
      zh: "现将按《\(policy)》" + (version.map { "（\($0) 版）" } ?? "") + "对 \(name) 作出的裁定及理由告知如下。")
  }

  static let whatHappened = Bilingual(en: "What happened", zh: "事情经过")
  static let howClassed = Bilingual(en: "How it is classed", zh: "定级及依据")
  static let howScored = Bilingual(en: "How the points came about", zh: "积分情况")
  static let howGraded = Bilingual(en: "The grade", zh: "评级及依据")
  static let whatFollows = Bilingual(en: "What it means for you", zh: "对您的处理")
  static let howPaid = Bilingual(en: "How it is paid", zh: "扣款安排")
  static let whatMustBeDone = Bilingual(en: "What must be done, and by when", zh: "须办事项及时限")
  static let record = Bilingual(en: "Changes of the record, and appeals", zh: "更正与申诉")
  static let whatIsOpen = Bilingual(en: "What is still open", zh: "尚未确定的事项")

  /// A heading; Chinese ones are numbered.
  static func numbered(_ index: Int, _ heading: Bilingual, in language: Language) -> String {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard language == .chinese, numerals.indices.contains(index) else {
      return heading.text(in: language)
    }
    return numerals[index] + "、" + heading.chinese
  }

  static func happened(_ kind: String?, at time: String?) -> Bilingual {
    let english = kind.map { "a case of \($0)" } ?? "an incident"
    let chinese = kind.map { "一起“\($0)”事件" } ?? "一起事件"
    guard let time else {
      return Bilingual(
        en: "There was \(english). When it occurred is not recorded.", zh: "发生\(chinese)，发生时间未记录。")
    }
    return Bilingual(en: "On \(time) there was \(english).", zh: "\(time) 发生\(chinese)。")
  }

  static func recorded(_ facts: [String]) -> Bilingual {
    Bilingual(
      en: "On record: " + facts.joined(separator: "; ") + ".",
      zh: "记录在案的事实：" + facts.joined(separator: "；") + "。")
  }

  /// `the rule “serious recovery” (5.1)`.
  static func rule(_ name: String, articles: [String], period: String) -> Bilingual {
    let cited = WordsOfReport.cited(articles)
    let isCited = !articles.isEmpty
    return Bilingual(
      en: "rule “\(name)”" + (isCited ? cited.english : "") + period,
      zh: "规则“\(name)”" + (isCited ? cited.chinese : "") + period)
  }

  // MARK: Payment

  /// What is taken in which month.
  static func instalments(_ parts: [(amount: String, month: String?)]) -> Bilingual {
    if let only = parts.first, parts.count == 1 {
      return Bilingual(
        en: "\(only.amount) is taken from your wages"
          + (only.month.map { " of \($0)" } ?? "") + " in one sum.",
        zh: "从您" + (only.month.map { " \($0) " } ?? "") + "的工资中一次扣除 \(only.amount)。")
    }
    func list(_ joint: String, _ each: (String, String?) -> String) -> String {
      parts.map { each($0.amount, $0.month) }.joined(separator: joint)
    }
    return Bilingual(
      en: "It is taken from your wages in \(parts.count) instalments: "
        + list(", ") { amount, month in amount + (month.map { " in \($0)" } ?? "") } + ".",
      zh: "从您的工资中分 \(parts.count) 期扣除："
        + list("，") { amount, month in (month.map { "\($0) " } ?? "") + amount } + "。")
  }

  static func limited(_ room: String, by law: String) -> Bilingual {
    Bilingual(
      en: " By \(law) no more than \(room) may be taken of a month.", zh: "按\(law)，每月至多扣 \(room)。")
  }

  static let planForHighEnd = Bilingual(
    en: " This is the plan for the upper end of what is still open.", zh: "以上按尚未确定幅度的上限安排。")

  // MARK: Duties and what is open

  static func duty(
    _ name: String, by offices: [String], articles: [String], _ details: [String]
  ) -> Bilingual {
    let cited = articles.isEmpty ? Bilingual(en: "", zh: "") : WordsOfReport.cited(articles)
    let english = offices.isEmpty ? "" : " by \(offices.joined(separator: ", "))"
    let chinese = offices.isEmpty ? "" : "，由\(offices.joined(separator: "、"))办理"
    return Bilingual(
      en: "\(name)\(english)\(cited.english): \(details.joined(separator: ", ")).",
      zh: "\(name)\(cited.chinese)\(chinese)：\(details.joined(separator: "，"))。")
  }

  static func somebodys(_ keyword: Keyword) -> Bilingual {
    Bilingual(
      en: "\(keyword.spelling(in: .english)) of somebody else",
      zh: "他人的\(keyword.spelling(in: .chinese))")
  }

  static func unrecorded(_ names: [String]) -> Bilingual {
    Bilingual(
      en: "Not recorded yet, and able to change the outcome: " + names.joined(separator: ", ")
        + ". Once recorded, the outcome will be settled anew.",
      zh: "以下事实尚未记录，且可能改变结果：" + names.joined(separator: "、") + "。记录后结果将重新确定。")
  }

  static func contradiction(_ rules: [String]) -> Bilingual {
    Bilingual(
      en: "Provisions contradict each other (" + rules.joined(separator: "; ")
        + "); until that is settled, no amount of theirs is final.",
      zh: "以下规定相互冲突（" + rules.joined(separator: "；") + "），在解决之前相关金额不作最终认定。")
  }
}
