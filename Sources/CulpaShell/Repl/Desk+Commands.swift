import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax

/// The commands of the desk itself, one function for each: what `:undo`, `:branch`, `:verify` … do.
extension Desk {
  /// Does what a line that begins with `:` asks for.
  func command(_ block: String) throws(SessionFailure) -> Bool {
    switch MetaCommand.request(block) {
    case .failure(let unknown):
      return refuse(WordsOfDesk.noCommand(unknown.word, near: unknown.near))
    case .success(let request): return try perform(request)
    }
  }

  private func perform(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    switch request.command {
    case .help: return help(request.rest)
    case .undo: return try undo(request, isRedo: false)
    case .redo: return try undo(request, isRedo: true)
    case .list: return try list(request.rest)
    case .show: return try show(request)
    case .drop: return try drop(request)
    case .edit: return try edit(request)
    case .load: return try load(request)
    case .reload: return try reload()
    case .save: return save(request)
    case .history: return history(request.rest)
    case .branch: return try branch(request)
    case .switch: return try switchBranch(request)
    case .diff: return try diff(request)
    case .replay: return try replay(request)
    case .verify: return try verify(request)
    case .asOf: return try asOf(request.rest)
    case .session: return whereabouts()
    case .last: return try showLast(request)
    case .lang: return try speak(request)
    case .time: return try set(MetaCommand.Request(.set, "time " + request.rest), toggles: true)
    case .set: return try set(request, toggles: false)
    case .quit:
      isOver = true
      return true
    }
  }

  /// A word that a command needs; says so where it is missing.
  func word(_ request: MetaCommand.Request, _ what: Bilingual) -> String? {
    if let word = request.words.first { return word }
    refuse(WordsOfDesk.needs(request.command.name(in: language), what))
    return nil
  }

  /// A line that says what was done.
  func tell(_ words: Bilingual) { console.print(style.dim(safeForTerminal(say(words)))) }

  // MARK: Back and forth

  private func undo(_ request: MetaCommand.Request, isRedo: Bool) throws(SessionFailure) -> Bool {
    var count = 1
    if let word = request.words.first {
      guard let number = Int(word), number > 0 else {
        return refuse(WordsOfDesk.needs(request.command.name(in: language), WordsOfDesk.aNumber))
      }
      count = number
    }
    for _ in 0..<count {
      let statement = isRedo ? try session.redo() : try session.undo()
      guard let statement else {
        tell(isRedo ? WordsOfDesk.movedAgain : WordsOfDesk.movedBack)
        continue
      }
      tell(
        isRedo
          ? WordsOfDesk.redone(statement.ordinal, head(statement))
          : WordsOfDesk.undone(statement.ordinal, head(statement)))
    }
    return true
  }

  /// A statement in one line.
  func head(_ statement: AcceptedStatement) -> String {
    let source = SourceText(name: "", statement.record.text)
    return Understood(source, parse(source, as: SourceID(0))).line(in: language, widthColumns: 60)
  }

  private func branch(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let name = request.words.first else {
      let names = session.timeline.names.map { safeForTerminal($0) }
      console.print(
        say(
          WordsOfSessions.branches(names, current: safeForTerminal(session.timeline.current))))
      return true
    }
    let from = session.timeline.current
    try session.branch(name)
    tell(WordsOfDesk.branched(name, from: from))
    return true
  }

  private func switchBranch(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let name = word(request, WordsOfDesk.aBranch) else { return false }
    try session.switch(to: name)
    tell(WordsOfDesk.switched(name))
    return true
  }

