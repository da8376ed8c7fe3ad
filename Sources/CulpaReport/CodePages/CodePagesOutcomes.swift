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
          此事件中适用的规则要求不同的处置,或禁止了所要求的处置。提示会列出全部规则,不会暗中取其一。\
          请写“优先于”,或区分条件。
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
          所作的处置被禁止,或不在要求之列。裁定仍然成立,并列出所违反的条款。请改为可选的处置,或更正记录。
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
  ]
}
