import CulpaSession
import CulpaSyntax

/// What commands about sessions say.
enum WordsOfSessions {
  static let name = Bilingual(en: "session", zh: "会话")
  static let statements = Bilingual(en: "statements", zh: "语句")
  static let last = Bilingual(en: "last written", zh: "最近写入")
  static let headTitle = Bilingual(en: "head", zh: "末条哈希")
  static let state = Bilingual(en: "state", zh: "状态")
  static let inUse = Bilingual(en: "in use", zh: "使用中")
  static let free = Bilingual(en: "free", zh: "空闲")
  static let broken = Bilingual(en: "damaged", zh: "已损坏")
  static let noSessions = Bilingual(en: "there are no sessions", zh: "没有会话")
  static let then = Bilingual(en: "then:", zh: "当时：")
  static let now = Bilingual(en: "now:", zh: "现在：")
  static let why = Bilingual(en: "why:", zh: "原因：")
  static let sameAnswers = Bilingual(en: "no answer differs", zh: "没有不同的答案")
  static let nothing = Bilingual(en: "(nothing)", zh: "（无）")
  static let sealedAnswer = Bilingual(
    en: "(sealed: it names a confidential party)", zh: "（已保密：含保密当事人姓名）")

  static let noAnswer = Bilingual(en: "(the answer is not here)", zh: "（答案不在此处）")

  /// A receipt: what is said after it is on disk.
  static func accepted(_ ordinal: Int, entry: Int, _ hash: String) -> Bilingual {
    Bilingual(
      en: "accepted _\(ordinal) as entry \(entry) \(hash)",
      zh: "已接受 _\(ordinal)，第 \(entry) 条记录 \(hash)")
  }

  static func head(_ hash: String) -> Bilingual {
    Bilingual(en: "head \(hash)", zh: "末条哈希 \(hash)")
  }

  static func branches(_ names: [String], current: String) -> Bilingual {
    let marked = names.map { $0 == current ? "*\($0)" : $0 }
    return Bilingual(
      en: "branches \(marked.joined(separator: " "))",
      zh: "分支 \(marked.joined(separator: " "))")
  }

  static func sound(_ name: String, entries: Int) -> Bilingual {
    Bilingual(
      en: "`\(name)`: \(entries) entries, each as it was written",
      zh: "“\(name)”：共 \(entries) 条记录，均与写入时一致")
  }

  /// Which entries a hash from outside vouches for.
  static func anchored(_ number: Int, of entries: Int) -> Bilingual {
    if number == entries {
      return Bilingual(en: "anchored: the head is that hash", zh: "已核对：末条哈希与之相同")
    }
    return Bilingual(
      en: "anchored up to entry \(number); entries \(number + 1) to \(entries) came after it",
      zh: "已核对至第 \(number) 条；第 \(number + 1) 至 \(entries) 条在其后写入")
  }

  static func reperformed(same: Int, different: Int, unknown: Int) -> Bilingual {
    Bilingual(
      en: "\(same) answers agree byte for byte, \(different) differ"
        + (unknown > 0 ? ", \(unknown) can't be compared" : ""),
      zh: "\(same) 个答案逐字节一致，\(different) 个不同"
        + (unknown > 0 ? "，\(unknown) 个无法比较" : ""))
  }

  static func statement(_ ordinal: Int, entry: Int) -> Bilingual {
    Bilingual(en: "_\(ordinal), entry \(entry)", zh: "_\(ordinal)，第 \(entry) 条记录")
  }

  static func incident(_ name: String) -> Bilingual {
    Bilingual(en: "incident \(name)", zh: "事件 \(name)")
  }

  static func format(_ found: Int, known: Int) -> Bilingual {
    Bilingual(
      en: "format \(found) of \(known)", zh: "格式 \(found)（本版本为 \(known)）")
  }

  static let fileIsWhole = Bilingual(en: "the file is whole", zh: "文件完整")

  static func fileProblem(_ text: String) -> Bilingual {
    Bilingual(en: "the file: \(text)", zh: "文件：\(text)")
  }

  static func readable(_ path: String, mode: String) -> Bilingual {
    Bilingual(
      en: "others may read `\(path)` (rights \(mode)); chmod 600 keeps it to you",
      zh: "他人可读取“\(path)”（权限 \(mode)）；可用 chmod 600 限为本人")
  }

  static func setAside(_ path: String) -> Bilingual {
    Bilingual(en: "set aside: `\(path)`", zh: "已移开：“\(path)”")
  }

  static func held(by holder: Holder?) -> Bilingual {
    guard let holder else { return inUse }
    return Bilingual(
      en: "in use by process \(holder.process) on \(holder.host) since \(holder.since)",
      zh: "\(holder.host) 上的进程 \(holder.process) 正在使用（自 \(holder.since)）")
  }

  /// A file that is not written because somebody confidential is named in it.
  static func notWritten(_ name: String) -> Bilingual {
    Bilingual(
      en: "`\(name)` is not written: it is sealed, or lies outside the folder",
      zh: "未写出“\(name)”：已保密，或在文件夹之外")
  }
}
