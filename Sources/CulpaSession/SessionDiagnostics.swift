public import CulpaSyntax

/// Why a session could not do what was asked; nothing was changed.
public struct SessionFailure: Error, Hashable, Sendable {
  /// What is wrong and what to do; its code says which failure it is.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// What can be wrong with sessions on disk: C7001–C7020.
extension Diagnostic {
  private static func session(
    _ severity: Severity, _ code: String, _ message: Bilingual, help: Bilingual
  ) -> Diagnostic {
    Diagnostic(severity, code, at: .builtIn, message, help: help)
  }

  /// C7001. A session that does not exist.
  static func noSession(_ name: String, folder: String) -> Diagnostic {
    session(
      .error, "C7001",
      Bilingual(en: "there is no session `\(name)`", zh: "没有会话“\(name)”"),
      help: Bilingual(
        en: "`culpa session list` names those in \(folder); `culpa run --session` begins one",
        zh: "用“culpa session list”列出 \(folder) 中的会话；用“culpa run --session”新建"))
  }

  /// C7002. A file that no session ever was.
  static func notASession(_ path: String) -> Diagnostic {
    session(
      .error, "C7002",
      Bilingual(en: "`\(path)` is no session", zh: "“\(path)”不是会话文件"),
      help: Bilingual(
        en: "name a file that culpa wrote; this one was left as it is",
        zh: "请给出由 culpa 写成的文件；此文件未作改动"))
  }

  /// C7003. A file that was set aside, and what of it could be read.
  static func setAside(
    _ name: String, at path: String, recovered entries: Int, isForeign: Bool
  ) -> Diagnostic {
    let fault =
      isForeign
      ? Bilingual(en: "is no session", zh: "不是会话文件")
      : Bilingual(en: "is damaged", zh: "已损坏")
    let count = entries == 1 ? "1 entry" : "\(entries) entries"
    return session(
      .warning, "C7003",
      Bilingual(
        en: "the file of `\(name)` \(fault.english); the session goes on with \(count) of it",
        zh: "“\(name)”的文件\(fault.chinese)；会话以其中 \(entries) 条记录继续"),
      help: Bilingual(
        en: "the file lies untouched at `\(path)`; `culpa session log \(name)` shows what is left",
        zh: "原文件未作改动，存于“\(path)”；用“culpa session log \(name)”查看所存内容"))
  }

  /// C7004. A file of a later version of culpa.
  static func newerFormat(_ path: String, found: Int, known: Int) -> Diagnostic {
    session(
      .error, "C7004",
      Bilingual(
        en: "`\(path)` has format \(found); this version reads formats up to \(known)",
        zh: "“\(path)”的格式为 \(found)；本版本只能读取到格式 \(known)"),
      help: Bilingual(
        en: "use the version that wrote it, or a later one; the file was left as it is",
        zh: "请用写成该文件的版本或更新的版本；文件未作改动"))
  }

  /// C7005. A session that another process writes to.
  static func sessionHeld(_ name: String, by holder: Holder?) -> Diagnostic {
    let who = holder.map {
      Bilingual(
        en: "process \($0.process) on \($0.host) since \($0.since)",
        zh: "\($0.host) 上的进程 \($0.process)（自 \($0.since)）")
    }
    return session(
      .error, "C7005",
      Bilingual(
        en: "`\(name)` is in use by \(who?.english ?? "another process")",
        zh: "“\(name)”正由\(who?.chinese ?? "另一进程")使用"),
      help: Bilingual(
        en: "end that process, or look at the session with `culpa session show \(name)`",
        zh: "请结束该进程，或用“culpa session show \(name)”只读查看"))
  }

  /// C7006. A session that was opened to be read.
  static func onlyReading(_ name: String) -> Diagnostic {
    session(
      .error, "C7006",
      Bilingual(
        en: "`\(name)` is open for reading only; nothing was recorded",
        zh: "“\(name)”以只读方式打开；未作记录"),
      help: Bilingual(
        en: "close the other process that has it, then open it again",
        zh: "请关闭占用它的进程，再重新打开"))
  }

  /// C7007. A file that the system does not let us read or write.
  static func sessionUnusable(_ path: String, _ reason: Bilingual) -> Diagnostic {
    session(
      .error, "C7007",
      Bilingual(
        en: "`\(path)` can't be read or written: \(reason.english)",
        zh: "无法读写“\(path)”：\(reason.chinese)"),
      help: Bilingual(
        en: "what was acknowledged before is on disk; mend the cause and try again",
        zh: "此前已确认的内容均已存盘；请排除原因后重试"))
  }

