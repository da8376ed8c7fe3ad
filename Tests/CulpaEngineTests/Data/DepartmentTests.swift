import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// A department answers like a person, without a wage (issue 3 §16).
@Suite struct DepartmentTests {
  private static func problems(_ script: String) -> [String] {
    Judgement(
      """
      policy p {
          currency CNY  round half up to 0.01
          role responsible  role head
          fact loss : money
          rule share cites "1" {
              when department of responsible is "市场部"
              charge responsible 50% of loss as fine
          }
          rule lead cites "2" {
              join supervisor of responsible as head
              charge head 10% of loss as lead
          }
          collect monthly keeping wages at least 1000 CNY
      }
      person li { wage = 1200 CNY }
      person wu { wage = 3000 CNY  department = "市场部"  supervisor = sales }
      department sales 市场部 { supervisor = li }
      incident "A" under p { occurred = 2026-03-02  loss = 4000 CNY  responsible = sales }
      \(script)
      """
    ).diagnostics.filter(\.isError).map(\.message.english)
  }

  /// 50 % of 4,000 and, through `supervisor`, 10 % of 4,000.
  @Test func itHoldsRolesAndHasASupervisor() {
    #expect(
      Self.problems(
        """
        expect fine of sales is 2000 CNY
        expect lead of li is 400 CNY
        """) == [])
  }

  /// Li pays 200 a month; the department, which has no wage, pays at once and has no plan.
  @Test func nothingIsTakenFromItInInstalments() {
    #expect(
      Self.problems(
        """
        expect instalments of li is 200 CNY, 200 CNY
        expect instalments of sales is none
        """) == [])
  }

  /// People name the department by its alias, and so does the condition of `share`; a person's
  /// supervisor may be a department.
  @Test func itIsKnownByTheNameThatItsPeopleUse() {
    #expect(
      Self.problems(
        """
        incident "B" under p { occurred = 2026-03-03  loss = 100 CNY  responsible = wu }
        expect fine of wu is 50 CNY
        expect lead of sales is 10 CNY
        """) == [])
  }
}
