import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Foundation
import Testing

/// Work that somebody stops ends, at whatever moment, and answers nothing more.
@Suite struct WatchTests {
  /// Counts how often it is asked, and stops at the n-th time for good.
  private final class Stop: @unchecked Sendable {
    private let lock = NSLock()
    private let at: Int
    private var asked = 0
    private var told: [(done: Int, all: Int)] = []

    init(at: Int) { self.at = at }

    var count: Int { lock.withLock { asked } }
    var stories: [(done: Int, all: Int)] { lock.withLock { told } }

    var watch: Watch {
      Watch(
        isStopped: {
          self.lock.withLock {
            self.asked += 1; return self.asked >= self.at
          }
        },
        tell: { done, all in self.lock.withLock { self.told.append((done, all)) } })
    }
  }

  private static let policy = """
    policy trial 试行 {
      version "1" effective from 2024-01-01 currency CNY round half up to 0.01 month end last day
      severity minor < serious < major, highest wins
      role operator
      fact loss : money = 0 CNY
      param rate : percent = 10%
      ladder by loss cites "1" { minor from 0 CNY  serious above 500 CNY  major above 6000 CNY }
      rule share cites "2" { charge operator rate of loss as compensation }
      rule more cites "3" { when severity >= serious  charge operator 20 CNY..50 CNY as fine }
      kind delay
      account conduct of person as employee per month cites "4" { opening 100 }
      rule points cites "4" { when severity is major  deduct operator 5 from conduct }
      collect monthly keeping wages at least 4000 CNY cites "5" {}
    }
    scenario dearer of trial { set rate = 12% }
    """

  private static let incidents = (1...150).map { number in
    let person = number.isMultiple(of: 2) ? "zhang" : "li"
    return """
      incident "I-\(number)" {
        kind = delay occurred = 2026-0\(number % 9 + 1)-01 operator = \(person) loss = \(number * 53) CNY
      }
      """
  }.joined(separator: "\n")

  private static let questions = """
    person zhang { wage = 5000 CNY } person li { wage = 4100 CNY }
    \(incidents)
    show totals by person
    compare dearer for incidents by person
    sweep incident "I-3" loss from 0 CNY to 9000 CNY step 100 CNY under dearer
    sweep incidents rate from 5% to 20% step 5% under dearer
    why not major in "I-3"
    settle conduct
    assess incidents
    explain "I-3"
    """

  private static func run(_ watch: Watch) -> (
    answers: [String], interpreter: Interpreter<MemoryLoader>
  ) {
    var answers: [String] = []
    var workspace = Workspace()
    workspace.watch = watch
    var interpreter = Interpreter(
      workspace, loader: MemoryLoader(texts: [:]),
      emit: { outcome, _ in answers.append(String("\(outcome)".prefix(40))) },
      complain: { diagnostic, _ in answers.append(diagnostic.code) })
    interpreter.run(SourceText(name: "watched.culpa", policy + "\n" + questions))
    return (answers, interpreter)
  }

  @Test func whatIsStoppedAnswersNoMore() {
    let whole = Stop(at: .max)
    let all = Self.run(whole.watch).answers
    #expect(all.count == 8, "\(all)")
    #expect(whole.count > 100)
    for at in stride(from: 1, through: whole.count, by: whole.count / 20) {
      let stop = Stop(at: at)
      let (answers, interpreter) = Self.run(stop.watch)
      #expect(interpreter.isStopped)
      #expect(answers.count < all.count || at > whole.count - 30)
      #expect(Array(all.prefix(answers.count)) == answers, "stopped at \(at)")
    }
  }

  @Test func whatIsToldGoesForward() {
    let whole = Stop(at: .max)
    _ = Self.run(whole.watch)
    #expect(!whole.stories.isEmpty)
    for (done, all) in whole.stories { #expect(0 <= done && done <= all, "\(done) of \(all)") }
  }
}
