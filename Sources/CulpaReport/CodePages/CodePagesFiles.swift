import CulpaSyntax

/// What can be wrong with the form of data files: C5020–C5034.
extension CodePages {
  static let files: [CodePage] = [
    CodePage(
      code: "C5020",
      title: Bilingual(en: "bytes that are no text", zh: "不是文本的字节"),
      text: Bilingual(
        en: """
          Data is read as UTF-8, and as GB 18030 where it is not UTF-8; this byte is neither. \
          From here on no row can be trusted. Save the file again as UTF-8. In the example `�` \
          stands for such a byte.
          """,
        zh: """
          数据按 UTF-8 读取，不是 UTF-8 时按 GB 18030 读取，而此字节两者都不是，其后的行均不可信。请\
          将文件另存为 UTF-8。示例中以“�”表示这样的字节。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
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
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D-1,1�00
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,1600
        """
      ]),
    CodePage(
      code: "C5021",
      title: Bilingual(en: "a quote that never ends", zh: "没有结束的引号"),
      text: Bilingual(
        en: """
          A quoted field may run over several lines, so one quote too many turns the rest of \
          the file into a single field. The place where it begins is shown. Close it; a quote \
          inside a quoted field is written twice.
          """,
        zh: """
          加引号的字段可以跨行，因此多一个引号就会把文件的其余部分变成一个字段。提示会指出它开始之\
          处。请补上结束的引号；字段内的引号要写两次。
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
        导入 事件表 自 "三月.csv" 适用 示例
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
        导入 事件表 自 "三月.csv" 适用 示例
        """,
      wrongFiles: [
        "三月.csv": """
        事件,损失
        "D-1,100
        D-2,200
        """
      ],
      rightFiles: [
        "三月.csv": """
        事件,损失
        "D-1",100
        D-2,200
        """
      ]),
    CodePage(
      code: "C5022",
      title: Bilingual(en: "a quote in the wrong place", zh: "引号位置不当"),
      text: Bilingual(
        en: """
          A quote opens a field at its very beginning and closes it right before the \
          delimiter. Anywhere else programs disagree on what it means. Quote the whole field, \
          and write a quote inside it twice.
          """,
        zh: """
          引号在字段最前面开始，在分隔符之前结束；出现在其他位置，各种软件的理解不同。请给整个字段加\
          引号，并把其中的引号写两次。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
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
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D"1,100
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        "D""1",100
        """
      ]),
    CodePage(
      code: "C5023",
      title: Bilingual(en: "a row that is too long", zh: "行过长"),
      text: Bilingual(
        en: """
          A row has at most 1 MiB. Usually line ends are missing, or a file that is no table \
          was taken for one. In the example `⋯` stands for that many characters.
          """,
        zh: "一行最多 1 MiB。通常是缺少换行，或把不是表格的文件当成了表格。示例中以“⋯”表示这么多字符。"),
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
        导入 事件表 自 "三月.csv" 适用 示例
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
        导入 事件表 自 "三月.csv" 适用 示例
        """,
      wrongFiles: [
        "三月.csv": """
        事件,损失
        D-1⋯,100
        """
      ],
      rightFiles: [
        "三月.csv": """
        事件,损失
        D-1,100
        """
      ]),
    CodePage(
      code: "C5024",
      title: Bilingual(en: "a zero byte", zh: "零字节"),
      text: Bilingual(
        en: """
          Text has no zero bytes; a file that does is damaged, or is no CSV at all but a \
          spreadsheet file under a wrong name. Export it again as CSV in UTF-8.
          """,
        zh: """
          文本中没有零字节；含零字节的文件已经损坏，或者根本不是 CSV，而是改了名的表格文件。请重新导\
          出为 UTF-8 编码的 CSV。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
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
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """
        incident,loss
        D\u{0}1,100
        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        D-1,100
        """
      ]),
    CodePage(
      code: "C5025",
      title: Bilingual(en: "an empty data file", zh: "空的数据文件"),
      text: Bilingual(
        en: """
          The file has no header, or no value if it is JSON, so nothing says what was meant. A \
          table without incidents has at least its header; an empty JSON list is `[]`.
          """,
        zh: """
          文件没有表头(JSON 则没有任何值)，无从知道其含义。没有事件的表至少要有表头，空的 JSON 列表\
          写作“[]”。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
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
        person zhang { wage = 5000 CNY }
        import incidents from "march.csv" under example
        """,
      wrongFiles: [
        "march.csv": """

        """
      ],
      rightFiles: [
        "march.csv": """
        incident,loss
        """
      ]),
    CodePage(
      code: "C5026",
      title: Bilingual(en: "a column that stands twice", zh: "重复的列"),
      text: Bilingual(
        en: """
          Two columns have the same header, and nobody could say which one counts. No row is \
          read. Rename or remove one of them.
          """,
        zh: "两列的表头相同，无法确定以哪一列为准，因此不读取任何行。请改名或删除其中一列。"),
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
        导入 事件表 自 "三月.csv" 适用 示例
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
        导入 事件表 自 "三月.csv" 适用 示例
        """,
      wrongFiles: [
        "三月.csv": """
        事件,损失,损失
        D-1,100,200
        """
      ],
      rightFiles: [
        "三月.csv": """
        事件,损失
        D-1,100
        """
      ]),
    CodePage(
      code: "C5030",
      title: Bilingual(en: "a text that is not JSON", zh: "不是 JSON 的文本"),
      text: Bilingual(
        en: """
          The file is named or looks like JSON, but does not keep its rules: a comma after the \
          last value, full-width quotes, a comment, a number with separators. The message says \
          what is wrong with the place.
          """,
        zh: """
          文件名或内容表明是 JSON，但不合其规则：最后一个值后有逗号、用了全角引号、含注释或数字带分\
          隔符等。提示会说明此处的问题。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        import incidents from "march.json" under example
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
        import incidents from "march.json" under example
        """,
      wrongFiles: [
        "march.json": """
        [ { "incident": "D-1", "loss": 100, } ]
        """
      ],
      rightFiles: [
        "march.json": """
        [ { "incident": "D-1", "loss": 100 } ]
        """
      ]),
    CodePage(
      code: "C5031",
      title: Bilingual(en: "data in JSON that is no list of objects", zh: "JSON 不是对象的列表"),
      text: Bilingual(
        en: """
          Rows are objects, and a .json file is one list of them. A file with one object on \
          each line is named .jsonl. Put the objects between `[` and `]`.
          """,
        zh: """
          每行是一个对象，.json 文件是由对象组成的列表；每行一个对象的文件请命名为 .jsonl。请把对象\
          放在“[”和“]”之间。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        import incidents from "march.json" under example
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
        import incidents from "march.json" under example
        """,
      wrongFiles: [
        "march.json": """
        { "incident": "D-1", "loss": 100 }
        """
      ],
      rightFiles: [
        "march.json": """
        [ { "incident": "D-1", "loss": 100 } ]
        """
      ]),
    CodePage(
      code: "C5032",
      title: Bilingual(en: "a name that stands twice in an object", zh: "对象中名称重复"),
      text: Bilingual(
        en: """
          An object has each name once. Most programs keep the last value in silence; here the \
          row is left out, because the two values may differ. Remove one of them.
          """,
        zh: """
          对象中每个名称只能出现一次。多数软件会悄悄取最后一个值；这里不采用该行，因为两个值可能不同。\
          请删除其中一个。
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
        导入 事件表 自 "三月.json" 适用 示例
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
        导入 事件表 自 "三月.json" 适用 示例
        """,
      wrongFiles: [
        "三月.json": """
        [ { "事件": "D-1", "损失": 100, "损失": 200 } ]
        """
      ],
      rightFiles: [
        "三月.json": """
        [ { "事件": "D-1", "损失": 100 } ]
        """
      ]),
    CodePage(
      code: "C5033",
      title: Bilingual(en: "data nested too deep", zh: "JSON 嵌套过深"),
      text: Bilingual(
        en: """
          Lists and objects stand inside each other at most 200 deep. A row of data is flat: \
          an object of plain values, with a list at most for several people of one role.
          """,
        zh: "列表和对象最多嵌套 200 层。一行数据应是平的：由简单值组成的对象，同一角色有多人时才用列表。"),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" {
                charge operator 30%..50% of loss
            }
        }
        import incidents from "march.json" under example
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
        import incidents from "march.json" under example
        """,
      wrongFiles: [
        "march.json": """
        [ { "incident":
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        ]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
        } ]
        """
      ],
      rightFiles: [
        "march.json": """
        [ { "incident": "D-1" } ]
        """
      ]),
    CodePage(
      code: "C5034",
      title: Bilingual(en: "a value that can't be a field", zh: "不能作为字段的值"),
      text: Bilingual(
        en: """
          A field is a text, a number, true, false, null, or a list of texts, numbers or \
          people with their tiers. An object has no single value that a fact could take.
          """,
        zh: """
          字段可以是文本、数字、true、false、null，或由文本、数字、带层级的人员组成的列表。对象没有\
          可供事实采用的单一值。
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
        导入 事件表 自 "三月.json" 适用 示例
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
        导入 事件表 自 "三月.json" 适用 示例
        """,
      wrongFiles: [
        "三月.json": """
        [ { "事件": "D-1", "损失": { "低": 100 } } ]
        """
      ],
      rightFiles: [
        "三月.json": """
        [ { "事件": "D-1", "损失": 100 } ]
        """
      ]),
  ]
}
