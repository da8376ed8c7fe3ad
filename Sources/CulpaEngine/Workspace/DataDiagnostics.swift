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
}
