import CulpaSyntax

/// What can be wrong with the fields of a data file: C5001–C5009.
extension CellProblem {
  /// C5001. A column that means nothing to the policy.
  static func unknownColumn(_ field: Int, name: String, near: String?) -> CellProblem {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”?") }
      ?? Bilingual(en: "rename the column, or delete it", zh: "请重命名或删除该列")
    return CellProblem(
      field: field, "C5001",
      Bilingual(
        en: "no fact, role or step is called `\(name)`",
        zh: "没有名为“\(name)”的事实、角色或步骤"), help: help)
  }

  /// C5002. A column that every row needs.
  static func missingColumn(_ name: Bilingual) -> CellProblem {
    CellProblem(
      field: nil, "C5002",
      Bilingual(
        en: "the column `\(name.english)` is missing",
        zh: "缺少“\(name.chinese)”列"),
      help: Bilingual(en: "every row needs it", zh: "每行都需要它"))
  }

  /// C5004. A field that can't be read.
  static func badCell(
    _ field: Int, text: String, wanted: Bilingual, help: Bilingual, declared: Span?
  ) -> CellProblem {
    CellProblem(
      field: field, "C5004",
      Bilingual(
        en: "`\(text)` is not \(wanted.english)",
        zh: "“\(text)”不是\(wanted.chinese)"), help: help,
      related: declared.map {
        Diagnostic.Label($0, Bilingual(en: "declared here", zh: "声明在此"))
      })
  }

  /// C5005. A person in data that nobody knows.
  static func unknownPersonInData(_ field: Int, text: String, near: String?, isShared: Bool)
    -> CellProblem
  {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”?") }
      ?? Bilingual(en: "add the person to the table of people", zh: "请在人员表中添加")
    return CellProblem(
      field: field, "C5005",
      Bilingual(
        en: "\(isShared ? "several people are called" : "there is nobody called") `\(text)`",
        zh: "\(isShared ? "有多人名为" : "没有人名为")“\(text)”"), help: help)
  }

  /// C5006. Two incidents of one name in data.
  static func incidentTwiceInData(_ field: Int?, name: String, first: Span?) -> CellProblem {
    CellProblem(
      field: field, "C5006",
      Bilingual(
        en: "there already is an incident `\(name)`",
        zh: "已有事件“\(name)”"),
      help: Bilingual(en: "give each incident a name of its own", zh: "请给每个事件一个独有的名称"),
      related: first.map { Diagnostic.Label($0, Bilingual(en: "the first one", zh: "前一个")) })
  }

  /// C5007. Two people of one name in data.
  static func personTwiceInData(_ field: Int?, name: String) -> CellProblem {
    CellProblem(
      field: field, "C5007",
      Bilingual(
        en: "there already is somebody called `\(name)`",
        zh: "已有人名为“\(name)”"),
      help: Bilingual(en: "give each person an id of their own", zh: "请给每人一个独有的标识"))
  }

  /// C5008. A row without a name.
  static func emptyName(_ field: Int?) -> CellProblem {
    CellProblem(
      field: field, "C5008",
      Bilingual(
        en: "this row has no name",
        zh: "此行没有名称"),
      help: Bilingual(en: "fill in the first column", zh: "请填写名称列"))
  }

  /// C5009. A date in data that does not exist.
  static func noSuchDateInData(_ field: Int, text: String) -> CellProblem {
    CellProblem(
      field: field, "C5009",
      Bilingual(
        en: "there is no day `\(text)`",
        zh: "没有“\(text)”这一天"),
      help: Bilingual(
        en: "dates are written 2026-03-02 or 2026年3月2日", zh: "日期写作 2026-03-02 或 2026年3月2日"))
  }
}
