import CulpaSyntax

/// What can go wrong while ruling: C4001–C4013.
extension CodePages {
  static let rulings: [CodePage] = [
    CodePage(
      code: "C4001",
      title: Bilingual(en: "rules that contradict each other in an incident", zh: "规则在事件中互相矛盾"),
      text: Bilingual(
        en: """
          In this incident two rules set the same amount for the same person differently. All \
          of them are named with their articles, and no one wins in silence. Let one override \
          the other, say `in addition`, or make their conditions exclude each other.
          """,
        zh: """
          在此事件中，多条规则对同一人的同一款项规定不同。提示会列出全部规则及条款，不会暗中取其一。\
          请写“优先于”或“另加”，或使各条件互斥。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule general cites "1" { charge operator 30% of loss as recovery }
            rule well_paid cites "2" {
                when wage of operator > 4000 CNY
                charge operator 50% of loss as recovery
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule general cites "1" { charge operator 30% of loss as recovery }
            rule well_paid overrides general cites "2" {
                when wage of operator > 4000 CNY
                charge operator 50% of loss as recovery
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """),
    CodePage(
      code: "C4002",
      title: Bilingual(en: "a number or date beyond what can be kept", zh: "超出范围的数或日期"),
      text: Bilingual(
        en: """
          Figures are exact decimals of up to 38 digits, dates run from the year 1 to 9999. In \
          this incident a result lies beyond; it is not wrapped or rounded. Check the facts, \
          where a unit such as 万 or 亿 may be one too many.
          """,
        zh: """
          数值为最多 38 位的精确小数，日期为公元 1 年至 9999 年。此事件中的结果超出范围，程序不会截\
          断或近似。请检查事实，可能多写了“万”或“亿”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator loss * 1亿 * 1亿 * 1亿 * 1亿
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 1亿 CNY  operator = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator loss * 2
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 1亿 CNY  operator = zhang }
        assess "D-1"
        """),
    CodePage(
      code: "C4003",
      title: Bilingual(en: "a division by zero", zh: "除以零"),
      text: Bilingual(
        en: """
          In this incident the divisor is zero, so there is no result. Guard the division with \
          `if … then … else …`, and say in the `else` what the regulation means for that case.
          """,
        zh: "此事件中除数为零，没有结果。请用“如果 … 则 … 否则 …”先行判断，并写明制度对该情形的规定。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            事实 件数 : 次数
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 / 件数
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  件数 = 0  责任人 = 张伟 }
        裁定 "D-1"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            事实 件数 : 次数
            规则 追偿 依据 "1" {
                扣罚 责任人 (如果 件数 > 0 则 损失 / 件数 否则 损失)
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  件数 = 0  责任人 = 张伟 }
        裁定 "D-1"
        """),
    CodePage(
      code: "C4004",
      title: Bilingual(en: "a result without an exact value", zh: "没有精确值的结果"),
      text: Bilingual(
        en: """
          A third of 100 has no end behind the point, and nothing is rounded in silence. Say \
          where to round with `rounded to`, or let the amount be a percentage.
          """,
        zh: "100 的三分之一除不尽，而程序不会悄悄舍入。请用“舍入到”写明舍入之处，或改用百分比。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator loss / 3
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator (loss / 3 rounded to 0.01)
            }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """),
    CodePage(
      code: "C4005",
      title: Bilingual(en: "a wage that bears no instalment", zh: "工资不足以扣款"),
      text: Bilingual(
        en: """
          The wage is at or below the floor that must be kept, so no month can bear a \
          deduction and there is no plan. The debt stands; agree another way of payment.
          """,
        zh: """
          工资不高于须保留的数额，任何一个月都不能扣款，因此没有分期计划。欠款仍然存在，请商定其他付\
          款方式。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 }
            收取 按月 保留工资不低于 1000元 依据 "2"
        }
        人员 张伟 { 工资 = 900元 }
        事件 "D-1" 适用 示例 { 发生时间 = 2026年3月2日  损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" { 扣罚 责任人 损失 }
            收取 按月 保留工资不低于 1000元 依据 "2"
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 发生时间 = 2026年3月2日  损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """),
    CodePage(
      code: "C4006",
      title: Bilingual(en: "too many instalments", zh: "分期过多"),
      text: Bilingual(
        en: """
          What a month can bear is so little that the plan would be longer than the limit of \
          1,200 months; here the limit is lowered to 3. Agree another way of payment, or check \
          wage and floor.
          """,
        zh: """
          每月可扣的数额太少，分期会超过 1200 个月的上限(此处降为 3 个月)。请商定其他付款方式，或检\
          查工资和保留数额。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
            collect monthly keeping wages at least 1000 CNY cites "2"
        }
        person zhang { wage = 1010 CNY }
        incident "D-1" under example { occurred = 2026-03-02  loss = 100 CNY  operator = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
            collect monthly keeping wages at least 1000 CNY cites "2"
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { occurred = 2026-03-02  loss = 100 CNY  operator = zhang }
        assess "D-1"
        """,
      limits: lowered { $0.instalments = 3 }),
    CodePage(
      code: "C4007",
      title: Bilingual(en: "a year that the calendar does not have", zh: "日历没有的年份"),
      text: Bilingual(
        en: """
          Working days depend on public holidays and make-up workdays, which are announced \
          year by year. For a year that is not known a guess could make somebody late. Use a \
          newer version, or give the deadline in days.
          """,
        zh: """
          工作日取决于逐年公布的节假日和调休。对尚未公布的年份作推测，可能使人无故逾期。请使用更新\
          的版本，或以自然日规定时限。
          """),
      wrong: """
        制度 示例 {
            日历 中国
            流程 上报 依据 "1" {
                步骤 报告 由 行政 限 3个工作日 自 发生时间
            }
        }
        事件 "D-1" 适用 示例 { 发生时间 = 2049年3月2日 9时30分 }
        裁定 "D-1"
        """,
      right: """
        制度 示例 {
            日历 中国
            流程 上报 依据 "1" {
                步骤 报告 由 行政 限 3个工作日 自 发生时间
            }
        }
        事件 "D-1" 适用 示例 { 发生时间 = 2026年3月2日 9时30分 }
        裁定 "D-1"
        """),
    CodePage(
      code: "C4008",
      title: Bilingual(en: "several severities where one is allowed", zh: "等级并存"),
      text: Bilingual(
        en: """
          The policy says `one only`, but in this incident several severities apply; the \
          places that give them are shown. Make their conditions exclude each other, or choose \
          a precedence.
          """,
        zh: """
          制度写明“唯一”，而此事件中多个等级并存，提示会指出各自的来源。请使各条件互斥，或另选取舍方\
          式。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, one only
            rule small cites "1" { when loss > 0 CNY  classify minor }
            rule large cites "2" { when loss > 50 CNY  classify serious }
            rule recovery cites "3" { charge operator 30% of loss }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            rule small cites "1" { when loss > 0 CNY  classify minor }
            rule large cites "2" { when loss > 50 CNY  classify serious }
            rule recovery cites "3" { charge operator 30% of loss }
        }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang }
        assess "D-1"
        """),
    CodePage(
      code: "C4009",
      title: Bilingual(en: "a decision outside its range", zh: "酌定超出范围"),
      text: Bilingual(
        en: """
          The regulation leaves a range, and this decision lies outside it. The message quotes \
          the range and the article. Decide within it, or change the rule that sets it.
          """,
        zh: """
          制度留有酌定范围，而此酌定在范围之外。提示会引述范围和条款。请在范围内酌定，或修改规定该范\
          围的规则。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        酌定 张伟 的 追偿 见 "D-1" = 60% 因为 "屡犯"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%..50%
            }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        酌定 张伟 的 追偿 见 "D-1" = 45% 因为 "屡犯"
        """),
    CodePage(
      code: "C4010",
      title: Bilingual(en: "a shared amount that is not the same for all", zh: "分摊额不一致"),
      text: Bilingual(
        en: """
          `share` divides one amount among the holders of a role, so all of them owe the same \
          one before. Here an adjustment differs from person to person. Adjust the amount \
          alike for all, or use `scale`, which treats each by himself.
          """,
        zh: """
          “分摊”把同一款额分给角色的各担任者，因此分摊前各人应付额须相同，而此处的调整因人而异。请对\
          所有人作同样调整，或改用逐人计算的“折算”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            rule small cites "1" { classify minor }
            rule recovery cites "2" { charge operator 30% of loss  share recovery of operator equally }
            rule repeated cites "3" { raise recovery of operator by 5pp for each prior minor }
        }
        person li { wage = 6000 CNY }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang, li prior minor 1 }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            rule small cites "1" { classify minor }
            rule recovery cites "2" { charge operator 30% of loss  share recovery of operator equally }
            rule repeated cites "3" { raise recovery of operator by 5pp }
        }
        person li { wage = 6000 CNY }
        person zhang { wage = 5000 CNY }
        incident "D-1" under example { loss = 100 CNY  operator = zhang, li prior minor 1 }
        assess "D-1"
        """),
    CodePage(
      code: "C4011",
      title: Bilingual(en: "points on an amount without a rate", zh: "对没有比例的款额用百分点"),
      text: Bilingual(
        en: """
          In this incident the amount is set as fixed money, while another rule would have set \
          it as a share; percentage points have no rate to change here. Raise it by a \
          percentage or by money, or let the adjustment hold only where there is a rate.
          """,
        zh: """
          在此事件中该款项是固定金额，而在其他情形由另一条规则按比例规定；此处没有比例可供百分点改变。\
          请按百分比或金额调整，或限定只在有比例时调整。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 一般 依据 "1" { 当 损失 > 50元  扣罚 责任人 300元 记为 罚款 }
            规则 小额 依据 "2" { 当 损失 <= 50元  扣罚 责任人 损失 的 30% 记为 罚款 }
            规则 屡犯 依据 "3" { 提高 责任人 的 罚款 按 5个百分点 }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 一般 依据 "1" { 当 损失 > 50元  扣罚 责任人 300元 记为 罚款 }
            规则 小额 依据 "2" { 当 损失 <= 50元  扣罚 责任人 损失 的 30% 记为 罚款 }
            规则 屡犯 依据 "3" { 提高 责任人 的 罚款 按 5% }
        }
        人员 张伟 { 工资 = 5000元 }
        事件 "D-1" 适用 示例 { 损失 = 100元  责任人 = 张伟 }
        裁定 "D-1"
        """),
    CodePage(
      code: "C4012",
      title: Bilingual(en: "a range that ends before it begins", zh: "范围的终点小于起点"),
      text: Bilingual(
        en: """
          The ends of this range hang on facts, and in this incident the second is less than the first. \
          Neither end can be trusted then. Say with `largest` or `smallest` what is meant.
          """,
        zh: """
          此范围的两端取决于事实，而在此事件中终点小于起点，两端均不可信。请用“最大”或“最小”写明本意。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 50 CNY..loss }
        }
        incident "D-1" under example { loss = 20 CNY  operator = someone }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 50 CNY..largest(50 CNY, loss) }
        }
        incident "D-1" under example { loss = 20 CNY  operator = someone }
        assess "D-1"
        """),
    CodePage(
      code: "C4013",
      title: Bilingual(en: "part of a time", zh: "不足一次"),
      text: Bilingual(
        en: """
          `for each` counts whole ones, and in this incident the count is not whole. Whether what is \
          begun counts in full, or not at all, is for the regulation to say; the amount stays between \
          both. Round the count as the text means it.
          """,
        zh: """
          “每”按整数计次，而此事件中的次数不是整数。已开始的一次是否计入，应由制度规定；款额暂在两者之\
          间。请按条文本意写明舍入。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact overdue : duration
            rule fine cites "1" { charge operator 50 CNY }
            rule daily cites "2" { raise fine by 10 CNY for each overdue / 24h }
        }
        incident "D-1" under example { overdue = 36h  operator = someone }
        assess "D-1"
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact overdue : duration
            rule fine cites "1" { charge operator 50 CNY }
            rule daily cites "2" { raise fine by 10 CNY for each (overdue / 24h) rounded to 1 }
        }
        incident "D-1" under example { overdue = 36h  operator = someone }
        assess "D-1"
        """),
  ]
}
