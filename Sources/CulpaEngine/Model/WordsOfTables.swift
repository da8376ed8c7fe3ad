public import CulpaSyntax

/// Where in a table something is, and one incident's figures in it, in words.
struct TablePlace {
  let region: Bilingual
  /// `nil` where the region is a single point and so its own example.
  let example: Bilingual?

  /// `score is above 79 and below 80, such as score 79.5`.
  var both: Bilingual {
    guard let example else { return region }
    return Bilingual(
      en: "\(region.english), such as \(example.english)",
      zh: "\(region.chinese)，例如 \(example.chinese)")
  }
}

/// Speaks of regions and cells of one table in both languages.
struct TableWords {
  private let lookup: TableLookup
  private let values: ValueWords
  private let policy: Policy

  init(_ lookup: TableLookup, policy: Policy, texts: TextTable) {
    self.lookup = lookup
    self.policy = policy
    values = ValueWords(policy: policy, texts: texts)
  }

  /// A region, inputs that may be anything left out, and an example in it; the day from which on it is
  /// so is said where it is not always so.
  func place(_ region: TableRegion, since day: Day) -> TablePlace {
    var parts: [(english: String, chinese: String)] = []
    var examples: [(english: String, chinese: String)] = []
    for (input, axis) in region.axes.enumerated() {
      let set = region.sets[input]
      let pieces = (0..<axis.count).filter { set.contains($0) }
      guard pieces.count < axis.count, let first = pieces.first else { continue }
      let name = policy.name(of: lookup.inputs[input], number: input + 1)
      func said(_ make: (Language) -> String) -> (english: String, chinese: String) {
        (
          "\(name.english) \(make(.english))", "\(name.chinese) \(make(.chinese))"
        )
      }
      parts.append(said { text(pieces, axis, $0) })
      var end = first + 1
      while set.contains(end) { end += 1 }
      examples.append(said { example(first..<end, axis, $0) })
    }
    guard !parts.isEmpty else {
      return TablePlace(
        region: since(day, Bilingual(en: "any inputs", zh: "任何输入")), example: nil)
    }
    func joined(_ parts: [(english: String, chinese: String)]) -> Bilingual {
      Bilingual(
        en: parts.map(\.english).joined(separator: ", "),
        zh: parts.map(\.chinese).joined(separator: "，"))
    }
    let (whole, point) = (joined(parts), joined(examples))
    return TablePlace(region: since(day, whole), example: whole == point ? nil : point)
  }

  private func since(_ day: Day, _ region: Bilingual) -> Bilingual {
    if day == .first { return region }
    return Bilingual(
      en: "from \(day) on, \(region.english)", zh: "自 \(day) 起，\(region.chinese)")
  }

  // MARK: Pieces

  private func text(_ pieces: [Int], _ axis: TableAxis, _ language: Language) -> String {
    var parts: [String] = []
    switch axis.shape {
    case .values(let all):
      parts = pieces.map { all[$0].map { values.text(of: $0, in: language) } ?? other(language) }
    case .line:
      var start = pieces.startIndex
      while start < pieces.endIndex {
        var end = start + 1
        while end < pieces.endIndex, pieces[end] == pieces[end - 1] + 1 { end += 1 }
        parts.append(text(pieces[start]..<(pieces[end - 1] + 1), axis, language))
        start = end
      }
    case .undecided: break
    }
    return parts.joined(separator: language == .english ? " or " : " 或 ")
  }

  private func other(_ language: Language) -> String {
    language == .english ? "anything else" : "其他"
  }

  /// `above 79 and below 80`, `90`, `from 3`.
  private func text(_ run: Range<Int>, _ axis: TableAxis, _ language: Language) -> String {
    let (low, high) = axis.ends(of: run)
    if let low, let high, axis.isPoint(low, high) { return figure(low.value, axis, language) }
    var parts: [String] = []
    if let low {
      let side: BoundKind = low.isAfter ? .above : .from
      parts.append(values.text(side, figure(low.value, axis, language), in: language))
    }
    if let high {
      let last = axis.isWhole && !axis.isClock ? try? high.value.subtracting(.one) : nil
      let side: BoundKind = high.isAfter || last != nil ? .upTo : .below
      parts.append(values.text(side, figure(last ?? high.value, axis, language), in: language))
    }
    if parts.isEmpty { return language == .english ? "anything" : "任何值" }
    return parts.joined(separator: language == .english ? " and " : " 且 ")
  }