  /// C7008. The first entry that is not as it was written.
  static func chainBroken(_ name: String, _ found: ChainBreak) -> Diagnostic {
    let reason = words(found.reason)
    return session(
      .error, "C7008",
      Bilingual(
        en: "entry \(found.number) of `\(name)` \(reason.english)",
        zh: "“\(name)”的第 \(found.number) 条记录\(reason.chinese)"),
      help: Bilingual(
        en: "entries before it are as they were written; nothing after it can be relied on",
        zh: "此前的记录与写入时一致；此后的内容均不可采信"))
  }

  private static func words(_ reason: ChainBreak.Reason) -> Bilingual {
    switch reason {
    case .changed: Bilingual(en: "was changed: its hash is another", zh: "已被改动：哈希不符")
    case .notFollowing:
      Bilingual(
        en: "does not follow the one before it: entries were removed, added or moved",
        zh: "与前一条不衔接：有记录被删除、插入或移动")
    case .outOfOrder(let number):
      Bilingual(en: "is missing: number \(number) stands there", zh: "缺失：此处是第 \(number) 条")
    case .unreadable: Bilingual(en: "can't be understood", zh: "无法识别")
    case .noBeginning: Bilingual(en: "does not begin a session", zh: "不是会话的开头")
    case .contentChanged:
      Bilingual(
        en: "names a file or an answer that is missing or was changed",
        zh: "所引用的文件或答案缺失或已被改动")
    case .empty: Bilingual(en: "is missing: the log is empty", zh: "缺失：日志为空")
    case .cutOff(let last):
      Bilingual(
        en: "is missing: the log had \(last) entries", zh: "缺失：日志原有 \(last) 条记录")
    }
  }

  /// C7009. A hash from outside that no entry has.
  static func headNotFound(_ name: String, head: String, entries: Int) -> Diagnostic {
    session(
      .error, "C7009",
      Bilingual(
        en: "no entry of `\(name)` has the hash `\(head)`",
        zh: "“\(name)”没有哈希为“\(head)”的记录"),
      help: Bilingual(
        en: "the log has \(entries) entries; it was cut off or written anew since, "
          + "or the hash is of another session",
        zh: "日志共 \(entries) 条记录；此后日志被截断或重写，或该哈希属于另一会话"))
  }

  /// C7010. A statement that is answered otherwise than it was.
  static func answerDiffers(_ name: String, entry: Int) -> Diagnostic {
    session(
      .error, "C7010",
      Bilingual(
        en: "entry \(entry) of `\(name)` is answered otherwise than it was",
        zh: "“\(name)”第 \(entry) 条记录的答案与当时不同"),
      help: Bilingual(
        en: "compare the two answers; this version of culpa may not be the one of then",
        zh: "请比较两次的答案；当前 culpa 版本可能与当时不同"))
  }

  /// C7011. A name that no session can have.
  static func noName(_ name: String) -> Diagnostic {
    session(
      .error, "C7011",
      Bilingual(en: "`\(name)` can't be the name of a session", zh: "“\(name)”不能作会话名"),
      help: Bilingual(
        en: "take letters and digits, or a path that ends in `.session`",
        zh: "请用字母和数字，或以“.session”结尾的路径"))
  }

  /// C7012. No change that could be taken back, or brought back.
  static func nothingToUndo(_ branch: String, isRedo: Bool) -> Diagnostic {
    session(
      .error, "C7012",
      isRedo
        ? Bilingual(en: "nothing was undone on `\(branch)`", zh: "“\(branch)”上没有可恢复的内容")
        : Bilingual(en: "`\(branch)` is at its beginning", zh: "“\(branch)”已在开头"),
      help: isRedo
        ? Bilingual(
          en: "only what undo took back can be redone, until something new is said",
          zh: "只有撤销过的内容可以恢复，且此后不得有新的改动")
        : Bilingual(en: "there is nothing to undo", zh: "没有可撤销的内容"))
  }

  /// C7013. A branch or a point that does not exist.
  static func noBranch(_ branch: String, near: String?) -> Diagnostic {
    session(
      .error, "C7013",
      Bilingual(en: "there is no branch `\(branch)`", zh: "没有分支“\(branch)”"),
      help: near.map {
        Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？")
      }
        ?? Bilingual(
          en: "name a branch, or the entry of a statement that changed something",
          zh: "请写分支名，或有改动的记录的编号"))
  }

