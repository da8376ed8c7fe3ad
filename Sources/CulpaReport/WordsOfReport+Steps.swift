internal import CulpaEngine
internal import CulpaSyntax

/// How output speaks of steps, their records and their breaches.
extension WordsOfReport {
  static let outOfOrder = Bilingual(en: "out of order", zh: "顺序有误")
  static let notAskedFor = Bilingual(en: "not asked for", zh: "不要求")
  static let contains = Bilingual(en: "contains ", zh: "须含")
  static let lacks = Bilingual(en: "lacks ", zh: "缺少")
  static let reportTo = Bilingual(en: "report to ", zh: "报")

  /// Somebody did it who may not.
  static func wrongRole(_ name: String) -> Bilingual {
    name.isEmpty
      ? Bilingual(en: "not by those who must", zh: "承办人不符")
      : Bilingual(en: "\(name) is none of those who must", zh: "承办人不符（\(name)）")
  }

  /// The last day that a record is kept.
  static func keepUntil(_ day: String) -> Bilingual {
    Bilingual(en: "keep until \(day)", zh: "保存至 \(day)")
  }

  /// How long a record is kept that is not there yet.
  static func keepFor(_ length: String) -> Bilingual {
    Bilingual(en: "keep for \(length)", zh: "保存\(length)")
  }

  static func keptBy(_ office: String) -> Bilingual {
    Bilingual(en: " by \(office)", zh: "（\(office)）")
  }

  /// What is not known of how a step was taken.
  static func log(of step: Label) -> Bilingual {
    Bilingual(
      en: "how \(step.shown(in: .english)) was done",
      zh: "\(step.shown(in: .chinese))的办理情况")
  }

  /// `4 of 4 steps done, 1 out of order, 0 missing`.
  static func summary(_ summary: StepSummary) -> Bilingual {
    var english = ["\(summary.done) of \(summary.count) steps done"]
    var chinese = ["\(summary.count) 步中已办 \(summary.done) 步"]
    func add(_ count: Int, _ words: String, _ characters: String, isAlways: Bool = false) {
      guard count > 0 || isAlways else { return }
      english.append("\(count) \(words)")
      chinese.append("\(characters) \(count)")
    }
    add(summary.late, "late", "逾期")
    add(summary.outOfOrder, "out of order", "顺序有误")
    add(summary.wrongRole, "by the wrong person", "承办人不符")
    add(summary.incomplete, "incomplete", "内容不全")
    add(summary.missing, "missing", "未办", isAlways: true)
    return Bilingual(
      en: english.joined(separator: ", "), zh: chinese.joined(separator: "，"))
  }

  // MARK: Duties

  static let duty = Bilingual(en: "duty", zh: "职责")
  static let required = Bilingual(en: "required", zh: "应办")
  static let doneTimes = Bilingual(en: "done", zh: "已办")
  static let missingTimes = Bilingual(en: "missing", zh: "缺")
  static let lateTimes = Bilingual(en: "late", zh: "逾期")
  static let pendingTimes = Bilingual(en: "pending", zh: "待办")
  static let doneBy = Bilingual(en: "done by", zh: "经办")

  static func wrongRoles(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) by the wrong person", zh: "承办人不符 \(count) 次")
  }

  static func incompletes(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) incomplete", zh: "内容不全 \(count) 次")
  }
}
