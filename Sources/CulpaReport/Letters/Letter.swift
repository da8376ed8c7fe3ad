import CulpaEngine
import CulpaSyntax

/// A ruling in plain sentences, for one person whom it concerns.
///
/// A letter names nobody but the person it is for. It says what was recorded, how it was classed, what
/// follows for that person and how each figure came about, when it is paid, what must be done, and what
/// is still open. Recorded texts are left out, for a text may name anybody. Who is known in confidence
/// gets no letter: for that name it reads as for somebody who has no part.
struct Letter {
  /// A part of a letter.
  struct Section: Hashable {
    var heading: String
    var paragraphs: [Paragraph]
  }

  /// Sentences, or one of several numbered ones.
  enum Paragraph: Hashable {
    case text(String)
    case item(Int, String)
  }

  let explanation: ExplanationText
  /// Whom it is for; `nil` where that is nobody who may be named.
  let addressee: PersonID?
  let focus: ExplainFocus

  var workspace: Workspace { explanation.workspace }
  var judged: JudgedIncident { explanation.judged }
  var ruling: Ruling { explanation.ruling }
  var policy: Policy { explanation.policy }
  var language: Language { explanation.style.language }
  func say(_ words: Bilingual) -> String { words.text(in: language) }

  /// The letters on a ruling: one for the person asked about, or one for each person it concerns.
  static func letters(
    _ judged: JudgedIncident, _ focus: ExplainFocus, _ workspace: Workspace, style: Style
  ) -> [Letter] {
    var plain = style
    plain.colour = false
    let explanation = ExplanationText(judged, workspace, inFull: false, style: plain)
    func letter(_ person: PersonID?) -> Letter {
      Letter(explanation: explanation, addressee: person, focus: focus)
    }
    switch focus {
    case .severity: return [letter(nil)]
    case .person(let person), .amount(_, let person):
      return [letter(explanation.isNamed(person) ? person : nil)]
    case .everything:
      var people: [PersonID] = []
      for party in judged.ruling.parties {
        guard let person = party.person, explanation.isNamed(person), !people.contains(person)
        else { continue }
        people.append(person)
      }
      return people.isEmpty ? [letter(nil)] : people.map { letter($0) }
    }
  }

  /// `Notice on incident D-1043`.
  var title: String {
    let name = EffectRows(workspace, language: language).name(of: judged)
    return say(
      judged.settlement == nil
        ? WordsOfLetter.notice(on: name) : WordsOfLetter.settlement(on: name))
  }

  /// The name of who gets it, with post and department; `nil` for a letter to nobody.
  var salutation: String? {
    guard let addressee, workspace.people.indices.contains(addressee.index) else { return nil }
    let person = workspace.people[addressee.index]
    let records = [person.department, person.post].filter { $0 != .unknown }.map {
      workspace.text(of: $0, policy: nil, in: language)
    }
    let name = workspace.name(of: addressee, in: language)
    return say(WordsOfLetter.salutation(name, records))
  }

  /// What the letter is about.
  var opening: String {
    let name = EffectRows(workspace, language: language).name(of: judged)
    let declared = judged.settlement.map { workspace.policies[$0.policy].policy } ?? policy
    return say(
      WordsOfLetter.opening(
        name, policy: declared.titled(in: language), version: declared.version))
  }

  /// The parts that have something to say.
  func sections() -> [Section] {
    let parts: [(Bilingual, [Paragraph])]
    if judged.settlement == nil {
      parts = [
        (WordsOfLetter.whatHappened, happened()), (WordsOfLetter.howClassed, classed()),
        (WordsOfLetter.whatFollows, follows()), (WordsOfLetter.howPaid, paid()),
        (WordsOfLetter.whatMustBeDone, duties()), (WordsOfLetter.record, revisions()),
        (WordsOfLetter.whatIsOpen, open()),
      ]
    } else {
      parts = [
        (WordsOfLetter.howScored, scored()), (WordsOfLetter.howGraded, classed()),
        (WordsOfLetter.whatFollows, follows()), (WordsOfLetter.howPaid, paid()),
        (WordsOfLetter.whatIsOpen, open()),
      ]
    }
    return parts.filter { !$0.1.isEmpty }.enumerated().map { index, part in
      Section(heading: WordsOfLetter.numbered(index, part.0, in: language), paragraphs: part.1)
    }
  }

  /// The letter for a terminal or a printer, in lines of a readable width.
  func lines() -> [String] {
    let width = max(20, min(explanation.style.width, 78))
    var lines = [title, ""]
    if let salutation { lines += wrapped(safeForTerminal(salutation), widthColumns: width) + [""] }
    lines += wrapped(safeForTerminal(opening), widthColumns: width)
    for section in sections() {
      lines += ["", section.heading]
      for paragraph in section.paragraphs {
        let (lead, text) = Self.parts(paragraph)
        let indent = String(repeating: " ", count: lead.isEmpty ? 0 : 4)
        for (index, part) in wrapped(safeForTerminal(text), widthColumns: width - indent.count)
          .enumerated()
        {
          lines.append((index == 0 && !lead.isEmpty ? lead : indent) + part)
        }
      }
    }
    lines[0] = safeForTerminal(lines[0])
    return lines
  }

  private static func parts(_ paragraph: Paragraph) -> (String, String) {
    switch paragraph {
    case .text(let text): return ("", text)
    case .item(let number, let text):
      let figure = "\(number)."
      return (" " + figure + String(repeating: " ", count: max(1, 3 - figure.count)), text)
    }
  }

  // MARK: What happened

