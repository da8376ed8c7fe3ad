import CulpaEngine
import CulpaSyntax
import Testing

/// What is declared and never used is usually misspelt or forgotten.
struct CheckerUnusedTests {
  private func unused(_ body: String) throws -> [String] {
    try #require(Checked("policy p {\n\(body)\n}")).diagnostics.filter { $0.code == "C2505" }
      .map { $0.message.english }
  }

  @Test(arguments: [
    ("fact seen : yes/no", "fact `seen`"), ("param limit = 3", "parameter `limit`"),
    ("term base = 3 + 4", "term `base`"), ("role operator", "role `operator`"),
    ("severity minor", "severity `minor`"), ("office finance", "office `finance`"),
    ("measure pillory", "measure `pillory`"),
  ])
  func anUnusedNameIsReported(item: String, name: String) throws {
    #expect(try unused(item) == ["the \(name) is never used"])
  }

  /// Every place that reads a name counts.
  @Test(arguments: [
    "fact seen : time\nprocedure a cites \"1\" { step b by c within 3h of seen }",
    "fact seen : time\nrule a cites \"1\" { require b within 3h of seen }",
    "param grace = 3h\nprocedure a cites \"1\" { step b by c within grace of occurred }",
    "param number = 3\nprocedure a cites \"1\" { step b by c copies number }",
    "role operator\nprocedure a cites \"1\" { step b by operator }",
    "role operator\nrule a cites \"1\" { when holders of operator > 1  require b }",
    "office finance\nprocedure a cites \"1\" { step b by finance }",
    "measure pillory\nrole operator\nrule a cites \"1\" { discipline operator pillory }",
    "severity minor\nrule a cites \"1\" { classify minor }",
    "fact a : count\nterm b = a\nladder by b cites \"1\" { minor above 3 }\nseverity minor",
    // A gap of the text is recorded even where nothing depends on it.
    "param window = unspecified",
  ])
  func aReadNameIsUsed(body: String) throws {
    #expect(try unused(body) == [])
  }

  /// What a broken expression reads is not known.
  @Test func aPolicyWithErrorsIsNotSearched() throws {
    #expect(try unused("role operator\nrule a cites \"1\" { discipline oprator warning }") == [])
  }

  @Test func aRuleWithoutEffectIsReported() throws {
    let checked = try #require(Checked(inside: "rule idle cites \"1\" { when loss > 5 CNY }"))
    #expect(checked.errors == [])
    #expect(checked.warnings.contains("C2501"))
  }

  /// An article is worth a note, no warning: not every policy has articles.
  @Test func aRuleWithoutAnArticleIsNoted() throws {
    let checked = try #require(Checked(inside: "rule recovery { charge operator loss }"))
    #expect(checked.diagnostics.map(\.code) == ["C2506"])
    #expect(checked.diagnostics.first?.severity == .note)
  }
}
