import CulpaSyntax

/// Rules and names without use, and rules that collide: C2501–C2601.
extension CodePages {
  static let unused: [CodePage] = [
    CodePage(
      code: "C2501",
      title: Bilingual(en: "a rule that does nothing", zh: "没有效果的规则"),
      text: Bilingual(
        en: """
          The rule has neither an effect nor an `overrides`, so it changes nothing whether it \
          applies or not. Perhaps an effect is still missing. A rule that only switches \
          another one off says `overrides`.
          """,
        zh: """
          该规则既无效果也无“优先于”，无论是否适用都没有作用，可能漏写了效果。只用来使另一条规则不适\
          用时，请写“优先于”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
            rule idle cites "2" {
                when loss > 500 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
            rule idle cites "2" {
                when loss > 500 CNY
                discipline operator warning
            }
        }
        """),
    CodePage(
      code: "C2502",
      title: Bilingual(en: "an adjustment of nothing", zh: "没有可调整的款项"),
      text: Bilingual(
        en: """
          No rule charges or pays an amount of this name, so there is nothing to raise, scale \
          or cap. An amount is called by the name after `as`, or by the name of its rule where \
          `as` is left out.
          """,
        zh: """
          没有规则扣罚或奖励此名称的款项，因此无从提高、折算或封顶。款项的名称是“记为”之后的名称；未\
          写“记为”时，是规则的名称。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
            rule repeated cites "2" {
                raise penalty of operator by 5pp
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
            rule repeated cites "2" {
                raise recovery of operator by 5pp
            }
        }
        """),
    CodePage(
      code: "C2503",
      title: Bilingual(en: "an adjustment of a derived amount", zh: "调整派生款项"),
      text: Bilingual(
        en: """
          An amount that is figured from other amounts comes after all adjustments, because \
          those must be final first. Adjust the amounts it is figured from; it follows them.
          """,
        zh: """
          由其他款额算出的款项，须等那些款额最终确定，因此在所有调整之后。请调整它所依据的款额，它会\
          随之变动。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
            规则 附加 依据 "2" {
                扣罚 责任人 责任人 的 追偿 的 10%
                降低 责任人 的 附加 按 5%
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
            规则 附加 依据 "2" {
                扣罚 责任人 责任人 的 追偿 的 10%
                降低 责任人 的 追偿 按 5%
            }
        }
        """),
    CodePage(
      code: "C2504",
      title: Bilingual(en: "a procedure without steps", zh: "没有步骤的流程"),
      text: Bilingual(
        en: """
          A procedure says who does what and by when. Without steps nothing follows from it. \
          Add `step … by …`, or leave the procedure out.
          """,
        zh: "流程说明由谁在何时之前办理什么，没有步骤就没有内容。请加“步骤 … 由 …”，或删去该流程。"),
      wrong: """
        制度 示例 {
            流程 上报 依据 "1" {
            }
        }
        """,
      right: """
        制度 示例 {
            流程 上报 依据 "1" {
                步骤 报告 由 行政
            }
        }
        """),
    CodePage(
      code: "C2505",
      title: Bilingual(en: "declared and never used", zh: "声明而未使用"),
      text: Bilingual(
        en: """
          Nothing reads this fact, parameter, term, role, severity, office or measure. Often a \
          rule was forgotten, or the name is spelled otherwise where it was meant. Use it or \
          remove it.
          """,
        zh: """
          没有任何内容用到此事实、参数、术语、角色、等级、部门或处分种类。常见的原因是漏写了规则，\
          或使用时名称写得不同。请使用或删除。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact discount : money
            rule recovery cites "1" {
                charge operator 30% of loss
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact discount : money
            rule recovery cites "1" {
                charge operator 30% of (loss + discount)
            }
        }
        """),
    CodePage(
      code: "C2506",
      title: Bilingual(en: "a rule without an article", zh: "没有依据的规则"),
      text: Bilingual(
        en: """
          A ruling names the article behind each figure, and an appeal begins there. A rule \
          without `cites` can only be named by its own name. Add the article of the \
          regulation.
          """,
        zh: """
          裁定的每个数字都注明所依据的条款，申诉也从条款开始。没有“依据”的规则只能以名称示人。请写\
          上制度的条款号。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 {
                扣罚 责任人 损失 的 30%
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C2507",
      title: Bilingual(en: "points on a fixed amount", zh: "对固定金额用百分点"),
      text: Bilingual(
        en: """
          Percentage points change a rate, and this amount is always charged as fixed money, \
          so there is no rate to change. Raise it by a percentage or by money, or charge a \
          share of something.
          """,
        zh: """
          百分点改变的是比例，而此款项总是以固定金额扣罚，没有比例可改。请按百分比或金额调整，或改为\
          按比例扣罚。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 300 CNY }
            rule base cites "2" { charge operator loss }
            rule repeated cites "3" {
                raise fine of operator by 5pp
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 300 CNY }
            rule base cites "2" { charge operator loss }
            rule repeated cites "3" {
                raise fine of operator by 5%
            }
        }
        """),
    CodePage(
      code: "C2601",
      title: Bilingual(en: "two rules that contradict each other", zh: "互相矛盾的规则"),
      text: Bilingual(
        en: """
          Both rules set the same amount for the same person, differently, and an incident was \
          found in which both apply; it stands in the message. Let one override the other, \
          write `in addition` if both are owed, or make their conditions exclude each other.
          """,
        zh: """
          两条规则对同一人的同一款项规定不同，并且找到了两条同时适用的事件，见提示。请让其中一条优先\
          于另一条；若两项都应承担，请写“另加”；或使两者的条件互斥。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact hidden : yes/no = no
            rule general cites "1" { charge operator 30% of loss as recovery }
            rule special cites "2" {
                when hidden
                charge operator 50% of loss as recovery
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact hidden : yes/no = no
            rule general cites "1" { charge operator 30% of loss as recovery }
            rule special overrides general cites "2" {
                when hidden
                charge operator 50% of loss as recovery
            }
        }
        """),
  ]
}
