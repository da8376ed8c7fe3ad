import CulpaSyntax

/// What can be wrong with rows that change what is recorded, and with columns alike: C5012–C5019.
extension CodePages {
  static let updates: [CodePage] = [
    CodePage(
      code: "C5012",
      title: Bilingual(en: "two columns that hold the same", zh: "含义相同的两列"),
      text: Bilingual(
        en: """
          A fact may have a name and an alias, and two columns may go by one each; or the script \
          names one column for it while the file has another under its own name. Only one of them \
          is read, the one that the script names or else the first. Delete or rename the other.
          """,
        zh: """
          事实可有名称和别名，文件可能两者各有一列；或脚本为它指定了一列，而文件另有同名的列。只读取其中\
          一列：脚本指定的，否则是第一列。请删除或重命名另一列。
          """),
      wrong: """
        person li { wage = 6000 CNY }
        import people from "people.csv"
        """,
      right: """
        person li { wage = 6000 CNY }
        import people from "people.csv"
        """,
      wrongFiles: ["people.csv": "person,wage,工资\nzhang,5000,5200\n"],
      rightFiles: ["people.csv": "person,wage\nzhang,5000\n"]),
    CodePage(
      code: "C5013",
      title: Bilingual(en: "an update of an incident that is not there", zh: "更新不存在的事件"),
      text: Bilingual(
        en: """
          `import updates` changes incidents that are recorded already, and no incident has the \
          name of this row. A new row would be taken for a correction, so it is left out. Correct \
          the name, or import the row as an incident.
          """,
        zh: """
          “导入 更新表”修改已记录的事件，而没有事件与此行同名。新的行不应被当作更正，因此不予载入。请改正\
          名称，或将此行作为事件导入。
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
        }
        incident "D-1" under example { loss = 100 CNY }
        import updates from "late.csv" under example
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
        incident "D-1" under example { loss = 100 CNY }
        import updates from "late.csv" under example
        """,
      wrongFiles: ["late.csv": "incident,loss\nD-7,90\n"],
      rightFiles: ["late.csv": "incident,loss\nD-1,90\n"]),
    CodePage(
      code: "C5014",
      title: Bilingual(en: "an update under another policy", zh: "更新适用其他制度的事件"),
      text: Bilingual(
        en: """
          The columns of an update are those of the policy that the import names, and this \
          incident is judged under a policy of another name, whose facts may mean other things. \
          Import the row under that policy. Versions of one policy are no matter.
          """,
        zh: """
          更新表的各列按导入时写明的制度理解，而此事件适用另一名称的制度，其事实含义可能不同。请按该制度导\
          入此行。同一制度的不同版本不受影响。
          """),
      wrong: """
        policy fines {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 30% of loss }
        }
        policy safety { kind fire  rule stop cites "1" { when kind is fire  require stop } }
        incident "D-1" under safety { kind = fire }
        import updates from "late.csv" under fines
        """,
      right: """
        policy fines {
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule fine cites "1" { charge operator 30% of loss }
        }
        policy safety { kind fire  rule stop cites "1" { when kind is fire  require stop } }
        incident "D-1" under safety { kind = fire }
        import updates from "late.csv" under safety
        """,
      wrongFiles: ["late.csv": "incident,loss\nD-1,90\n"],
      rightFiles: ["late.csv": "incident,kind\nD-1,fire\n"]),
  ]
}
