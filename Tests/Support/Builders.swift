/// Makes random valid policies with people and incidents, as text: the same for the same seed.
///
/// Every construct that has an effect on a ruling can occur, alone and together with others. Amounts
/// are small, so that nothing overflows. Rules that set one amount are parted by severity, overridden
/// or additional, unless ``mayConflict`` asks for collisions.
public struct Builders {
  private var random: SplitMix
  private let mayConflict: Bool
  private var built = BuiltCase()
  private var terms: [String] = []
  private let levels: [String]
  private var ruleCount = 0

  private static let people = ["ann", "bob", "cyd", "dov", "eve", "fay"]
  private static let kinds = ["delay", "damage", "theft"]

  /// A generator from a seed.
  public init(seed: UInt64, mayConflict: Bool = false) {
    random = SplitMix(seed)
    self.mayConflict = mayConflict
    levels = Array(["minor", "serious", "major"].prefix(random.number(2...3)))
  }

  /// A policy with people and incidents.
  public mutating func anyCase() -> BuiltCase {
    header()
    facts()
    parameters()
    for index in 0..<random.number(1...3) { term(index) }
    classifications()
    payments()
    for _ in 0..<random.number(0...4) { adjustment() }
    for _ in 0..<random.number(0...2) { limit() }
    divisions()
    derivations()
    provisions()
    consequences()
    people()
    for index in 0..<random.number(1...6) { incident(index) }
    return built
  }

  // MARK: Choosing

  private mutating func pick(_ choices: [String]) -> String { choices.any(using: &random) }

  private mutating func name(of type: String) -> String {
    let known = built.facts.filter { $0.type == type }.map(\.name)
    return known.isEmpty ? "loss" : pick(known)
  }

  // MARK: Declarations

  private mutating func header() {
    let mode = pick(["half up", "half even", "half down", "up", "down"])
    let unit = pick(["0.01", "0.1", "1", "0.01"])
    built.header = [
      "version \"1\"  currency CNY  round \(mode) to \(unit)  calendar cn",
      "month end " + pick(["last day", "next day"]),
      "severity " + levels.joined(separator: " < ") + ", "
        + pick(["highest wins", "highest wins", "lowest wins"]),
      "role operator { tier : first | second | third" + pick([" = first", " = second"]) + " }",
      "role supervisor", "role manager", "role informant confidential", "role downstream",
      "kind " + Self.kinds.joined(separator: ", "), "disposition rework, concession, scrap, sale",
    ]
  }

  private mutating func facts() {
    let types = [
      ("loss", "money"), ("fee", "money"), ("late", "duration"), ("hidden", "yes/no"),
      ("urged", "yes/no"), ("times_asked", "count"), ("weight", "number"), ("part", "percent"),
      ("found", "date"), ("called", "time"), ("note", "text"),
      ("cause", "one of haste | fog | ice"),
    ]
    for (name, type) in types {
      let standard = random.once(in: 2) ? value(of: type) : ""
      built.facts.append(BuiltFact(name: name, type: type, standard: standard))
      built.header.append(
        "fact \(name) : \(type)" + (standard.isEmpty ? "" : " = \(standard)"))
    }
    built.facts.append(BuiltFact(name: "disposition", type: "disposition", standard: ""))
  }

  private mutating func value(of type: String) -> String {
    switch type {
    case "money":
      return pick(["0 CNY", "100 CNY", "500 CNY", "500.01 CNY", "1234.56 CNY", "6000 CNY"])
    case "duration": return pick(["0h", "30min", "24h", "48h", "60h"])
    case "yes/no": return pick(["yes", "no"])
    case "count": return "\(random.number(0...3))"
    case "number": return pick(["0.5", "1", "2.25", "3"])
    case "percent": return pick(["0%", "10%", "37.5%", "100%"])
    case "date": return "2026-03-\(random.number(10...28))"
    case "time": return "2026-03-1\(random.number(0...9)) 1\(random.number(0...9)):30"
    case "disposition": return pick(["rework", "concession", "scrap", "sale"])
    case "text": return pick(["\"a\"", "\"b\""])
    default: return pick(["haste", "fog", "ice"])
    }
  }

  private mutating func parameters() {
    built.items.append("param extra = \(random.number(1...3))")
    built.items.append(
      "param quota : money = " + (random.once(in: 4) ? "unspecified" : "250 CNY"))
  }

