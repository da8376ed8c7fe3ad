import CulpaSyntax

/// What can be wrong with a run of the command line: C6010, C6101–C6105.
extension Diagnostic {
  /// C6010. More results than the run may write.
  static func tooMuchOutput(_ span: Span) -> Diagnostic {
    Diagnostic(
      .limit, "C6010", at: span,
      Bilingual(en: "the results grow beyond the limit of this run", zh: "结果超出本次运行的上限"),
      help: Bilingual(
        en: "allow more with --max-output, or ask for less",
        zh: "请用 --max-output 放宽，或缩小范围"))
  }

  /// C6101. A file is not in the one style.
  static func notInStyle(_ span: Span, file: String) -> Diagnostic {
    Diagnostic(
      .error, "C6101", at: span,
      Bilingual(en: "`\(file)` is not in the one style", zh: "“\(file)”未按统一格式书写"),
      help: Bilingual(
        en: "`culpa fmt --write` rewrites it, `culpa fmt --diff` shows what would change",
        zh: "用 culpa fmt --write 改写，用 culpa fmt --diff 查看差异"))
  }

  /// C6102. A file would lose something by being formatted.
  static func notFormatted(_ span: Span, file: String, _ fault: FormatFault) -> Diagnostic {
    let what =
      switch fault {
      case .unreadable: Bilingual(en: "could not be read again", zh: "将无法再次读取")
      case .otherMeaning: Bilingual(en: "would mean something else", zh: "含义将会改变")
      case .lostComment: Bilingual(en: "would lose a comment", zh: "将丢失注释")
      case .unsettled: Bilingual(en: "would change again when formatted again", zh: "再次排版时仍会变化")
      }
    return Diagnostic(
      .error, "C6102", at: span,
      Bilingual(
        en: "`\(file)` \(what.english) once formatted, so it is left as it is",
        zh: "“\(file)”排版后\(what.chinese)，因此未作改动"),
      help: Bilingual(
        en: "this is a mistake of culpa, not of the text; please report it with the text",
        zh: "这是 culpa 的错误，与文本无关；请连同文本一并报告"))
  }

  /// C6103. A ruling is another than the one that is pinned.
  static func rulingChanged(
    _ span: Span, who: String, old: String, new: String, by articles: String
  )
    -> Diagnostic
  {
    Diagnostic(
      .error, "C6103", at: span,
      Bilingual(
        en: "\(who): \(old) → \(new), by article \(articles)",
        zh: "\(who)：\(old) → \(new)，依据 \(articles)"),
      help: Bilingual(
        en: "if that is meant, accept it with --review or --accept; else mend the policy",
        zh: "若确属本意，请用 --review 或 --accept 接受；否则请改正制度"))
  }

  /// C6104. Pinned rulings are not written here.
  static func rulingsNotWritten(_ span: Span, isCI: Bool) -> Diagnostic {
    Diagnostic(
      .error, "C6104", at: span,
      isCI
        ? Bilingual(
          en: "pinned rulings are never written in CI (the variable CI is set)",
          zh: "持续集成中从不改写固定的裁定（已设置变量 CI）")
        : Bilingual(
          en: "--review asks a person, and this is no terminal", zh: "--review 需要有人回答，而此处不是终端"),
      help: isCI
        ? Bilingual(en: "accept them at your desk and commit the file", zh: "请在本机接受后提交该文件")
        : Bilingual(
          en: "run it in a terminal, or accept all with --accept", zh: "请在终端中运行，或用 --accept 全部接受"))
  }

  /// C6105. A file of pinned rulings that can't be understood.
  static func rulingsUnreadable(_ span: Span, file: String) -> Diagnostic {
    Diagnostic(
      .error, "C6105", at: span,
      Bilingual(
        en: "`\(file)` has no line `=== rulings`", zh: "“\(file)”缺少“=== rulings”一行"),
      help: Bilingual(
        en: "above it stands the script that declares the incidents, below it the pinned rulings",
        zh: "该行之上是声明事件的脚本，之下是固定的裁定"))
  }
}
