import CulpaSyntax

/// The names that an object in a list may give its members.
enum WordsOfDataFiles {
  /// Who.
  static let person = ["person", "name", "人员", "姓名"]
  /// In which tier.
  static let tier = ["tier", "层级", "责任", "责任等级"]
}

extension TextDecodingFailure {
  /// What is wrong, with the byte and its place.
  var words: Bilingual {
    let byte = offsetBytes + 1
    let english = "byte \(byte) (line \(position.line), column \(position.column))"
    let chinese = "第 \(byte) 个字节（第 \(position.line) 行第 \(position.column) 列）"
    switch (reason, encoding) {
    case (.converterMissing, _):
      return Bilingual(
        en: "\(english) is not UTF-8, and this system can't read GB 18030",
        zh: "\(chinese)不是 UTF-8，而本系统无法读取 GB 18030")
    case (.truncated, _):
      return Bilingual(
        en: "the text ends in the middle of a character, at \(english)",
        zh: "文本在一个字符中间结束，位于\(chinese)")
    case (.invalid, .utf8):
      return Bilingual(
        en: "\(english) is not UTF-8, as the text before it is",
        zh: "\(chinese)不是 UTF-8，而之前的文本是 UTF-8")
    case (.invalid, .gb18030):
      return Bilingual(
        en: "\(english) is neither UTF-8 nor GB 18030", zh: "\(chinese)既不是 UTF-8 也不是 GB 18030")
    case (.invalid, .utf16LittleEndian), (.invalid, .utf16BigEndian):
      return Bilingual(en: "\(english) is not UTF-16", zh: "\(chinese)不是 UTF-16")
    }
  }

  /// What to do.
  var remedy: Bilingual {
    Bilingual(en: "save the file as UTF-8", zh: "请将文件另存为 UTF-8")
  }
}

extension JSONProblem.Reason {
  /// What is wrong.
  var words: Bilingual {
    switch self {
    case .unexpectedEnd:
      Bilingual(en: "the text ends before its value does", zh: "文本在值写完之前就结束了")
    case .unexpected(let scalar):
      Bilingual(
        en: "\(Self.shown(scalar)) can't stand here", zh: "此处不能出现 \(Self.shown(scalar))")
    case .textAfterValue(let scalar):
      Bilingual(
        en: "\(Self.shown(scalar)) follows the value, which is complete",
        zh: "值已写完，其后又出现 \(Self.shown(scalar))")
    case .commaBeforeEnd:
      Bilingual(en: "nothing follows the last comma", zh: "最后一个逗号之后没有内容")
    case .unknownWord(let word):
      Bilingual(
        en: "`\(word)` is no value; the only words are true, false and null",
        zh: "“\(word)”不是值；可用的词只有 true、false 和 null")
    case .malformedNumber(let literal):
      Bilingual(en: "`\(literal)` is not how JSON writes a number", zh: "“\(literal)”不是 JSON 的数字写法")
    case .malformedEscape:
      Bilingual(en: "this backslash begins no escape", zh: "此反斜杠不构成转义")
    case .loneSurrogate:
      Bilingual(en: "this is half of a character", zh: "此处只有半个字符")
    case .controlCharacter(let scalar):
      Bilingual(
        en: "the control character \(Self.shown(scalar)) stands in a text",
        zh: "文本中有控制字符 \(Self.shown(scalar))")
    case .duplicateName(let name, _):
      Bilingual(en: "this object has `\(name)` twice", zh: "此对象中“\(name)”出现两次")
    case .tooDeep(let limit):
      Bilingual(en: "this is more than \(limit) deep", zh: "嵌套超过 \(limit) 层")
    case .lineTooLong(let limitBytes):
      Bilingual(en: "this line is longer than \(limitBytes) bytes", zh: "此行超过 \(limitBytes) 字节")
    case .notUTF8:
      Bilingual(en: "this is not UTF-8", zh: "此处不是 UTF-8")
    }
  }

  /// What to do.
  var remedy: Bilingual {
    switch self {
    case .unexpectedEnd:
      Bilingual(en: "look for a missing `}`, `]` or `\"`", zh: "请检查是否缺少“}”“]”或“\"”")
    case .unexpected:
      Bilingual(
        en: "names and texts stand in `\"…\"`; `:` and `,` are the ASCII characters",
        zh: "名称和文本用英文引号“\"…\"”；冒号、逗号用半角“:”“,”")
    case .textAfterValue:
      Bilingual(
        en: "put a list in `[ … ]`; name a file with one object a line .jsonl",
        zh: "列表请写在“[ … ]”中；每行一个对象的文件请命名为 .jsonl")
    case .commaBeforeEnd:
      Bilingual(en: "remove the comma", zh: "请删除该逗号")
    case .unknownWord:
      Bilingual(en: "write a text in quotes: `\"…\"`", zh: "文本请加引号：“\"…\"”")
    case .malformedNumber:
      Bilingual(
        en: "write it as in 0.5, -3 or 1200, without `+`, leading zeros or separators",
        zh: "请写成 0.5、-3 或 1200 的形式，不加“+”、前导零或分隔符")
    case .malformedEscape:
      Bilingual(
        en: "write a backslash twice: `\\\\`; the escapes are \\n \\t \\\" \\/ \\uXXXX",
        zh: "反斜杠要写两次：“\\\\”；转义有 \\n \\t \\\" \\/ \\uXXXX")
    case .loneSurrogate:
      Bilingual(
        en: "write the character itself, or both halves: `\\ud83d\\ude00`",
        zh: "请直接写该字符，或写全两半：“\\ud83d\\ude00”")
    case .controlCharacter:
      Bilingual(
        en: "write a line end as `\\n` and a tab as `\\t`", zh: "换行请写“\\n”，制表符请写“\\t”")
    case .duplicateName: Bilingual(en: "remove one of them", zh: "请删除其中一个")
    case .tooDeep: Bilingual(en: "write it flat", zh: "请展开嵌套")
    case .lineTooLong: Bilingual(en: "shorten the line", zh: "请缩短此行")
    case .notUTF8: Bilingual(en: "save the file as UTF-8", zh: "请将文件另存为 UTF-8")
    }
  }

  /// A character as a reader can see it.
  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .surrogate, .unassigned:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    default:
      return "`\(scalar)`"
    }
  }
}

extension JSONValue.Content {
  /// What kind of value this is, in a sentence.
  var kind: Bilingual {
    switch self {
    case .object: Bilingual(en: "an object", zh: "对象")
    case .array: Bilingual(en: "a list", zh: "列表")
    case .string: Bilingual(en: "a text", zh: "文本")
    case .number: Bilingual(en: "a number", zh: "数字")
    case .boolean: Bilingual(en: "true or false", zh: "真假值")
    case .null: Bilingual(en: "null", zh: "空值")
    }
  }
}

extension JSONFieldProblem.Reason {
  /// What is wrong with the value.
  var words: Bilingual {
    switch self {
    case .object: Bilingual(en: "this is an object", zh: "此处是对象")
    case .element(let content):
      Bilingual(
        en: "its list holds \(content.kind.english)", zh: "其列表中有\(content.kind.chinese)")
    case .semicolon:
      Bilingual(
        en: "the `;` in this element would part it in two", zh: "此元素中的分号会把它分成两个")
    }
  }
}