  /// `:diff A B`, or `:diff A` against where the session stands.
  private func diff(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let first = word(request, WordsOfDesk.aBranch) else { return false }
    let second = request.words.count > 1 ? request.words[1] : session.timeline.current
    let difference = try session.difference(
      from: try point(first), to: try point(second), in: language, widthColumns: style.width - 2)
    var lines: [String] = []
    for (name, only) in [(first, difference.onlyFirst), (second, difference.onlySecond)]
    where !only.isEmpty {
      lines.append(style.bold(say(WordsOfDesk.onlyIn(safeForTerminal(name)))))
      lines += only.map { "  _\($0.ordinal)  " + safeForTerminal(head($0)) }
    }
    let titles = (
      Bilingual(en: first + ":", zh: first + "\u{FF1A}"),
      Bilingual(en: second + ":", zh: second + "\u{FF1A}")
    )
    for ruling in difference.rulings {
      lines += DifferenceText(style).lines(ruling, then: titles.0, now: titles.1)
    }
    if difference.rulings.isEmpty { lines.append(say(WordsOfDesk.sameRulings)) }
    show(lines)
    return true
  }

  /// A branch, the number of an entry, or `_12`.
  private func point(_ word: String) throws(SessionFailure) -> Int {
    if session.timeline.point(of: word) == nil, let number = AnswerNames.number(word), number > 0,
      number <= session.statements.count
    {
      let statement = session.statements[number - 1]
      return statement.record.changes ? statement.entry : statement.point
    }
    return try session.point(named: word)
  }

  // MARK: Proof

  private func verify(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    let head = request.words.first
    let report = try Session.verify(session.place, head: head)
    if let problem = Session.problem(report, of: session.place, head: head) {
      complain(problem)
      return false
    }
    console.print(say(WordsOfSessions.sound(session.place.name, entries: report.entries.count)))
    if case .at(let number)? = report.anchor {
      console.print(say(WordsOfSessions.anchored(number, of: report.entries.count)))
    }
    console.print(say(WordsOfSessions.head(report.head)))
    return true
  }

  /// `:replay` answers everything again; `:replay FILE` under other rules.
  private func replay(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    let text = DifferenceText(style)
    var lines: [String] = []
    guard let path = request.words.first else {
      var counts = (same: 0, different: 0, unknown: 0)
      try session.reperform { found in
        switch found.agreement {
        case .same: counts.same += 1
        case .unknown: counts.unknown += 1
        case .different:
          counts.different += 1
          lines += text.lines(found)
        }
      }
      lines.append(
        say(
          WordsOfSessions.reperformed(
            same: counts.same, different: counts.different, unknown: counts.unknown)))
      show(lines)
      if counts.different > 0 { findings.add(.findings) }
      return counts.different == 0
    }
    guard let (other, loader) = script(path) else { return false }
    let result = try session.replay(
      under: other, reading: loader, in: language, widthColumns: style.width - 2
    ) { found in
      if found.agreement != .same { lines += text.lines(found) }
    }
    for case .diagnostic(let diagnostic, let sources) in result.said {
      complain(diagnostic, sources)
    }
    guard let rulings = result.rulings else { return false }
    for ruling in rulings { lines += text.lines(ruling) }
    if lines.isEmpty { lines.append(say(WordsOfSessions.sameAnswers)) }
    show(lines)
    return true
  }

  /// A script with what it may read; says why where it can't be had.
  func script(_ path: String) -> (text: SourceText, loader: DiskLoader)? {
    do throws(LoadFailure) {
      let text = try DiskLoader.text(ofFile: path)
      return (
        text, try DiskLoader(root: ScriptRun.folder(of: path), allowing: options.allowRead)
      )
    } catch {
      fail(error)
      return nil
    }
  }

  private func whereabouts() -> Bool {
    console.print(say(WordsOfDesk.place(safeForTerminal(session.place.path))))
    console.print(
      say(
        WordsOfDesk.standing(
          statements: session.statements.count, entries: session.entries.count,
          branch: safeForTerminal(session.timeline.current))))
    console.print(say(WordsOfSessions.head(session.head)))
    return true
  }

  // MARK: Settings

  private func asOf(_ day: String) throws(SessionFailure) -> Bool {
    try statements(Keyword.asOf.spelling(in: language) + " " + day)
  }

  private func speak(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    let words = ["en": CommonOptions.Lang.en, "zh": .zh, "english": .en, "chinese": .zh]
    let wanted = request.words.first?.lowercased() ?? ""
    guard let lang = words[wanted] ?? WordsOfDesk.language(wanted) else {
      return refuse(WordsOfDesk.needs(request.command.name(in: language), WordsOfDesk.aLanguage))
    }
    speak(lang)
    if session.access == .writing { try session.set("lang", to: lang.rawValue) }
    tell(WordsOfDesk.speaks)
    return true
  }

