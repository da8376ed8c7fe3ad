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
      rightFiles: ["people.csv": "person,wage\nzhang,5000\n"])
  ]
}
