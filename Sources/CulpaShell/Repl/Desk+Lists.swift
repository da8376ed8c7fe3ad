import CulpaEngine
import CulpaReport
import CulpaSession
import CulpaSyntax

/// What is declared, and what words mean.
extension Desk {
  /// `:list` counts what is declared; `:list rules` shows one sort of it.
  func list(_ what: String) throws(SessionFailure) -> Bool {
    guard !what.isEmpty else {
      show(try overview())
      return true
    }
    let text = Keyword.show.spelling(in: language) + " " + what
    let source = SourceText(name: ":list", text)
    let tree = parse(source, as: SourceID(0))
    guard !tree.hasErrors, tree.statements.count == 1 else {
      let known = Self.listed.flatMap { [$0.spelling.english, $0.spelling.chinese] }
      return refuse(WordsOfDesk.noList(what, near: Nearest.of(what, in: known)))
    }
    return try ask(source)
  }

  /// What can stand behind `:list`.
  static let listed: [Keyword] = [
    .people, .incidents, .rules, .parameters, .facts, .rulings, .obligations, .duties, .appeals,
    .accounts, .discretion, .instalments, .totals,
  ]

  private func overview() throws(SessionFailure) -> [String] {
    var names: [Definition.Kind: [String]] = [:]
    for definition in try session.workspace.definitions() {
      let shown = Label(name: definition.name, alias: definition.alias).shown(in: language)
      if names[definition.kind]?.contains(shown) == true { continue }
      names[definition.kind, default: []].append(shown)
    }
    var table = Columns(
      [
        Columns.Column(say(WordsOfDesk.what)), Columns.Column(say(WordsOfDesk.count), .right),
        Columns.Column(say(WordsOfDesk.names), overflow: .truncate, yields: true),
      ], style: style)
    for kind in Definition.Kind.allCases {
      guard let all = names[kind], !all.isEmpty else { continue }
      let some = all.prefix(40).joined(separator: ", ")
      table.append([
        Columns.Cell(say(WordsOfDesk.noun(kind))), Columns.Cell(String(all.count)),
        Columns.Cell(safeForTerminal(all.count > 40 ? some + ", \u{2026}" : some)),
      ])
    }
    return table.isEmpty ? [say(WordsOfDesk.nothingDeclared)] : table.lines()
  }

  /// `:show NAME`: the declaration as it was written; `:show _12`: the answer again.
  func show(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let name = word(request, WordsOfDesk.aName) else { return false }
    if let number = AnswerNames.number(name) {
      guard let said = try said(number) else {
        return refuse(WordsOfDesk.refusal(.noAnswer(number, of: session.statements.count)))
      }
      let statement = session.statements[number - 1]
      console.print(style.bold("_\(number)") + "  " + style.dim(safeForTerminal(head(statement))))
      last = (number, said)
      show(said)
      return true
    }
    let workspace = try session.workspace
    let found = workspace.definitions(of: name)
    guard !found.isEmpty else { return try unknown(name) }
    show(lines(found, workspace))
    return true
  }

  /// Says that nothing is called so, and what is called nearly so.
  func unknown(_ name: String) throws(SessionFailure) -> Bool {
    let known = try session.workspace.definitions().flatMap {
      [$0.name] + ($0.alias.map { [$0] } ?? [])
    }
    return refuse(WordsOfDesk.noName(name, near: Nearest.of(name, in: known)))
  }

  /// Declarations as they were written, each below what it is.
  func lines(_ found: [Definition], _ workspace: Workspace) -> [String] {
    var lines: [String] = []
    for definition in found {
      var title = say(WordsOfDesk.noun(definition.kind)) + " " + definition.name
      if let alias = definition.alias { title += " " + alias }
      let place = workspace.sources[definition.span.source].map { text in
        "  \(text.name):\(text.position(of: definition.span.start).line)"
      }
      lines.append(style.bold(safeForTerminal(title)) + style.dim(safeForTerminal(place ?? "")))
      let whole = workspace.declaration(around: definition.span)
      let text = workspace.sources.text(whole)
      for line in Self.unindented(text, whole, workspace.sources) {
        lines.append("  " + safeForTerminal(line))
      }
    }
    return lines
  }

  /// The lines of a declaration without the blanks that its first line stands behind.
  private static func unindented(_ text: String, _ span: Span, _ sources: SourceSet) -> [String] {
    let before = sources[span.source].map { $0.position(of: span.start).column - 1 } ?? 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      index, line in
      let blanks = line.prefix { $0 == " " }.count
      return String(index == 0 ? line : line.dropFirst(min(blanks, before)))
    }
  }

  // MARK: Help

  /// `:help` is one screen of tasks; `:help WORD` says what a word is.
  func help(_ word: String) -> Bool {
    guard !word.isEmpty else {
      show(WordsOfHelp.screen(language).map { style.colour ? painted($0) : $0 })
      return true
    }
    var lines = commandHelp(word) + keywordHelp(word)
    let wanted = word.uppercased()
    if let page = CodePages.page(for: wanted) { lines += CodePageText(page, style: style).lines() }
    if let workspace = try? session.workspace {
      lines += self.lines(workspace.definitions(of: word), workspace)
      let article = word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : word
      let citing = workspace.definitions(citing: article)
      if !citing.isEmpty {
        lines.append(say(WordsOfDesk.cite(safeForTerminal(article))))
        lines += self.lines(citing, workspace)
      }
    }
    guard lines.isEmpty else {
      show(lines)
      return true
    }
    return refuse(WordsOfDesk.noHelp(word, near: nearest(word)))
  }

  private func painted(_ line: String) -> String {
    line.first == " " || line.isEmpty ? line : style.bold(line)
  }

  private func commandHelp(_ word: String) -> [String] {
    let name = MetaCommand.begins(word) ? String(word.dropFirst()) : word
    guard let command = MetaCommand.allCases.first(where: { $0.names.contains(name.lowercased()) })
    else { return [] }
    let names = command.names.map { ":" + $0 }.joined(separator: "  ")
    return [style.bold(names)]
      + WordsOfHelp.command(command).text(in: language)
      .split(separator: "\n").map { "  " + $0 }
  }

  private func keywordHelp(_ word: String) -> [String] {
    let wanted = word.lowercased()
    let found = Keyword.allCases.filter { keyword in
      let (english, chinese) = keyword.spelling
      return [english, chinese].contains(wanted)
    }
    return found.flatMap { keyword in
      let (english, chinese) = keyword.spelling
      let title = english == chinese ? english : "\(english)  \(chinese)"
      return [style.bold(title), "  " + say(WordsOfKeywords.meaning(keyword))]
    }
  }

  private func nearest(_ word: String) -> String? {
    var known = MetaCommand.allCases.flatMap(\.names)
    known += Keyword.allCases.flatMap { [$0.spelling.english, $0.spelling.chinese] }
    known += CodePages.all.map(\.code)
    for definition in (try? session.workspace.definitions()) ?? [] {
      known.append(definition.name)
      if let alias = definition.alias { known.append(alias) }
    }
    return Nearest.of(word, in: known) ?? Nearest.of(word.uppercased(), in: known)
  }
}
