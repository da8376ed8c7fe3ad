public import CulpaSyntax

/// How values read, in both languages. Figures keep their exact digits; money is grouped and carries
/// its currency.
extension Workspace {
  /// A value in the terms of a policy.
  public func text(of value: Value, policy: Int?, in language: Language) -> String {
    let isEnglish = language == .english
    switch value {
    case .number(let figure): return figure.description
    case .money(let figure): return money(figure, policy: policy, in: language)
    case .ratio(let ratio): return Self.percent(ratio) + "%"
    case .points(let points): return Self.percent(points) + (isEnglish ? "pp" : "个百分点")
    case .rate(let figure, per: let unit):
      return money(figure, policy: policy, in: language) + "/" + unit.spelling(in: language)
    case .duration(let seconds): return Self.duration(seconds, in: language)
    case .span(let span): return Self.span(span, in: language)
    case .workdays(let count): return isEnglish ? "\(count) workdays" : "\(count)个工作日"
    case .day(let day): return day.description
    case .instant(let instant): return instant.description
    case .truth(let isTrue):
      return (isTrue ? Keyword.yes : Keyword.no).spelling(in: language)
    case .symbol(enumeration: let enumeration, member: let member):
      guard let policy, policies.indices.contains(policy),
        policies[policy].policy.enumerations.indices.contains(Int(enumeration))
      else { return "?" }
      let members = policies[policy].policy.enumerations[Int(enumeration)].members
      return members.indices.contains(Int(member)) ? members[Int(member)].shown(in: language) : "?"
    case .severities(let mask): return severity(mask, policy: policy ?? 0, in: language)
    case .person(let id): return name(of: id, in: language)
    case .text(let id): return texts[id]
    case .counts(let low, let high): return "\(low)…\(high)"
    case .unknown: return Keyword.unknown.spelling(in: language)
    case .failure(let error):
      switch error {
      case .overflow: return isEnglish ? "too large" : "超出范围"
      case .divisionByZero: return isEnglish ? "division by zero" : "除以零"
      case .lostDigits: return isEnglish ? "no exact value" : "无精确值"
      case .severalRows: return isEnglish ? "several rows" : "多行同时成立"
      case .noRow: return isEnglish ? "no row" : "没有对应的行"
      }
    }
  }

  /// An amount with its currency: `1,040.00 CNY`, `1,040.00元`.
  public func money(_ figure: Decimal, policy: Int?, in language: Language) -> String {
    let model = policy.flatMap { policies.indices.contains($0) ? policies[$0].policy : nil }
    let unit = model?.currency ?? .yuan
    let text = figure.grouped(minimumPlaces: model?.places ?? 2)
    return language == .english
      ? "\(text) \(unit.spelling(in: .english))" : text + unit.spelling(in: .chinese)
  }

  /// What a person is called.
  public func name(of person: PersonID, in language: Language) -> String {
    people.indices.contains(person.index) ? people[person.index].label.shown(in: language) : "?"
  }

  /// The possible severities; "none" where nothing applies.
  public func severity(_ mask: UInt64, policy: Int, in language: Language) -> String {
    guard policies.indices.contains(policy) else { return "?" }
    var names: [String] = []
    if mask & 1 != 0 { names.append(Keyword.none.spelling(in: language)) }
    for (index, level) in policies[policy].policy.levels.enumerated()
    where mask & 1 << UInt64(index + 1) != 0 {
      names.append(level.label.shown(in: language))
    }
    return names.joined(separator: language == .english ? " or " : "或")
  }

  /// A ratio as a figure of per cent.
  public static func percent(_ ratio: Decimal) -> String {
    ((try? ratio.multiplied(by: Decimal(100))) ?? ratio).description
  }

