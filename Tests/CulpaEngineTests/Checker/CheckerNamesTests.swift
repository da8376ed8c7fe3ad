import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §1: names, aliases, and what is suggested for a misspelt one.
struct CheckerNamesTests {
  @Test(arguments: [
    ("dirct_loss", "direct_loss"), ("direct_los", "direct_loss"), ("diretc_loss", "direct_loss"),
    ("直接损是", "直接损失"), ("直接损", "直接损失"), ("Loss", "loss"), ("催促次树", "催促次数"),
  ])
  func theNearestNameIsSuggested(written: String, meant: String) throws {
    let checked = try #require(
      Checked(
        inside: """
          term direct_loss 直接损失 = loss
          fact reminders 催促次数 : count = 0
          rule recovery cites "1" {
              when \(written) > 0 CNY and reminders > 2
              charge operator 30% of direct_loss
          }
          """))
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(diagnostic.code == "C2001")
    #expect(diagnostic.fix?.replacement == meant)
    #expect(diagnostic.message.english.contains("`\(written)`"))
    #expect(diagnostic.help?.chinese.contains("“\(meant)”") == true)
  }

  @Test func whatIsFarFromEverythingIsNotSuggested() throws {
    let checked = try #require(Checked(inside: "term base = quarterly_turnover"))
    #expect(checked.errors == ["C2001"])
    #expect(checked.diagnostics.first?.fix == nil)
  }

  /// Each kind of name is looked for among its own, and called by its own word.
  @Test(arguments: [
    ("charge oprator 5 CNY", "role"), ("classify mino", "severity"),
    ("discipline operator warnin", "measure"), ("lower recovry by 5%", "booking"),
    ("join operator as operator tier frst", "tier"),
  ])
  func aNameIsLookedForAmongItsOwn(effect: String, noun: String) throws {
    let checked = try #require(
      Checked(
        """
        policy p {
            currency CNY
            round half up to 0.01
            severity minor < serious, highest wins
            role operator { tier : first | second = first }
            rule recovery cites "1" { charge operator 5 CNY }
            rule other cites "2" { \(effect) }
        }
        """))
    #expect(checked.errors == ["C2001"])
    #expect(checked.diagnostics.first?.message.english.contains(" \(noun) ") == true)
    #expect(checked.diagnostics.first?.fix != nil)
  }

  /// A bare second name is usable wherever the first is.
  @Test func anAliasIsTheSameName() throws {
    let text = """
      制度 物流 {
          币种 元
          舍入 四舍五入 至 0.01
          等级 minor 轻微 < serious 严重, 从重
          角色 operator 责任人 { 层级 责任 : first 第一 | second 第二 = first }
          类别 delay 延误, refusal 拒收
          事实 loss 损失 : 金额
          术语 base 基数 = loss
          阶梯 按 base 依据 "1" { minor 超过 0元 serious 超过 500元 }
          规则 recovery 追偿 依据 "2" {
              当 类别 为 delay 且 等级 >= minor
              扣罚 operator base 的 30%
              折算 operator 的 recovery 按 责任 { first 1, second 0.5 }
          }
          规则 other 其他 优先于 recovery 依据 "3" { 当 类别 为 refusal  处分 operator warning }
      }
      """
    #expect(try #require(Checked(text)).diagnostics == [])
    let pairs = [
      ("minor 超", "轻微 超"), ("serious 超", "严重 超"), ("按 base", "按 基数"), ("= loss", "= 损失"),
      ("为 delay", "为 延误"), ("为 refusal", "为 拒收"), (">= minor", ">= 轻微"),
      ("扣罚 operator base", "扣罚 责任人 基数"), ("operator 的 recovery", "责任人 的 追偿"),
      ("{ first 1, second", "{ 第一 1, 第二"), ("优先于 recovery", "优先于 追偿"),
      ("处分 operator warning", "处分 责任人 警告"),
    ]
    let renamed = pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    #expect(pairs.allSatisfy { text.contains($0.0) })
    #expect(try #require(Checked(renamed)).diagnostics == [])
  }

  /// Language page §2: an enumerator resolves by expected type, so one word may be both a severity
  /// and a tier.
  @Test func oneWordIsASeverityAndATier() throws {
    let checked = try #require(
      Checked(
        """
        制度 示例 {
            等级 一般 < 严重, 从重
            角色 责任人 { 层级 : 一般 | 主要 = 一般 }
            事实 程度 : 之一 一般 | 严重
            规则 甲 依据 "1" { 当 程度 为 一般  定为 一般 }
            规则 乙 依据 "2" { 当 程度 为 严重  定为 严重 }
            规则 丙 依据 "3" { 当 等级 为 一般  处分 责任人 警告 }
            规则 丁 依据 "4" { 当 责任人 的 层级 为 一般  处分 责任人 记过 }
        }
        """))
    #expect(checked.diagnostics == [])
  }

  @Test func anEnumeratorOfAnotherTypeIsNotFound() throws {
    let checked = try #require(
      Checked(
        """
        policy p {
            kind delay, refusal
            role operator { tier : first | second = first }
            rule late cites "1" {
                when kind is second
                discipline operator warning
            }
        }
        """))
    #expect(checked.errors == ["C2001"])
    #expect(checked.diagnostics.first?.help?.english == "known here: delay, refusal")
  }

  /// `first | second` is what the language page writes, although a second is a unit.
  @Test func aTierMayBeCalledAsAUnit() throws {
    let checked = try #require(
      Checked(
        """
        policy p {
            role operator { tier : first | second = first }
            rule late cites "1" { discipline operator warning }
        }
        """))
    #expect(checked.diagnostics == [])
  }

  /// The message calls the earlier declaration what it is and shows it.
  @Test(arguments: [
    ("term loss = 5 CNY", "fact"), ("fact operator : count", "role"), ("param 损失 = 3", "fact"),
    ("role loss", "fact"), ("rule recovery cites \"2\" { charge operator 5 CNY as fine }", "rule"),
  ])
  func aTakenNameShowsItsFirstPlace(second: String, noun: String) throws {
    let checked = try #require(
      Checked(inside: "rule recovery cites \"1\" { charge operator 30% of loss }\n\(second)"))
    #expect(checked.errors == ["C2002"])
    let diagnostic = try #require(checked.diagnostics.first)
    #expect(diagnostic.message.english.contains("the \(noun) declared before"))
    #expect(diagnostic.labels.count == 2)
    #expect(diagnostic.labels.last.map { $0.span < diagnostic.span } == true)
  }
}
