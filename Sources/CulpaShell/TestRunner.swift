import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax
import Synchronization

/// Runs the tests of many files, several at a time, and reports them in the order written.
final class TestRunner {
  /// How tests ended.
  struct Tally {
    var passed = 0
    var failed = 0
    var broken = 0
    var skipped = 0
    /// Left out because enough had failed.
    var notRun = 0

    var ran: Int { passed + failed + broken }
    var isEmpty: Bool { ran + skipped + notRun == 0 }

    mutating func count(_ ending: ReportedTest.Ending?) {
      switch ending {
      case .passed?: passed += 1
      case .failed?: failed += 1
      case .broken?: broken += 1
      case .skipped?: skipped += 1
      case nil: notRun += 1
      }
    }
  }

  /// One test that is to be run.
  private struct Job: Sendable {
    let file: Int
    let one: TestCase
  }

  /// What is kept of a test once it has run.
  private struct Ended: Sendable {
    let test: ReportedTest
    let findings: [ReportedFinding]
    /// What people read; empty where it passed.
    let lines: [String]
  }

  private let run: ScriptRun
  private let options: CommonOptions
  private let choice: TestChoice
  private let pattern: Regex<AnyRegexOutput>?
  private var files: [(path: String, workspace: Workspace)] = []
  private var jobs: [Job] = []

  init(_ run: ScriptRun, _ options: CommonOptions, _ choice: TestChoice) {
    self.run = run
    self.options = options
    self.choice = choice
    pattern = choice.pattern.flatMap { try? Regex($0) }
  }

  /// Reads a file and finds the tests in it that are to be run.
  func load(_ path: String) {
    run.report?.begin(path)
    do throws(LoadFailure) {
      var interpreter = try run.interpreter(root: ScriptRun.folder(of: path))
      let text = try DiskLoader.text(ofFile: path)
      interpreter.load(text)
      var workspace = interpreter.workspace
      // Several tests run at a time, and none of them takes long.
      workspace.watch = .nobody
      let loader = try loader(for: path)
      for test in workspace.tests(in: text.name) {
        for one in workspace.cases(of: test, loader: loader) where isChosen(one) {
          jobs.append(Job(file: files.count, one: one))
        }
      }
      files.append((path, workspace))
    } catch {
      run.fail(error)
    }
  }

  private func loader(for path: String) throws(LoadFailure) -> DiskLoader {
    try DiskLoader(root: ScriptRun.folder(of: path), allowing: options.allowRead)
  }

  private func isChosen(_ one: TestCase) -> Bool {
    if let pattern, !one.name.contains(pattern) { return false }
    return choice.shard?.holds(one.name) ?? true
  }

  // MARK: Running

  /// Runs what was found, and reports it in the order written.
  func runAll() -> Tally {
    let order = order()
    let ended = runInParallel(order)
    var tally = Tally()
    for (index, job) in jobs.enumerated() {
      let one = ended[index]
      tally.count(one?.test.ending)
      guard let one else { continue }
      run.report?.take(one.test, one.findings, at: files[job.file].path)
      if one.test.ending != .passed, !(run.report?.isAlone ?? false) {
        run.console.print(one.lines)
      }
    }
    if choice.shuffle, !jobs.isEmpty {
      run.console.say(WordsOfShell.seed(choice.seed).text(in: run.console.talkStyle.language))
    }
    return tally
  }

  /// Positions of jobs in the order in which they run.
  private func order() -> [Int] {
    guard choice.shuffle else { return Array(jobs.indices) }
    let keys = jobs.enumerated().map { index, job in
      "\(choice.seed)\u{0}\(index)\u{0}\(job.one.name)".stableHash
    }
    return jobs.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
  }

  /// Where threads put what they have done.
  private final class Board: Sendable {
    struct State {
      var next = 0
      var ended: [Int: Ended] = [:]
      var failures = 0
    }
    let state = Mutex(State())
  }

  /// Runs the jobs in an order; after enough failures in that order the others are left out.
  private func runInParallel(_ order: [Int]) -> [Int: Ended] {
    let board = Board()
    let work = TestWork(
      jobs: jobs.map { ($0.one, files[$0.file].workspace, files[$0.file].path) },
      allowing: options.allowRead, style: run.console.style, options: choice.testOptions)
    let most = choice.maxFail ?? .max
    inParallel(min(choice.threads, order.count)) {
      while true {
        let place: Int? = board.state.withLock { state in
          guard state.next < order.count, state.failures < most else { return nil }
          state.next += 1
          return state.next - 1
        }
        guard let place else { return }
        let (test, findings, lines) = work.run(order[place])
        board.state.withLock { state in
          state.ended[place] = Ended(test: test, findings: findings, lines: lines)
          if test.ending == .failed || test.ending == .broken { state.failures += 1 }
        }
      }
    }
    return board.state.withLock { state in
      var kept: [Int: Ended] = [:]
      var failures = 0
      // What ran beside the last failure is dropped: what is reported hangs on the order alone.
      for (place, index) in order.enumerated() where failures < most {
        guard let ended = state.ended[place] else { continue }
        kept[index] = ended
        if ended.test.ending == .failed || ended.test.ending == .broken { failures += 1 }
      }
      return kept
    }
  }
}

/// What threads need to run tests, and nothing that changes.
private struct TestWork: Sendable {
  let jobs: [(one: TestCase, workspace: Workspace, path: String)]
  let allowing: [String]
  let style: Style
  let options: TestOptions

  func run(_ index: Int) -> (ReportedTest, [ReportedFinding], [String]) {
    let job = jobs[index]
    do throws(LoadFailure) {
      let loader = try DiskLoader(root: ScriptRun.folder(of: job.path), allowing: allowing)
      return reported(job.workspace.run(job.one, loader: loader, options: options), job.path)
    } catch {
      let finding = ReportedFinding(error, subject: job.path)
      let test = ReportedTest(
        name: job.one.name, file: job.path, line: 1, ending: .broken, message: finding.message)
      return (test, [finding], [])
    }
  }

  private func reported(
    _ result: TestResult, _ path: String
  ) -> (ReportedTest, [ReportedFinding], [String]) {
    let sources = result.workspace.sources
    let ending: ReportedTest.Ending =
      switch result.status {
      case .passed: .passed
      case .failed: .failed
      case .broken: .broken
      case .skipped: .skipped
      }
    let hasText = ending != .passed
    let plain = Style(language: style.language, width: 200)
    let isWrong = ending == .failed || ending == .broken
    let test = ReportedTest(
      name: result.name, file: path, line: ReportedPlace(result.span, sources)?.line ?? 1,
      ending: ending, reason: result.reason,
      message: result.findings.first.map { result.sealed.hidden(in: $0.message) },
      details: isWrong ? TestText(result, style: plain).lines() : [])
    let findings =
      isWrong
      ? result.findings.map {
        ReportedFinding(
          $0, sources, subject: path, test: result.name, sealed: result.sealed)
      } : []
    return (test, findings, hasText ? TestText(result, style: style).lines() : [])
  }
}
