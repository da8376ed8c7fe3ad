import CulpaEngine
import CulpaSyntax

/// What the desk says beside answers.
enum WordsOfDesk {
  // MARK: Commands

  /// The Chinese name of a command.
  static func name(of command: MetaCommand) -> String {
    switch command {
    case .help: "帮助"
    case .undo: "撤销"
    case .redo: "重做"
    case .list: "列表"
    case .show: "查看"
    case .drop: "移除"
    case .edit: "编辑"
    case .load: "载入"
    case .reload: "重载"
    case .save: "保存"
    case .history: "历史"
    case .branch: "分支"
    case .switch: "切换"
    case .diff: "差异"
    case .replay: "重演"
    case .verify: "核验"
    case .asOf: "截至"
    case .session: "会话"
    case .last: "上次"
    case .lang: "语言"
    case .time: "计时"
    case .set: "设置"
    case .quit: "退出"
    }
  }

  static func noCommand(_ word: String, near: String?) -> Bilingual {
    Bilingual(
      en: "there is no command `:\(word)`" + (near.map { "; did you mean \($0)?" } ?? "")
        + " (`:help` lists all)",
      zh: "没有命令“:\(word)”" + (near.map { "；是否想用 \($0)？" } ?? "") + "（“:帮助”列出全部命令）")
  }

  static func needs(_ command: String, _ what: Bilingual) -> Bilingual {
    let name = command.hasPrefix(":") ? command : ":" + command
    return Bilingual(
      en: "`\(name)` needs \(what.english)", zh: "“\(name)”后面需要\(what.chinese)")
  }

  static let aNumber = Bilingual(en: "a number from 1", zh: "从 1 起的数")
  static let aBranch = Bilingual(en: "the name of a branch", zh: "分支名称")
  static let aFile = Bilingual(en: "a file", zh: "文件")
  static let aName = Bilingual(
    en: "the name of something declared, or _12", zh: "已声明的名称，或 _12")
  static let aLanguage = Bilingual(en: "`en` or `zh`", zh: "“en”或“zh”")
  static let onOrOff = Bilingual(en: "`on` or `off`", zh: "“on”（开）或“off”（关）")

  /// A language by its name.
  static func language(_ word: String) -> CommonOptions.Lang? {
    ["中文": .zh, "汉语": .zh, "英文": .en, "英语": .en][word]
  }

  /// Whether a word means on or off.
  static func onOff(_ word: String) -> Bool? {
    ["on": true, "开": true, "off": false, "关": false][word]
  }

  static func noSetting(_ name: String, near: String?) -> Bilingual {
    Bilingual(
      en: "there is no setting `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? "")
        + "; they are \(DeskSettings.names.joined(separator: ", "))",
      zh: "没有设置“\(name)”" + (near.map { "；是否想写“\($0)”？" } ?? "")
        + "；可用：\(DeskSettings.names.joined(separator: "、"))")
  }

  static let speaks = Bilingual(en: "messages are in English", zh: "消息以中文显示")

  // MARK: Blocks

  static let stopped = Bilingual(en: "stopped; nothing was changed", zh: "已停止；未作任何改动")
  static func refusal(_ refusal: AnswerNames.Refusal) -> Bilingual {
    switch refusal {
    case .noAnswer(let number, of: 0):
      Bilingual(
        en: "there is no answer _\(number); nothing was answered yet",
        zh: "没有第 _\(number) 号答案；尚无任何答案")
    case .noAnswer(let number, of: let count):
      Bilingual(
        en: "there is no answer _\(number); the last is _\(count)",
        zh: "没有第 _\(number) 号答案；最后一个是 _\(count)")
    case .severalIncidents(let number, let names):
      Bilingual(
        en: "_\(number) is about \(names.count) incidents; name one of them, such as "
          + AnswerNames.quoted(names.first ?? ""),
        zh: "_\(number) 涉及 \(names.count) 个事件；请指明其中一个，例如 "
          + AnswerNames.quoted(names.first ?? ""))
    case .nothing(let number):
      Bilingual(
        en: "_\(number) is neither about one incident nor a value",
        zh: "_\(number) 既不是关于某一事件，也不是一个值")
    }
  }

  // MARK: Back and forth

  static func undone(_ number: Int, _ head: String) -> Bilingual {
    Bilingual(en: "took back _\(number)  \(head)", zh: "已撤销 _\(number)  \(head)")
  }

  static func redone(_ number: Int, _ head: String) -> Bilingual {
    Bilingual(en: "brought back _\(number)  \(head)", zh: "已重做 _\(number)  \(head)")
  }

