import CulpaSyntax

/// What can go wrong with dispositions and apportioned amounts while ruling: C4120–C4139.
extension CodePages {
  static let outcomes: [CodePage] = [
    CodePage(
      code: "C4120",
      title: Bilingual(en: "no disposition is left in an incident", zh: "事件中没有可选的处置"),
      text: Bilingual(
        en: """
          The rules that apply in this incident require different things, or forbid what is required. \
          All of them are named, and none wins in silence. Let one override the other, or part their \
          conditions.
          """,
        zh: """
          此事件中适用的规则要求不同的处置，或禁止了所要求的处置。提示会列出全部规则，不会暗中取其一。\
          请写“优先于”，或区分条件。
          """),
      wrong: """
        policy example {
            currency CNY
            disposition rework, scrap, return
            role owner
            rule usual cites "1" { dispose rework | return }
            rule dear cites "2" { when wage of owner > 4000 CNY  dispose scrap }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { owner = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            disposition rework, scrap, return
            role owner
            rule usual cites "1" { dispose rework | return }
            rule dear overrides usual cites "2" { when wage of owner > 4000 CNY  dispose scrap }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { owner = zhang }
        assess "D-1"
        """),
    CodePage(
      code: "C4121",
      title: Bilingual(en: "a disposition that the rules do not allow", zh: "处置不符合规则"),
      text: Bilingual(
        en: """
          What was done with what is wrong is forbidden, or is not among what is required. The ruling \
          stands and names the articles. Choose one that is left, or correct the record.
          """,
        zh: """
          所作的处置被禁止，或不在要求之列。裁定仍然成立，并列出所违反的条款。请改为可选的处置，或更正记录。
          """),
      wrong: """
        制度 示例 {
            处置 返工, 让步接收, 报废
            事实 安全特性 : 是否
            规则 安全件 依据 "4.2" { 当 安全特性  禁止 让步接收 }
        }
        事件 "B-1" 适用 示例 { 安全特性 = 是  处置 = 让步接收 }
        裁定 "B-1"
        """,
      right: """
        制度 示例 {
            处置 返工, 让步接收, 报废
            事实 安全特性 : 是否
            规则 安全件 依据 "4.2" { 当 安全特性  禁止 让步接收 }
        }
        事件 "B-1" 适用 示例 { 安全特性 = 是  处置 = 返工 }
        裁定 "B-1"
        """),
    CodePage(
      code: "C4122",
      title: Bilingual(en: "a part that nobody bears", zh: "无人承担的一份"),
      text: Bilingual(
        en: """
          A role has a part of the amount, but nobody holds it in this incident. The others bear no more \
          than their own parts, so what is collected falls short by this one. Name who it is, or part the \
          rule by who is there.
          """,
        zh: """
          某角色应承担一份，但此事件中无人担任。其余各方只承担自己的一份，因此少收这一份。\
          请指明人员，或按在场的角色区分规则。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact loss : money
            rule divided cites "6" { apportion loss among sales 70%, store 30% }
        }
        incident "D-1" under example { loss = 100 CNY  sales = someone }
        assess "D-1"
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
        incident "D-1" under example { loss = 100 CNY  sales = someone  store = someone }
        assess "D-1"
        """),
    CodePage(
      code: "C4123",
      title: Bilingual(en: "computed parts that don't sum to 100%", zh: "算出的各份合计不是 100%"),
      text: Bilingual(
        en: """
          The parts hang on facts, and in this incident they don't sum to the whole. Nothing is charged, \
          because any amount would be a guess. Check the facts, or give numbers as weights.
          """,
        zh: """
          各份取决于事实，而在此事件中合计不是 100%。任何款额都只是猜测，故不扣罚。请检查事实，或改用数值作权重。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact fault : percent
            rule divided cites "6" { apportion 100 CNY among sales fault, store 50% }
        }
        incident "D-1" under example { fault = 40%  sales = someone  store = someone }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role sales
            role store
            fact fault : percent
            rule divided cites "6" { apportion 100 CNY among sales fault, store 50% }
        }
        incident "D-1" under example { fault = 50%  sales = someone  store = someone }
        assess "D-1"
        """),
    CodePage(
      code: "C4124",
      title: Bilingual(en: "computed weights that are all zero", zh: "算出的权重全为零"),
      text: Bilingual(
        en: """
          The weights hang on facts, and in this incident all are 0, so nobody bears anything. Check the \
          facts, or let the rule apply only where there is a weight.
          """,
        zh: """
          权重取决于事实，而在此事件中全为 0，无人分担。请检查事实，或使规则仅在有权重时适用。
          """),
      wrong: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 门店
            事实 市场件数 : 次数
            事实 门店件数 : 次数
            规则 分担规则 依据 "6" { 分配 100元 分给 市场部 市场件数, 门店 门店件数 }
        }
        事件 "B-1" 适用 示例 { 市场件数 = 0  门店件数 = 0  市场部 = 某人  门店 = 某人 }
        裁定 "B-1"
        """,
      right: """
        制度 示例 {
            币种 CNY
            舍入 四舍五入 至 0.01
            角色 市场部
            角色 门店
            事实 市场件数 : 次数
            事实 门店件数 : 次数
            规则 分担规则 依据 "6" { 分配 100元 分给 市场部 市场件数, 门店 门店件数 }
        }
        事件 "B-1" 适用 示例 { 市场件数 = 3  门店件数 = 1  市场部 = 某人  门店 = 某人 }
        裁定 "B-1"
        """),
  ]
}