  /// A value inside a run of pieces, away from its ends where there is room.
  private func example(_ run: Range<Int>, _ axis: TableAxis, _ language: Language) -> String {
    guard case .line = axis.shape else { return text([run.lowerBound], axis, language) }
    let (low, high) = axis.ends(of: run)
    return figure(axis.inside(low, high), axis, language)
  }

  private func figure(_ figure: Decimal, _ axis: TableAxis, _ language: Language) -> String {
    values.text(of: axis.value(at: figure), in: language)
  }
}

/// Reads values of a policy that is not yet part of a workspace.
struct ValueWords {
  let policy: Policy
  let texts: TextTable

  func text(of value: Value, in language: Language) -> String {
    switch value {
    case .money(let figure):
      let text = figure.grouped(minimumPlaces: policy.places)
      return language == .english
        ? "\(text) \(policy.currency.spelling(in: .english))"
        : text + policy.currency.spelling(in: .chinese)
    case .symbol(enumeration: let enumeration, member: let member):
      let members = policy.enumerations[Int(enumeration)].members
      return members[Int(member)].shown(in: language)
    case .severities(let mask):
      var names: [String] = []
      if mask & 1 != 0 { names.append(Keyword.none.spelling(in: language)) }
      for (index, level) in policy.levels.enumerated() where mask & 1 << UInt64(index + 1) != 0 {
        names.append(level.label.shown(in: language))
      }
      return names.joined(separator: language == .english ? " or " : " 或 ")
    case .text(let id): return "\"\(texts[id])\""
    case .number, .ratio, .points, .rate, .duration, .span, .workdays, .day, .instant, .truth,
      .person, .counts, .unknown, .failure:
      return Workspace().text(of: value, policy: nil, in: language)
    }
  }

  /// `from 90`, `达到 90`.
  func text(_ side: BoundKind, _ figure: String, in language: Language) -> String {
    "\(side.keyword.spelling(in: language)) \(figure)"
  }
}

extension TypedExpression {
  /// Whether an input of a table has a name to go by.
  public var isNamed: Bool {
    switch node {
    case .fact, .term, .parameter, .tally, .kind, .occurred: true
    case .constant: type == .severity
    case .severityIs, .attribute, .holders, .prior, .amount, .conformance, .arithmetic, .negative,
      .all, .any, .not, .compare, .choice, .isUnknown, .howMany, .extreme, .rounded, .lookup:
      false
    }
  }
}

extension Policy {
  /// What an input of a table is called; an expression without a name goes by its number.
  public func name(of input: TypedExpression, number: Int) -> Bilingual {
    func both(_ label: CulpaEngine.Label) -> Bilingual {
      Bilingual(en: label.shown(in: .english), zh: label.shown(in: .chinese))
    }
    func both(_ keyword: Keyword) -> Bilingual {
      Bilingual(en: keyword.spelling(in: .english), zh: keyword.spelling(in: .chinese))
    }
    switch input.node {
    case .fact(let id): return both(facts[id.index].label)
    case .term(let index): return both(terms[index].label)
    case .parameter(let index): return both(parameters[index].label)
    case .tally(let index): return both(tallies[index].base.label)
    case .kind: return both(.kind)
    case .occurred: return both(.occurred)
    case .constant where input.type == .severity: return both(.severity)
    case .constant, .severityIs, .attribute, .holders, .prior, .amount, .conformance, .arithmetic,
      .negative, .all, .any, .not, .compare, .choice, .isUnknown, .howMany, .extreme, .rounded,
      .lookup:
      return Bilingual(en: "input \(number)", zh: "第 \(number) 项输入")
    }
  }
}
