import CulpaSyntax

/// What can be wrong with the fields of a data file: C5001–C5014.
extension CellProblem {
  /// C5001. A column that means nothing to the policy, or is nothing that is known of people.
  static func unknownColumn(
    _ field: Int, name: String, of kind: DataKind = .incidents, near: String?
  ) -> CellProblem {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(en: "rename the column, or delete it", zh: "请重命名或删除该列")
    return CellProblem(
      field: field, "C5001",
      kind == .people
        ? Bilingual(
          en: "people have nothing called `\(name)`", zh: "人员没有名为“\(name)”的属性")
        : Bilingual(
          en: "no fact, role or step is called `\(name)`",
          zh: "没有名为“\(name)”的事实、角色或步骤"), help: help)
  }

  /// C5012. Two columns that hold the same.
  static func columnsAlike(_ field: Int, name: String, other: String) -> CellProblem {
    CellProblem(
      field: field, "C5012",
      Bilingual(
        en: "the columns `\(other)` and `\(name)` hold the same",
        zh: "“\(other)”列与“\(name)”列含义相同"),
      help: Bilingual(
        en: "delete one of them, or rename it; `\(other)` is what was read",
        zh: "请删除或重命名其中一列；读取的是“\(other)”"))
  }

  /// C5013. An update of an incident that nobody recorded.
  static func noIncidentInData(_ field: Int?, name: String) -> CellProblem {
    CellProblem(
      field: field, "C5013",
      Bilingual(
        en: "there is no incident `\(name)` to update", zh: "没有可更新的事件“\(name)”"),
      help: Bilingual(
        en: "correct the name, or import the row with `import incidents`",
        zh: "请改正名称，或用“导入 事件表”载入此行"))
  }

  /// C5014. An update of an incident that another policy judges.
  static func updateOfOtherPolicy(_ field: Int?, name: String, policy: String) -> CellProblem {
    CellProblem(
      field: field, "C5014",
      Bilingual(
        en: "the incident `\(name)` is judged under `\(policy)`",
        zh: "事件“\(name)”适用的是制度“\(policy)”"),
      help: Bilingual(
        en: "import its updates under that policy", zh: "请按该制度导入其更新"))
  }

  /// C5002. A column that every row needs.
  static func missingColumn(_ kind: DataKind) -> CellProblem {
    let name =
      kind == .people
      ? Bilingual(en: "person", zh: "人员") : Bilingual(en: "incident", zh: "事件")
    return CellProblem(
      field: nil, "C5002",
      Bilingual(
        en: "the column `\(name.english)` is missing",
        zh: "缺少“\(name.chinese)”列"),
      help: Bilingual(en: "every row needs it; add it", zh: "每行都需要它；请补上"))
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
  ///
  /// - Parameter question: set while people who are not read yet may have the name.
  static func unknownPersonInData(
    _ field: Int?, text: String, near: String?, isShared: Bool, question: Int? = nil
  ) -> CellProblem {
    let help =
      isShared
      ? Bilingual(en: "write a name that only one of them has", zh: "请写其中一人独有的名称")
      : near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(en: "add the person to the table of people", zh: "请在人员表中添加")
    return CellProblem(
      field: field, "C5005",
      Bilingual(
        en: "\(isShared ? "several people are called" : "there is nobody called") `\(text)`",
        zh: "\(isShared ? "有多人名为" : "没有人名为")“\(text)”"), help: help, question: question)
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
      help: Bilingual(en: "fill in the column that names it", zh: "请填写名称列"))
  }

  /// C5009. A date in data that does not exist.
  static func noSuchDateInData(_ field: Int, text: String) -> CellProblem {
    CellProblem(
      field: field, "C5009",
      Bilingual(
        en: "there is no day `\(text)`",
        zh: "没有“\(text)”这一天"),
      help: FieldReader.Refusal.howToWriteDates)
  }

  /// C5010. Somebody twice in one role.
  static func partyTwiceInData(_ field: Int, name: String, role: String) -> CellProblem {
    CellProblem(
      field: field, "C5010",
      Bilingual(
        en: "`\(name)` is named twice as \(role)",
        zh: "“\(name)”两次列为\(role)"),
      help: Bilingual(en: "name each person once in a role", zh: "每个角色中每人只写一次"))
  }

  /// C5011. A row of a day for which the policy was not in force.
  static func notInForceInData(_ field: Int?, policy: String, day: String) -> CellProblem {
    CellProblem(
      field: field, "C5011",
      Bilingual(
        en: "no version of `\(policy)` was in force on \(day)",
        zh: "\(day) 时“\(policy)”没有有效的版本"),
      help: Bilingual(
        en: "check the day, or load the version of that time",
        zh: "请核对日期，或载入当时的版本"))
  }
}

