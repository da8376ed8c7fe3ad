import CulpaSyntax

/// What can be wrong with tallies over earlier incidents: C2718–C2721.
extension CodePages {
  private static func page(
    _ code: String, _ title: Bilingual, _ text: Bilingual, wrong: String, right: String
  ) -> CodePage {
    func policy(_ tally: String) -> String {
      """
      policy example {
          currency CNY  round half up to 0.01  month end last day  role operator
          severity slight < grave, highest wins
          fact spilt : yes/no = no
          rule spill cites "1" { when spilt  classify slight  discipline operator criticism }
          tally spills cites "2" { \(tally) }
          rule repeated cites "2" { when spills >= 2  classify grave }
      }
      incident "D-1" under example { occurred = 2026-03-02  spilt = yes  operator = someone }
      """
    }
    return CodePage(
      code: code, title: title, text: text, wrong: policy(wrong), right: policy(right))
  }

  static let tallies: [CodePage] = [
    page(
      "C2718", Bilingual(en: "two windows of one tally", zh: "一项统计有两个时间范围"),
      Bilingual(
        en: """
          A tally looks back over `within` so much time, or over the `same month`, `same quarter` or \
          `same year`. Two of them would leave open which one is meant.
          """,
        zh: "统计回看“限”定的时长，或“同月”“同季”“同年”。写两个就不知以哪个为准。"),
      wrong: "count  when spilt  within 3 months  same year",
      right: "count  when spilt  within 3 months"),
    page(
      "C2719", Bilingual(en: "a role in a tally outside an account", zh: "账户之外的统计写了角色"),
      Bilingual(
        en: """
          `as` says in which roles the subject of an account took part. A tally of the policy has no \
          subject; `same` with a role counts incidents in which the same person held it.
          """,
        zh: "“作为”说明账户的对象以何角色参与。制度中的统计没有这样的对象；“相同”加角色表示两次由同一人担任。"),
      wrong: "count  when spilt  as operator",
      right: "count  when spilt  same operator"),
    page(
      "C2720",
      Bilingual(en: "a tally that counts this incident by its severity", zh: "统计按本次等级计入本次"),
      Bilingual(
        en: """
          What a tally comes to is known before the severity, so that rules can classify by it. \
          Whether this incident counts can therefore hang on facts, not on its own severity.
          """,
        zh: "统计的结果先于等级得出，以便据以定级；因此本次是否计入只能取决于事实，不能取决于本次等级。"),
      wrong: "count  when severity is slight  including this",
      right: "count  when severity is slight"),
  ]

  static let talliesOfTallies: [CodePage] = [
    CodePage(
      code: "C2721", title: Bilingual(en: "a tally that reads a tally", zh: "统计读取另一项统计"),
      text: Bilingual(
        en: """
          A tally judges each earlier incident by its facts, terms, kind and severity. What another \
          tally came to there is not among them: write its condition out.
          """,
        zh: "统计按各次事件的事实、术语、类别和等级判断，不能读取另一项统计的结果。请直接写出其条件。"),
      wrong: twoTallies(second: "count  when spills >= 1"),
      right: twoTallies(second: "count  when spilt  within 1 months"))
  ]

  private static func twoTallies(second: String) -> String {
    """
    policy example {
        currency CNY  round half up to 0.01  month end last day  role operator
        severity slight < grave, highest wins
        fact spilt : yes/no = no
        rule spill cites "1" { when spilt  classify slight  discipline operator criticism }
        tally spills cites "2" { count  when spilt }
        tally again cites "3" { \(second) }
        rule repeated cites "2" { when spills >= 2 and again >= 1  classify grave }
    }
    incident "D-1" under example { occurred = 2026-03-02  spilt = yes  operator = someone }
    """
  }
}