  /// Seconds as hours, minutes and seconds.
  public static func duration(_ seconds: Decimal, in language: Language) -> String {
    let isEnglish = language == .english
    guard let whole = Int(exactly: seconds), whole >= 0 else {
      return seconds.description + (isEnglish ? "s" : "秒")
    }
    if whole % 3600 != 0, let hours = try? seconds.divided(by: Decimal(3600)),
      hours.scale <= 2
    {
      return hours.description + (isEnglish ? "h" : "小时")
    }
    var parts: [String] = []
    if whole >= 3600 || whole == 0 { parts.append("\(whole / 3600)" + (isEnglish ? "h" : "小时")) }
    if whole / 60 % 60 != 0 { parts.append("\(whole / 60 % 60)" + (isEnglish ? "min" : "分钟")) }
    if whole % 60 != 0 { parts.append("\(whole % 60)" + (isEnglish ? "s" : "秒")) }
    return parts.joined(separator: isEnglish ? " " : "")
  }

  private static func span(_ span: CalendarSpan, in language: Language) -> String {
    var parts: [String] = []
    if span.months != 0 {
      parts.append(language == .english ? "\(span.months) months" : "\(span.months)个月")
    }
    if span.days != 0 || span.months == 0 {
      parts.append(language == .english ? "\(span.days) days" : "\(span.days)天")
    }
    return parts.joined(separator: " ")
  }

  /// What was found, in both languages.
  public func text(of finding: Finding, policy: Int) -> Bilingual {
    Bilingual(
      en: text(of: finding, policy: policy, in: .english),
      zh: text(of: finding, policy: policy, in: .chinese))
  }

  private func text(of finding: Finding, policy: Int, in language: Language) -> String {
    switch finding {
    case .severity(let mask): return severity(mask, policy: policy, in: language)
    case .amount(let low, let high):
      let bottom = money(low, policy: policy, in: language)
      guard let high else { return "\(bottom) … ?" }
      return low == high ? bottom : "\(bottom) … \(money(high, policy: policy, in: language))"
    case .amounts(let amounts):
      return amounts.map { money($0, policy: policy, in: language) }.joined(separator: ", ")
    case .moment(let moment, isWholeDay: let isWholeDay, skipped: let skipped):
      let text = isWholeDay ? Self.lastDay(before: moment) : moment.description
      if skipped.isEmpty { return text }
      let days = skipped.map(\.description)
      return language == .english
        ? "\(text) (skipping \(days.joined(separator: ", ")))"
        : "\(text)（跳过 \(days.joined(separator: "、"))）"
    case .status(let status):
      guard let keyword = status.keyword else { return language == .english ? "done" : "已办" }
      return keyword.spelling(in: language)
    case .seconds(let seconds): return Self.duration(Decimal(Int(seconds)), in: language)
    case .measures(let measures):
      return measures.map { policies[policy].policy.measures[$0].shown(in: language) }
        .joined(separator: ", ")
    case .value(let value): return text(of: value, policy: policy, in: language)
    case .truth(let isTrue): return (isTrue ? Keyword.yes : Keyword.no).spelling(in: language)
    case .duty(let duty): return text(of: duty, in: language)
    case .codes(let texts), .articles(let texts):
      return texts.isEmpty
        ? Keyword.none.spelling(in: language)
        : texts.joined(separator: language == .english ? ", " : "、")
    case .nothing: return Keyword.none.spelling(in: language)
    }
  }

  /// `60 of 62, missing`.
  private func text(of duty: DutyFinding, in language: Language) -> String {
    let required = duty.required.map { String($0) } ?? "?"
    let status = duty.status.map { $0.keyword.spelling(in: language) } ?? ""
    let figures =
      language == .english ? "\(duty.done) of \(required)" : "\(required) 次中的 \(duty.done) 次"
    return status.isEmpty ? figures : figures + (language == .english ? ", " : "，") + status
  }

  /// The day whose end a moment is.
  public static func lastDay(before end: Instant) -> String {
    end.day.adding(days: -1)?.description ?? end.description
  }
}
