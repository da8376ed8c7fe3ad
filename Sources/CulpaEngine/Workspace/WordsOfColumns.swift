/// What columns and fields of data files are called beside the names that a policy declares.
enum WordsOfColumns {
  /// The column that names a person, in the language of messages first.
  static let person = ["person", "人员", "id", "编号", "工号"]
  /// The column with a second name of a person.
  static let alias = ["name", "姓名", "alias", "别名"]
  /// What staff lists call the attributes of people beside their names in the language.
  static let attributes: [(names: [String], attribute: Attribute)] = [
    (["部门", "所在部门"], .department), (["职务", "职位"], .post), (["月工资", "薪资"], .wage),
    (["直属上级", "主管"], .superior), (["入职时间", "入职日"], .hired), (["转岗时间"], .transferred),
  ]
  /// The column that names an incident.
  static let incident = ["incident", "事件", "id", "编号", "事件编号"]
  /// The columns of a calendar: the day, and what it is.
  static let calendarDay = ["day", "date", "日期"]
  static let calendarKind = ["kind", "类别"]
  /// What a day of a calendar is: free, worked, or a year that is covered.
  static let dayOff = ["off", "休"]
  static let dayWorked = ["work", "班"]
  static let coveredYear = ["year", "年"]
  /// Fields that mean yes; case does not matter.
  static let yes = ["yes", "y", "true", "是"]
  /// Fields that mean no; case does not matter.
  static let no = ["no", "n", "false", "否"]
  /// What stands between the parts of a date.
  static let dateMarks = "年月日"
}