  private mutating func term(_ index: Int) {
    let earlier = terms.isEmpty ? "loss" : pick(terms)
    let forms = [
      "loss + fee", "\(earlier) + late * 20 CNY/h", "largest(\(earlier), fee)",
      "smallest(\(earlier), 5000 CNY)", "if hidden then \(earlier) else loss",
      "50% of \(earlier) + fee", "\(earlier) * weight", "part of \(earlier)",
      "(\(earlier) / 3 + fee rounded to 0.01)", "\(earlier) - fee",
    ]
    let name = "total\(index)"
    let cites = random.once(in: 2) ? " cites \"\(index)\"" : ""
    built.items.append("term \(name)\(cites) = \(pick(forms))")
    terms.append(name)
  }

  // MARK: Conditions

  private mutating func factCondition() -> String {
    let amount = terms.isEmpty ? "loss" : pick(terms)
    let forms = [
      "hidden", "not urged", "kind is \(pick(Self.kinds))", "kind is delay | theft",
      "cause is \(pick(["haste", "fog", "ice"]))", "\(amount) > \(pick(["0 CNY", "500 CNY"]))",
      "late >= 24h", "times_asked >= \(random.number(0...2))", "weight in 1..2.5",
      "part ≠ 10%", "found <= occurred + 3 days", "note is \"a\"",
      "called > occurred", "(hidden or late > 30min)", "(urged or cause is not fog)",
      "loss < quota", "occurred < 2026-03-15",
    ]
    return pick(forms)
  }

  private mutating func laterCondition() -> String {
    let level = pick(levels)
    switch random.number(0...6) {
    case 0: return "severity is \(level)"
    case 1: return "severity >= \(level)"
    default: return factCondition()
    }
  }

  private mutating func subjectCondition(_ role: String) -> String {
    pick([
      "wage of \(role) > 4000 CNY", "prior \(pick(levels)) of \(role) >= 1",
      "prior \(pick(levels)) within 12 months of same kind of \(role) >= 1",
      "occurred <= hired of \(role) + 3 months", "department of \(role) is \"A\"",
    ])
  }

  // MARK: Rules

  @discardableResult
  private mutating func rule(
    _ effects: [String], when conditions: [String], overrides: String = ""
  ) -> String {
    ruleCount += 1
    let name = "rule\(ruleCount)"
    let over = overrides.isEmpty ? "" : " overrides \(overrides)"
    let article = "\(random.number(1...20)).\(random.number(1...12))"
    built.items.append(
      "rule \(name)\(over) cites \"\(article)\" {\n"
        + (conditions.map { "    when \($0)\n" } + effects.map { "    \($0)\n" }).joined() + "}")
    return name
  }

  private mutating func classifications() {
    if random.once(in: 2) {
      let bounds = ["0 CNY", "500 CNY", "6000 CNY"]
      let rows = zip(levels, bounds).map { "\($0) \(pick(["above", "from"])) \($1)" }
      let condition = random.once(in: 3) ? "when \(factCondition()) " : ""
      built.items.append(
        "ladder by \(pick(terms)) cites \"4\" { \(condition)\(rows.joined(separator: " ")) }")
    }
    for _ in 0..<random.number(1...3) {
      var conditions = [factCondition()]
      if random.once(in: 6) { conditions.append(subjectCondition("operator")) }
      rule(["classify \(pick(levels))"], when: conditions)
    }
  }

  private mutating func amount() -> String {
    let base = pick(terms + ["loss"])
    return pick([
      "30%..50% of \(base)", "10% of \(base)", "60%..80% of \(base)", "100 CNY..300 CNY",
      "20 CNY..fee + 20 CNY", "200 CNY", "33.33% of \(base)",
      "(if hidden then 30 CNY else 300 CNY)", "15%..20% of (loss + fee)",
    ])
  }