  private func set(
    _ request: MetaCommand.Request, toggles: Bool
  ) throws(SessionFailure) -> Bool {
    guard let name = request.words.first else {
      for name in DeskSettings.names {
        console.print("  \(name) " + (settings[name] == true ? "on" : "off"))
      }
      return true
    }
    guard let isOn = settings[name] else {
      return refuse(WordsOfDesk.noSetting(name, near: Nearest.of(name, in: DeskSettings.names)))
    }
    var value = !isOn
    if request.words.count > 1 {
      guard let wanted = WordsOfDesk.onOff(request.words[1].lowercased()) else {
        return refuse(WordsOfDesk.needs(":set \(name)", WordsOfDesk.onOrOff))
      }
      value = wanted
    } else if !toggles {
      return refuse(WordsOfDesk.needs(":set \(name)", WordsOfDesk.onOrOff))
    }
    settings[name] = value
    if session.access == .writing { try session.set(name, to: value ? "on" : "off") }
    tell(Bilingual(en: "\(name) \(value ? "on" : "off")", zh: "\(name) \(value ? "on" : "off")"))
    return true
  }

  // MARK: Texts

  private func load(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    guard let path = word(request, WordsOfDesk.aFile) else { return false }
    guard let (text, _) = script(path) else { return false }
    return try statements(
      text.text(0..<text.utf8.count), named: text.name, root: ScriptRun.folder(of: path))
  }

  private func save(_ request: MetaCommand.Request) -> Bool {
    guard let path = word(request, WordsOfDesk.aFile) else { return false }
    let script = SessionExport(session, reveals: false).script()
    let run = ScriptRun(options)
    run.replace(path, with: [Array(script.utf8)])
    guard run.findings.code == .fine else {
      findings.add(run.findings.code)
      return false
    }
    tell(WordsOfDesk.saved(path))
    return true
  }

  /// What was said on this branch; with a word, what holds it.
  private func history(_ word: String) -> Bool {
    var lines: [String] = []
    for statement in session.said(onTheWayTo: session.timeline.point)
    where word.isEmpty || statement.record.text.contains(word) {
      let text = statement.record.text.drop { $0 == "\n" }
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let margin = index == 0 ? "_\(statement.ordinal)  " : "    "
        lines.append(style.bold(margin) + safeForTerminal(String(line)))
      }
    }
    show(lines.isEmpty ? [say(WordsOfSessions.nothing)] : lines)
    return true
  }

  /// `:last csv file.csv`: the last answer another way.
  private func showLast(_ request: MetaCommand.Request) throws(SessionFailure) -> Bool {
    var words = request.words
    var said = last.said
    if let number = words.first.flatMap({ AnswerNames.number($0) }) {
      words.removeFirst()
      guard let known = try self.said(number) else {
        return refuse(WordsOfDesk.refusal(.noAnswer(number, of: session.statements.count)))
      }
      said = known
    }
    guard said.contains(where: { if case .answer = $0 { true } else { false } }) else {
      return refuse(WordsOfDesk.noLast)
    }
    guard let form = words.first.map({ $0.lowercased() }), form != "text" else {
      show(said)
      return true
    }
    guard let form = AnswerForm(rawValue: form) else {
      return refuse(
        WordsOfDesk.noForm(form, near: Nearest.of(form, in: AnswerForm.allCases.map(\.rawValue))))
    }
    let bytes = form.bytes(said, language: language)
    if words.count > 1 {
      let run = ScriptRun(options)
      run.replace(words[1], with: [bytes])
      findings.add(run.findings.code)
      if run.findings.code == .fine { tell(WordsOfDesk.saved(words[1])) }
      return run.findings.code == .fine
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard isAttended else {
      console.write(bytes, asBlock: false)
      return true
    }
    show(
      text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        safeForTerminal(String(line.last == "\r" ? line.dropLast() : line))
      })
    return true
  }
}
