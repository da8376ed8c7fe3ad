import CulpaEngine
import CulpaReport
import CulpaSyntax
import Testing

/// What a person is shown of dispositions, divided amounts, shifts, rules in time and findings.
@Suite struct RulesTextTests {
  private static let policy = """
    policy quality 质量 {
        currency CNY
        round half up to 0.01
        severity minor 轻微 < serious 严重, highest wins
        office lab 质检部
        role sales 市场部
        role store 门店
        disposition rework 返工, concession 让步接收, scrap 报废
        fact loss 损失 : money
        fact safety 安全特性 : yes/no judged by lab cites "3.2"
        rule class 定级 cites "1" { classify minor }
        rule harm 伤害 cites "2" { when safety  aggravate 1 }
        rule divided 分担规则 cites "3" { apportion loss among sales 70%, store 30% as share 分担 }
        rule safe 安全件 cites "4" { when safety  dispose rework | scrap  forbid concession }
        rule waiver 特批 overrides divided effective from 2026-01-01 to 2026-03-31 approved by "GM" cites "5" {}
    }
    person zhang 张伟 {}
    person li 李娜 {}
    person wu 吴勇 {}
    """

  private static let incident = """
    incident "D-1" under quality {
        occurred = 2026-04-01
        loss = 1000 CNY
        safety = yes
        disposition = concession
        sales = zhang
        store = li, wu
    }
    """

  @Test func explanation() {
    let shown = Reported(Self.policy + Self.incident + " explain \"D-1\"")
    #expect(
      shown.answers == [
        [
          "D-1  serious  2026-04-01",
          "  severity minor: class (1)",
          "  aggravated by 1: harm (2)",
          "  = severity serious",
          "",
          "zhang  sales",
          "  pays share 700.00 CNY",
          "    70% of 1,000.00 CNY  divided (3)",
          "    = 700.00 CNY",
          "",
          "li  store",
          "  pays share 150.00 CNY",
          "    30% of 1,000.00 CNY, among 2  divided (3)",
          "    = 150.00 CNY",
          "",
          "wu  store",
          "  pays share 150.00 CNY",
          "    30% of 1,000.00 CNY, among 2  divided (3)",
          "    = 150.00 CNY",
          "",
          "disposition  concession  breach",
          "  must be rework or scrap  safe (4)",
          "  must not be concession  safe (4)",
          "  allowed: rework, scrap",
          "",
          "not in force when it occurred",
          "  waiver (5), 2026-01-01 … 2026-03-31, approved by GM: expired on 2026-03-31",
        ]
      ])
  }

  @Test func explanationInChinese() {
    let shown = Reported(
      Self.policy + "incident \"D-1\" under quality { occurred = 2026-04-01 } explain \"D-1\"",
      style: Style(language: .chinese))
    #expect(
      shown.answers == [
        [
          "D-1  未定（轻微或严重）  2026-04-01",
          "  等级 轻微：定级（1）",
          "  加重 1 级（可能）：伤害（2）",
          "  = 等级 未定（轻微或严重）",
          "",
          "处置  （未记录）",
          "  须处置为 返工或报废（可能）  安全件（4）",
          "  不得 让步接收（可能）  安全件（4）",
          "  可选：返工、报废、让步接收（可能）",
          "",
          "发生时未在施行",
          "  特批（5），2026-01-01 至 2026-03-31，GM批准：已于 2026-03-31 到期",
          "",
          "未记录且影响结果：安全特性（质检部认定；3.2）、损失、处置",
        ]
      ])
  }

  @Test func factsInFull() {
    let shown = Reported(Self.policy + Self.incident + " explain severity in \"D-1\" in full")
    #expect(
      shown.answers.flatMap { $0 }.contains {
        $0.hasPrefix("      safety = yes (found by lab; 3.2) (script.culpa:")
      })
  }

  @Test func lists() {
    let shown = Reported(Self.policy + " show rules show facts")
    #expect(
      shown.answers.map { $0.map { String($0.reversed().drop { $0 == " " }.reversed()) } } == [
        [
          "rule     alias     articles  overrides  in force                 approved by",
          "───────  ────────  ────────  ─────────  ───────────────────────  ───────────",
          "class    定级      1",
          "harm     伤害      2",
          "divided  分担规则  3",
          "safe     安全件    4",
          "waiver   特批      5         divided    2026-01-01 … 2026-03-31  GM",
        ],
        [
          "name         alias     type                  default  found by  articles",
          "───────────  ────────  ────────────────────  ───────  ────────  ────────",
          "loss         损失      money",
          "safety       安全特性  yes or no                      lab       3.2",
          "disposition  处置      one of several names",
        ],
      ])
  }

  /// One row for each effect of the incident as a whole, beside those of its parties.
  @Test func effectRows() {
    let shown = Reported(Self.policy + Self.incident)
    var workspace = shown.workspace
    let rows = workspace.ruling(on: 0).map { ruling in
      EffectRows(workspace, language: .english).rows(
        JudgedIncident(incident: 0, policy: 0, ruling: ruling))
    }
    #expect(
      rows?.map { [$0.party, $0.effect, $0.name, $0.low, $0.decided, $0.articles] } == [
        ["zhang", "charge", "share", "700.00", "", "3"],
        ["li", "charge", "share", "150.00", "", "3"],
        ["wu", "charge", "share", "150.00", "", "3"],
        ["", "dispose", "rework | scrap", "", "concession", "4"],
        ["", "forbid", "concession", "", "", "4"],
        ["", "breach", "concession", "", "", "4"],
        ["", "aggravate", "harm", "1", "", "2"],
        ["", "lapsed", "waiver", "", "expired on 2026-03-31", "5"],
      ])
  }
}
