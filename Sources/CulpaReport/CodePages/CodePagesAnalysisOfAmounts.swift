import CulpaSyntax

/// What an analysis finds in amounts, names and steps: C8009–C8016.
extension CodePages {
  static let amountsAndNames: [CodePage] = [
    CodePage(
      code: "C8009",
      title: Bilingual(en: "an amount without limit", zh: "没有限额的款项"),
      text: Bilingual(
        en: """
          The charge is a share of a figure that has no end, and neither a `cap`, nor a floor of \
          wages in `collect`, nor a law limits what one person owes. The message shows an incident \
          in which it comes to more than half a year's usual wages. Say where it ends.
          """,
        zh: """
          该扣罚是一个没有上限的数额的一部分，而既无“上限”，也无“收取”中的工资保留额，也无法律限制\
          一个人所付。消息给出它超过半年通常工资的事件。请写明限额。
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
                cap recovery at 5000 CNY
            }
        }
        """),
    CodePage(
      code: "C8010",
      title: Bilingual(en: "paying twice for one thing", zh: "同一数额付两次"),
      text: Bilingual(
        en: """
          One person owes two amounts, each a share of the same figure, in one incident. Two \
          articles may have been written for the same damage. If both are meant, book them under \
          one name with `in addition`, so that limits and decisions reach their sum.
          """,
        zh: """
          同一人在一起事件中欠两笔款项，都是同一数额的一部分，两条规定可能针对同一损害。若都应付，请记\
          为同一款项并写“另加”，使限额和酌定及于其总和。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 的 30% 记为 追偿款  上限 追偿款 为 900元 }
            规则 赔偿 依据 "2" { 扣罚 责任人 损失 的 10% 记为 赔偿款  上限 赔偿款 为 300元 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 的 30% 记为 追偿款  上限 追偿款 为 900元 }
            规则 赔偿 依据 "2" { 扣罚 责任人 损失 的 10% 记为 追偿款 另加 }
        }
        """),
    CodePage(
      code: "C8011",
      title: Bilingual(en: "discretion that nobody is asked to use", zh: "无人行使的裁量"),
      text: Bilingual(
        en: """
          The rule leaves a range, and in an incident where it applies no step is asked of \
          anybody, so nobody is bound to settle the amount. Name a step, such as a decision by an \
          office. Where somebody decides without a procedure, allow the finding and say who.
          """,
        zh: """
          规则留有幅度，而适用它的事件中没有要求任何人办理步骤，因此无人必须确定数额。请写明步骤，例如\
          由某部门作出决定。若无须流程即由某人决定，请容许此结果并写明由谁决定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 100 CNY..200 CNY
                when loss > 0 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            office management
            rule recovery cites "1" {
                charge operator 100 CNY..200 CNY
                when loss > 0 CNY
            }
            procedure settling cites "2" { step decision by management }
        }
        """),
    CodePage(
      code: "C8012",
      title: Bilingual(en: "a figure that comes from nowhere", zh: "来源不明的数值"),
      text: Bilingual(
        en: """
          The parameter cites no article, and no day is set by which somebody looks at it again. A \
          reader can't tell whether the regulation says so or whoever wrote the policy. Cite the \
          article, or set a day with `review by`.
          """,
        zh: """
          该参数没有依据条款，也没有规定复核的日期。读者无法分辨它出自条文还是出自编写者。请写明依据，\
          或用“复核期限”规定日期。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param limit = 500 CNY
            rule fine cites "1" {
                when loss > limit
                charge operator 100 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param limit cites "1" = 500 CNY
            rule fine cites "1" {
                when loss > limit
                charge operator 100 CNY
            }
        }
        """),
    CodePage(
      code: "C8013",
      title: Bilingual(en: "names that look alike", zh: "形似的名称"),
      text: Bilingual(
        en: """
          Two names differ only in case, in joints such as `_`, or in letters that look the same \
          in many fonts, such as `l`, `1` and `I`, or a Latin and a Cyrillic `a`. A reader takes \
          one for the other. Call one of them something else.
          """,
        zh: """
          两个名称只在大小写、“_”等连接符，或许多字体中形状相同的字母（如 `l`、`1` 与 `I\
          `）上有差别，读者容易混淆。请为其中之一另取名称。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact l0ss : money
            rule fine cites "1" {
                when loss > 100 CNY and l0ss > 100 CNY
                charge operator 100 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact repair : money
            rule fine cites "1" {
                when loss > 100 CNY and repair > 100 CNY
                charge operator 100 CNY
            }
        }
        """),
    CodePage(
      code: "C8014",
      title: Bilingual(en: "a step that nobody takes", zh: "无人办理的步骤"),
      text: Bilingual(
        en: """
          A step of a procedure names neither an office nor a role, so that nobody is bound to \
          take it and nobody can be late with it. Say `by` whom. Where the text itself is silent, \
          allow the finding with that reason.
          """,
        zh: """
          流程的步骤既未写部门也未写角色，因此无人必须办理，也无人会逾期。请写明“由”谁办理。若条文本\
          身未写，请容许此结果并写明理由。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 罚款 依据 "1" { 当 损失 > 0元  扣罚 责任人 100元 }
            流程 上报 依据 "2" {
                步骤 报告 限 24小时 自 发生时间
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 罚款 依据 "1" { 当 损失 > 0元  扣罚 责任人 100元 }
            流程 上报 依据 "2" {
                步骤 报告 由 责任人 限 24小时 自 发生时间
            }
        }
        """),
    CodePage(
      code: "C8015",
      title: Bilingual(en: "an allowance without a finding", zh: "没有对象的容许"),
      text: Bilingual(
        en: """
          An `allow` excuses a finding that is not there: it was mended, the code is wrong, or the \
          name after `for` is not what the finding is about. Such a line would hide a new finding \
          one day. Take it out, or mend its code or name.
          """,
        zh: """
          “容许”所针对的检查结果并不存在：可能已改正，代码写错，或“对”之后的名称与之无关。这样的一\
          行有朝一日会掩盖新的问题。请删去，或改正代码或名称。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            allow C8007 because "the regulation says so"
            rule fine cites "1" {
                when loss > 100 CNY
                charge operator 100 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" {
                when loss > 100 CNY
                charge operator 100 CNY
            }
        }
        """),
    CodePage(
      code: "C8016",
      title: Bilingual(en: "a question that was not decided", zh: "未能判定的问题"),
      text: Bilingual(
        en: """
          The check looks for regions of facts, and here it could neither show an incident nor \
          exclude that there is one: a figure changes with time, there are too many alternatives, \
          or conditions hang on several facts at once. Nothing is guessed. `culpa check --verbose` \
          lists these notes; tests have to cover what they name.
          """,
        zh: """
          检查按事实的区域进行，而此处既未能举出事件，也未能排除其存在：数值随时间变化、选项过多，或条\
          件同时取决于多项事实。检查不作猜测。`culpa check --verbose` 列出这些\
          说明;其所涉内容须由测试覆盖。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param limit cites "1" = 500 CNY, 600 CNY from 2025-07-01
            rule fine cites "1" {
                when loss > limit
                charge operator 100 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param limit cites "1" = 500 CNY
            rule fine cites "1" {
                when loss > limit
                charge operator 100 CNY
            }
        }
        """),
  ]
}