/// Why a field is no value of its column: the second half of C5004.
extension FieldReader.Refusal {
  /// How dates are written.
  static let howToWriteDates = Bilingual(
    en: "dates are written 2026-03-02 or 2026年3月2日", zh: "日期写作 2026-03-02 或 2026年3月2日")

  /// A type that no field can be.
  static func unreadable(_ type: ValueType) -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: type.name, help: Bilingual(en: "leave it empty", zh: "请留空"))
  }

  /// The header states a unit that values of the column can't have.
  static func unitOfHeader(_ unit: Unit, _ type: ValueType) -> FieldReader.Refusal {
    let english = unit.spelling(in: .english)
    let chinese = unit.spelling(in: .chinese)
    return FieldReader.Refusal(
      wanted: type.name,
      help: Bilingual(
        en: "the header counts in \(english), which doesn't fit here; correct it or take it out",
        zh: "表头的单位“\(chinese)”在此不适用；请改正或删去"))
  }

  static func noFigure(_ type: ValueType) -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: type.name,
      help: Bilingual(en: "write digits, such as `3` or `0.8`", zh: "请写数字，如“3”或“0.8”"))
  }

  static func noMoney(_ currency: Unit) -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.money.name,
      help: Bilingual(
        en: "write `1600` or `1600 \(currency.spelling(in: .english))`, without separators",
        zh: "请写“1600”或“1600\(currency.spelling(in: .chinese))”，不要分隔符"))
  }

  static func noDuration() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.duration.name,
      help: Bilingual(
        en: "write `60h` or `90min`, or name the unit in the header: `overdue (h)`",
        zh: "请写“60小时”或“90分钟”，或在表头写单位：“超时(小时)”"))
  }

  static func noCount() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.count.name,
      help: Bilingual(en: "write a whole number from 0", zh: "请写 0 或正整数"))
  }

  static func noPercent() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.percent.name,
      help: Bilingual(
        en: "write `30%`, or name the unit in the header: `rate (%)`",
        zh: "请写“30%”，或在表头写单位：“比例(%)”"))
  }

  static func noTruth() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: Bilingual(en: "yes or no", zh: "“是”或“否”"),
      help: Bilingual(en: "write `yes` or `no`", zh: "请写“是”或“否”"))
  }

  static func noMember(of names: [String], near: String?) -> FieldReader.Refusal {
    let list = names.joined(separator: ", ")
    return FieldReader.Refusal(
      wanted: Bilingual(en: "one of \(list)", zh: "以下之一：\(list)"),
      help: near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
        ?? Bilingual(en: "use one of these names or their aliases", zh: "请用这些名称或别名"))
  }

  /// - Parameter isNoDate: written like a date, but no calendar has it.
  static func noDay(isNoDate: Bool) -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.date.name, help: howToWriteDates, isNoDate: isNoDate)
  }

  /// - Parameter isNoDate: written like a date, but no calendar has it.
  static func noMoment(isNoDate: Bool) -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.instant.name,
      help: Bilingual(
        en: "write 2026-03-02 09:30", zh: "请写 2026-03-02 09:30 或 2026年3月2日 9时30分"),
      isNoDate: isNoDate)
  }

  /// A day where a moment is needed.
  static func noTime() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: ValueType.instant.name,
      help: Bilingual(en: "add the time: 2026-03-02 09:30", zh: "请加时间：2026-03-02 09:30"))
  }

  static func noTier(of names: [String]) -> FieldReader.Refusal {
    let list = names.joined(separator: ", ")
    return FieldReader.Refusal(
      wanted: Bilingual(en: "a person with a tier", zh: "带层级的人员"),
      help: Bilingual(en: "the tiers are \(list)", zh: "层级有：\(list)"))
  }

  static func noContent(of names: [String]) -> FieldReader.Refusal {
    let list = names.joined(separator: "; ")
    return FieldReader.Refusal(
      wanted: Bilingual(en: "what the step must contain", zh: "该步骤应含的内容"),
      help: names.isEmpty
        ? Bilingual(en: "the step names no contents", zh: "该步骤没有列明内容")
        : Bilingual(en: "write some of: \(list)", zh: "请从中填写：\(list)"))
  }

  static func noStage() -> FieldReader.Refusal {
    FieldReader.Refusal(
      wanted: Bilingual(en: "a person with a stage", zh: "带次序的人员"),
      help: Bilingual(en: "write the number of the stage: `zhang:1`", zh: "请写次序：“张伟:1”"))
  }
}
