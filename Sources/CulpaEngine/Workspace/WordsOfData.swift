import CulpaSyntax

/// What to do about a field of a data file, and the headers that data files use.
enum DataWords {
  static let aPersonWithA = Bilingual(
    en: "a person with a tier",
    zh: "带层级的人员")
  static let aPersonWithAText = Bilingual(
    en: "a person with a stage",
    zh: "带次序的人员")
  static let addTheTime = Bilingual(
    en: "add the time: 2026-03-02 09:30",
    zh: "请加时间:2026-03-02 09:30")
  static let datesAreWrittenOr = Bilingual(
    en: "dates are written 2026-03-02 or 2026年3月2日",
    zh: "日期写作 2026-03-02 或 2026年3月2日")
  static let useOneOfThese = Bilingual(
    en: "use one of these names or their aliases",
    zh: "请用这些名称或别名")
  static let writeAWholeNumber = Bilingual(
    en: "write a whole number from 0",
    zh: "请写 0 或正整数")
  static let writeDigitsSuchAs = Bilingual(
    en: "write digits, such as `3` or `0.8`",
    zh: "请写数字,如“3”或“0.8”")
  static let writeHOrMin = Bilingual(
    en: "write `60h` or `90min`, or name the unit in the header: `overdue (h)`",
    zh: "请写“60小时”或“90分钟”,或在表头写单位:“超时(小时)”")
  static let writeOrNameThe = Bilingual(
    en: "write `30%`, or name the unit in the header: `rate (%)`",
    zh: "请写“30%”,或在表头写单位:“比例(%)”")
  static let writeTheNumberOf = Bilingual(
    en: "write the number of the stage: `zhang:1`",
    zh: "请写次序:“张伟:1”")

  /// Headers of the column that names a person, an alias, or an incident.
  static let personHeaders = ["person", "人员", "id", "编号", "工号"]
  static let aliasHeaders = ["name", "姓名", "alias", "别名"]
  static let incidentHeaders = ["incident", "事件", "id", "编号", "事件编号"]
  static let yes: Set<String> = ["yes", "y", "true", "是"]
  static let no: Set<String> = ["no", "n", "false", "否"]
  /// What stands between the figures of a date.
  static let dateMarks = "-年月日"

  static func plainMoney(_ unit: Unit) -> Bilingual {
    Bilingual(
      en: "write `1600` or `1600 \(unit.spelling(in: .english))`, without separators",
      zh: "请写“1600”或“1600\(unit.spelling(in: .chinese))”,不要分隔符")
  }

  static func oneOf(_ list: String) -> Bilingual {
    Bilingual(en: "one of \(list)", zh: "以下之一:\(list)")
  }

  static func didYouMean(_ word: String) -> Bilingual {
    Bilingual(en: "did you mean `\(word)`?", zh: "是否想写“\(word)”?")
  }

  static func tiersAre(_ list: String) -> Bilingual {
    Bilingual(en: "the tiers are \(list)", zh: "层级有:\(list)")
  }
}
