import CulpaEngine
import CulpaSyntax

/// What can be wrong with the form of a data file: C5003 and C5020–C5034.
extension DataProblem {
  /// What the receiver of a row said of a field, with its place.
  init(_ problem: CellProblem, at place: DataPlace) {
    self.init(problem, line: place.line, excerpt: place.excerpt, range: place.range)
  }

  private init(
    _ code: String, _ severity: Diagnostic.Severity = .error, at place: DataPlace,
    _ message: Bilingual, help: Bilingual
  ) {
    self.init(
      code: code, severity: severity, line: place.line, excerpt: place.excerpt,
      range: place.range, message: message, help: help)
  }

  /// C5003. A row with more or fewer fields than the header.
  static func ragged(fields: Int, names: Int, at place: DataPlace) -> DataProblem {
    let isLong = fields > names
    return DataProblem(
      "C5003", at: place,
      Bilingual(
        en: "this row has \(fields) \(fields == 1 ? "field" : "fields"), the header has \(names)",
        zh: "此行有 \(fields) 个字段，表头有 \(names) 个"),
      help: isLong
        ? Bilingual(
          en:
            "quote a field that holds the delimiter: `\"1,000\"`; or name its column in the header",
          zh: "含分隔符的字段请加引号，如“\"1,000\"”；或在表头补上列名")
        : Bilingual(
          en: "write every field of the row; between two delimiters a field may be empty",
          zh: "请写全此行的字段；两个分隔符之间可以为空"))
  }

  /// C5020. Bytes that are no text.
  static func notText(_ failure: TextDecodingFailure, at place: DataPlace) -> DataProblem {
    DataProblem("C5020", at: place, failure.words, help: failure.remedy)
  }

  /// C5021–C5024. A row that is no row.
  static func malformed(_ reason: CSVProblem.Reason, at place: DataPlace) -> DataProblem {
    switch reason {
    case .unterminatedQuote: unterminatedQuote(at: place)
    case .strayQuote: strayQuote(at: place)
    case .textAfterQuote: textAfterQuote(at: place)
    case .rowTooLong(let limitBytes): rowTooLong(limitBytes, at: place)
    case .zeroByte: zeroByte(at: place)
    }
  }

  /// C5021. A quote that never ends.
  private static func unterminatedQuote(at place: DataPlace) -> DataProblem {
    DataProblem(
      "C5021", at: place,
      Bilingual(
        en: "the quote that begins here never ends, so the rest of the file is one field",
        zh: "此处开始的引号没有结束，文件的其余部分都成了一个字段"),
      help: Bilingual(
        en: "close it with `\"`; a quote inside a quoted field is written twice: `\"\"`",
        zh: "请用“\"”结束；引号内的引号要写两次：“\"\"”"))
  }

  /// C5022. A quote where none may stand.
  private static func misplacedQuote(
    at place: DataPlace, _ message: Bilingual, help: Bilingual
  ) -> DataProblem {
    DataProblem("C5022", at: place, message, help: help)
  }

  /// A quote inside a field that does not begin with one.
  private static func strayQuote(at place: DataPlace) -> DataProblem {
    misplacedQuote(
      at: place,
      Bilingual(
        en: "a quote stands inside a field that does not begin with one",
        zh: "字段不以引号开头，中间却出现引号"),
      help: Bilingual(
        en: "quote the whole field and write the quote twice: `\"5\"\" pipe\"`",
        zh: "请给整个字段加引号，并把其中的引号写两次：“\"5\"\" 管\"”"))
  }

  /// Text between the quote that ends a field and the next delimiter.
  private static func textAfterQuote(at place: DataPlace) -> DataProblem {
    misplacedQuote(
      at: place,
      Bilingual(
        en: "text follows the quote that ends this field", zh: "字段的结束引号之后还有文字"),
      help: Bilingual(
        en:
          "put the delimiter right after the quote; a quote inside a field is written twice: `\"\"`",
        zh: "引号之后请直接写分隔符；字段内的引号要写两次：“\"\"”"))
  }

  /// C5023. A row longer than the limit.
  private static func rowTooLong(_ limitBytes: Int, at place: DataPlace) -> DataProblem {
    DataProblem(
      "C5023", .limit, at: place,
      Bilingual(
        en: "this row is longer than \(limitBytes) bytes", zh: "此行超过 \(limitBytes) 字节"),
      help: Bilingual(
        en: "look for a line end that is missing, or shorten the fields",
        zh: "请检查是否缺少换行，或缩短字段"))
  }

  /// C5024. A zero byte.
  private static func zeroByte(at place: DataPlace) -> DataProblem {
    DataProblem(
      "C5024", at: place,
      Bilingual(
        en: "a zero byte stands in this row; text has none", zh: "此行含有零字节；文本中不应有零字节"),
      help: Bilingual(
        en: "export the file again as text, CSV in UTF-8", zh: "请重新导出为文本：UTF-8 编码的 CSV"))
  }

  /// C5025. A file without anything in it.
  private static func empty(_ message: Bilingual, help: Bilingual) -> DataProblem {
    DataProblem("C5025", at: DataPlace(line: 1, 0..<0, in: []), message, help: help)
  }

