import CulpaSyntax

/// What can be wrong with the order of phases, rules and steps: C2201–C2212.
extension CodePages {
  static let order: [CodePage] = [
    CodePage(
      code: "C2201",
      title: Bilingual(en: "a term that reads what comes later", zh: "术语读取了之后的内容"),
      text: Bilingual(
        en: """
          Terms are the first phase: they are figured from facts, parameters and other terms, \
          before there is a severity or a party. Move the part that reads the severity or a \
          person into a rule.
          """,
        zh: """
          术语属于第一阶段，由事实、参数和其他术语计算，此时还没有等级和当事人。请把读取等级或人员的\
          部分移到规则中。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            term base = if severity is minor then loss else loss * 2
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule recovery cites "2" {
                charge operator 30% of base
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule recovery cites "2" {
                charge operator (if severity is minor then loss else loss * 2)
            }
        }
        """),
    CodePage(
      code: "C2202",
      title: Bilingual(en: "a classification that reads the severity", zh: "定级时读取等级"),
      text: Bilingual(
        en: """
          Ladders and `classify` make the severity; a rule that reads it and classifies again \
          would depend on the order of rules. Classify by facts and terms. Where several \
          severities apply, the declared precedence decides.
          """,
        zh: """
          阶梯和“定为”产生等级；既读取等级又重新定级的规则，结果会取决于规则的先后。请按事实和术语定\
          级，多个等级并存时由声明的取舍方式决定。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            规则 加重 依据 "2" {
                当 等级 为 轻微 且 损失 > 100元
                定为 严重
            }
            规则 追偿 依据 "3" { 扣罚 责任人 损失 的 30% }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            事实 隐瞒 : 是否 = 否
            规则 加重 依据 "2" {
                当 隐瞒 且 损失 > 100元
                定为 严重
            }
            规则 追偿 依据 "3" { 扣罚 责任人 损失 的 30% }
        }
        """),
    CodePage(
      code: "C2203",
      title: Bilingual(en: "a condition that reads an amount", zh: "条件读取款额"),
      text: Bilingual(
        en: """
          All conditions are settled before amounts are, so that a rule can't switch itself on \
          or off by what it charges. Compare the term that the amount is figured from.
          """,
        zh: """
          所有条件先于款额确定，规则不能因自己扣罚的款额而生效或失效。请比较计算该款额所用的术语或\
          事实。
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
            rule large cites "2" {
                when recovery of operator > 150 CNY
                discipline operator warning
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
            rule large cites "2" {
                when loss > 500 CNY
                discipline operator warning
            }
        }
        """),
    CodePage(
      code: "C2204",
      title: Bilingual(en: "an adjustment that reads an amount", zh: "调整读取款额"),
      text: Bilingual(
        en: """
          Adjustments, scalings, caps and floors make the final amounts, so they can't read \
          one. Figure the limit from facts and terms, which stand fixed.
          """,
        zh: """
          调整、折算、上限、下限用来得出最终款额，因此不能读取款额。请用已经确定的事实和术语计算限\
          额。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                charge operator 300 CNY as fine
                cap fine of operator at 10% of recovery of operator
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
                charge operator 300 CNY as fine
                cap fine of operator at 3% of loss
            }
        }
        """),
    CodePage(
      code: "C2205",
      title: Bilingual(en: "terms in a circle", zh: "术语互相定义"),
      text: Bilingual(
        en: """
          Each of these terms needs the other one first, so none of them can be figured. \
          Define one of them by facts and parameters alone; the others may then read it.
          """,
        zh: "这些术语互相需要对方的值，因此都无法计算。请让其中一个只由事实和参数定义，其余即可引用它。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            术语 基数 = 损失 + 附加
            术语 附加 = 基数 * 10%
            规则 追偿 依据 "1" {
                扣罚 责任人 基数 的 30%
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            术语 附加 = 损失 * 10%
            术语 基数 = 损失 + 附加
            规则 追偿 依据 "1" {
                扣罚 责任人 基数 的 30%
            }
        }
        """),
    CodePage(
      code: "C2206",
      title: Bilingual(en: "rules that override each other", zh: "规则互相优先"),
      text: Bilingual(
        en: """
          Where one rule overrides another, the other yields. In a circle every rule would \
          yield to the next and nothing would apply. Say which one is the exception and which \
          the general rule.
          """,
        zh: """
          优先的规则生效时，另一条让位。若互相优先，就会彼此让位而都不适用。请写明哪一条是例外，哪一\
          条是一般规定。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 一般 优先于 特别 依据 "1" { 扣罚 责任人 损失 的 30% 记为 追偿 }
            规则 特别 优先于 一般 依据 "2" { 扣罚 责任人 损失 的 50% 记为 追偿 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 一般 依据 "1" { 扣罚 责任人 损失 的 30% 记为 追偿 }
            规则 特别 优先于 一般 依据 "2" {
                当 损失 > 500元
                扣罚 责任人 损失 的 50% 记为 追偿
            }
        }
        """),
    CodePage(
      code: "C2207",
      title: Bilingual(en: "steps that wait for each other", zh: "步骤互相等待"),
      text: Bilingual(
        en: """
          A step comes after the ones it names with `after`, or whose completion its deadline \
          runs from. In a circle no step could ever be the first. Take one of the links out.
          """,
        zh: """
          步骤在“后于”所列步骤之后，时限自某步骤起算时也在其后。若互相等待，就没有第一步。请去掉其中\
          一处。
          """),
      wrong: """
        policy example {
            procedure report cites "1" {
                step form by administration after notice
                step notice by administration after form
            }
        }
        """,
      right: """
        policy example {
            procedure report cites "1" {
                step form by administration
                step notice by administration after form
            }
        }
        """),
    CodePage(
      code: "C2208",
      title: Bilingual(en: "two roles judged one by one", zh: "逐人判断两个角色"),
      text: Bilingual(
        en: """
          A condition that reads `… of operator` is judged for each operator by itself. With a \
          second such role the rule would have to be judged for each pair, which no regulation \
          means. Write two rules, one for each role.
          """,
        zh: """
          读取“责任人 的 …”的条件按每个责任人分别判断。条件中再有另一个角色，就要对每一对人判断，而\
          没有制度作此规定。请写成两条规则，各对一个角色。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role supervisor
            rule recovery cites "1" {
                when wage of operator > wage of supervisor
                charge operator 10% of loss
            }
            rule oversight cites "2" { charge supervisor 5% of loss }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role supervisor
            rule recovery cites "1" {
                when wage of operator > 5000 CNY
                charge operator 10% of loss
            }
            rule oversight cites "2" { charge supervisor 5% of loss }
        }
        """),
    CodePage(
      code: "C2209",
      title: Bilingual(en: "`prior` without its person", zh: "“此前”没有指明人"),
      text: Bilingual(
        en: """
          Earlier incidents are counted for one person in one role. In an adjustment that is \
          the person who owes the amount; a condition has no such person, so it must say \
          whose: `prior minor of operator >= 2`.
          """,
        zh: """
          此前的事件按某人在某角色上计数。在调整中，这个人就是承担该款项的人；条件中没有这样的人，须\
          写明：“责任人 的 此前 轻微 >= 2”。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微,唯一
            规则 定级 依据 "1" { 定为 轻微 }
            规则 屡犯 依据 "2" {
                当 此前 轻微 >= 2
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
            等级 轻微,唯一
            规则 定级 依据 "1" { 定为 轻微 }
            规则 屡犯 依据 "2" {
                当 责任人 的 此前 轻微 >= 2
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C2210",
      title: Bilingual(en: "a figure of one role charged to another", zh: "一人的数值记在他人名下"),
      text: Bilingual(
        en: """
          An amount that reads the wage of the operator differs from operator to operator; \
          charged to a supervisor, it would not be clear which one counts. Charge it to the \
          role it is read from, or figure it from facts of the incident.
          """,
        zh: """
          读取责任人工资的款额因人而异；若记在主管名下，就不清楚以哪个责任人为准。请记在所读取的角色\
          名下，或按事件的事实计算。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role supervisor
            rule recovery cites "1" {
                when loss > 0 CNY
                charge supervisor 10% of wage of operator
            }
            rule base cites "2" { charge operator loss }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            role supervisor
            rule recovery cites "1" {
                when loss > 0 CNY
                charge supervisor 10% of wage of supervisor
            }
            rule base cites "2" { charge operator loss }
        }
        """),
    CodePage(
      code: "C2211",
      title: Bilingual(en: "a procedure or collection that reads one party", zh: "流程读取单个当事人"),
      text: Bilingual(
        en: """
          Procedures and the collection are settled once for the incident, not person by \
          person. Their conditions read facts, terms and the severity. What concerns one \
          person is a `require` in a rule.
          """,
        zh: """
          流程和收取方式按事件一次确定，不逐人判断，其条件只能读取事实、术语和等级。针对个人的要求请\
          在规则中写“要求”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            procedure report cites "1" {
                when wage of operator > 5000 CNY
                step form by finance
            }
            rule base cites "2" { charge operator loss }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            procedure report cites "1" {
                when loss > 500 CNY
                step form by finance
            }
            rule base cites "2" { charge operator loss }
        }
        """),
    CodePage(
      code: "C2212",
      title: Bilingual(en: "an amount figured from a derived one", zh: "依据派生款项计算"),
      text: Bilingual(
        en: """
          An amount may be figured from amounts that rules set, but not from one that is \
          itself figured from others: the result would depend on the order of rules. Figure it \
          from the first amounts, or name the roles that are meant.
          """,
        zh: """
          款项可以依据规则直接规定的款额计算，但不能依据本身由其他款额算出的款项，否则结果取决于规则\
          的先后。请依据最初的款额计算，或写明所指的角色。
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
            rule fee cites "2" { charge operator 10% of recovery of operator }
            rule extra cites "3" { charge operator 10% of fee of operator }
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
            rule fee cites "2" { charge operator 10% of recovery of operator }
            rule extra cites "3" { charge operator 1% of recovery of operator }
        }
        """),
  ]
}
