import CulpaSyntax

/// What can be wrong with single values: C2113–C2124.
extension CodePages {
  static let values: [CodePage] = [
    CodePage(
      code: "C2113",
      title: Bilingual(en: "a factor with a unit", zh: "系数带有单位"),
      text: Bilingual(
        en: """
          A factor multiplies an amount and has no unit of its own: `0.8` or `80%`. Money here \
          would make money times money. Use `raise` or `lower` to move an amount by money.
          """,
        zh: """
          系数用于与款额相乘，自身没有单位，写作“0.8”或“80%”。写金额就成了金额乘金额。若要按金额增减，\
          请用“提高”或“降低”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                scale recovery of operator by 0.8 CNY
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
                scale recovery of operator by 0.8
            }
        }
        """),
    CodePage(
      code: "C2114",
      title: Bilingual(en: "a default or parameter that is computed", zh: "默认值或参数须固定"),
      text: Bilingual(
        en: """
          A parameter and the default of a fact are fixed before any incident is seen, so that \
          a scenario can set them. What depends on facts is a `term`.
          """,
        zh: "参数和事实的默认值在任何事件之前就已固定，方案才能改动它们。取决于事实的数值请用“术语”。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param base = loss * 2
            rule recovery cites "1" {
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
            term base = loss * 2
            rule recovery cites "1" {
                charge operator 30% of base
            }
        }
        """),
    CodePage(
      code: "C2115",
      title: Bilingual(en: "minus before what has no negative", zh: "没有负值"),
      text: Bilingual(
        en: """
          Numbers, money, percentages and hours have a negative; dates, texts, names and \
          yes/no have none. Leave the minus out, or subtract from something: `occurred - 3 \
          days`.
          """,
        zh: """
          数值、金额、百分比和时长可以为负；日期、文本、名称和是否没有负值。请去掉负号，或从某项中减\
          去：“发生时间 - 3天”。
          """),
      wrong: """
        policy example {
            param first = -2026-03-02
            rule late cites "1" {
                when occurred < first
                require report
            }
        }
        """,
      right: """
        policy example {
            param first = 2026-03-02
            rule late cites "1" {
                when occurred < first
                require report
            }
        }
        """),
    CodePage(
      code: "C2116",
      title: Bilingual(en: "a rounding unit that is none", zh: "舍入单位不当"),
      text: Bilingual(
        en: """
          An amount is rounded to a multiple of a fixed positive unit: `0.01` for cents, `1` \
          for whole yuan, `10` for tens. Zero, a negative figure or something computed is \
          refused.
          """,
        zh: """
          款额舍入为某个固定正数的倍数：“0.01”到分，“1”到元，“10”到十元。零、负数或需计算的内容不予接\
          受。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
        }
        """),
    CodePage(
      code: "C2117",
      title: Bilingual(en: "parts of a calendar unit", zh: "不完整的日历单位"),
      text: Bilingual(
        en: """
          Days, weeks, months, years and working days are counted in whole numbers: nobody can \
          say on which day one and a half months end. Write a smaller unit instead.
          """,
        zh: "天、周、月、年、工作日只能为整数，没有人能说清一个半月在哪一天结束。请改用更小的单位。"),
      wrong: """
        policy example {
            month end last day
            param window = 1.5 months
            rule late cites "1" {
                when occurred > 2026-01-31 + window
                require report
            }
        }
        """,
      right: """
        policy example {
            param window = 45 days
            rule late cites "1" {
                when occurred > 2026-01-31 + window
                require report
            }
        }
        """),
    CodePage(
      code: "C2118",
      title: Bilingual(en: "a number with too many digits", zh: "位数过多的数"),
      text: Bilingual(
        en: """
          Figures are exact decimals of up to 38 digits, of them 30 behind the point. A longer \
          one would lose digits in silence, so it is refused.
          """,
        zh: "数值为精确小数，最多 38 位，其中小数 30 位。更长的数会悄悄丢失位数，因此不予接受。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param ratio = 0.1234567890123456789012345678901234567890
            rule recovery cites "1" {
                charge operator loss * ratio
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param ratio = 0.123456789
            rule recovery cites "1" {
                charge operator loss * ratio
            }
        }
        """),
    CodePage(
      code: "C2119",
      title: Bilingual(en: "a severity compared with something else", zh: "等级与他物比较"),
      text: Bilingual(
        en: """
          A severity is compared with a declared severity, or with `none` for an incident \
          without one. It has no figure: `severity > 1` says nothing about what 1 would be.
          """,
        zh: """
          等级只能与已声明的等级比较，没有等级时与“无”比较。等级没有数值，“等级 > 1”没有说明 1 指什\
          么。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            规则 定级 依据 "1" { 当 损失 > 0元  定为 轻微 }
            规则 重定 依据 "2" { 当 损失 > 500元  定为 严重 }
            规则 追偿 依据 "3" {
                当 等级 > 1
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
            等级 轻微 < 严重,从重
            规则 定级 依据 "1" { 当 损失 > 0元  定为 轻微 }
            规则 重定 依据 "2" { 当 损失 > 500元  定为 严重 }
            规则 追偿 依据 "3" {
                当 等级 >= 轻微
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C2120",
      title: Bilingual(en: "`of` between things that do not belong together", zh: "“的”连接不当"),
      text: Bilingual(
        en: """
          `of` has two uses: a percentage of something (`30% of loss`), and an attribute of a \
          role (`wage of operator`). Money of money, or a number of money, is neither; write \
          `*` to multiply.
          """,
        zh: """
          “的”有两种用法：某项的百分比(“损失 的 30%”)和角色的属性(“责任人 的 工资”)。金额的金额、金\
          额的数值都不是；相乘请用“*”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30 CNY of loss
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
      code: "C2121",
      title: Bilingual(en: "branches of different types", zh: "两个分支类型不同"),
      text: Bilingual(
        en: """
          Whatever the condition turns out to be, an `if` gives one value, so both branches \
          have one type. Give them the same unit, or write two rules with opposite conditions.
          """,
        zh: """
          无论条件是否成立，“如果”都给出一个值，因此两个分支的类型须一致。请使用同一单位，或写成条件\
          相反的两条规则。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact hidden : yes/no
            rule recovery cites "1" {
                charge operator (if hidden then 300 CNY else 30%)
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact hidden : yes/no
            rule recovery cites "1" {
                charge operator (if hidden then 300 CNY else 30% of loss)
            }
        }
        """),
    CodePage(
      code: "C2122",
      title: Bilingual(en: "a window that is no calendar span", zh: "期限不是日历期间"),
      text: Bilingual(
        en: """
          Earlier incidents are looked for in calendar time: days, weeks, months or years back \
          from the day of this one. Hours and working days are refused here.
          """,
        zh: """
          此前的事件按日历时间回溯：从本次发生之日起往前若干天、周、月或年。小时和工作日不能用在此\
          处。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            rule classified cites "1" { classify minor }
            rule recovery cites "2" {
                charge operator 30% of loss
                raise recovery by 5pp for each prior minor within 48h
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            rule classified cites "1" { classify minor }
            rule recovery cites "2" {
                charge operator 30% of loss
                raise recovery by 5pp for each prior minor within 90 days
            }
        }
        """),
    CodePage(
      code: "C2123",
      title: Bilingual(en: "an open range to choose from", zh: "酌定范围不含端点"),
      text: Bilingual(
        en: """
          Who decides within a range may also choose its ends; `..<`, `above` or `below` would \
          leave out an end that no smallest step reaches. Write both ends with `..`.
          """,
        zh: """
          在范围内酌定的人也可以取端点；“..<”“超过”“低于”会排除端点，而端点旁边没有最近的一档。请用“\
          ..”写明两端。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30% ..< 50%
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
                扣罚 责任人 损失 的 30%..50%
            }
        }
        """),
    CodePage(
      code: "C2124",
      title: Bilingual(en: "a join of what is no person", zh: "追加的不是人"),
      text: Bilingual(
        en: """
          `join` makes somebody a party: the holder of a role, or the supervisor of one. \
          Money, facts and texts hold no role.
          """,
        zh: "“追加”使某人成为当事人：某角色的担任者，或其上级。金额、事实、文本不能担任角色。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
            }
            规则 连带 依据 "2" {
                追加 损失 作为 责任人
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
            规则 连带 依据 "2" {
                追加 责任人 的 上级 作为 责任人
            }
        }
        """),
  ]
}
