/// `expect`: what must hold of a ruling.
extension Parser {
  // expect = "expect" ( [ "not" ] presence [ within_incident ]
  //        | expect_subject [ within_incident ] claim ) ;
  mutating func expectation() throws(Unwind) -> Command {
    let start = here
    _ = eat(.expect)
    let isAbsent = eat(.not)
    if let subject = try presence() {
      let incident = try expectIncident()
      let claim = Claim.holds(!isAbsent)
      return .expect(
        Expectation(subject: subject, incident: incident, claim: claim), since(start))
    }
    if isAbsent { try fail(.expectedKeyword(.rule, found: found, at: here, in: .expect)) }
    let subject = try expectSubject()
    let incident = try expectIncident()
    let claim = try claim()
    return .expect(Expectation(subject: subject, incident: incident, claim: claim), since(start))
  }

  private mutating func expectIncident() throws(Unwind) -> Name? {
    guard eat(.inIncident) else { return nil }
    return try incidentName()
  }

  // presence = "rule" name | "question" name | "conflict" | "error" name
  //          | "dispose" name { "|" name } | "forbid" name ;
  private mutating func presence() throws(Unwind) -> ExpectSubject? {
    let start = here
    if eat(.rule) {
      let name = try name(for: .rule)
      return .rule(name, since(start))
    }
    if eat(.question) {
      let name = try name(for: .fact)
      return .question(name, since(start))
    }
    if eat(.conflict) { return .conflict(start) }
    if eat(.error) {
      let code = try name(for: .code)
      return .error(code, since(start))
    }
    if eat(.dispose) {
      var names = [try name(for: .disposition)]
      while eat(.pipe) { names.append(try name(for: .disposition)) }
      return .dispose(names, since(start))
    }
    if eat(.forbid) {
      let name = try name(for: .disposition)
      return .forbid(name, since(start))
    }
    return nil
  }

  private static let subjects: [Keyword] = [
    .total, .rewards, .instalments, .deadline, .status, .lateness, .discipline,
  ]

  // expect_subject = "severity" | "duty" name | "total" | "rewards" | subject_word "of" name
  //                | name "的" subject_word | name [ "of" name ] | name "的" name ;
  private mutating func expectSubject() throws(Unwind) -> ExpectSubject {
    let start = here
    if at(.severity) {
      _ = eat(.severity)
      return .severity(start)
    }
    if at(.duty), atName(length(of: .duty)), length(of: .isWord, ahead: 1) == 0 {
      _ = eat(.duty)
      let name = try name(for: .duty)
      return .duty(name, since(start))
    }
    if let word = subjectWord() {
      return try subject(word, of: try subjectOwner(), start)
    }
    let first = try name(for: .expect)
    let firstAt = position - 1
    if at(.possessive), Self.subjects.contains(where: { length(of: $0, ahead: 1) > 0 }) {
      _ = eat(.possessive)
      if let word = subjectWord() {
        markPossession(rate: firstAt + 2..<position, base: firstAt..<firstAt + 1)
        return try subject(word, of: first, start)
      }
    }
    if let amount = try possession(after: first, owner: .person) {
      return .amount(amount.owned, of: amount.owner)
    }
    return .value(first)
  }

  private mutating func subjectOwner() throws(Unwind) -> Name? {
    let wordAt = position - 1
    guard eat(.of) else { return nil }
    let owner = try name(for: .person)
    markPossession(rate: wordAt..<wordAt + 1, base: wordAt + 2..<position)
    return owner
  }

  // subject_word = "total" | "rewards" | "instalments" | "deadline" | "status" | "lateness"
  //              | "discipline" ;
  private mutating func subjectWord() -> Keyword? {
    for word in Self.subjects where eat(word) { return word }
    return nil
  }

  private mutating func subject(
    _ word: Keyword, of owner: Name?, _ start: Span
  ) throws(Unwind) -> ExpectSubject {
    let span = since(start)
    if word == .total { return .total(of: owner, span) }
    if word == .rewards { return .rewards(of: owner, span) }
    guard let owner else { try fail(.expectedKeyword(.of, found: found, at: here, in: .expect)) }
    switch word {
    case .instalments: return .instalments(of: owner, span)
    case .deadline: return .deadline(of: owner, span)
    case .status: return .status(of: owner, span)
    case .lateness: return .lateness(of: owner, span)
    default: return .discipline(of: owner, span)
    }
  }

  // claim = ( "is" | "is not" ) claim_value { "," claim_value }
  //       | ( "<" | "<=" | ">" | ">=" | "≠" ) sum | "cites" text { "," text } ;
  private mutating func claim() throws(Unwind) -> Claim {
    if let sign = orderingSign() {
      advance()
      return .compares(sign, try sum())
    }
    if eat(.cites) {
      var articles = [try text(for: .article)]
      while eat(.comma) {
        articles.append(try text(for: .article))
        try checkChain(articles.count)
      }
      return .cites(articles)
    }
    let isNegated = eat(.isNot)
    if !isNegated { try expect(.isWord, in: .expect) }
    var values = [try claimValue()]
    while eat(.comma) {
      values.append(try claimValue())
      try checkChain(values.count)
    }
    return .equals(values, isNegated: isNegated)
  }

  // claim_value = "none" | "met" | "late" | "missing" | "pending" | range ;
  mutating func claimValue() throws(Unwind) -> ClaimValue {
    let place = here
    if eat(.none) { return .none(place) }
    for status in [Keyword.met, .late, .missing, .pending] where eat(status) {
      return .status(status, place)
    }
    return .expression(try range())
  }
}
