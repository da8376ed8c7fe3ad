import CulpaSyntax

/// What an analysis finds in the conditions of a policy: C8001–C8008.
extension CodePages {
  static let analysis: [CodePage] = [
    CodePage(
      code: "C8001",
      title: Bilingual(en: "a rule that can never apply", zh: "永远不会适用的规则"),
      text: Bilingual(
        en: """
          No incident fulfils all conditions of this rule, whatever its facts. The message marks \
          the fewest conditions that exclude each other, and names an incident in which all but \
          one of them hold. Usually a bound is mistyped, or `and` stands where `or` was meant.
          """,
        zh: """
          无论事实如何，没有事件能满足该规则的全部条件。消息标出最少的一组互相矛盾的条件，并给出除其中\
          一项外都成立的事件。常见原因是界限写错，或把“或”写成了“且”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" {
                when loss > 500 CNY and loss < 300 CNY
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
                when loss > 300 CNY and loss < 500 CNY
                charge operator 100 CNY
            }
        }
        """),
    CodePage(
      code: "C8002",
      title: Bilingual(en: "a severity that is never reached here", zh: "此处不可能得出的等级"),
      text: Bilingual(
        en: """
          The conditions of the rule could hold together, but no row of a ladder and no rule that \
          classifies leads to the severity where the rest of them does. So the rule never applies. \
          Compare its bounds with those of the ladder.
          """,
        zh: """
          该规则的条件可以同时成立，但其余条件成立时，没有阶梯的行或定级规则会得出所要求的等级，因此它\
          永不适用。请对照阶梯的界限。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule fine cites "2" {
                when severity is serious and loss <= 300 CNY
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
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule fine cites "2" {
                when severity is serious and loss <= 3000 CNY
                charge operator 100 CNY
            }
        }
        """),
    CodePage(
      code: "C8003",
      title: Bilingual(en: "an alternative that never holds", zh: "永不成立的选项"),
      text: Bilingual(
        en: """
          One side of an `or` can't hold where the other conditions of the rule do. It looks as if \
          it widened the rule, and changes nothing. Take it out, or mend what it compares.
          """,
        zh: """
          “或”的一项在规则其余条件成立时不可能成立。它看似扩大了适用范围，其实毫无作用。请删去，或改\
          正其比较的内容。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            类别 延误, 货损
            规则 罚款 依据 "1" {
                当 类别 为 延误 且 (类别 为 货损 或 损失 > 100元)
                扣罚 责任人 100元
            }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            类别 延误, 货损
            规则 罚款 依据 "1" {
                当 类别 为 延误 且 损失 > 100元
                扣罚 责任人 100元
            }
        }
        """),
    CodePage(
      code: "C8004",
      title: Bilingual(en: "a condition that says nothing", zh: "没有作用的条件"),
      text: Bilingual(
        en: """
          This condition always holds, or holds wherever the other conditions of the rule do. \
          Perhaps it should have been stricter. Taking it out leaves every ruling as it is.
          """,
        zh: """
          该条件总是成立，或在其余条件成立时必然成立，也许本应更严格。删去它不会改变任何裁定。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" {
                when loss > 100 CNY and loss > 50 CNY
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
      code: "C8005",
      title: Bilingual(en: "a rule that is always overridden", zh: "总被优先规则取代的规则"),
      text: Bilingual(
        en: """
          Wherever the conditions of this rule hold, those of a rule that overrides it hold too, \
          so it never acts. Perhaps the exception is too wide. Narrow the exception, or take the \
          general rule out.
          """,
        zh: """
          凡该规则条件成立之处，优先于它的规则条件也成立，因此它从不起作用，也许例外写得过宽。请缩小例\
          外的范围，或删去一般规则。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule usual cites "1" { when loss > 500 CNY  charge operator 100 CNY as fine }
            rule exception overrides usual cites "2" {
                when loss > 300 CNY
                charge operator 50 CNY as fine
            }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule usual cites "1" { when loss > 500 CNY  charge operator 100 CNY as fine }
            rule exception overrides usual cites "2" {
                when loss > 3000 CNY
                charge operator 50 CNY as fine
            }
        }
        """),
    CodePage(
      code: "C8006",
      title: Bilingual(en: "a row that never counts", zh: "从不起作用的行"),
      text: Bilingual(
        en: """
          Of the rows that hold, the table takes the highest (or the lowest) result, and wherever \
          this row holds another one beats it. Its result is never given. Mend its cells or its \
          figure, or take it out.
          """,
        zh: """
          判定表在成立的各行中取最高（或最低）的结果，而凡此行成立之处，另有一行胜过它，其结果从不会给\
          出。请改正其条件或数值，或删去此行。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            table due : money cites "1" by loss, highest {
                row above 0 CNY   gives 100 CNY
                row above 500 CNY gives 50 CNY
                otherwise 0 CNY
            }
            rule fine cites "2" { charge operator due }
        }
        """,
      right: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            table due : money cites "1" by loss, highest {
                row above 0 CNY   gives 100 CNY
                row above 500 CNY gives 150 CNY
                otherwise 0 CNY
            }
            rule fine cites "2" { charge operator due }
        }
        """),
    CodePage(
      code: "C8007",
      title: Bilingual(en: "a graver class that pays less", zh: "等级更重反而少付"),
      text: Bilingual(
        en: """
          Two incidents differ by one step of the ladder's figure: the one beyond the bound is \
          graver, and somebody pays less for it, at the top or at the bottom of the range. That \
          invites people to make things worse. Where the regulation says so itself, allow the \
          finding with that reason.
          """,
        zh: """
          两起事件在阶梯数额上只差一步：超过界限的一起等级更重，某人却付得更少（幅度的上端或下端）。这\
          会诱使人把事情弄得更糟。若条文本来如此，请容许此结果并写明理由。
          """),
      wrong: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重, 从重
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            规则 其一 依据 "2" { 当 等级 为 轻微  扣罚 责任人 200元 记为 罚款 }
            规则 其二 依据 "3" { 当 等级 为 严重  扣罚 责任人 100元 记为 罚款 }
        }
        """,
      right: """
        制度 示例 {
            币种 元
            舍入 四舍五入 至 0.01
            角色 责任人
            事实 损失 : 金额
            等级 轻微 < 严重, 从重
            阶梯 按 损失 依据 "1" { 轻微 超过 0元  严重 超过 500元 }
            规则 其一 依据 "2" { 当 等级 为 轻微  扣罚 责任人 100元 记为 罚款 }
            规则 其二 依据 "3" { 当 等级 为 严重  扣罚 责任人 150元 记为 罚款 }
        }
        """),
    CodePage(
      code: "C8008",
      title: Bilingual(en: "an amount that leaps at a bound", zh: "在界限处跳升的数额"),
      text: Bilingual(
        en: """
          Just beyond the bound of a ladder the least that somebody owes is twice as much as the \
          most that was owed just below it, so that one fen of loss doubles the amount and no \
          discretion bridges it. Perhaps a class is missing in between. Where the leap is meant, \
          allow the finding with a reason.
          """,
        zh: """
          刚过阶梯的界限，某人至少要付的就达到界限之下最多所付的两倍：损失多一分，数额翻倍，且裁量也无\
          法弥合。中间也许缺少一档。若有意如此，请容许此结果并写明理由。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            severity minor < serious, highest wins
            ladder by loss cites "1" { minor above 0 CNY  serious above 500 CNY }
            rule first cites "2" { when severity is minor  charge operator 100 CNY as fine }
            rule second cites "3" { when severity is serious  charge operator 300 CNY as fine }
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
  ]
}
