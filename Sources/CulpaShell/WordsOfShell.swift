import CulpaReport
import CulpaSyntax

/// What commands say beside their results.
enum WordsOfShell {
  /// The name of the program before what it says of a run.
  static let culpa = Bilingual(en: "culpa: ", zh: "culpa：")

  /// What `culpa check` found.
  static func checked(files: Int, errors: Int, warnings: Int) -> Bilingual {
    Bilingual(
      en: "\(count(files, "file")) checked: \(count(errors, "error")), "
        + count(warnings, "warning"),
      zh: "已检查 \(files) 个文件：\(errors) 个错误，\(warnings) 个警告")
  }

  /// Questions that `culpa check` leaves open.
  static func undecided(_ count: Int) -> Bilingual {
    Bilingual(
      en: "\(self.count(count, "question")) not decided; --undecided names "
        + (count == 1 ? "it" : "them"),
      zh: "\(count) 个问题未能判定；--undecided 可逐一列出")
  }

  /// What `culpa check` found that need not be changed.
  static func worthKnowing(_ count: Int) -> Bilingual {
    Bilingual(
      en: "\(self.count(count, "thing")) worth knowing; --verbose names "
        + (count == 1 ? "it" : "them"),
      zh: "另有 \(count) 处值得了解；--verbose 可逐一列出")
  }

  /// How tests ended; kinds of ends that did not occur are left out, but for the passed.
  static func tested(_ tally: TestRunner.Tally) -> Bilingual {
    let parts = [
      (tally.failed, "failed", "失败"), (tally.broken, "broken", "出错"),
      (tally.skipped, "skipped", "跳过"), (tally.notRun, "not run", "未运行"),
    ].filter { $0.0 > 0 }
    return Bilingual(
      en: (["\(tally.passed) passed"] + parts.map { "\($0.0) \($0.1)" }).joined(separator: ", "),
      zh: (["通过 \(tally.passed)"] + parts.map { "\($0.2) \($0.0)" }).joined(separator: "，"))
  }

  /// From where chance began.
  static func seed(_ seed: UInt64) -> Bilingual {
    Bilingual(en: "seed \(seed)", zh: "种子 \(seed)")
  }

  /// What stands where there is no ruling.
  static let noRuling = Bilingual(en: "nothing", zh: "无")

  static let askAccept = Bilingual(
    en: "accept? y yes, n no, a all, q none of the rest: ", zh: "接受吗？y 接受，n 不接受，a 全部，q 其余都不：")

  /// A changed ruling, as it is asked about.
  static func change(
    _ who: String, _ old: String?, _ new: String?, _ articles: String
  ) -> [Bilingual] {
    [
      Bilingual(en: who, zh: who),
      Bilingual(en: "  old  \(old ?? noRuling.english)", zh: "  原为  \(old ?? noRuling.chinese)"),
      Bilingual(en: "  new  \(new ?? noRuling.english)", zh: "  现为  \(new ?? noRuling.chinese)"),
      Bilingual(en: "  by   \(articles)", zh: "  依据  \(articles)"),
    ]
  }

  /// How pinned rulings compare.
  static func compared(
    _ incidents: Int, settlements: Int, changed: Int, accepted: Int
  ) -> Bilingual {
    let more = settlements > 0 ? ", \(count(settlements, "settlement"))" : ""
    return Bilingual(
      en: "\(count(incidents, "incident"))\(more) as pinned: \(changed) changed"
        + (accepted > 0 ? ", \(accepted) accepted" : ""),
      zh: "对照 \(incidents) 个事件\(settlements > 0 ? "、\(settlements) 份结算" : "")：\(changed) 处变化"
        + (accepted > 0 ? "，接受 \(accepted) 处" : ""))
  }

  /// How many files are watched.
  static func watching(_ files: Int) -> Bilingual {
    Bilingual(
      en: "watching \(count(files, "file")); Ctrl-C ends it", zh: "正在监视 \(files) 个文件；按 Ctrl-C 结束")
  }

  /// Which files changed while they were watched; of many the first.
  static func changed(_ files: [String]) -> Bilingual {
    let first = safeForTerminal(files.first ?? "")
    let more = files.count - 1
    return Bilingual(
      en: more > 0 ? "\(first) and \(more) more changed" : "\(first) changed",
      zh: more > 0 ? "\(first) 等 \(files.count) 个文件已变化" : "\(first) 已变化")
  }

  /// How far long work is; of an unknown whole when that is zero.
  static func progress(_ done: Int, of all: Int) -> Bilingual {
    guard all > 0 else {
      return Bilingual(en: "\(done) rows read…", zh: "已读 \(done) 行…")
    }
    let share = Int((Double(done) / Double(all) * 100).rounded(.down))
    return Bilingual(
      en: "\(done) of \(all), \(share) %…", zh: "\(done)/\(all)，\(share)%…")
  }

  /// The file that a step's summary goes to can't be written.
  static func noSummary(_ path: String) -> Bilingual {
    Bilingual(
      en: "the summary can't be written to `\(path)` (GITHUB_STEP_SUMMARY)",
      zh: "无法写入摘要文件“\(path)”（GITHUB_STEP_SUMMARY）")
  }

  /// Nothing was tried.
  static let noTestRan = Bilingual(en: "no test ran", zh: "没有运行任何测试")

  /// Nothing was tried; `chosen` where tests were left out on purpose.
  static func noTestRan(chosen: Bool, skipped: Bool) -> Bilingual {
    var why = Bilingual(en: "", zh: "")
    if chosen {
      why = Bilingual(
        en: "; none was chosen by --run and --shard", zh: "；--run 与 --shard 没有选中任何测试")
    }
    if skipped { why = Bilingual(en: "; all were skipped", zh: "；全部跳过") }
    return Bilingual(
      en: noTestRan.english + why.english, zh: noTestRan.chinese + why.chinese)
  }

  /// A file with several policies, where one must be named.
  static func whichPolicy(
    _ file: String, _ names: [String], option: String = "--under"
  ) -> Bilingual {
    if names.isEmpty {
      return Bilingual(en: "`\(file)` declares no policy", zh: "“\(file)”没有声明制度")
    }
    return Bilingual(
      en: "`\(file)` has these policies: \(names.joined(separator: ", ")); name one with \(option)",
      zh: "“\(file)”含有这些制度：\(names.joined(separator: "、"))；请用 \(option) 指明一个")
  }

  /// A policy that the file does not declare.
  static func noPolicy(_ name: String, _ file: String, _ names: [String]) -> Bilingual {
    Bilingual(
      en: "`\(file)` has no policy `\(name)`, only \(names.joined(separator: ", "))",
      zh: "“\(file)”没有制度“\(name)”，只有 \(names.joined(separator: "、"))")
  }

  /// A code that no message has.
  static func noCode(_ code: String, near: String?) -> Bilingual {
    Bilingual(
      en: "no message has the code `\(code)`" + (near.map { "; did you mean \($0)?" } ?? ""),
      zh: "没有代码为“\(code)”的消息" + (near.map { "；是否想查 \($0)？" } ?? ""))
  }

  private static func count(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}