  /// C7014. A branch that exists already.
  static func branchTwice(_ branch: String) -> Diagnostic {
    session(
      .error, "C7014",
      Bilingual(
        en: "`\(branch)` is no name for a new branch", zh: "“\(branch)”不能作新分支的名称"),
      help: Bilingual(
        en: "take a name that no branch has, without blanks; digits alone are entries",
        zh: "请取一个未用过、不含空格的名称；纯数字表示记录编号"))
  }

  /// C7015. Names of confidential parties that are not here.
  static func namesAreElsewhere(_ name: String, path: String, count: Int) -> Diagnostic {
    session(
      .warning, "C7015",
      Bilingual(
        en: "\(count) sealed values of `\(name)` are not here; stand-ins take their places",
        zh: "“\(name)”的 \(count) 个保密内容不在此处；以化名代替"),
      help: Bilingual(
        en: "put the file of names at `\(path)` if you may have it",
        zh: "如有权查阅，请把姓名文件放到“\(path)”"))
  }

  /// C7016. A file that was brought to the format of this version.
  static func broughtForward(_ name: String, from old: Int, copy: String) -> Diagnostic {
    session(
      .note, "C7016",
      Bilingual(
        en: "`\(name)` had format \(old) and has format \(SessionDatabase.format) now",
        zh: "“\(name)”已由格式 \(old) 升级为格式 \(SessionDatabase.format)"),
      help: Bilingual(
        en: "a copy of the old file is at `\(copy)`", zh: "旧文件的副本在“\(copy)”"))
  }

  /// C7017. A statement of the log that is not accepted any more.
  static func noLongerAccepted(_ name: String, entry: Int, code: String) -> Diagnostic {
    session(
      .error, "C7017",
      Bilingual(
        en: "entry \(entry) of `\(name)` is not accepted by this version: \(code)",
        zh: "本版本不接受“\(name)”的第 \(entry) 条记录：\(code)"),
      help: Bilingual(
        en: "open the session with the version that wrote it; "
          + "`culpa session export` writes its script",
        zh: "请用写成它的版本打开；可用“culpa session export”导出其脚本"))
  }

  /// C7018. A log that another process wrote to although we hold the lease.
  static func movedOn(_ name: String) -> Diagnostic {
    session(
      .error, "C7018",
      Bilingual(
        en: "somebody else wrote to `\(name)`; nothing was recorded",
        zh: "另有进程写入了“\(name)”；未作记录"),
      help: Bilingual(
        en: "open it again; a folder on a network may not keep locks: copy it to a local disk",
        zh: "请重新打开；网络文件夹可能不支持加锁，请复制到本地磁盘"))
  }

  /// C7019. A process that ended without closing the session.
  static func formerHolder(_ name: String, _ holder: Holder) -> Diagnostic {
    session(
      .note, "C7019",
      Bilingual(
        en: "process \(holder.process) on \(holder.host) ended without closing `\(name)`",
        zh: "\(holder.host) 上的进程 \(holder.process) 未关闭“\(name)”就结束了"),
      help: Bilingual(
        en: "everything that it acknowledged is here", zh: "它确认过的内容都在"))
  }

  /// C7020. A session that exists where a new one is wanted.
  static func sessionExists(_ name: String) -> Diagnostic {
    session(
      .error, "C7020",
      Bilingual(en: "there is a session `\(name)` already", zh: "会话“\(name)”已存在"),
      help: Bilingual(en: "take another name", zh: "请换一个名称"))
  }
}

extension SessionFailure {
  init(_ failure: StoreFailure, _ place: SessionPlace) {
    switch failure {
    case .busy: self.init(.sessionHeld(place.name, by: Lease.holder(at: place.leasePath).holder))
    case .full:
      self.init(
        .sessionUnusable(place.path, Bilingual(en: "the disk is full", zh: "磁盘已满")))
    case .readOnly:
      self.init(
        .sessionUnusable(
          place.path, Bilingual(en: "it may not be written here", zh: "此处不允许写入")))
    case .foreign: self.init(.notASession(place.path))
    case .damaged:
      self.init(
        .sessionUnusable(place.path, Bilingual(en: "it is damaged", zh: "文件已损坏")))
    case .movedOn: self.init(.movedOn(place.name))
    case .newer(let format): self = SessionFailure.newer(place, format)
    case .system(let text):
      self.init(.sessionUnusable(place.path, Bilingual(en: text, zh: text)))
    }
  }

  static func system(_ code: Int32, _ place: SessionPlace) -> SessionFailure {
    let text = SystemWords.text(of: code)
    return SessionFailure(.sessionUnusable(place.path, Bilingual(en: text, zh: text)))
  }
}
