public import CulpaEngine
import CulpaSyntax

extension LoadFailure {
  /// Says of a file that can't be had why, and what to do.
  ///
  /// - Parameter name: what the user calls the file.
  public init(_ failure: FileFailure, named name: String) {
    switch failure.reason {
    case .missing:
      self.init(
        reason: Bilingual(en: "there is no file `\(name)`", zh: "没有文件“\(name)”"),
        help: Bilingual(
          en: "check the name; a path in a script begins at the folder of the script",
          zh: "请检查名称；脚本中的路径从脚本所在的文件夹算起"))
    case .unreadable(let system):
      self.init(
        reason: Bilingual(
          en: "`\(name)` can't be read: \(system.text)", zh: "无法读取“\(name)”：\(system.text)"),
        help: Bilingual(
          en: "check that you may read it", zh: "请检查您是否有读取权限"))
    case .outsideRoot:
      self.init(
        reason: Bilingual(
          en: "`\(name)` lies outside the script's folder", zh: "“\(name)”在脚本所在文件夹之外"),
        help: Bilingual(
          en: "allow its folder with `--allow-read DIR`, links followed; "
            + "or copy it beside the script",
          zh: "请用“--allow-read 文件夹”允许它所在的文件夹（按链接的实际位置）；或把文件复制到脚本旁边"))
    case .isDirectory:
      self.init(
        reason: Bilingual(en: "`\(name)` is a folder", zh: "“\(name)”是文件夹"),
        help: Bilingual(en: "name a file in it", zh: "请写出其中的文件"))
    case .notAFile:
      self.init(
        reason: Bilingual(
          en: "`\(name)` is a pipe or a device", zh: "“\(name)”是管道或设备"),
        help: Bilingual(
          en: "a script reads files only; write the data to a file first",
          zh: "脚本只能读取文件；请先把数据写入文件"))
    case .tooLarge(let limitBytes):
      let limit = Self.amount(limitBytes)
      self.init(
        reason: Bilingual(
          en: "`\(name)` is larger than \(limit)", zh: "“\(name)”超过 \(limit)"),
        help: Bilingual(
          en: "split it; data in CSV or JSON lines may be of any size",
          zh: "请拆分文件；CSV 或 JSON lines 格式的数据不限大小"),
        isLimit: true)
    case .unwritable(let system):
      self.init(
        reason: Bilingual(
          en: "`\(name)` can't be written: \(system.text)", zh: "无法写入“\(name)”：\(system.text)"),
        help: Bilingual(
          en: "check that you may write there", zh: "请检查您是否有写入权限"))
    }
  }

  /// Says that a script or policy is not text.
  init(_ failure: TextDecodingFailure, named name: String) {
    let words = failure.words
    self.init(
      reason: Bilingual(
        en: "`\(name)`: \(words.english)", zh: "“\(name)”：\(words.chinese)"),
      help: failure.remedy)
  }

  /// Says that nothing may be read from standard input.
  static func standardInputRefused() -> LoadFailure {
    LoadFailure(
      reason: Bilingual(
        en: "`-`, standard input, can't be read here", zh: "此处不能读取标准输入“-”"),
      help: Bilingual(
        en: "name a file; write `./-` for a file of that name",
        zh: "请写出文件名；若文件名就是“-”，请写“./-”"))
  }

  private static func amount(_ bytes: Int) -> String {
    let mebibyte = 1 << 20
    return bytes >= mebibyte && bytes % mebibyte == 0 ? "\(bytes / mebibyte) MiB" : "\(bytes) B"
  }
}
