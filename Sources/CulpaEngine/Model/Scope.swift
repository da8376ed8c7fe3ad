import CulpaSyntax

/// What a name can stand for in a policy.
public enum Entity: Hashable, Sendable {
  case fact(FactID)
  case term(Int)
  case tally(Int)
  case parameter(Int)
  case role(RoleID)
  case rule(RuleID)
  case level(LevelID)
  case booking(BookingID)
  case office(Int)
  case measure(Int)
  case procedure(Int)
  case duty(Int)
  case account(AccountID)
}

/// Names ↔ what they stand for. Facts, terms, parameters and roles share one space of names, because
/// expressions read them; severities, rules, bookings, offices, measures, procedures and
/// accounts have their own.
public struct Scope: Sendable {
  var values: [String: Entity] = [:]
  var levels: [String: LevelID] = [:]
  var rules: [String: RuleID] = [:]
  var bookings: [String: BookingID] = [:]
  var offices: [String: Int] = [:]
  var measures: [String: Int] = [:]
  var procedures: [String: Int] = [:]
  var duties: [String: Int] = [:]
  /// Positions in ``Policy/steps``; several procedures may have a step of one name.
  var steps: [String: [Int]] = [:]
  /// Accounts and their items.
  var accounts: [String: AccountTarget] = [:]

  /// The fact with a name or alias.
  public func fact(_ name: String) -> FactID? {
    if case .fact(let id)? = values[name] { return id }
    return nil
  }

  /// The position of the parameter with a name or alias.
  public func parameter(_ name: String) -> Int? {
    if case .parameter(let index)? = values[name] { return index }
    return nil
  }

  /// The role with a name or alias.
  public func role(_ name: String) -> RoleID? {
    if case .role(let id)? = values[name] { return id }
    return nil
  }

  /// The severity with a name or alias.
  public func level(_ name: String) -> LevelID? { levels[name] }

  /// The rule with a name or alias.
  public func rule(_ name: String) -> RuleID? { rules[name] }

  /// The booking with a name or alias.
  public func booking(_ name: String) -> BookingID? { bookings[name] }
}

/// Built-in names in both spellings.
enum BuiltIn {
  static func names(_ keyword: Keyword) -> [String] {
    [keyword.spelling.english, keyword.spelling.chinese]
  }

  static func spells(_ name: String, _ keyword: Keyword) -> Bool {
    let (english, chinese) = keyword.spelling
    return name == english || name == chinese
  }

  static let attributes: [(Keyword, Attribute)] = [
    (.wage, .wage), (.post, .post), (.department, .department), (.superior, .superior),
    (.hired, .hired), (.transferred, .transferred), (.tier, .tier),
  ]

  static func attribute(_ name: String) -> Attribute? {
    attributes.first { spells(name, $0.0) }?.1
  }
}
