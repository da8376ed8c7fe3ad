import CulpaEngine
import CulpaSyntax
import Testing

/// Language page §2: which values can be computed with which.
struct CheckerTypesTests {
  /// A literal of each type. The figures are chosen so that every division ends.
  static let literals: [(name: String, type: ValueType, text: String)] = [
    ("number", .number, "0.5"), ("count", .count, "4"), ("percent", .percent, "50%"),
    ("points", .points, "5pp"), ("money", .money, "500 CNY"), ("rate", .rate, "20 CNY/h"),
    ("duration", .duration, "48h"), ("span", .span, "4 days"),
    ("workdays", .workdays, "4 workdays"), ("date", .date, "2026-03-02"),
    ("time", .instant, "2026-03-02 09:30"), ("truth", .truth, "yes"), ("text", .text, "\"a\""),
  ]

  /// Everything that is allowed; sums and products hold in both orders.
  static let table: [String: String] = {
    let commuting = [
      "count + count": "count", "number + number": "number", "number + count": "number",
      "money + money": "money", "percent + points": "percent", "points + points": "points",
      "duration + duration": "duration", "span + span": "span",
      "workdays + workdays": "workdays", "date + span": "date", "date + workdays": "date",
      "time + duration": "time", "time + span": "time", "time + workdays": "date",
      "count * count": "count", "number * number": "number", "number * count": "number",
      "money * number": "money", "money * count": "money", "money * percent": "money",
      "percent * number": "percent", "percent * count": "percent",
      "percent * percent": "percent", "points * number": "points", "points * count": "points",
      "duration * number": "duration", "duration * count": "duration",
      "duration * percent": "duration", "rate * number": "rate", "rate * count": "rate",
      "rate * percent": "rate", "rate * duration": "money", "span * count": "span",
      "workdays * count": "workdays",
    ]
    var table = [
      "count - count": "number", "number - number": "number", "number - count": "number",
      "count - number": "number", "money - money": "money", "percent - points": "percent",
      "percent - percent": "points", "points - points": "points",
      "duration - duration": "duration", "time - time": "duration", "date - date": "span",
      "date - span": "date", "time - duration": "time", "time - span": "time",
      "number / number": "number", "number / count": "number", "count / number": "number",
      "count / count": "number", "money / number": "money", "money / count": "money",
      "money / money": "number", "percent / number": "percent", "percent / count": "percent",
      "percent / percent": "number", "points / number": "points", "points / count": "points",
      "duration / number": "duration", "duration / count": "duration",
      "duration / duration": "number",
    ]
    for (pair, type) in commuting {
      let words = pair.split(separator: " ")
      table[pair] = type
      table[words.reversed().joined(separator: " ")] = type
    }
    return table
  }()

  /// Every pair of types under every sign: what the table allows has its type, the rest is refused.
  @Test(arguments: ["+", "-", "*", "/"])
  func everyPairIsAllowedOrRefused(sign: String) throws {
    for left in Self.literals {
      for right in Self.literals {
        let pair = "\(left.name) \(sign) \(right.name)"
        let checked = try #require(
          Checked(
            """
            policy p {
                currency CNY
                calendar cn
                month end last day
                param result = \(left.text) \(sign) \(right.text)
            }
            """), "\(pair)")
        guard let wanted = Self.table[pair] else {
          #expect(checked.errors.count == 1, "\(pair): \(checked.errors)")
          #expect(
            ["C2101", "C2104", "C2105", "C2109"].contains(checked.errors.first), "\(pair)")
          continue
        }
        #expect(checked.errors == [], "\(pair)")
        let type = Self.literals.first { $0.name == wanted }?.type
        #expect(checked.policy?.parameters.first?.type == type, "\(pair)")
      }
    }
  }

  /// The refusals that need more than "does not work" say what is meant instead.
  @Test(arguments: [
    ("500 CNY + 5%", "C2104"), ("5% + 500 CNY", "C2104"), ("500 CNY - 5%", "C2104"),
    ("30% + 5%", "C2105"), ("48h + 2 days", "C2109"), ("2 months - 3h", "C2109"),
    ("3 workdays + 2 days", "C2109"), ("2026-03-02 + 3h", "C2109"), ("500 CNY * 2 CNY", "C2101"),
    ("500 CNY + 3", "C2101"),
  ])
  func aFrequentMistakeHasItsOwnCode(expression: String, code: String) throws {
    let checked = try #require(
      Checked(
        "policy p {\ncurrency CNY\ncalendar cn\nmonth end refuse\nparam a = \(expression)\n}"))
    #expect(checked.errors == [code])
    #expect(checked.diagnostics.first?.labels.count ?? 0 >= 2)
  }

  /// Values of one type compare; only ordered types have a greater one.
  @Test func onlyLikeIsComparedWithLike() throws {
    let ordered: Set = [
      "number", "count", "percent", "points", "money", "rate", "duration", "span", "workdays",
      "date", "time",
    ]
    let alike: Set = ["number count", "count number", "date time", "time date"]
    for left in Self.literals {
      for right in Self.literals {
        for sign in ["is", "<"] {
          let checked = try #require(
            Checked(
              """
              policy p {
                  currency CNY
                  calendar cn
                  rule r cites "1" { when \(left.text) \(sign) \(right.text)  require report }
              }
              """))
          let isLike = left.name == right.name || alike.contains("\(left.name) \(right.name)")
          let isAllowed = isLike && (sign == "is" || ordered.contains(left.name))
          #expect(
            checked.errors == (isAllowed ? [] : ["C2102"]), "\(left.name) \(sign) \(right.name)")
        }
      }
    }
  }

  /// The dimensions of the language page's sample.
  @Test func labourTimesAnHourlyRateIsMoney() throws {
    let checked = try #require(
      Checked(
        inside: """
          fact labour 返工工时 : duration = 0h
          fact long_vehicle : yes/no = no
          term total = loss + labour * 20 CNY/h
              + labour * (if long_vehicle then 80 CNY/h else 30 CNY/h)
          rule recovery cites "1" { charge operator 30%..50% of total }
          """))
    #expect(checked.diagnostics == [])
  }

  /// One mistake leaves a hole that agrees with everything.
  @Test func oneMistakeIsReportedOnce() throws {
    let checked = try #require(
      Checked(
        inside: """
          term base = loss + 5%
          term more = base * 2 + loss
          rule recovery cites "1" {
              when more > 500 CNY and base in 3..5
              charge operator 30%..50% of more
              raise recovery of operator by base
          }
          """))
    #expect(checked.errors == ["C2104"])
  }

  /// What is read twice is reported once.
  @Test(arguments: ["los in above 5 CNY", "los is 3 CNY | 4 CNY | 5 CNY", "los is 3 CNY..5 CNY"])
  func aSubjectIsReportedOnce(condition: String) throws {
    let checked = try #require(
      Checked(
        inside: """
          rule recovery cites "1" {
              when \(condition)
              charge operator 30% of loss
          }
          """))
    #expect(checked.errors == ["C2001"])
  }

  /// A parameter without a type has that of its first use, so a later one of another type is refused.
  @Test func anOpenParameterSettlesOnItsFirstUse() throws {
    func errors(_ second: String) throws -> [String] {
      try #require(
        Checked(
          inside: """
            param limit = unspecified
            rule a cites "1" { when loss > limit  discipline operator warning }
            rule b cites "2" { when \(second)  discipline operator demerit }
            """)
      ).errors
    }
    #expect(try errors("loss > limit + 5 CNY") == [])
    #expect(try errors("3h > limit") == ["C2102"])
  }
}