  static let movedBack = Bilingual(
    en: "took back the change of what was said", zh: "已撤销对既往输入的更改")
  static let movedAgain = Bilingual(
    en: "changed again what was said", zh: "已重做对既往输入的更改")

  static func branched(_ name: String, from: String) -> Bilingual {
    Bilingual(
      en: "on branch \(name), begun from \(from); `:switch \(from)` goes back",
      zh: "现处于分支 \(name)（自 \(from) 分出）；“:切换 \(from)”可返回")
  }

  static func switched(_ name: String) -> Bilingual {
    Bilingual(en: "on branch \(name)", zh: "现处于分支 \(name)")
  }

  static func onlyIn(_ name: String) -> Bilingual {
    Bilingual(en: "said in \(name) only", zh: "仅在 \(name) 中")
  }

  static let sameRulings = Bilingual(en: "no ruling differs", zh: "没有不同的裁定")

  // MARK: Texts and answers

  static func saved(_ path: String) -> Bilingual {
    Bilingual(en: "saved in \(path)", zh: "已保存到 \(path)")
  }

  static let noLast = Bilingual(
    en: "there is no answer to show again", zh: "没有可再次显示的答案")

  static func noForm(_ form: String, near: String?) -> Bilingual {
    Bilingual(
      en: "an answer is shown as text, csv, json or html, not `\(form)`",
      zh: "答案可显示为 text、csv、json 或 html，不能是“\(form)”")
  }

  static func noName(_ name: String, near: String?) -> Bilingual {
    Bilingual(
      en: "nothing is called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
      zh: "没有名为“\(name)”的内容" + (near.map { "；是否想写“\($0)”？" } ?? ""))
  }

  static func noList(_ name: String, near: String?) -> Bilingual {
    Bilingual(
      en: "there is no list of `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
      zh: "没有“\(name)”的列表" + (near.map { "；是否想写“\($0)”？" } ?? ""))
  }

  static func noHelp(_ word: String, near: String?) -> Bilingual {
    Bilingual(
      en: "`\(word)` is no word of the language, nothing declared, no article and no code"
        + (near.map { "; did you mean `\($0)`?" } ?? ""),
      zh: "“\(word)”不是语言中的词，也不是已声明的名称、条款或消息代码"
        + (near.map { "；是否想查“\($0)”？" } ?? ""))
  }

  static func cite(_ article: String) -> Bilingual {
    Bilingual(en: "article \(article):", zh: "条款 \(article)：")
  }

  static let what = Bilingual(en: "what", zh: "类别")
  static let count = Bilingual(en: "how many", zh: "数量")
  static let names = Bilingual(en: "names", zh: "名称")
  static let nothingDeclared = Bilingual(
    en: "nothing is declared yet; `:load FILE` loads a policy",
    zh: "尚无任何声明；“:载入 文件”可载入制度")

  /// What a sort of declaration is called.
  static func noun(_ kind: Definition.Kind) -> Bilingual {
    switch kind {
    case .policy: Bilingual(en: "policy", zh: "制度")
    case .law: Bilingual(en: "law", zh: "法律")
    case .scenario: Bilingual(en: "scenario", zh: "方案")
    case .person: Bilingual(en: "person", zh: "人员")
    case .department: Bilingual(en: "department", zh: "部门")
    case .incident: Bilingual(en: "incident", zh: "事件")
    case .test: Bilingual(en: "test", zh: "测试")
    case .severity: Bilingual(en: "severity", zh: "等级")
    case .role: Bilingual(en: "role", zh: "角色")
    case .tier: Bilingual(en: "tier", zh: "层级")
    case .kind: Bilingual(en: "kind", zh: "类别")
    case .office: Bilingual(en: "office", zh: "部门")
    case .measure: Bilingual(en: "measure", zh: "处分种类")
    case .disposition: Bilingual(en: "disposition", zh: "处置")
    case .fact: Bilingual(en: "fact", zh: "事实")
    case .value: Bilingual(en: "value", zh: "取值")
    case .parameter: Bilingual(en: "param", zh: "参数")
    case .term: Bilingual(en: "term", zh: "术语")
    case .table: Bilingual(en: "table", zh: "判定表")
    case .tally: Bilingual(en: "tally", zh: "统计")
    case .rule: Bilingual(en: "rule", zh: "规则")
    case .booking: Bilingual(en: "amount", zh: "款项")
    case .procedure: Bilingual(en: "procedure", zh: "流程")
    case .step: Bilingual(en: "step", zh: "步骤")
    case .duty: Bilingual(en: "duty", zh: "职责")
    case .account: Bilingual(en: "account", zh: "账户")
    }
  }

