import CulpaSyntax

/// What an analysis finds in how a policy is written: C8022–C8032.
extension CodePages {
  static let howItIsWritten: [CodePage] = [
    CodePage(
      code: "C8022",
      title: Bilingual(en: "a derivation written out again", zh: "重复的推算"),
      text: Bilingual(
        en: """
          Two rules or more write out the same derivation of two operators or more. Who changes \
          one of them forgets the other. Give it a name with `term` and use that; this is worth \
          knowing, and changes no ruling.
          """,
        zh: """
          两条以上的规则重复同一个含两个以上运算的推算，修改其一时容易遗漏其他。请用“派生”取名后引用；此\
          项供了解，不影响裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact repair : money
            fact freight : money
            rule small cites "1" { when loss + repair + freight > 500 CNY  charge operator 50 CNY }
            rule large cites "2" { when loss + repair + freight > 900 CNY  charge operator 90 CNY }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            fact repair : money
            fact freight : money
            term damage cites "3" = loss + repair + freight
            rule small cites "1" { when damage > 500 CNY  charge operator 50 CNY }
            rule large cites "2" { when damage > 900 CNY  charge operator 90 CNY }
        }
        """),
    CodePage(
      code: "C8023",
      title: Bilingual(en: "a value that is never in force", zh: "从不生效的数值"),
      text: Bilingual(
        en: """
          The value of a parameter is replaced before the policy begins, or begins after it has \
          ended, so that no incident is judged by it. Usually a year is mistyped. Mend the day, or \
          take the value out.
          """,
        zh: """
          参数的此值在制度生效前已被取代，或在制度终止后才生效，因此没有事件按它裁定。常见原因是年份写错。\
          请改正日期，或删去此值。
          """),
      wrong: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param fee cites "1" = 500 CNY, 600 CNY from 2025-07-01
            rule fine cites "2" {
                when loss > 0 CNY
                charge operator fee
            }
        }
        """,
      right: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            param fee cites "1" = 500 CNY, 600 CNY from 2026-07-01
            rule fine cites "2" {
                when loss > 0 CNY
                charge operator fee
            }
        }
        """),
    CodePage(
      code: "C8024",
      title: Bilingual(en: "a review that was due before the policy", zh: "早于制度的复核期限"),
      text: Bilingual(
        en: """
          The day by which the figure had to be looked at again lies before the first day of the \
          policy: it is stale from the beginning. Look at it, and set the next day.
          """,
        zh: """
          该数值的复核期限早于制度的生效日，自始即已过时。请复核，并写明下次复核的日期。
          """),
      wrong: """
        制度 示例 {
            施行 自 2026-01-01
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            参数 罚金 = 500元 复核期限 2025-06-30
            规则 罚款 依据 "1" { 当 损失 > 0元  扣罚 责任人 罚金 }
        }
        """,
      right: """
        制度 示例 {
            施行 自 2026-01-01
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            参数 罚金 = 500元 复核期限 2026-06-30
            规则 罚款 依据 "1" { 当 损失 > 0元  扣罚 责任人 罚金 }
        }
        """),
    CodePage(
      code: "C8025",
      title: Bilingual(en: "a provision without an article", zh: "没有依据的规定"),
      text: Bilingual(
        en: """
          A ladder, a table, a procedure, a duty or the way of collecting cites no article, so \
          that no letter can say what it rests on. Cite it; where the text itself has no number, \
          name its paragraph. This is worth knowing, and changes no ruling.
          """,
        zh: """
          阶梯、判定表、流程、职责或收取方式没有写明依据，通知书因此说不出其根据。请写明条款；条文没有编\
          号时可写段落。此项供了解，不影响裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss { minor above 0 CNY  serious above 500 CNY }
            rule first cites "2" { when severity is minor  charge operator 100 CNY as fine }
            rule second cites "3" { when severity is serious  charge operator 150 CNY as fine }
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
            rule first cites "2" { when severity is minor  charge operator 100 CNY as fine }
            rule second cites "3" { when severity is serious  charge operator 150 CNY as fine }
        }
        """),
    CodePage(
      code: "C8026",
      title: Bilingual(en: "names that sound the same", zh: "读音相同的名称"),
      text: Bilingual(
        en: """
          Two names in Han characters are typed with the same syllables, so that a keyboard offers \
          one for the other and the policy still reads well. Look whether the right one stands in \
          each place, or choose another name. This is worth knowing, and changes no ruling.
          """,
        zh: """
          两个汉字名称拼音相同，输入法容易选错，而制度仍读得通。请核对各处所用是否正确，或另取名称。此项\
          供了解，不影响裁定。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 工时 : 时长
            事实 公示 : 是否
            规则 罚款 依据 "1" { 当 公示 且 工时 > 3小时  扣罚 责任人 100元 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 工时 : 时长
            事实 已公布 : 是否
            规则 罚款 依据 "1" { 当 已公布 且 工时 > 3小时  扣罚 责任人 100元 }
        }
        """),
    CodePage(
      code: "C8027",
      title: Bilingual(en: "a floor above a cap", zh: "高于上限的下限"),
      text: Bilingual(
        en: """
          An amount has a `floor` that lies above its `cap` in an incident in which both apply. The \
          cap wins, so that the floor says nothing there. Usually two figures are exchanged, or one \
          of both needs a condition.
          """,
        zh: """
          在两者都适用的事件中，款项的“下限”高于“上限”。此时以上限为准，下限不起作用。常见原因是两个数\
          值颠倒，或其中之一缺少条件。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30% of loss
                floor recovery at 900 CNY
                cap recovery at 300 CNY
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
                floor recovery at 300 CNY
                cap recovery at 900 CNY
            }
        }
        """),
    CodePage(
      code: "C8028",
      title: Bilingual(en: "a percentage of a rate", zh: "按比例计算的百分数"),
      text: Bilingual(
        en: """
          `raise` or `lower` by a percentage changes an amount that is itself a rate of something: \
          30% lowered by 5% is 28.5%. Regulations that say five per cent often mean five points, \
          which make it 25%. Write `5pp` where that is meant; this is worth knowing, and nothing \
          need be changed.
          """,
        zh: """
          “提高”或“降低”一个百分数，改变的是本身按比例计算的款项：30% 降低 5% 为 28.5%。条文说百\
          分之五时常指五个百分点，即 25%。若指后者请写“5个百分点”；此项供了解，不必修改。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            事实 主动报告 : 是否
            规则 追偿 依据 "1" { 扣罚 责任人 损失 的 30%  上限 追偿 为 900元 }
            规则 从轻 依据 "2" { 当 主动报告  降低 追偿 5% }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            事实 主动报告 : 是否
            规则 追偿 依据 "1" { 扣罚 责任人 损失 的 30%  上限 追偿 为 900元 }
            规则 从轻 依据 "2" { 当 主动报告  降低 追偿 5个百分点 }
        }
        """),
    CodePage(
      code: "C8029",
      title: Bilingual(en: "a step without a deadline", zh: "没有期限的步骤"),
      text: Bilingual(
        en: """
          A step that names no time is open until it is done, and whoever never takes it is never \
          late. Regulations often set the time elsewhere, in a general provision. Write it where \
          there is one; this is worth knowing, and changes no ruling.
          """,
        zh: """
          没有时限的步骤在办理之前一直待办，始终不办也不算逾期。时限常写在条文的通则中。若有规定请写明；此\
          项供了解，不影响裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" { step report by operator }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" { step report by operator within 24h of occurred }
        }
        """),
    CodePage(
      code: "C8030",
      title: Bilingual(en: "a factor above one", zh: "大于 1 的系数"),
      text: Bilingual(
        en: """
          `scale` multiplies an amount, mostly to give each tier its part. A factor above 1 takes \
          more than the whole, which a text that speaks of parts does not mean. Where an aggravation \
          is meant, `raise … by 20%` says so. This is worth knowing, and nothing need be changed.
          """,
        zh: """
          “折算”用系数乘款额，多用于各层级按份承担。系数大于 1 时所收超过全额，而讲份额的条文并非此意。若指\
          加重，请写“提高 … 按 20%”。此项供了解，不必修改。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact hidden : yes/no = no
            rule fine cites "1" { charge operator 100 CNY as fine }
            rule graver cites "2" { when hidden  scale fine of operator by 1.2 }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact hidden : yes/no = no
            rule fine cites "1" { charge operator 100 CNY as fine }
            rule graver cites "2" { when hidden  raise fine of operator by 20% }
        }
        """),
    CodePage(
      code: "C8031",
      title: Bilingual(en: "ranges that leave a hole", zh: "相邻等级的幅度之间有空缺"),
      text: Bilingual(
        en: """
          On the two sides of a bound the ranges of one amount do not touch, so that no amount between \
          them can ever be decided, however the case lies. Let the graver class begin where the milder \
          one ends, if that is meant. This is worth knowing, and changes no ruling.
          """,
        zh: """
          界限两侧，同一款项的幅度互不相接，其间的款额无论案情如何都不能酌定。若本意是连续的，请使较重等级从\
          较轻等级的终点开始。此项供了解，不影响裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            office management
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule first cites "2" { when severity is minor  charge operator 100 CNY..200 CNY as fine }
            rule second cites "3" { when severity is serious  charge operator 300 CNY..500 CNY as fine }
            procedure settling cites "4" { step decision by management within 24h of occurred }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            office management
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule first cites "2" { when severity is minor  charge operator 100 CNY..200 CNY as fine }
            rule second cites "3" { when severity is serious  charge operator 200 CNY..500 CNY as fine }
            procedure settling cites "4" { step decision by management within 24h of occurred }
        }
        """),
    CodePage(
      code: "C8032",
      title: Bilingual(en: "a deadline without a consequence", zh: "没有后果的期限"),
      text: Bilingual(
        en: """
          The step has a deadline, and whoever misses it bears nothing: no rule reads its status, and \
          nobody is told. Often the text sets a penalty elsewhere, which is missing here. Write it, or \
          name who is told with `late to`; this is worth knowing, and changes no ruling.
          """,
        zh: """
          该步骤有期限，而逾期者不承担任何后果：没有规则查询其状态，也不通知任何人。罚则常写在条文别处，此处\
          漏了。请补上，或用“逾期报”写明通知谁；此项供了解，不影响裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" { step report by operator within 24h of occurred }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { when loss > 0 CNY  charge operator 100 CNY }
            procedure reporting cites "2" { step report by operator within 24h of occurred }
            rule delay cites "3" { when status of report is late | missing  charge operator 50 CNY }
        }
        """),
  ]
}
