import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Glibc

/// Compares what incidents come to with what is pinned below a folder, and writes what is accepted.
struct RulingsRun {
  private let run: ScriptRun
  private let options: CommonOptions
  private let review: Bool
  private let accept: Bool
  /// How many incidents and settlements were compared.
  private(set) var incidents = 0
  private(set) var settlements = 0
  var compared: Int { incidents + settlements }
  private(set) var changed = 0
  private(set) var accepted = 0

  init(_ run: ScriptRun, _ options: CommonOptions, review: Bool, accept: Bool) {
    self.run = run
    self.options = options
    self.review = review
    self.accept = accept
  }

  /// Files with pinned rulings below a folder, in the order of their names.
  static func files(in folder: String) -> [String] {
    guard let open = opendir(folder) else { return [folder] }
    defer { closedir(open) }
    var names: [String] = []
    while let entry = readdir(open) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".rulings"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
  }

  mutating func compare(_ path: String) {
    run.report?.begin(path)
    do throws(LoadFailure) {
      let text = try DiskLoader.text(ofFile: path)
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: path))
      guard let pinned = PinnedRulings(path: path, text) else {
        var sources = SourceSet()
        let span = Span(source: sources.add(text), start: 0, end: 0)
        return run.complain(.rulingsUnreadable(span, file: path), sources)
      }
      let before = run.findings.errors
      interpreter.run(SourceText(name: path, pinned.script))
      guard run.findings.errors == before else { return }
      compare(pinned, interpreter.workspace, text)
    } catch {
      run.fail(error)
    }
  }

  private mutating func compare(
    _ pinned: PinnedRulings, _ workspace: Workspace, _ text: SourceText
  ) {
    let (lines, settled) = PinnedRulings.lines(of: workspace)
    incidents += workspace.incidents.count
    settlements += settled
    let changes = pinned.changes(to: lines)
    changed += changes.count
    if changes.isEmpty { return }
    var sources = SourceSet()
    let id = sources.add(text)
    let whole = String(decoding: text.utf8, as: UTF8.self)
    func place(_ change: PinnedRulings.Change) -> Span {
      guard let old = change.old, let range = whole.firstRange(of: old.text) else {
        return Span(source: id, start: 0, end: 0)
      }
      let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
      return Span(
        source: id, start: UInt32(clamping: start),
        end: UInt32(clamping: start + old.text.utf8.count))
    }
    if accept || review, let refusal = refusal(id) {
      run.complain(refusal, sources)
      run.findings.add(.findings)
      return
    }
    var rejected: [PinnedRulings.Change] = []
    var isAll = accept
    for (index, change) in changes.enumerated() {
      if isAll { continue }
      if !review {
        run.complain(diagnostic(change, at: place(change)), sources)
        rejected.append(change)
        continue
      }
      switch ask(change, index + 1, changes.count) {
      case "y": continue
      case "a": isAll = true
      case "q":
        rejected += changes[index...]
        isAll = true
      default: rejected.append(change)
      }
    }
    accepted += changes.count - rejected.count
    if !rejected.isEmpty { run.findings.add(.findings) }
    if accept || review, rejected.count < changes.count {
      run.replace(pinned.path, with: [pinned.text(pinned.lines(lines, rejecting: rejected))])
    }
  }

  /// Why nothing is written here; `nil` where it may be.
  private func refusal(_ source: SourceID) -> Diagnostic? {
    let span = Span(source: source, start: 0, end: 0)
    if let ci = getenv("CI"), ci.pointee != 0, String(cString: ci) != "false" {
      return .rulingsNotWritten(span, isCI: true)
    }
    if review, isatty(STDIN_FILENO) == 0 { return .rulingsNotWritten(span, isCI: false) }
    return nil
  }

  private func diagnostic(_ change: PinnedRulings.Change, at span: Span) -> Diagnostic {
    let nothing = WordsOfShell.noRuling.text(in: run.console.style.language)
    return .rulingChanged(
      span, who: change.who, old: change.old?.value ?? nothing, new: change.new?.value ?? nothing,
      by: change.articles)
  }

  private func ask(_ change: PinnedRulings.Change, _ number: Int, _ count: Int) -> Character {
    let language = run.console.style.language
    run.console.print(
      WordsOfShell.change(
        change.who, change.old?.value, change.new?.value, change.articles
      ).map { safeForTerminal($0.text(in: language)) })
    run.console.write("[\(number)/\(count)] " + WordsOfShell.askAccept.text(in: language))
    run.console.flush()
    guard let answer = readLine(), let first = answer.lowercased().first else { return "n" }
    return first
  }
}
