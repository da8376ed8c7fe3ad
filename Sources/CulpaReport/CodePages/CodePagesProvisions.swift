import CulpaSyntax

/// What can be wrong with dispositions, apportioned amounts and rules in time: C2760–C2779.
extension CodePages {
  static let provisions: [CodePage] = [
    CodePage(
      code: "C2760",
      title: Bilingual(en: "rules that leave no disposition", zh: "规则合起来没有可选的处置"),
      text: Bilingual(
        en: """
          An incident is known in which both rules apply and nothing may be done with what is wrong: \
          what one requires the other forbids, or the two require different things. Whoever has to \
          decide would break one of them. Let one override the other, or part their conditions.
          """,
        zh: """
          已找到一个事件,使两条规则同时适用而没有可选的处置:一条要求的被另一条禁止,或两条要求不同。\
          无论怎样处置都会违反其一。请写“优先于”,或区分条件。
          """),
      wrong: """
        制度 示例 {
            处置 返工, 报废, 退货
            事实 超差 : 是否 = 否
            事实 不可修复 : 是否 = 否
            规则 超差处置 依据 "1" { 当 超差  处置为 返工 }
            规则 修不好 依据 "2" { 当 不可修复  禁止 返工, 退货 }
        }
        """,
      right: """
        制度 示例 {
            处置 返工, 报废, 退货
            事实 超差 : 是否 = 否
            事实 不可修复 : 是否 = 否
            规则 超差处置 依据 "1" { 当 超差  处置为 返工 | 报废 }
            规则 修不好 依据 "2" { 当 不可修复  禁止 返工, 退货 }
        }
        """)
  ]
}
