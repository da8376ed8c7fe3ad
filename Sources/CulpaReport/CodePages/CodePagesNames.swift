import CulpaSyntax

/// What can be wrong with names: C2001–C2009.
extension CodePages {
  static let names: [CodePage] = [
    CodePage(
      code: "C2001",
      title: Bilingual(en: "a name that nothing declares", zh: "没有声明的名称"),
      text: Bilingual(
        en: """
          A fact, role, rule, severity or other thing is named here that the policy does not \
          declare. When a declared name differs little, it is offered and the fix writes it. \
          Otherwise declare it, or look at the list of what there is.
          """,
        zh: """
          此处使用的事实、角色、规则、等级等没有在制度中声明。若有相近的名称，会提示并可自动修正；否\
          则请先声明，或从列出的名称中选择。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损是 的 30%
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
      code: "C2002",
      title: Bilingual(en: "one name for two things", zh: "一名两用"),
      text: Bilingual(
        en: """
          Facts, terms, parameters and roles share one space of names, and an alias counts as \
          a name. If one name stood for two things, a rule could be read in two ways. The \
          place of the first declaration is shown; rename one of them.
          """,
        zh: """
          事实、术语、参数和角色共用一套名称，别名也是名称。一个名称若指两样东西，规则就会有两种读法。\
          提示会指出首次声明之处，请给其中一个换名。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            术语 损失 = 5元
            规则 追偿 依据 "1" {
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
            术语 底数 = 损失 + 5元
            规则 追偿 依据 "1" {
                扣罚 责任人 底数 的 30%
            }
        }
        """),
    CodePage(
      code: "C2003",
      title: Bilingual(en: "a name that is a unit", zh: "名称是单位"),
      text: Bilingual(
        en: """
          A word after a number is read as its unit, so `3 days` could never mean the fact \
          `days`. Choose a name that says what is counted, such as `days_late`.
          """,
        zh: """
          数字后的词会被读作单位，因此“3 天”永远不会指名为“天”的事实。请取一个说明所计内容的名称，如\
          “迟延天数”。
          """),
      wrong: """
        policy example {
            fact days : count
            rule late cites "1" {
                when days > 3
                require report
            }
        }
        """,
      right: """
        policy example {
            fact days_late : count
            rule late cites "1" {
                when days_late > 3
                require report
            }
        }
        """),
    CodePage(
      code: "C2004",
      title: Bilingual(en: "a value without what it belongs to", zh: "没有归属的取值"),
      text: Bilingual(
        en: """
          The name of a kind, a tier or a severity is not true or false by itself; it is a \
          value of something. Say of what: `kind is delay`, `tier of operator is first`, \
          `severity is minor`.
          """,
        zh: """
          类别、层级、等级的名称本身无所谓是否，它是某项的取值。请写明归属：“类别 为 延误”“责任人 的 \
          层级 为 第一”“等级 为 轻微”。
          """),
      wrong: """
        制度 示例 {
            类别 延误, 错送
            规则 上报 依据 "1" {
                当 延误
                要求 报告
            }
        }
        """,
      right: """
        制度 示例 {
            类别 延误, 错送
            规则 上报 依据 "1" {
                当 类别 为 延误
                要求 报告
            }
        }
        """),
    CodePage(
      code: "C2005",
      title: Bilingual(en: "words run together", zh: "中文词连写"),
      text: Bilingual(
        en: """
          Chinese is written without spaces, but names here may hold any Han characters, so \
          only a space tells where a name ends. `责任人的工资` is one unknown name; `责任人 的 工资` is \
          the wage of the operator. The fix puts the spaces in.
          """,
        zh: """
          中文书写不加空格，而名称可以含任何汉字，只有空格才能表明名称在何处结束。“责任人的工资”是一\
          个未知名称，“责任人 的 工资”才是责任人的工资。自动修正会补上空格。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                当 损失 > 0元
                扣罚 责任人 责任人的工资 的 10%
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
                当 损失 > 0元
                扣罚 责任人 责任人 的 工资 的 10%
            }
        }
        """),
    CodePage(
      code: "C2006",
      title: Bilingual(en: "a role where a value must stand", zh: "把角色当作值"),
      text: Bilingual(
        en: """
          A role is held by people; it has no figure of its own. Ask for something of it: \
          `wage of operator` for each holder, or `holders of operator` for how many there are.
          """,
        zh: """
          角色由人担任，本身没有数值。请写明要它的什么：“责任人 的 工资”逐人取值，“责任人 的 人数”是\
          担任者的人数。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when operator > 1
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
            rule recovery cites "1" {
                when holders of operator > 1
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C2007",
      title: Bilingual(en: "tiers of a role that has none", zh: "角色没有层级"),
      text: Bilingual(
        en: """
          A scaling, a sharing or a `join` names a tier, but the role meant here declares no \
          such tiers. Declare them in the role, with a default after `=` for holders that \
          state none.
          """,
        zh: """
          折算、分摊或追加中写了层级，而此处的角色没有声明这样的层级。请在角色中声明，并用“=”给出未\
          注明时的默认层级。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                scale recovery of operator by tier { first 0.8, second 0.5 }
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator { tier : first | second = first }
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                scale recovery of operator by tier { first 0.8, second 0.5 }
            }
        }
        """),
    CodePage(
      code: "C2008",
      title: Bilingual(en: "a table for roles whose tiers differ", zh: "角色的层级不同"),
      text: Bilingual(
        en: """
          A table of tiers acts on several roles here, and they declare different tiers, so it \
          could not give each holder a factor. Write one line for each role.
          """,
        zh: """
          此处的层级表作用于多个角色，而它们的层级不同，无法给每个担任者一个系数。请对每个角色分别写\
          明。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role driver { tier : first | second = first }
            role packer { tier : full | part = full }
            rule recovery cites "1" {
                charge driver, packer 100 CNY
                scale recovery by tier { first 1, second 0.5 }
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role driver { tier : first | second = first }
            role packer { tier : full | part = full }
            rule recovery cites "1" {
                charge driver, packer 100 CNY
                scale recovery of driver by tier { first 1, second 0.5 }
                scale recovery of packer by tier { full 1, part 0.5 }
            }
        }
        """),
    CodePage(
      code: "C2009",
      title: Bilingual(en: "a joining without the tier that the role needs", zh: "追加时没有注明层级"),
      text: Bilingual(
        en: """
          The role has tiers and no default, so whoever joins it needs one too. Write the tier \
          after the role, or give the role a default with `=` if the regulation has one.
          """,
        zh: """
          该角色有层级而没有默认值，追加的人也须注明层级。请在角色后写“层级 …”；若制度有规定，也可用“\
          =”设默认层级。
          """),
      wrong: """
        制度 示例 {
            角色 司机
            角色 责任人 { 层级 : 第一 | 第二 }
            规则 警示 依据 "1" { 处分 责任人 警告 }
            规则 连带 依据 "2" {
                追加 司机 的 上级 作为 责任人
            }
        }
        """,
      right: """
        制度 示例 {
            角色 司机
            角色 责任人 { 层级 : 第一 | 第二 }
            规则 警示 依据 "1" { 处分 责任人 警告 }
            规则 连带 依据 "2" {
                追加 司机 的 上级 作为 责任人 层级 第二
            }
        }
        """),
  ]
}