  private mutating func payments() {
    for level in levels {
      // Points change a rate, so each role has at least one.
      let first = level == levels[0] ? "30%..50% of loss" : amount()
      let second = level == levels[0] ? "15%..20% of (loss + fee)" : amount()
      let name = rule(
        [
          "charge operator \(first) as recovery", "charge supervisor \(second) as recovery",
        ], when: ["severity is \(level)"] + (random.once(in: 3) ? [factCondition()] : []))
      if random.once(in: 3) {
        let exception = rule(
          ["charge operator, supervisor \(amount()) as recovery"],
          when: ["severity is \(level)", factCondition()], overrides: name)
        if random.once(in: 2) {
          rule([], when: [laterCondition()], overrides: exception)
        }
      }
    }
    if random.once(in: 2) {
      rule(["charge manager \(amount()) as duty"], when: [laterCondition()])
      rule(["charge manager \(amount()) as duty in addition"], when: [laterCondition()])
    }
    if random.once(in: 2) {
      rule(
        ["charge operator 50 CNY as fine"],
        when: [subjectCondition("operator"), laterCondition()])
    }
    rule(["reward informant 100 CNY..500 CNY as tip"], when: [laterCondition()])
    if mayConflict {
      // No conflict is proven before an incident has a date.
      let day = "occurred >= 2026-03-\(random.number(10...20))"
      rule(["charge operator \(amount()) as recovery"], when: [laterCondition(), day])
      rule(["charge manager, supervisor \(amount()) as duty"], when: [day])
    }
  }

  private mutating func adjustment() {
    let target = pick([
      "recovery", "recovery of operator", "recovery of supervisor", "tip",
      "recovery of operator, supervisor",
    ])
    let step =
      target == "tip"
      ? pick(["by 5%", "by 20%", "by 40 CNY"])
      : pick([
        "by 5pp", "by 10pp", "by 5%", "by 20%", "by 40 CNY", "5pp for each prior \(pick(levels))",
        "by 2pp for each times_asked", "by 5pp for each extra",
        "by 3pp for each prior \(levels[0]) or worse within 6 months",
      ])
    let condition =
      random.once(in: 5) && target == "recovery of operator"
      ? subjectCondition("operator") : laterCondition()
    rule(["\(pick(["raise", "lower"])) \(target) \(step)"], when: [condition])
  }

  private mutating func limit() {
    rule(
      [
        pick([
          "cap recovery at 1000 CNY", "cap recovery of supervisor at quota",
          "floor recovery of operator at 50 CNY", "floor tip at fee", "cap tip at 300 CNY",
        ])
      ], when: [laterCondition()])
  }

  private mutating func divisions() {
    if random.once(in: 2) {
      rule(
        [
          "scale recovery of operator by tier { first \(pick(["0.8", "1", "1.25"])), second 0.5, third 0.2 }"
        ], when: random.once(in: 2) ? [laterCondition()] : [])
    }
    if random.once(in: 3) {
      rule(["scale recovery by \(pick(["weight", "part", "0.9"]))"], when: [laterCondition()])
    }
    if random.once(in: 2) {
      rule(["charge operator \(amount()) as deposit"], when: [factCondition()])
      let way = pick([
        "equally", "by tier { first 5, second 3, third 1 }",
        "by tier { first weight, second 0.5, third 0.25 }",
      ])
      rule(
        ["share deposit of operator \(way)"], when: random.once(in: 3) ? [laterCondition()] : [])
    }
    if random.once(in: 3) {
      let condition = random.once(in: 2) ? subjectCondition("operator") : laterCondition()
      rule(
        ["join supervisor of operator as \(pick(["manager", "supervisor"]))"], when: [condition])
    }
  }

  private mutating func derivations() {
    if random.once(in: 2) {
      let origin = pick(["previous", "first"])
      rule(
        ["pass recovery of operator along downstream at 60% from \(origin) as chain"],
        when: random.once(in: 2) ? [laterCondition()] : [])
    }
    if random.once(in: 2) {
      rule(
        ["reward informant \(pick(["10%", "10%..20%"])) of recovery of operator as bonus"],
        when: random.once(in: 2) ? [laterCondition()] : [])
    }
    if random.once(in: 3) {
      rule(
        ["charge manager (recovery of operator - 10% of recovery of operator) as net"],
        when: random.once(in: 2) ? [laterCondition()] : [])
    }
    if random.once(in: 3) {
      rule(
        ["charge manager (500 CNY - recovery of supervisor) as rest"],
        when: random.once(in: 2) ? [laterCondition()] : [])
    }
  }

