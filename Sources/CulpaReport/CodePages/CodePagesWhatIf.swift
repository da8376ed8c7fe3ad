import CulpaSyntax

/// What can be wrong with what-if: C3200–C3212.
extension CodePages {
  private static let policy = """
    policy example {
        currency CNY  round half up to 0.01  role operator
        fact loss : money = 0 CNY
        param rate = 30%
        rule recovery cites "1" { charge operator rate of loss }
    }
    incident "D-1" under example { loss = 100 CNY  operator = someone }

    """

  private static func page(
    _ code: String, _ title: Bilingual, _ text: Bilingual, wrong: String, right: String
  ) -> CodePage {
    CodePage(
      code: code, title: title, text: text, wrong: policy + wrong, right: policy + right)
  }

  static let whatIf: [CodePage] = [
    page(
      "C3200", Bilingual(en: "an edit of something that is not there", zh: "修改不存在的内容"),
      Bilingual(
        en: """
          A scenario edits what the policy has: a parameter, a fact, a row of a ladder or a table, a \
          rule or one of its effects. An effect is found by its kind, roles and booking. Nothing of \
          that name is there, so the scenario would silently do nothing; the nearest is offered.
          """,
        zh: "方案只能修改制度中已有的内容：参数、事实、阶梯或判定表的行、规则及其效果。此处没有该名称的内容，方案将毫无作用，故予拒绝，并给出最接近的名称。"),
      wrong: "scenario mild of example { set rates = 20% }",
      right: "scenario mild of example { set rate = 20% }"),
    page(
      "C3201", Bilingual(en: "an edit that changes nothing", zh: "没有改变任何内容的修改"),
      Bilingual(
        en: """
          The policy says the same already. A comparison with such a scenario would show no \
          difference for a reason that nobody sees.
          """,
        zh: "制度原本就是如此。与这样的方案比较不会有任何差异，而原因却不显见。"),
      wrong: "scenario mild of example { set rate = 30% }",
      right: "scenario mild of example { set rate = 20% }"),
    page(
      "C3202", Bilingual(en: "a rule to be added is there already", zh: "要增加的规则已存在"),
      Bilingual(
        en: "`add rule` brings a new rule. To change one that is there, write `replace rule`.",
        zh: "“增加 规则”用于新规则；修改已有规则请写“替换 规则”。"),
      wrong: """
        scenario mild of example {
            add rule recovery cites "1" { charge operator 10% of loss }
        }
        """,
      right: """
        scenario mild of example {
            replace rule recovery cites "1" { charge operator 10% of loss }
        }
        """),
    page(
      "C3203", Bilingual(en: "two scenarios of one name", zh: "两个方案同名"),
      Bilingual(
        en:
          "Scenarios and policies share one space of names, because a scenario can build on either.",
        zh: "方案可以以制度或其他方案为基础，故方案与制度不得同名。"),
      wrong: """
        scenario mild of example { set rate = 20% }
        scenario mild of example { set rate = 10% }
        """,
      right: """
        scenario mild of example { set rate = 20% }
        scenario milder of mild { set rate = 10% }
        """),
    page(
      "C3204", Bilingual(en: "a scenario without edits", zh: "没有修改的方案"),
      Bilingual(
        en: "A scenario says what is different in it. Without edits it is the policy itself.",
        zh: "方案须写明不同之处；没有修改就是原制度本身。"),
      wrong: "scenario mild of example { }",
      right: "scenario mild of example { set rate = 20% }"),
    page(
      "C3205", Bilingual(en: "a scenario that nobody declared", zh: "未声明的方案"),
      Bilingual(
        en: "`compare` and `sweep … under` name scenarios that stand above them.",
        zh: "“比较”和“扫描 … 适用”所列方案须在前面声明。"),
      wrong: "compare mild for incidents",
      right: """
        scenario mild of example { set rate = 20% }
        compare mild for incidents
        """),
    page(
      "C3206", Bilingual(en: "scenarios of different policies", zh: "不同制度的方案"),
      Bilingual(
        en: """
          A comparison judges the same incidents several times, so all its scenarios are about one \
          policy.
          """,
        zh: "比较是对同一批事件的多次裁定，所列方案须属于同一制度。"),
      wrong: """
        policy other {
            currency CNY  round half up to 0.01  role operator  param fee = 10 CNY
            rule fine cites "2" { charge operator fee }
        }
        scenario mild of example { set rate = 20% }
        scenario cheap of other { set fee = 5 CNY }
        compare mild, cheap for incidents
        """,
      right: """
        scenario mild of example { set rate = 20% }
        scenario milder of mild { set rate = 10% }
        compare mild, milder for incidents
        """),
    page(
      "C3207", Bilingual(en: "a sweep of something that is no figure", zh: "扫描的不是数值"),
      Bilingual(
        en: """
          A sweep runs a fact or a parameter through a grid. It must be money, exact time, per cent, a \
          count or a number.
          """,
        zh: "扫描让某项事实或参数依次取网格中的值，它须为金额、时长、百分比、次数或数值。"),
      wrong: "sweep incident \"D-1\" losses from 0 CNY to 100 CNY step 50 CNY",
      right: "sweep incident \"D-1\" loss from 0 CNY to 100 CNY step 50 CNY"),
    page(
      "C3208", Bilingual(en: "a grid without points", zh: "没有点的网格"),
      Bilingual(
        en: "A grid goes upwards from its first value, in steps above zero, to its last value.",
        zh: "网格自起点向上，以大于零的步长，直到终点。"),
      wrong: "sweep incident \"D-1\" loss from 100 CNY to 0 CNY step 50 CNY",
      right: "sweep incident \"D-1\" loss from 0 CNY to 100 CNY step 50 CNY"),
    page(
      "C3209", Bilingual(en: "a version that is not loaded", zh: "未载入的版本"),
      Bilingual(
        en: "`compare version` needs two versions of the policy, each with the `version` it says.",
        zh: "“比较 版本”需要载入同一制度的两个版本，并各自写明“版本”。"),
      wrong: "compare version \"2.0\" for incidents",
      right: """
        scenario mild of example { set rate = 20% }
        compare mild for incidents
        """),
    CodePage(
      code: "C3210",
      title: Bilingual(
        en: "a settlement that counts earlier ones can't be tried alone", zh: "计入以往结算的结算不能单独假设"),
      text: Bilingual(
        en: """
          *Why not* judges a case again and again with other facts. A settlement that counts earlier \
          settlements would need those judged otherwise too. Ask about the incidents that its points \
          come from.
          """,
        zh: "“为何不”以其他事实反复裁定同一案。计入以往结算的结算还需要另行裁定以往的结算，故不能单独假设。请改问产生分数的各事件。"),
      wrong: settlements(counting: true), right: settlements(counting: false)),
    page(
      "C3211", Bilingual(en: "one thing edited twice", zh: "同一内容修改两次"),
      Bilingual(
        en: """
          Only one of two edits of the same thing could count, and nobody would see which. Keep the one \
          that is meant. To try both, write two scenarios; one may build on the other.
          """,
        zh: "对同一内容的两次修改只能有一次生效，而哪一次生效并不显见。请保留所要的一项；两者都要试时，请写两个方案，其中一个可以以另一个为基础。"),
      wrong: "scenario mild of example { set rate = 20%  set rate = 10% }",
      right: """
        scenario mild of example { set rate = 20% }
        scenario milder of mild { set rate = 10% }
        """),
    page(
      "C3212", Bilingual(en: "no reason", zh: "没有理由"),
      Bilingual(
        en: """
          A decision within a range, an amendment and an appeal are read later by somebody who was not \
          there. The words after `because` are all that they will have.
          """,
        zh: "在幅度内的酌定、更正和申诉日后会由不在场的人查阅，他们能依据的只有“因为”之后的文字。"),
      wrong: """
        amend "D-1" because "" { loss = 200 CNY }
        """,
      right: """
        amend "D-1" because "the invoice came later" { loss = 200 CNY }
        """),
  ]

  private static func settlements(counting: Bool) -> String {
    """
    policy example {
        currency CNY  round half up to 0.01  role operator
        rule minus cites "1" { deduct operator 30 from conduct }
        account conduct of person as employee per month {
            opening 100  grade failing < passing, lowest wins
            ladder by score { failing from 0  passing from 60 }
            rule fine cites "2" {
                when severity is passing\(counting ? " and prior passing of employee >= 1" : "")
                charge employee 50 CNY
            }
        }
    }
    person zhang { wage = 5000 CNY }
    incident "D-1" under example { occurred = 2026-03-02  operator = zhang }
    why not failing in "conduct zhang 2026-03"
    """
  }
}
