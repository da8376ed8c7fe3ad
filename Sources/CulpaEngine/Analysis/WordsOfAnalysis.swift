import CulpaSyntax

/// Parts of what an analysis says.
extension Bilingual {
  /// An amount and whose it is.
  static func amount(_ booking: CulpaEngine.Label, of role: CulpaEngine.Label) -> Bilingual {
    Bilingual(
      en: "`\(booking.shown(in: .english))` of \(role.shown(in: .english))",
      zh: "\(role.shown(in: .chinese))的“\(booking.shown(in: .chinese))”")
  }
}

/// What limits what is taken.
extension Bilingual {
  static func law(_ label: CulpaEngine.Label) -> Bilingual {
    Bilingual(
      en: "the law `\(label.shown(in: .english))`", zh: "法律“\(label.shown(in: .chinese))”")
  }

  static let ownFloor = Bilingual(en: "the wage that `collect` keeps", zh: "“收取”所保留的工资")
}

/// Why a condition is not decided exactly.
extension Bilingual {
  static let twoThingsMove = Bilingual(
    en: "it compares two figures that both hang on the incident", zh: "它比较两个都取决于事件的数值")
  static let hangsOnEarlier = Bilingual(
    en: "it counts what happened before", zh: "它统计此前发生的事件")
  static let hangsOnLog = Bilingual(
    en: "it asks how a step was taken", zh: "它取决于步骤的办理情况")
  static let hangsOnSeveral = Bilingual(
    en: "it compares a figure that is worked out", zh: "它比较推算出的数值")

  static func cannotShow(_ reason: Bilingual) -> Bilingual {
    Bilingual(
      en:
        "whether this condition can hold, because \(reason.english) and no incident could be made "
        + "in which it does",
      zh: "此条件能否成立（\(reason.chinese)，且未能构造出使其成立的事件）")
  }
}
