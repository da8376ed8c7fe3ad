import ArgumentParser
import CulpaEngine
import CulpaReport
import CulpaSyntax

/// `culpa mutate PATH…`.
struct MutateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract: "Change policies in one place after the other and say which change no test notices.")

  @OptionGroup var options: CommonOptions
  @Option(
    help: ArgumentHelp("End with 1 where less than so many per cent are killed.", valueName: "n"))
  var min: Int?
  @Option(help: ArgumentHelp("Only this policy.", valueName: "name"))
  var under: String?
  @Flag(help: "Name also the mutants of which no difference was found.")
  var verbose = false
  @Argument(help: ArgumentHelp("Scripts, or folders with scripts.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    if let min, !(0...100).contains(min) {
      throw ValidationError("--min takes a percentage from 0 to 100")
    }
  }

  func run() throws {
    let run = ScriptRun(options)
    let scripts = TestedScripts(paths, run).scripts.filter { !$0.tests.isEmpty }
    var tally = Tally()
    var done: Set<String> = []
    if passes(scripts, run) {
      for script in scripts {
        for index in script.workspace.policies.indices where script.workspace.isDeclared(index) {
          let policy = script.workspace.policies[index].policy
          if let under, policy.label.name != under, policy.label.alias != under { continue }
          let name = script.workspace.sources[policy.label.span.source]?.name ?? ""
          guard done.insert("\(name):\(policy.label.span.start)").inserted else { continue }
          mutate(script, index, scripts, run, &tally)
        }
      }
      finish(tally, run)
    }
    try end(run.console, run.findings.code)
  }

  private struct Tally {
    var killed = 0
    var survived = 0
    var undecided = 0
    var equivalent = 0
    var refused = 0
    var all: Int { killed + survived }
  }

  /// Mutants say nothing while tests fail as they are.
  private func passes(_ scripts: [TestedScripts.Script], _ run: ScriptRun) -> Bool {
    var isFine = run.findings.code == .fine
    var count = 0
    for script in scripts {
      for test in script.cases {
        let result = script.workspace.run(test, loader: script.loader)
        if result.status == .skipped { continue }
        count += 1
        guard result.status != .passed else { continue }
        run.console.complain(TestText(result, style: run.console.talkStyle).lines())
        run.findings.add(.findings)
        isFine = false
      }
    }
    if count == 0, isFine {
      run.console.complain(WordsOfShell.noTestRan)
      run.findings.add(.findings)
      return false
    }
    return isFine
  }

  private func mutate(
    _ script: TestedScripts.Script, _ index: Int, _ scripts: [TestedScripts.Script],
    _ run: ScriptRun, _ tally: inout Tally
  ) {
    guard let work = MutationRun(script.workspace, policy: index) else { return }
    let text = MutantText(script.workspace.sources, language: run.console.style.language)
    let known = scripts.compactMap { other in
      other.workspace.policy(like: script.workspace, index).map { (other, $0) }
    }
    let mutations = work.mutations
    var killers: [String] = []
    for (number, mutation) in mutations.enumerated() {
      run.console.progress?.tell(number, of: mutations.count)
      let result = work.run(mutation) { changed in
        Self.firstFailure(known, changed, &killers)
      }
      switch result.fate {
      case .killed: tally.killed += 1
      case .refused: tally.refused += 1
      case .equivalent: tally.equivalent += 1
      case .survived: tally.survived += 1
      case .undecided: tally.undecided += 1
      }
      switch result.fate {
      case .undecided where !verbose: break
      case .survived, .undecided:
        run.console.print(text.lines(result, script.workspace.texts))
      case .killed, .refused, .equivalent: break
      }
    }
  }

  /// Runs tests until one fails; those that failed last come first, for they will again.
  private static func firstFailure(
    _ scripts: [(script: TestedScripts.Script, index: Int)], _ changed: [CompiledPolicy],
    _ killers: inout [String]
  ) -> String? {
    var tests: [(rank: Int, test: TestDeclaration, script: Int)] = []
    let workspaces = scripts.map { $0.script.workspace.exchanging($0.index, for: changed) }
    for (number, entry) in scripts.enumerated() {
      for test in entry.script.tests {
        tests.append((killers.firstIndex(of: test.name.value) ?? .max, test, number))
      }
    }
    let order = tests.indices.sorted { (tests[$0].rank, $0) < (tests[$1].rank, $1) }
    for position in order {
      let (_, test, number) = tests[position]
      let result = workspaces[number].run(test, loader: scripts[number].script.loader)
      guard result.status == .failed || result.status == .broken else { continue }
      killers.removeAll { $0 == test.name.value }
      killers.insert(test.name.value, at: 0)
      return test.name.value
    }
    return nil
  }

  private func finish(_ tally: Tally, _ run: ScriptRun) {
    let words = MutantText.tally(
      killed: tally.killed, survived: tally.survived, undecided: tally.undecided,
      equivalent: tally.equivalent, refused: tally.refused)
    run.console.print(words.text(in: run.console.style.language))
    guard let min else { return }
    let share = Coverage.share(tally.killed, of: tally.all)
    if share < min * 100 {
      run.console.complain(CoverageText.below(share, wanted: min * 100))
      run.findings.add(.findings)
    }
  }
}