  // MARK: Coming and going

  static func welcomeToNew(_ name: String) -> Bilingual {
    Bilingual(
      en: "new session `\(name)`. :help shows how to begin; Tab completes.",
      zh: "新会话“\(name)”。“:帮助”说明如何开始；Tab 键补全。")
  }

  static func welcome(_ name: String, statements: Int, branch: String) -> Bilingual {
    let count = statements == 1 ? "1 statement" : "\(statements) statements"
    return Bilingual(
      en: "session `\(name)`, branch \(branch): \(count). :help shows what can be done.",
      zh: "会话“\(name)”，分支 \(branch)：已有 \(statements) 条语句。“:帮助”说明用法。")
  }

  /// To a long session, before its log was looked through.
  static func welcomeBack(_ name: String, entries: Int, branch: String) -> Bilingual {
    Bilingual(
      en: "session `\(name)`, branch \(branch): \(entries) entries. :help shows what can be done.",
      zh: "会话“\(name)”，分支 \(branch)：日志共 \(entries) 条。“:帮助”说明用法。")
  }

  static func readOnly(_ name: String) -> Bilingual {
    Bilingual(
      en: "`\(name)` is open to be read: questions are answered, nothing is recorded",
      zh: "“\(name)”以只读方式打开：可以提问，不作记录")
  }

  static func offerReading(_ name: String) -> Bilingual {
    Bilingual(en: "open it to be read only? [y/N] ", zh: "是否以只读方式打开？[y/N] ")
  }

  /// What says yes.
  static let yes: Set<Character> = ["y", "Y", "是", "好"]

  static func place(_ path: String) -> Bilingual {
    Bilingual(en: "session in \(path)", zh: "会话保存于 \(path)")
  }

  static func standing(statements: Int, entries: Int, branch: String) -> Bilingual {
    Bilingual(
      en: "\(statements) statements in \(entries) entries, on branch \(branch)",
      zh: "\(entries) 条记录中有 \(statements) 条语句，处于分支 \(branch)")
  }

  static func goOn(_ name: String) -> Bilingual {
    Bilingual(
      en: "`culpa repl \(name)` goes on from here", zh: "“culpa repl \(name)”可由此继续")
  }

  static let nothingKept = Bilingual(
    en: "nothing was said, so no session is kept", zh: "没有输入任何内容，不保留会话")

  // MARK: Changing what was said

  static func dropped(_ name: String) -> Bilingual {
    Bilingual(en: "`\(name)` is gone; :undo brings it back", zh: "已移除“\(name)”；“:撤销”可恢复")
  }

  static func changed(_ name: String) -> Bilingual {
    Bilingual(en: "`\(name)` is changed; :undo brings it back", zh: "已更改“\(name)”；“:撤销”可恢复")
  }

  static func reloaded(_ files: [String]) -> Bilingual {
    Bilingual(
      en: "read again: " + files.joined(separator: ", "),
      zh: "已重新读取：" + files.joined(separator: "、"))
  }

  static let nothingToReload = Bilingual(
    en: "no file that was read has changed since", zh: "读取过的文件均无变化")

  static func fromFile(_ name: String, _ file: String) -> Bilingual {
    Bilingual(
      en: "`\(name)` stands in \(file): change that file, then :reload",
      zh: "“\(name)”在文件 \(file) 中：请修改该文件，然后“:重载”")
  }

  static func notHere(_ name: String) -> Bilingual {
    Bilingual(
      en: "`\(name)` was not said on this branch by itself",
      zh: "“\(name)”不是在本分支上单独输入的")
  }

  static func fails(_ number: Int) -> Bilingual {
    Bilingual(
      en: "then _\(number) would not be accepted; nothing was changed",
      zh: "那样 _\(number) 将不被接受；未作任何改动")
  }

  static func redoneAfter(_ count: Int) -> Bilingual {
    Bilingual(
      en: count == 1
        ? "1 later statement was said again" : "\(count) later statements were said again",
      zh: "其后 \(count) 条语句已重新执行")
  }

  static let editorFailed = Bilingual(
    en: "the editor did not end well; nothing was changed. EDITOR says which one is used",
    zh: "编辑器未正常结束；未作任何改动。所用编辑器由 EDITOR 指定")
  static let editUnchanged = Bilingual(en: "unchanged", zh: "没有改动")
  static let unattended = Bilingual(
    en: "there is no terminal to edit on", zh: "没有可供编辑的终端")
  static func moreChoices(_ count: Int) -> Bilingual {
    Bilingual(en: "… and \(count) more", zh: "……另有 \(count) 个")
  }
}
