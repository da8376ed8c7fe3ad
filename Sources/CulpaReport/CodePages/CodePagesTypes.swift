import CulpaSyntax

/// What can be wrong with types and units: C2101–C2112.
extension CodePages {
  static let types: [CodePage] = [
    CodePage(
      code: "C2101",
      title: Bilingual(en: "an operation that makes no sense", zh: "没有意义的运算"),
      text: Bilingual(
        en: """
          Units are computed along with figures: money times a number is money, hours times a \
          rate are money, but money times money is nothing. Both types are named in the \
          message; usually a unit is missing or one too many.
          """,
        zh: """
          运算时单位一并计算：金额乘数值得金额，小时乘单价得金额，而金额乘金额没有意义。提示会写明两\
          边的类型，通常是缺了单位或多了单位。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator loss * loss
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
                charge operator loss * 2
            }
        }
        """),
    CodePage(
      code: "C2102",
      title: Bilingual(en: "a comparison of unlike things", zh: "不同类的比较"),
      text: Bilingual(
        en: """
          Only values of one type can be compared: money with money, hours with hours. A bare \
          `500` is a number and no amount. Names such as kinds have no order, so they are \
          compared with `is`, never with `<`.
          """,
        zh: """
          只有同一类型的值才能比较：金额与金额，时长与时长。单独的“500”是数值而不是金额。类别等名称\
          没有大小之分，只能用“为”比较，不能用“<”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when loss > 500
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
                when loss > 500 CNY
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C2103",
      title: Bilingual(en: "a condition that is not one", zh: "不是条件"),
      text: Bilingual(
        en: """
          A condition is yes or no. Money, a number or a date is neither, and the language \
          does not guess that `when loss` might mean `when loss > 0 CNY`. Say what must hold.
          """,
        zh: """
          条件只能是是或否。金额、数值、日期都不是，程序不会猜测“当 损失”是指“当 损失 > 0元”。请写\
          明须成立的内容。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                当 损失
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
                当 损失 > 0元
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C2104",
      title: Bilingual(en: "a percentage added to money", zh: "百分比与金额相加"),
      text: Bilingual(
        en: """
          `loss + 5%` leaves open what the five percent are taken of. Multiply where the loss \
          grows: `loss * 105%`. To adjust a charge that another rule has set, write `raise \
          recovery by 5%`, or `by 5pp` for its rate.
          """,
        zh: """
          “损失 + 5%”没有说明是谁的百分之五。若指损失增加，请相乘：“损失 * 105%”。若要调整其他规则定\
          下的扣罚，请写“提高 追偿 按 5%”，调整比例则写“按 5个百分点”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator loss + 5%
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
                charge operator loss * 105%
            }
        }
        """),
    CodePage(
      code: "C2105",
      title: Bilingual(en: "a percentage added to a percentage", zh: "百分比相加"),
      text: Bilingual(
        en: """
          `30% + 5%` could be 35 % or 31.5 %. Percentage points are what is added to a \
          percentage: `30% + 5pp` is 35 %. Multiply where the rate itself grows by a share: \
          `30% * 105%` is 31.5 %.
          """,
        zh: """
          “30% + 5%”可能是 35%，也可能是 31.5%。与百分比相加的应为百分点：“30% + 5个百分点”是 35%。\
          若指比例本身增加，请相乘：“30% * 105%”是 31.5%。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 (30% + 5%) * 损失
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
                扣罚 责任人 (30% + 5个百分点) * 损失
            }
        }
        """),
    CodePage(
      code: "C2106",
      title: Bilingual(en: "an amount that is not money", zh: "款额不是金额"),
      text: Bilingual(
        en: """
          A charge, a reward, a cap or a floor is money, or a share of money. A bare number \
          has no currency, and a percentage alone does not say of what. Add the currency, or \
          `of` and the base.
          """,
        zh: """
          扣罚、奖励、上限、下限应为金额或金额的份额。单独的数没有币种，单独的百分比没有说明是谁的。\
          请写上币种，或写“… 的 30%”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%
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
        }
        """),
    CodePage(
      code: "C2107",
      title: Bilingual(en: "a value of the wrong type", zh: "类型不符"),
      text: Bilingual(
        en: """
          A default has the type of its fact, a parameter the type that it declares, a \
          deadline is a length of time, copies are a count. A count is whole and not negative. \
          The message says what is needed and how it is written.
          """,
        zh: """
          默认值须与事实的类型一致，参数须与其声明一致，时限应为时间长度，份数应为次数。次数为零或正\
          整数。提示会写明需要的类型及写法。
          """),
      wrong: """
        制度 示例 {
            事实 超时 : 时长 = 3
            规则 上报 依据 "1" {
                当 超时 > 48小时
                要求 报告
            }
        }
        """,
      right: """
        制度 示例 {
            事实 超时 : 时长 = 3小时
            规则 上报 依据 "1" {
                当 超时 > 48小时
                要求 报告
            }
        }
        """),
    CodePage(
      code: "C2108",
      title: Bilingual(en: "a second currency", zh: "第二种币种"),
      text: Bilingual(
        en: """
          A policy has one currency, because no rate of exchange is part of it and none is \
          looked up. Convert the figure before, and write it in the currency of the policy.
          """,
        zh: "一个制度只有一种币种，汇率不在制度之内，程序也不会查询。请先换算，再以制度的币种书写。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when loss > 500 USD
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
                when loss > 3600 CNY
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C2109",
      title: Bilingual(en: "hours mixed with days", zh: "小时与天混用"),
      text: Bilingual(
        en: """
          Hours are exact time, days and months follow the calendar, working days follow the \
          working calendar. `3 days + 12h` would need to know when the days begin. Use one of \
          the three throughout.
          """,
        zh: """
          小时是精确时间，天和月按日历计，工作日按工作日历计。“3天 + 12小时”须先知道从何时起算，因此\
          不予接受。请统一使用其中一种。
          """),
      wrong: """
        policy example {
            fact found : time
            param grace = 3 days + 12h
            rule late cites "1" {
                when occurred > found + grace
                require report
            }
        }
        """,
      right: """
        policy example {
            fact found : time
            param grace = 84h
            rule late cites "1" {
                when occurred > found + grace
                require report
            }
        }
        """),
    CodePage(
      code: "C2110",
      title: Bilingual(en: "a range where one value is needed", zh: "需要一个值却写了范围"),
      text: Bilingual(
        en: """
          A range leaves discretion, and discretion belongs to an amount that somebody \
          decides. A term, a default or an operand is one value. Move the range into the \
          `charge` or `reward`, or write two parameters.
          """,
        zh: """
          范围意味着酌定，而酌定只属于由人决定的款额。术语、默认值、运算数都是一个值。请把范围移到“\
          扣罚”或“奖励”中，或写成两个参数。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            term rate = 30%..50%
            rule recovery cites "1" {
                charge operator rate of loss
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
                charge operator 30%..50% of loss
            }
        }
        """),
    CodePage(
      code: "C2111",
      title: Bilingual(en: "`in` without a range", zh: "“属于”之后没有范围"),
      text: Bilingual(
        en: """
          `in` asks whether a value lies in a range. For a single value write `is`; for an \
          open end write `above`, `from`, `below` or `up to`.
          """,
        zh: "“属于”询问某值是否在范围之内。与单个值比较用“为”；一端开放时写“超过”“达到”“低于”或“不超过”。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                when loss in 500 CNY
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
                when loss in 500 CNY..1000 CNY
                charge operator 30% of loss
            }
        }
        """),
    CodePage(
      code: "C2112",
      title: Bilingual(en: "a raise by something that is no step", zh: "提高的幅度不当"),
      text: Bilingual(
        en: """
          An adjustment moves a charge by points (`5pp` acts on its rate), by a percentage \
          (`5%` acts on its amount) or by money. A bare number could mean any of the three.
          """,
        zh: """
          调整的幅度可以是百分点(作用于比例)、百分比(作用于款额)或金额。单独的数可能指三者中的任何\
          一种，因此不予接受。
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
            规则 屡犯 依据 "2" {
                提高 责任人 的 追偿 按 5
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
            规则 屡犯 依据 "2" {
                提高 责任人 的 追偿 按 5个百分点
            }
        }
        """),
  ]
}
