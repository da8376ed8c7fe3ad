import CulpaSyntax

/// What can be wrong with departments and with columns that are named: C3140–C3149.
extension CodePages {
  static let units: [CodePage] = [
    CodePage(
      code: "C3140",
      title: Bilingual(en: "a wage or post of a department", zh: "部门的工资或岗位"),
      text: Bilingual(
        en: """
          A department can hold a role and owe or earn an amount like a person, but it has no \
          wage, post or day of hiring, and nothing is taken from it in instalments. It has a \
          `supervisor`, who may be somebody or another department. Declare a `person` for what \
          belongs to somebody.
          """,
        zh: """
          部门可以像人员一样担任角色、应付或应得金额，但没有工资、岗位或入职日期，也不分期扣款。部门有\
          “上级”，可以是某人或另一部门。属于个人的内容请用“人员”声明。
          """),
      wrong: """
        person li { wage = 7800 CNY }
        department sales { supervisor = li  wage = 5000 CNY }
        """,
      right: """
        person li { wage = 7800 CNY }
        department sales { supervisor = li }
        """)
  ]
}
