import CulpaSyntax

/// What can be wrong with tests themselves: C3901–C3913.
extension CodePages {
  /// A policy for the examples of tests, with what stands below it.
  private static func script(_ rest: String) -> String {
    """
    policy example {
        currency CNY
        round half up to 0.01
        severity minor, highest wins
        role operator
        fact loss : money
        ladder by loss cites "1" { minor above 0 CNY }
        rule recovery cites "2" { charge operator 10% of loss }
    }
    \(rest)
    """
  }

  static let trials: [CodePage] = [
    CodePage(
      code: "C3901",
      title: Bilingual(en: "a case with too many or too few values", zh: "用例的值多于或少于名称"),
      text: Bilingual(
        en: """
          `for each` names what the cases are about, and each case gives one value for each name, in the \
          same order. A case with another number of values can't be told apart from a mistyped one.
          """,
        zh: "“逐例”列出各用例的名称，每个用例须按同一顺序为每个名称给出一个值。数目不同的用例无法与笔误区分。"),
      wrong: script(
        """
        test "a tenth" under example for each (loss, paid) in ((100 CNY, 10 CNY), (200 CNY)) {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """),
      right: script(
        """
        test "a tenth" under example for each (loss, paid) in ((100 CNY, 10 CNY), (200 CNY, 20 CNY)) {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """)),
    CodePage(
      code: "C3902",
      title: Bilingual(en: "a field of a case that is no value", zh: "用例表中无法读取的单元格"),
      text: Bilingual(
        en: """
          The fields of a file of cases are read like values in a script: figures with their units, names, \
          dates, ranges, `none`. A text stands in quotes there too. An empty field leaves out the line \
          that would have it.
          """,
        zh: "用例文件的单元格按脚本中的值读取：带单位的数字、名称、日期、范围或“无”；文本同样要加引号。空格表示不写该行。"),
      wrong: script(
        """
        test "a tenth" under example for each (loss, paid) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """),
      right: script(
        """
        test "a tenth" under example for each (loss, paid) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """), wrongFiles: ["cases.csv": "loss,paid\n100 CNY,= 10\n"],
      rightFiles: ["cases.csv": "loss,paid\n100 CNY,10 CNY\n"]),
    CodePage(
      code: "C3903",
      title: Bilingual(en: "a column of cases that is not there", zh: "用例表缺少的列"),
      text: Bilingual(
        en: """
          The names behind `for each` are the headers of the columns that the test reads from its file. \
          Other columns are left alone, so that a file may say more than one test needs.
          """,
        zh: "“逐例”后的名称即测试要读取的列名。文件中的其他列不受影响，因此文件可以多于测试所需。"),
      wrong: script(
        """
        test "a tenth" under example for each (loss, paid) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """),
      right: script(
        """
        test "a tenth" under example for each (loss, payed) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is payed
        }
        """), wrongFiles: ["cases.csv": "loss,payed\n100 CNY,10 CNY\n"],
      rightFiles: ["cases.csv": "loss,payed\n100 CNY,10 CNY\n"]),
    CodePage(
      code: "C3904",
      title: Bilingual(en: "a file without a case", zh: "没有用例的文件"),
      text: Bilingual(
        en:
          "The file has no row below its header. A test that tries nothing would always pass, so it is broken.",
        zh: "文件的表头下没有任何行。不检验任何内容的测试总会通过，因此视为出错。"),
      wrong: script(
        """
        test "a tenth" under example for each (loss, paid) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """),
      right: script(
        """
        test "a tenth" under example for each (loss, paid) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect recovery of operator is paid
        }
        """), wrongFiles: ["cases.csv": "loss,paid\n"],
      rightFiles: ["cases.csv": "loss,paid\n100 CNY,10 CNY\n"]),
    CodePage(
      code: "C3905",
      title: Bilingual(en: "nothing given under this name", zh: "没有此名称的给定条件"),
      text: Bilingual(
        en: """
          `given "…"` in a test stands for the people, incidents and decisions of the block with that name, \
          which stands in the script beside the tests, or in a file that it uses.
          """,
        zh: "测试中的“给定 \"…\"”代表同名区块中的人员、事件和酌定。该区块写在测试旁，或写在所使用的文件中。"),
      wrong: script(
        """
        test "a tenth" under example {
            given "the crew"
            incident { loss = 100 CNY  operator = zhang }
            expect recovery of zhang is 10 CNY
        }
        """),
      right: script(
        """
        given "the crew" { person zhang { wage = 5000 CNY } }
        test "a tenth" under example {
            given "the crew"
            incident { loss = 100 CNY  operator = zhang }
            expect recovery of zhang is 10 CNY
        }
        """)),
    CodePage(
      code: "C3906",
      title: Bilingual(en: "given twice", zh: "给定条件重复"),
      text: Bilingual(
        en: "Two blocks have one name, so a test could not say which it begins with.",
        zh: "两个区块使用同一名称，测试无法指明以哪一个开始。"),
      wrong: script(
        """
        given "the crew" { person zhang {} }
        given "the crew" { person li {} }
        """),
      right: script(
        """
        given "the crew" { person zhang {} }
        given "the night crew" { person li {} }
        """)),
    CodePage(
      code: "C3907",
      title: Bilingual(en: "a second incident made up", zh: "第二个任取的事件"),
      text: Bilingual(
        en: """
          `for any incident` stands for all incidents of a kind; what is expected must hold for each that is \
          made up. Two in one test would hang on each other, and no smallest counterexample could be shown.
          """,
        zh: "“任取 事件”代表所有这样的事件，期望须对每一个成立。同一测试中有两个时二者相互影响，无法给出最小的反例。"),
      wrong: script(
        """
        test "never more than the loss" under example {
            for any incident "A" { operator = someone }
            for any incident "B" { operator = someone }
            expect recovery of operator in "B" <= loss
        }
        """),
      right: script(
        """
        test "never more than the loss" under example {
            incident "A" { loss = 100 CNY  operator = someone }
            for any incident "B" { operator = someone }
            expect recovery of operator in "B" <= loss
        }
        """)),
    CodePage(
      code: "C3908",
      title: Bilingual(en: "a name of cases that nothing reads", zh: "未被使用的用例名称"),
      text: Bilingual(
        en: """
          A name behind `for each` stands for a value, so it counts only where a value can stand: behind `=` \
          or `is`. Where nothing reads it, all cases would try the same.
          """,
        zh: "“逐例”后的名称代表一个值，只在能写值的地方有效：“=”或“为”之后。若无处使用，各用例检验的内容相同。"),
      wrong: script(
        """
        test "a tenth" under example for each amount in (100 CNY, 200 CNY) {
            incident { loss = 100 CNY  operator = someone }
            expect recovery of operator is 10 CNY
        }
        """),
      right: script(
        """
        test "a tenth" under example for each amount in (100 CNY, 200 CNY) {
            incident { loss = amount  operator = someone }
            expect recovery of operator is 10% of amount
        }
        """)),
    CodePage(
      code: "C3909",
      title: Bilingual(en: "a case that is no value here", zh: "此处不能使用的用例值"),
      text: Bilingual(
        en: """
          `none`, `late` and the like say how something is, and can only be expected. Where a fact is \
          recorded, or something is worked out, the case must give a value; an empty field of a file leaves \
          the fact out.
          """,
        zh: "“无”“逾期完成”等只表示结果，只能作为期望。在记录事实或参与计算的地方，用例必须给出值；文件中的空格表示不写该事实。"),
      wrong: script(
        """
        test "a tenth" under example for each (loss, grade) in ((100 CNY, minor), (none, none)) {
            incident { loss = loss  operator = someone }
            expect severity is grade
        }
        """),
      right: script(
        """
        test "a tenth" under example for each (loss, grade) in ((100 CNY, minor), (0 CNY, none)) {
            incident { loss = loss  operator = someone }
            expect severity is grade
        }
        """)),
    CodePage(
      code: "C3910",
      title: Bilingual(en: "an expected figure that is not known", zh: "无法得知的期望值"),
      text: Bilingual(
        en: """
          An expectation may name facts and terms: `expect recovery of operator <= 10% of loss`. They have \
          the values of the incident looked at; where one is not recorded there is nothing to compare with.
          """,
        zh: "期望中可以使用事实和术语，如“期望 责任人 的 追偿 <= 损失 的 10%”，其值取自所查看的事件；若未记录，便无从比较。"),
      wrong: script(
        """
        test "a tenth" under example {
            incident { operator = someone }
            expect recovery of operator <= 10% of loss
        }
        """),
      right: script(
        """
        test "a tenth" under example {
            incident { loss = 100 CNY  operator = someone }
            expect recovery of operator <= 10% of loss
        }
        """)),
    CodePage(
      code: "C3911",
      title: Bilingual(en: "a case that expects nothing", zh: "没有期望值的用例"),
      text: Bilingual(
        en: """
          An empty field leaves out what would have it, and with the expectation gone the case would pass \
          whatever happens. `none` in the field says that there is nothing.
          """,
        zh: "空格会略去相应内容；略去期望后，用例无论结果如何都会通过。若期望为没有，请在该格写“无”。"),
      wrong: script(
        """
        test "graded" under example for each (loss, grade) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect severity is grade
        }
        """),
      right: script(
        """
        test "graded" under example for each (loss, grade) in "cases.csv" {
            incident { loss = loss  operator = someone }
            expect severity is grade
        }
        """), wrongFiles: ["cases.csv": "loss,grade\n0 CNY,\n"],
      rightFiles: ["cases.csv": "loss,grade\n0 CNY,none\n"]),
    CodePage(
      code: "C3912",
      title: Bilingual(en: "nothing lies within what is made up", zh: "任取范围内没有值"),
      text: Bilingual(
        en: """
          In `for any incident` a range bounds what is made up for a fact: `loss = 0 CNY..5000 CNY`, \
          `from 100 CNY`. It goes from less to more, and its ends are figures of the fact's type.
          """,
        zh: "在“任取 事件”中，范围限定所取的事实，如“损失 = 0元..5000元”“达到 100元”。范围由小到大，两端须为该事实的类型。"),
      wrong: script(
        """
        test "never more than the loss" under example {
            for any incident { loss = 500 CNY..100 CNY  operator = someone }
            expect recovery of operator <= loss
        }
        """),
      right: script(
        """
        test "never more than the loss" under example {
            for any incident { loss = 100 CNY..500 CNY  operator = someone }
            expect recovery of operator <= loss
        }
        """)),
    CodePage(
      code: "C3913",
      title: Bilingual(en: "a name where a day must stand", zh: "应写日期之处的名称"),
      text: Bilingual(
        en: """
          The day of status, of a record and of what was done is written as a day. In a test `for each` it \
          may be the name of a column, and then each case must give a day.
          """,
        zh: "截至日期、记录日期和完成时间须写日期。在“逐例”测试中可以写列名，此时每个用例都须给出日期。"),
      wrong: script(
        """
        test "a tenth" under example {
            incident { loss = 100 CNY  operator = someone }
            as of tomorrow
            expect severity is minor
        }
        """),
      right: script(
        """
        test "a tenth" under example for each day in (2026-03-02, 2026-03-03) {
            incident { loss = 100 CNY  operator = someone }
            as of day
            expect severity is minor
        }
        """)),
  ]
}
