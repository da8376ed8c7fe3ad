import CulpaSyntax

/// What can be wrong with settings and tables: C2301–C2409.
extension CodePages {
  static let settings: [CodePage] = [
    CodePage(
      code: "C2301",
      title: Bilingual(en: "a setting made twice", zh: "重复的设置"),
      text: Bilingual(
        en: """
          Currency, rounding, calendar and the other settings hold for the whole policy, and \
          each is made once. Of two, a reader could not know which one counts; the first is \
          shown.
          """,
        zh: """
          币种、舍入、日历等设置对整个制度有效，各设一次。若有两处，读者无从知道以哪处为准。提示会指\
          出首次设置之处。
          """),
      wrong: """
        制度 示例 {
            币种 元
            币种 美元
        }
        """,
      right: """
        制度 示例 {
            币种 元
        }
        """),
    CodePage(
      code: "C2302",
      title: Bilingual(en: "severities without a precedence", zh: "等级没有取舍方式"),
      text: Bilingual(
        en: """
          When several rules give different severities, regulations differ on which one \
          counts: the gravest, the mildest, or it is a mistake that there are several. Nothing \
          is assumed; say `highest wins`, `lowest wins` or `one only`.
          """,
        zh: """
          多条规则得出不同等级时，各制度规定不同：有的从重，有的从轻，有的不允许并存。程序不作假定，请\
          写明“从重”“从轻”或“唯一”。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            规则 追偿 依据 "2" {
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
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            规则 追偿 依据 "2" {
                扣罚 责任人 损失 的 30%
            }
        }
        """),
    CodePage(
      code: "C2303",
      title: Bilingual(en: "a choice that only the author can make", zh: "须由作者作出的选择"),
      text: Bilingual(
        en: """
          Something in the policy needs a setting that is not there: a currency for money, \
          rounding for charges, the end of a month for months, a calendar for working days, \
          severities for rules about them. Any default would decide about people in silence. \
          The message shows how the setting is written.
          """,
        zh: """
          制度中的某处需要一项尚未写明的设置：金额需要币种，扣罚需要舍入，月份需要月末规则，工作日需要\
          日历，涉及等级的规则需要等级。任何默认都会在无声中影响当事人。提示会给出写法。
          """),
      wrong: """
        policy example {
            currency CNY
            role operator
            rule fixed cites "1" {
                charge operator 300 CNY
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            rule fixed cites "1" {
                charge operator 300 CNY
            }
        }
        """),
    CodePage(
      code: "C2401",
      title: Bilingual(en: "a ladder without rows", zh: "没有级的阶梯"),
      text: Bilingual(
        en: """
          A ladder turns an amount into a severity, row by row. Without rows it says nothing. \
          Write each severity with the bound it begins at: `above` leaves the bound out, \
          `from` includes it.
          """,
        zh: """
          阶梯按款额逐级确定等级，没有任何一级就没有内容。请写明每个等级的起点：“超过”不含该数，“达到”\
          含该数。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            ladder by loss cites "1" {
            }
            rule recovery cites "2" { charge operator loss }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor, one only
            ladder by loss cites "1" {
                minor above 0 CNY
            }
            rule recovery cites "2" { charge operator loss }
        }
        """),
    CodePage(
      code: "C2402",
      title: Bilingual(en: "ladder rows out of order", zh: "阶梯顺序颠倒"),
      text: Bilingual(
        en: """
          Rows go from the mildest severity to the gravest, as the severities are declared. A \
          graver one below a milder one would mean that a greater loss is judged more mildly.
          """,
        zh: "各级按等级声明的次序从轻到重排列。若重的在前、轻的在后，就成了损失越大定级越轻。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            阶梯 按 损失 依据 "1" {
                严重 超过 0元
                轻微 超过 500元
            }
            规则 追偿 依据 "2" { 扣罚 责任人 损失 的 30% }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重,从重
            阶梯 按 损失 依据 "1" {
                轻微 超过 0元
                严重 超过 500元
            }
            规则 追偿 依据 "2" { 扣罚 责任人 损失 的 30% }
        }
        """),
    CodePage(
      code: "C2403",
      title: Bilingual(en: "ladder bounds that don't grow", zh: "阶梯界限没有增大"),
      text: Bilingual(
        en: """
          Each row reaches up to the next one, so that there is neither gap nor overlap. A row \
          that begins no later than the one before it would hide that one. Let the bounds \
          grow.
          """,
        zh: """
          每一级延伸到下一级为止，既无空隙也无重叠。若某级的起点不高于上一级，上一级就会落空。请让界\
          限逐级增大。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" {
                minor above 500 CNY
                serious above 100 CNY
            }
            rule recovery cites "2" { charge operator loss }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" {
                minor above 100 CNY
                serious above 500 CNY
            }
            rule recovery cites "2" { charge operator loss }
        }
        """),
    CodePage(
      code: "C2404",
      title: Bilingual(en: "a range written backwards", zh: "范围颠倒"),
      text: Bilingual(
        en: """
          A range begins with its smaller end. `50%..30%` holds no value at all, and nobody \
          could decide within it.
          """,
        zh: "范围先写较小的一端。“50%..30%”不含任何值，无法在其中酌定。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 50%..30%
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
      code: "C2405",
      title: Bilingual(en: "two factors for one tier", zh: "同一层级有两个系数"),
      text: Bilingual(
        en: """
          A table gives each tier one factor. With two it would be open which one a holder of \
          that tier is judged by. Keep one of them.
          """,
        zh: "表中每个层级只有一个系数。若有两个，就不清楚该层级的人适用哪一个。请保留一个。"),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人 { 层级 : 第一 | 第二 = 第一 }
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
                折算 责任人 的 追偿 按 层级 { 第一 0.8, 第二 0.5, 第一 0.7 }
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人 { 层级 : 第一 | 第二 = 第一 }
            事实 损失 : 金额
            规则 追偿 依据 "1" {
                扣罚 责任人 损失 的 30%
                折算 责任人 的 追偿 按 层级 { 第一 0.8, 第二 0.5 }
            }
        }
        """),
    CodePage(
      code: "C2406",
      title: Bilingual(en: "a tier without a factor", zh: "层级没有系数"),
      text: Bilingual(
        en: """
          A table covers every tier of the role, so that nobody falls through it. Write `1` \
          for a tier whose amount stays as it is, and `0` for one that owes nothing.
          """,
        zh: "表须覆盖角色的每个层级，以免有人无所适用。款额不变的层级写“1”，不承担的写“0”。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator { tier : first | second = first }
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                scale recovery of operator by tier { first 0.8 }
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
      code: "C2407",
      title: Bilingual(en: "a share of more than the whole", zh: "份额超过全部"),
      text: Bilingual(
        en: """
          A rate above 100 % charges more than the base it is taken of. Some regulations mean \
          that, so it is a warning; often a figure has slipped. A cap says where it ends, if \
          it does.
          """,
        zh: """
          比例超过 100% 意味着扣罚多于基数。有的制度确实如此规定，因此只作警告；多数情况是数字写错。\
          若有封顶，请写“上限”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 100%..150% of loss
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
                charge operator 80%..100% of loss
            }
        }
        """),
    CodePage(
      code: "C2408",
      title: Bilingual(en: "more severities than fit", zh: "等级过多"),
      text: Bilingual(
        en: """
          A policy has at most 62 severities. A scale that fine is usually an amount in \
          disguise: let a term or a ladder of fewer rows say it.
          """,
        zh: "一个制度最多有 62 个等级。如此细的划分通常其实是款额，请用术语或级数较少的阶梯表达。"),
      wrong: """
        policy example {
            severity s0 < s1 < s2 < s3 < s4 < s5 < s6 < s7 < s8
                    < s9 < s10 < s11 < s12 < s13 < s14 < s15 < s16 < s17
                    < s18 < s19 < s20 < s21 < s22 < s23 < s24 < s25 < s26
                    < s27 < s28 < s29 < s30 < s31 < s32 < s33 < s34 < s35
                    < s36 < s37 < s38 < s39 < s40 < s41 < s42 < s43 < s44
                    < s45 < s46 < s47 < s48 < s49 < s50 < s51 < s52 < s53
                    < s54 < s55 < s56 < s57 < s58 < s59 < s60 < s61 < s62,
                highest wins
            rule worst cites "1" { classify s0 }
        }
        """,
      right: """
        policy example {
            severity minor < major, highest wins
            rule any cites "1" { classify minor }
            rule worst cites "2" { when occurred > 2026-01-01  classify major }
        }
        """),
    CodePage(
      code: "C2409",
      title: Bilingual(en: "a figure below zero", zh: "小于零的数"),
      text: Bilingual(
        en: """
          `raise` and `lower`, `charge` and `reward` say the direction; a figure below zero \
          would turn it round where a reader does not look. Leave the minus out and choose the \
          word.
          """,
        zh: """
          “提高”“降低”“扣罚”“奖励”已经表明方向，负数会在读者不注意的地方把它颠倒过来。请去掉负号，改\
          用相应的词。
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
                提高 责任人 的 追偿 按 -5个百分点
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
                降低 责任人 的 追偿 按 5个百分点
            }
        }
        """),
  ]
}