  /// Amounts that roles divide, and dispositions: which of them may never contradict each other.
  private mutating func provisions() {
    if random.once(in: 2) {
      let parts = pick([
        "operator 50%, supervisor 30%, manager 20%", "operator weight, supervisor 3, manager 0.5",
        "operator times_asked + 1, manager extra",
        "manager (if hidden then 40% else 60%), operator (if hidden then 60% else 40%)",
      ])
      rule(
        ["apportion \(pick(terms + ["loss", "1000.01 CNY"])) among \(parts) as portion"],
        when: random.once(in: 2) ? [laterCondition()] : [])
      if random.once(in: 2) {
        let effect = pick([
          "raise portion by 5%", "lower portion of manager by 40 CNY", "cap portion at 300 CNY",
          "scale portion by weight",
        ])
        rule([effect], when: [laterCondition()])
      }
    }
    for effect in ["dispose rework | scrap", "forbid concession", "dispose scrap | rework | sale"]
    where random.once(in: 2) {
      rule([effect], when: [laterCondition()])
    }
    if random.once(in: 2) {
      rule(["require reinspection by manager"], when: ["disposition is rework"])
    }
    for effect in ["aggravate 1", "lighten 1", "aggravate times_asked"] where random.once(in: 3) {
      let condition =
        random.once(in: 5) ? subjectCondition("operator") : factCondition()
      rule([effect], when: [condition])
    }
    if random.once(in: 2) {
      let first = random.number(10...17)
      built.items.append(
        """
        rule temporary cites "99" effective from 2026-03-\(first) to 2026-03-\(first + 5) {
            when \(laterCondition())
            charge manager 77 CNY as temporary
        }
        """)
    }
  }

  private mutating func consequences() {
    rule(["discipline operator, supervisor warning"], when: [laterCondition()])
    if random.once(in: 2) {
      rule(
        ["discipline operator demotion | suspension for 14 days..1 month"],
        when: [laterCondition()])
    }
    if random.once(in: 2) {
      rule(
        ["require statement by supervisor within 3 workdays of occurred"], when: [laterCondition()])
    }
    if random.once(in: 2) {
      built.items.append(
        """
        procedure report cites "10" {
            when \(laterCondition())
            step form by manager within 24h of occurred
            step notice by manager within 1 month of form after form copies 2
        }
        """)
    }
    if random.once(in: 2) {
      let condition = random.once(in: 3) ? " { when \(factCondition()) }" : ""
      built.items.append("collect monthly keeping wages at least 3000 CNY\(condition)")
    }
  }

  // MARK: Data

  private mutating func people() {
    for (index, name) in Self.people.enumerated() {
      var fields = ["department = \"\(pick(["A", "B"]))\""]
      if !random.once(in: 6) { fields.append("wage = \(random.number(3...9))000 CNY") }
      if !random.once(in: 6) { fields.append("hired = 2025-\(random.number(10...12))-15") }
      if index > 0 { fields.append("supervisor = \(Self.people[random.number(0...index - 1)])") }
      built.people.append("person \(name) { \(fields.joined(separator: " ")) }")
    }
  }

  private mutating func incident(_ index: Int) {
    var parties: [BuiltCase.Party] = []
    var free = Self.people.shuffled(using: &random)
    for _ in 0..<random.number(1...3) {
      let tier = random.once(in: 3) ? "" : " tier \(pick(["first", "second", "third"]))"
      let prior = random.once(in: 5) ? " prior \(pick(levels)) \(random.number(0...2))" : ""
      let holder = random.once(in: 8) ? "someone" : free.removeLast()
      parties.append(BuiltCase.Party(role: "operator", holder: holder + tier + prior))
    }
    for role in ["supervisor", "manager", "informant"] where !random.once(in: 3) {
      guard let holder = free.popLast() else { break }
      parties.append(BuiltCase.Party(role: role, holder: holder))
    }
    for order in 1...3 where random.once(in: 3) {
      guard let holder = free.popLast() else { break }
      parties.append(BuiltCase.Party(role: "downstream", holder: "\(holder) order \(order)"))
    }
    let day = "2026-03-\(random.number(10...24))"
    var values: [String] = []
    for fact in built.facts {
      values.append(random.once(in: 6) ? "" : "\(fact.name) = \(value(of: fact.type))")
    }
    built.incidents.append(
      BuiltCase.Incident(
        name: "I-\(index)", occurred: random.once(in: 3) ? day : "\(day) 09:30",
        kind: random.once(in: 8) ? "" : pick(Self.kinds), values: values, parties: parties))
  }
}
