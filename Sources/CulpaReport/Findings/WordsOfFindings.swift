import CulpaSyntax

/// What reports of findings say in words.
enum WordsOfFindings {
  static func leftOut(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) more findings are left out", zh: "另有 \(count) 条结果未列出")
  }

  static func more(_ count: Int) -> Bilingual {
    Bilingual(en: "\(count) more in the log", zh: "另有 \(count) 条见日志")
  }

  static let noTestRan = Bilingual(en: "no test ran", zh: "没有运行任何测试")
  static let title = Bilingual(en: "culpa", zh: "culpa")
  static let severity = Bilingual(en: "severity", zh: "级别")
  static let place = Bilingual(en: "place", zh: "位置")
  static let code = Bilingual(en: "code", zh: "代码")
  static let message = Bilingual(en: "message", zh: "消息")
  static let test = Bilingual(en: "test", zh: "测试")
  static let ending = Bilingual(en: "result", zh: "结果")
  static let colon = Bilingual(en: ": ", zh: "：")

  static func ending(_ ending: ReportedTest.Ending) -> Bilingual {
    switch ending {
    case .passed: Bilingual(en: "passed", zh: "通过")
    case .failed: Bilingual(en: "failed", zh: "失败")
    case .broken: Bilingual(en: "broken", zh: "出错")
    case .skipped: Bilingual(en: "skipped", zh: "跳过")
    }
  }

  /// How a run ended, in one sentence.
  static func summary(_ report: FindingsReport) -> Bilingual {
    var english: [String] = []
    var chinese: [String] = []
    for ending in ReportedTest.Ending.allCases where report.count(ending) > 0 {
      english.append("\(report.count(ending)) \(self.ending(ending).english)")
      chinese.append("\(self.ending(ending).chinese) \(report.count(ending))")
    }
    if report.command == "test" && report.tests.isEmpty {
      english.append(noTestRan.english)
      chinese.append(noTestRan.chinese)
    }
    english += [
      count(report.errors, "error"), count(report.warnings, "warning"),
      "\(count(report.files.count, "file"))",
    ]
    chinese += [
      "\(report.errors) 个错误", "\(report.warnings) 个警告", "\(report.files.count) 个文件",
    ]
    return Bilingual(
      en: english.joined(separator: ", "), zh: chinese.joined(separator: "，"))
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
