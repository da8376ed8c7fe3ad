import CulpaSyntax

/// What can be wrong with departments, columns of imports and schemas: C3140–C3149.
extension Diagnostic {
  /// C3140. Something of a department that only a person has.
  static func notOfDepartments(_ name: Name, department: String) -> Diagnostic {
    Diagnostic(
      .error, "C3140", at: name.span,
      Bilingual(
        en: "`\(department)` is a department, which has no `\(name.text)`",
        zh: "“\(department)”是部门，没有“\(name.text)”"),
      help: Bilingual(
        en: "a department has a `supervisor`; declare a `person` for everything else",
        zh: "部门只有“上级”；其他内容请声明“人员”"))
  }

  /// C3141. A map to something that no row can hold.
  static func unknownTarget(_ name: Name, near: String?) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(
        en: "name a fact, a role, a step, `kind`, `occurred` or `incident`; of people an attribute",
        zh: "请写事实、角色、步骤、“类别”、“发生时间”或“事件”；人员则写其属性")
    return Diagnostic(
      .error, "C3141", at: name.span,
      Bilingual(
        en: "no row has anything called `\(name.text)`",
        zh: "数据行中没有名为“\(name.text)”的内容"), help: help)
  }

  /// C3142. A named column that a file lacks; objects may leave out what is not known.
  static func columnMissing(
    _ column: Text, file: String, near: String?, isTable: Bool
  ) -> Diagnostic {
    let help =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? Bilingual(
        en: "write the header as the file has it", zh: "请按文件中的表头填写")
    let message =
      isTable
      ? Bilingual(
        en: "`\(file)` has no column `\(column.value)`; none of its rows was taken",
        zh: "“\(file)”没有“\(column.value)”列，其各行均未载入")
      : Bilingual(
        en: "no object of `\(file)` has `\(column.value)`",
        zh: "“\(file)”中没有任何对象含有“\(column.value)”")
    return Diagnostic(
      isTable ? .error : .warning, "C3142", at: column.span, message, help: help)
  }

  /// C3143. A unit that what the column holds can't have.
  static func unitOfColumn(_ span: Span, _ name: Name, _ unit: Unit, _ type: ValueType?)
    -> Diagnostic
  {
    let english = unit.spelling(in: .english)
    let chinese = unit.spelling(in: .chinese)
    let kind = type.map {
      Bilingual(en: ", which is \($0.name.english),", zh: "是\($0.name.chinese)，")
    }
    return Diagnostic(
      .error, "C3143", at: span,
      Bilingual(
        en: "`\(name.text)`\(kind?.english ?? "") is not counted in \(english)",
        zh: "“\(name.text)”\(kind?.chinese ?? "")不以“\(chinese)”计"),
      help: Bilingual(
        en: "write a unit of its kind, or leave out `in \(english)`",
        zh: "请写合适的单位，或删去“以 \(chinese)”"))
  }

  /// C3144. One column for two things.
  static func columnMappedTwice(_ column: Text) -> Diagnostic {
    Diagnostic(
      .error, "C3144", at: column.span,
      Bilingual(
        en: "the column `\(column.value)` is named twice",
        zh: "“\(column.value)”列被指定了两次"),
      help: Bilingual(en: "let each column hold one thing", zh: "请让每列只对应一项内容"))
  }
}
