import CulpaSyntax

/// What can be wrong with laws: C2801–C2809.
extension CodePages {
  static let laws: [CodePage] = [
    CodePage(
      code: "C2801",
      title: Bilingual(en: "a law without a currency", zh: "没有币种的法律"),
      text: Bilingual(
        en: """
          A law holds for every policy of its currency. Without one nobody could say which policies \
          it limits, or compare its amounts with theirs. Add `currency` with the currency that it \
          counts in.
          """,
        zh: """
          法律适用于其币种的所有制度。没有币种，就无从得知它限制哪些制度，也无法与其金额比较。请用“币种”写\
          明。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages cites "16" { monthly at most 20% of wage }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages cites "16" { currency CNY  monthly at most 20% of wage }
        """),
    CodePage(
      code: "C2802",
      title: Bilingual(en: "a law that limits nothing", zh: "没有限制的法律"),
      text: Bilingual(
        en: """
          A law says how much may be taken from a wage in one month, how much must be left of it, or \
          how much one charge may be. This one says none of these, so it would change no ruling. \
          Add a limit, or remove the law.
          """,
        zh: """
          法律规定每月最多从工资中扣多少、须保留多少，或一项扣罚最多多少。此法律都没有写，不会影响任何裁定。\
          请加上限制，或删去此法律。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 }
        }
        法律 工资支付规定 依据 "第十六条" { 币种 元 }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 }
        }
        法律 工资支付规定 依据 "第十六条" { 币种 元  每月至多 工资 的 20% }
        """),
    CodePage(
      code: "C2803",
      title: Bilingual(en: "a law that depends on an incident", zh: "取决于事件的法律"),
      text: Bilingual(
        en: """
          A law holds whatever happened and whoever is charged, across all policies of its \
          currency, so its limits are amounts or parts of the `wage` of the person. What depends on \
          the incident belongs into a rule of a policy, as a `cap`.
          """,
        zh: """
          法律不论发生何事、扣罚何人，对其币种的所有制度都适用，因此其限制只能是金额或当事人“工资”的一部\
          分。取决于事件的限制应写入制度的规则，用“封顶”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages cites "16" {
            currency CNY
            each at most (if occurred < 2026-01-01 then 500 CNY else 600 CNY)
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        law wages cites "16" {
            currency CNY
            each at most 600 CNY
        }
        """),
  ]
}
