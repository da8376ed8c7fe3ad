import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport

/// Runs a script whose files are in memory and keeps what it answered, as lines for a person.
struct Reported {
  private(set) var answers: [[String]] = []
  private(set) var complaints: [[String]] = []
  private(set) var workspace = Workspace()

  init(_ script: String, files: [String: String] = [:], style: Style = Style()) {
    let log = Log()
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: files),
      emit: { log.answers.append(OutcomeText($1, style: style).lines($0)) },
      complain: {
        log.complaints.append(DiagnosticText($1.sources, style: style).lines($0))
      })
    interpreter.run(SourceText(name: "script.culpa", script))
    answers = log.answers
    complaints = log.complaints
    workspace = interpreter.workspace
  }

  private final class Log {
    var answers: [[String]] = []
    var complaints: [[String]] = []
  }

  /// One policy of a share, points, a factor, a fine and a reward; the figures are easy to reckon.
  static let policy = """
    policy small 小 {
        currency CNY
        round half up to 0.01
        severity minor 轻微 < serious 严重 < major 重大, highest wins
        role driver 司机 { tier : first 第一 | second 第二 = first }
        role informant 举报人 confidential
        fact loss 损失 : money
        fact storm 风暴 : yes/no = no
        fact told 举报 : yes/no = no
        ladder by loss cites "1" {
            minor above 0 CNY
            serious above 1000 CNY
            major above 5000 CNY
        }
        rule recovery 追偿规则 cites "2, 3" {
            when severity >= minor
            charge driver 60%..80% of loss as recovery 追偿
        }
        rule weather 天气 cites "4" {
            when storm
            lower recovery by 5pp
        }
        rule parts 系数 cites "5" {
            scale recovery of driver by tier { first 0.8, second 0.5 }
        }
        rule clue 线索 cites "6" {
            when told
            reward informant 100 CNY as tip 举报奖
        }
    }
    person wang 王伟 {}
    person zhao 赵敏 {}

    """
}