  /// A table without a header.
  static func noHeader() -> DataProblem {
    empty(
      Bilingual(
        en: "the file is empty: it has no header row", zh: "文件为空：没有表头"),
      help: Bilingual(
        en: "name the columns in the first row: `incident,date,operator`",
        zh: "请在第一行写出列名，如“事件,日期,责任人”"))
  }

  /// A JSON file without a value.
  static func noValue() -> DataProblem {
    empty(
      Bilingual(en: "the file is empty: it has no objects", zh: "文件为空：没有任何对象"),
      help: Bilingual(
        en: "write `[]` in a .json file to say that there are none", zh: "若确无数据，请在 .json 文件中写“[]”"))
  }

  /// C5026. A name that stands in the header twice; columns count from 0.
  static func nameTwice(
    _ name: String, columns: (first: Int, second: Int), at place: DataPlace
  ) -> DataProblem {
    DataProblem(
      "C5026", at: place,
      Bilingual(
        en: "the header names `\(name)` twice, in columns \(columns.first + 1) and "
          + "\(columns.second + 1); no row was read",
        zh: "表头中“\(name)”出现两次：第 \(columns.first + 1) 列和第 \(columns.second + 1) 列；未读取任何行"),
      help: Bilingual(
        en: "rename or remove one of the columns", zh: "请改名或删除其中一列"))
  }

  /// C5030, C5032, C5033 and C5023. A text that is not JSON.
  static func notJSON(_ problem: JSONProblem, at place: DataPlace) -> DataProblem {
    switch problem.reason {
    case .duplicateName(let name, let first): duplicateName(name, first: first, at: place)
    case .tooDeep(let limit): tooDeep(limit, at: place)
    case .lineTooLong(let limitBytes): rowTooLong(limitBytes, at: place)
    case .unexpectedEnd, .unexpected, .textAfterValue, .commaBeforeEnd, .unknownWord,
      .malformedNumber, .malformedEscape, .loneSurrogate, .controlCharacter, .notUTF8:
      DataProblem("C5030", at: place, problem.reason.words, help: problem.reason.remedy)
    }
  }

  /// C5031. JSON that is no list of objects.
  private static func notRows(
    at place: DataPlace, _ message: Bilingual, help: Bilingual
  ) -> DataProblem {
    DataProblem("C5031", at: place, message, help: help)
  }

  /// A file that is no list.
  static func notAList(_ kind: Bilingual, at place: DataPlace) -> DataProblem {
    notRows(
      at: place,
      Bilingual(
        en: "the file must be a list of objects; this is \(kind.english)",
        zh: "文件应是对象的列表；此处是\(kind.chinese)"),
      help: Bilingual(
        en: "write `[ { … }, { … } ]`; name a file with one object a line .jsonl",
        zh: "请写成“[ { … }, { … } ]”；每行一个对象的文件请命名为 .jsonl"))
  }

  /// A row that is no object.
  static func notAnObject(_ kind: Bilingual, at place: DataPlace) -> DataProblem {
    notRows(
      at: place,
      Bilingual(
        en: "a row must be an object; this is \(kind.english)", zh: "每一行应是对象；此处是\(kind.chinese)"),
      help: Bilingual(
        en: "name its fields: `{ \"incident\": \"A-1\", \"amount\": 500 }`",
        zh: "请写出字段名：“{ \"事件\": \"A-1\", \"金额\": 500 }”"))
  }

  /// C5032. A name that its object has already.
  private static func duplicateName(
    _ name: String, first: TextPosition, at place: DataPlace
  ) -> DataProblem {
    DataProblem(
      "C5032", at: place,
      Bilingual(
        en: "this object has `\(name)` twice; first at line \(first.line), column \(first.column)",
        zh: "此对象中“\(name)”出现两次；前一次在第 \(first.line) 行第 \(first.column) 列"),
      help: Bilingual(en: "rename or remove one of them", zh: "请改名或删除其中一个"))
  }

  /// C5033. Arrays and objects inside each other beyond the limit.
  private static func tooDeep(_ limit: Int, at place: DataPlace) -> DataProblem {
    DataProblem(
      "C5033", .limit, at: place,
      Bilingual(
        en: "arrays and objects stand inside each other more than \(limit) deep",
        zh: "数组和对象的嵌套超过 \(limit) 层"),
      help: Bilingual(
        en: "a row is an object of plain values; write it flat", zh: "一行应是由简单值组成的对象；请展开嵌套"))
  }

  /// C5034. A value that can't be a field.
  static func notAField(_ problem: JSONFieldProblem, at place: DataPlace) -> DataProblem {
    DataProblem(
      "C5034", at: place,
      Bilingual(
        en: "`\(problem.name)` can't be a field: \(problem.reason.words.english)",
        zh: "“\(problem.name)”不能作为字段：\(problem.reason.words.chinese)"),
      help: Bilingual(
        en: "write a text, a number, true, false, null, or a list of texts, numbers or "
          + "`{ \"person\": …, \"tier\": … }`",
        zh: "请写文本、数字、true、false、null，或由文本、数字、“{ \"人员\": …, \"责任\": … }”组成的列表"))
  }
}
