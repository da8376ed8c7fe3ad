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
          已找到一个事件，使两条规则同时适用而没有可选的处置：一条要求的被另一条禁止，或两条要求不同。\
          无论怎样处置都会违反其一。请写“优先于”，或区分条件。
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
        """),
    CodePage(
      code: "C2761",
      title: Bilingual(en: "parts that don't sum to 100%", zh: "各份合计不是 100%"),
      text: Bilingual(
        en: """
          The percentages of one amount that several roles divide must sum to the whole, so that nothing \
          is lost and nothing is charged twice. Correct them, or give plain numbers: those are \
          weights, and may have any sum.
          """,
        zh: """
          由几个角色分担的款额，各份百分比合计必须为 100%，以免漏收或重收。请更正，或改用数值：\
          数值是权重，合计不限。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 质量部
            角色 门店
            事实 损失 : 金额
            规则 分担规则 依据 "6" { 分配 损失 分给 市场部 50%, 质量部 30%, 门店 30% 记为 分担 }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 质量部
            角色 门店
            事实 损失 : 金额
            规则 分担规则 依据 "6" { 分配 损失 分给 市场部 50%, 质量部 30%, 门店 20% 记为 分担 }
        }
        """),
    CodePage(
      code: "C2762",
      title: Bilingual(en: "percentages beside numbers", zh: "百分比与数值并用"),
      text: Bilingual(
        en: """
          The parts of one amount are either percentages of it or weights. A percentage beside a weight \
          leaves open what each is of. Write all of them in one way.
          """,
        zh: """
          一笔款额的各份，应全为百分比，或全为权重。两者并用时，不清楚各占多少。请统一写法。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact loss : money
            rule divided cites "6" { apportion loss among sales 50%, store 2 }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact loss : money
            rule divided cites "6" { apportion loss among sales 3, store 2 }
        }
        """),
    CodePage(
      code: "C2763",
      title: Bilingual(en: "a role with two parts", zh: "同一角色有两份"),
      text: Bilingual(
        en: """
          A role stands twice among those who divide one amount. One of the two is probably another \
          role. If not, add them up.
          """,
        zh: """
          分担同一款额的角色中，有一个写了两次，其中之一多半是别的角色。若确为同一角色，请合并。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact loss : money
            rule divided cites "6" { apportion loss among sales 50%, store 30%, sales 20% }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact loss : money
            rule divided cites "6" { apportion loss among sales 70%, store 30% }
        }
        """),
    CodePage(
      code: "C2764",
      title: Bilingual(en: "weights that are all zero", zh: "权重全为零"),
      text: Bilingual(
        en: """
          Where all weights are 0 nobody bears anything, and the amount would vanish. Give at least one \
          role a weight above 0.
          """,
        zh: """
          各份权重全为 0 时，无人分担，款额将落空。请至少给一个角色大于 0 的权重。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 门店
            事实 损失 : 金额
            规则 分担规则 依据 "6" { 分配 损失 分给 市场部 0, 门店 0 }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 门店
            事实 损失 : 金额
            规则 分担规则 依据 "6" { 分配 损失 分给 市场部 2, 门店 1 }
        }
        """),
    CodePage(
      code: "C2765",
      title: Bilingual(en: "an apportioned amount that reads other amounts", zh: "分配的款额读取了其他款额"),
      text: Bilingual(
        en: """
          What is apportioned is set in the same phase as every charge, so it can't hang on what other \
          rules charge. Figure it from the facts and terms that those charges are figured from.
          """,
        zh: """
          分配的款额与各项扣罚在同一阶段确定，因此不能取决于其他规则的扣罚。请用那些扣罚所依据的事实和术语计算。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role team
            role leader
            role member
            fact loss : money
            rule fine cites "1" { charge team 30% of loss as fine }
            rule divided cites "2" { apportion fine of team among leader 60%, member 40% }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role leader
            role member
            fact loss : money
            rule divided cites "1, 2" { apportion 30% of loss among leader 60%, member 40% as fine }
        }
        """),
    CodePage(
      code: "C2766",
      title: Bilingual(en: "a rule that ends before it begins", zh: "规则的终止日早于起始日"),
      text: Bilingual(
        en: """
          The last day of this rule lies before its first, so it could never apply. Both days belong to \
          the period. Exchange them, or correct the wrong one.
          """,
        zh: """
          此规则的最后一日早于第一日，永远不会适用。首尾两日都在期间之内。请对调，或更正写错的日期。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 责任人
            规则 旺季加罚 施行 自 2026-12-01 至 2026-01-31 依据 "7" { 扣罚 责任人 50元 }
        }
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 责任人
            规则 旺季加罚 施行 自 2026-12-01 至 2027-01-31 依据 "7" { 扣罚 责任人 50元 }
        }
        """),
    CodePage(
      code: "C2767",
      title: Bilingual(en: "a temporary exception without approval", zh: "临时例外未写批准人"),
      text: Bilingual(
        en: """
          A rule that sets another aside for some days is a special permission, and whoever reads it later \
          will ask who gave it. Write `approved by` with the office or the document.
          """,
        zh: """
          在一段时间内取代其他规则的规则是特批，日后查阅者会问由谁批准。请用“批准人”写明职务或文件。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            rule fine cites "1" { charge operator 50 CNY }
            rule waiver overrides fine effective from 2026-01-01 to 2026-06-30 cites "7" {}
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            rule fine cites "1" { charge operator 50 CNY }
            rule waiver overrides fine effective from 2026-01-01 to 2026-06-30
                approved by "general manager" cites "7" {}
        }
        """),
    CodePage(
      code: "C2768",
      title: Bilingual(en: "a rule that is never in force", zh: "永不施行的规则"),
      text: Bilingual(
        en: """
          No day of this rule is a day on which its policy is in force, so it can't apply to anything. One \
          of the dates is probably of another year.
          """,
        zh: """
          此规则的施行期间与制度的施行期间没有重合，不可能适用。多半是某个日期的年份写错了。
          """),
      wrong: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            role operator
            rule fine effective from 2025-01-01 to 2025-06-30 cites "1" { charge operator 50 CNY }
        }
        """,
      right: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            role operator
            rule fine effective from 2026-01-01 to 2026-06-30 cites "1" { charge operator 50 CNY }
        }
        """),
  ]
}