  private func happened() -> [Paragraph] {
    if case .amount = focus { return [] }
    let record = workspace.record(of: judged)
    let kind =
      record.kind == .unknown
      ? nil : plain(workspace.text(of: record.kind, policy: judged.policy, in: language))
    let time =
      record.occurred == .unknown
      ? nil : workspace.text(of: record.occurred, policy: judged.policy, in: language)
    var paragraphs = [Paragraph.text(say(WordsOfLetter.happened(kind, at: time)))]
    let facts = policy.facts.enumerated().compactMap { index, fact -> String? in
      // Rows of data don't say where each fact is; what is not the default was recorded there.
      guard record.facts.indices.contains(index),
        record.factOrigins[FactID(index)] != nil || record.facts[index] != fact.standard
      else { return nil }
      switch record.facts[index] {
      // A text, or a person, may be whom nobody is to name.
      case .unknown, .text, .person: return nil
      case let value:
        let shown = workspace.text(of: value, policy: judged.policy, in: language)
        return plain(fact.label) + say(WordsOfReport.colon) + plain(shown)
      }
    }
    if !facts.isEmpty { paragraphs.append(.text(say(WordsOfLetter.recorded(facts)))) }
    return paragraphs
  }

  // MARK: The rest

  private func paid() -> [Paragraph] {
    // A plan is for all that somebody owes, not for one amount of it.
    if case .amount = focus { return [] }
    guard let addressee else { return [] }
    return ruling.plans.filter { $0.person == addressee && !$0.instalments.isEmpty }.map { plan in
      let parts = plan.instalments.map { instalment in
        (explanation.money(instalment.amount), OutcomeText.month(instalment.month))
      }
      var text = say(WordsOfLetter.instalments(parts))
      if let limit = plan.limit {
        text += say(
          WordsOfLetter.limited(
            explanation.money(limit.room), by: explanation.lawName(limit.law)))
      }
      if plan.isForHighEnd { text += say(WordsOfLetter.planForHighEnd) }
      return .text(text)
    }
  }

  private func duties() -> [Paragraph] {
    guard case .everything = focus else {
      guard case .person = focus else { return [] }
      return steps()
    }
    return steps()
  }

  private func steps() -> [Paragraph] {
    let texts = StepText(workspace, judged, language: language)
    let certain = ruling.obligations.filter(\.isCertain)
    return certain.enumerated().map { index, obligation in
      let offices = obligation.offices.map { plain($0) }
      let status = say(WordsOfReport.status(obligation.status))
      let words = WordsOfLetter.duty(
        plain(obligation.label), by: offices, articles: obligation.cites,
        texts.times(obligation) + [status])
      return .item(index + 1, sentence(say(words)))
    }
  }

  private func revisions() -> [Paragraph] {
    guard let incident = judged.incident else { return [] }
    let text = RevisionText(
      workspace: workspace, incident: incident, language: language, ruling: ruling)
    return workspace.revisions(of: judged).indices.map { .item($0 + 1, text.line($0)) }
  }

  private func open() -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let names = ruling.questions.map { question -> String in
      // Whose record is missing does not concern others.
      if case .attribute(let attribute, let person) = question, person != addressee {
        return say(WordsOfLetter.somebodys(attribute.keyword))
      }
      return plain(explanation.name(of: question))
    }
    var each: [String] = []
    for name in names where !each.contains(name) { each.append(name) }
    if !each.isEmpty { paragraphs.append(.text(say(WordsOfLetter.unrecorded(each)))) }
    if !ruling.conflicts.isEmpty {
      let rules = ruling.conflicts.map { conflict in
        conflict.rules.map { source($0) }.joined(separator: say(WordsOfReport.listComma))
      }
      paragraphs.append(.text(say(WordsOfLetter.contradiction(rules))))
    }
    return paragraphs
  }

  // MARK: Words

  /// A name as prose has it.
  func plain(_ name: String) -> String {
    language == .english ? name.replacing("_", with: " ") : name
  }

  /// A sentence as English begins one.
  func sentence(_ text: String) -> String {
    guard language == .english, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  func plain(_ label: Label) -> String { plain(label.shown(in: language)) }

  /// `the rule serious recovery (5.1)`.
  func source(_ id: RuleID) -> String {
    let rule = policy.rules[id.index]
    return say(
      WordsOfLetter.rule(
        plain(rule.label), articles: rule.cites, period: explanation.period(of: rule)))
  }
}

extension ExplanationText {
  /// Whether somebody takes part under a name that may be shown.
  func isNamed(_ person: PersonID) -> Bool {
    ruling.parties.contains {
      $0.person == person && !policy.roles[$0.role.index].isConfidential
    }
  }
}

extension Policy {
  /// What a page or a letter calls the policy.
  func titled(in language: Language) -> String {
    let name = label.shown(in: language)
    let isHan = name.unicodeScalars.contains { $0.value >= 0x3400 }
    return (language == .english || !isHan ? label.title : nil) ?? name
  }
}

extension OutcomeText {
  /// An explanation in the form that was asked for.
  func explanation(
    _ judged: JudgedIncident, _ focus: ExplainFocus, _ form: ExplainForm
  ) -> [String] {
    switch form {
    case .short, .full:
      return ExplanationText(judged, workspace, inFull: form == .full, style: style).lines(focus)
    case .letter:
      let letters = Letter.letters(judged, focus, workspace, style: style).map { $0.lines() }
      let rule = String(repeating: style.ascii ? "-" : "─", count: 20)
      return Array(letters.joined(separator: ["", rule, ""]))
    case .data: return ExplanationData(judged, focus, workspace, style: style).lines()
    }
  }
}
