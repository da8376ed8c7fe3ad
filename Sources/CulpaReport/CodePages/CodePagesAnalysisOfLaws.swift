import CulpaSyntax

/// What an analysis finds in the light of laws, and in procedures: C8017–C8021.
extension CodePages {
  static let lawsAndProcedures: [CodePage] = [
    CodePage(
      code: "C8017",
      title: Bilingual(en: "a charge that is never paid in full", zh: "永远不能全额扣取的款项"),
      text: Bilingual(
        en: """
          Wherever the rule applies it charges more than a law allows for one charge, or wages \
          leave nothing at all, so that the policy promises what nobody may take. Wages are the \
          highest that are declared, or 5,000 where none are. Charge less, limit the amount with \
          `cap`, or allow the finding and say who bears the rest.
          """,
        zh: """
          凡该规则适用之处，扣罚都超过法律对单项扣罚的限制，或工资没有可扣的余额，制度因此规定了无法扣\
          取的数额。工资取已声明的最高者；未声明时按 5000。请降低扣罚，用“上限”限制，或容许此结果并写\
          明其余由谁承担。
          """),
      wrong: """
        law wages cites "16" { currency CNY  each at most 20% of wage }
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" {
                when loss > 0 CNY
                charge operator 3000 CNY
            }
        }
        """,
      right: """
        law wages cites "16" { currency CNY  each at most 20% of wage }
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" {
                when loss > 0 CNY
                charge operator 300 CNY
            }
        }
        """),
    CodePage(
      code: "C8018",
      title: Bilingual(en: "a charge that may be more than can be taken", zh: "可能超过可扣数额的款项"),
      text: Bilingual(
        en: """
          Over all facts under which the rule applies, the charge can exceed what a law or the \
          wage that `collect` keeps leaves. What one charge loses is lost, what a month can't bear \
          goes to later months. The message shows the first incident in which it does; this is \
          worth knowing, and nothing need be changed.
          """,
        zh: """
          在该规则适用的各种事实下，扣罚可能超过法律或“收取”所保留的工资允许的数额。单项超出的部分落空，\
          当月承担不了的移至以后各月。消息给出开始超过的事件；此项供了解，不必修改。
          """),
      wrong: """
        法律 工资规定 依据 "16" { 币种 元  每月至多 工资 的 20% }
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 的 30% }
        }
        """,
      right: """
        法律 工资规定 依据 "16" { 币种 元  每月至多 工资 的 20% }
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
                上限 追偿 为 900元
            }
        }
        """),
    CodePage(
      code: "C8019",
      title: Bilingual(en: "a step that is never asked for", zh: "永远不会被要求的步骤"),
      text: Bilingual(
        en: """
          No incident fulfils the conditions of the step together with those of its procedure, \
          whatever its facts: they exclude each other, or nothing leads to the severity that they \
          name. Mend a bound, or take the step out.
          """,
        zh: """
          无论事实如何，没有事件能同时满足该步骤与其流程的条件：条件互相矛盾，或没有规定会得出所要求的等\
          级。请改正界限，或删去该步骤。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 罚款 依据 "1" { 当 损失 > 0元  扣罚 责任人 100元 }
            流程 上报 依据 "2" {
                当 损失 > 500元
                步骤 报告 由 责任人 限 24小时 自 发生时间
                步骤 说明 由 责任人 限 24小时 自 发生时间 当 损失 < 300元
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
                当 损失 > 500元
                步骤 报告 由 责任人 限 24小时 自 发生时间
                步骤 说明 由 责任人 限 24小时 自 发生时间 当 损失 > 3000元
            }
        }
        """),
    CodePage(
      code: "C8020",
      title: Bilingual(en: "a step that waits for nothing", zh: "空等的步骤"),
      text: Bilingual(
        en: """
          The deadline of a step runs from another one that need not be asked for in the same \
          incident, so that it may never begin and nobody is ever late. Or a step comes after one \
          that is never asked for where it is. Let the deadline run from something that is there, \
          or give both the same condition.
          """,
        zh: """
          步骤的期限自另一步骤起算，而同一事件未必要求后者，因此期限可能永不起算，也无人会逾期；或步骤排\
          在从不与它同时被要求的步骤之后。请使期限自确有之事起算，或让两者条件一致。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" {
                step report by operator within 24h of occurred when loss > 500 CNY
                step reply by operator within 48h of report
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" {
                step report by operator within 24h of occurred
                step reply by operator within 48h of report
            }
        }
        """),
    CodePage(
      code: "C8021",
      title: Bilingual(en: "a judge in his own cause", zh: "自己评判自己"),
      text: Bilingual(
        en: """
          What somebody pays hangs on a fact that he alone finds, or leaves a range that nobody \
          else is asked to settle. It is a warning where judge and payer hold the same role, and \
          worth knowing where one person may hold both: nothing keeps them apart but posts that \
          differ or being the supervisor of the other. Name somebody else beside or instead.
          """,
        zh: """
          某人所付款项取决于只由其本人认定的事实，或留有无他人可确定的幅度。认定者与承担者为同一角色时给\
          出警告；一人可能兼任两个角色时供了解：只有岗位不同或为对方主管才能把二者分开。请另写明他人，或\
          增加他人共同认定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact fault : yes/no judged by operator
            rule fine cites "1" {
                when fault
                charge operator 100 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            office safety
            fact fault : yes/no judged by safety
            rule fine cites "1" {
                when fault
                charge operator 100 CNY
            }
        }
        """),
  ]
}
