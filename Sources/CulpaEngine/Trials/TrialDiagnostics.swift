import CulpaSyntax

/// What can be wrong with tests themselves: C3901–C3913.
extension Diagnostic {
  /// C3901. A case with more or fewer values than there are names.
  static func caseOfOtherLength(_ span: Span, names: Int, values: Int) -> Diagnostic {
    Diagnostic(
      .error, "C3901", at: span,
      Bilingual(
        en: "there are \(names) names and \(values) values",
        zh: "有 \(names) 个名称，却有 \(values) 个值"),
      help: Bilingual(en: "give each name one value", zh: "请为每个名称给出一个值"))
  }

  /// C3902. A field of a file of cases that is no value.
  static func caseFieldUnreadable(_ span: Span, field: String, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C3902", at: span,
      Bilingual(
        en: "`\(field)` can't be read as a value of `\(name)`",
        zh: "“\(field)”无法读作“\(name)”的值"),
      help: Bilingual(
        en: "write it as in a script: `48h`, `1600 CNY`, `minor`, `none`, `\"a text\"`",
        zh: "请按脚本的写法书写：48小时、1600元、轻微、无、\"文本\""))
  }

  /// C3903. A file of cases without a column that is named.
  static func noCaseColumn(_ name: Name, file: String, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3903", at: name.span,
      Bilingual(
        en: "`\(file)` has no column `\(name.text)`", zh: "“\(file)”没有“\(name.text)”列"),
      help: near.map {
        Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？")
      } ?? Bilingual(en: "name a column of the file", zh: "请写文件中有的列名"))
  }

  /// C3904. A file of cases without a case.
  static func noCases(_ span: Span, file: String) -> Diagnostic {
    Diagnostic(
      .error, "C3904", at: span,
      Bilingual(en: "`\(file)` holds no case", zh: "“\(file)”中没有用例"),
      help: Bilingual(
        en: "write at least one row below the header, or drop the test",
        zh: "请在表头下至少写一行，或删除此测试"))
  }

  /// C3905. What is given is declared nowhere.
  static func unknownGiven(_ name: Text, near: String?) -> Diagnostic {
    Diagnostic(
      .error, "C3905", at: name.span,
      Bilingual(
        en: "nothing is given under the name \"\(name.value)\"",
        zh: "没有名为“\(name.value)”的给定条件"),
      help: near.map {
        Bilingual(en: "did you mean \"\($0)\"?", zh: "是否想写“\($0)”？")
      }
        ?? Bilingual(
          en: "declare it: `given \"\(name.value)\" { … }`", zh: "请声明：给定 \"\(name.value)\" { … }"))
  }

  /// C3906. Two blocks of what is given have one name.
  static func givenTwice(_ name: Text, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3906", at: name.span,
      also: [.init(first, Bilingual(en: "the first", zh: "前一处"))],
      Bilingual(
        en: "\"\(name.value)\" is given already", zh: "给定条件“\(name.value)”已经声明"),
      help: Bilingual(en: "give it another name", zh: "请改用其他名称"))
  }

  /// C3907. A second `for any incident` in one test.
  static func secondAnyIncident(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3907", at: span,
      Bilingual(
        en: "a test makes up one incident, this is the second",
        zh: "一个测试只任取一个事件，这是第二个"),
      help: Bilingual(
        en: "write the other as an `incident` with facts, or in a test of its own",
        zh: "请把另一个写成带事实的“事件”，或写入另一测试"))
  }

  /// C3908. A name of cases that nothing reads.
  static func unusedCaseName(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3908", at: name.span,
      Bilingual(
        en: "nothing in the test reads `\(name.text)`", zh: "测试中没有用到“\(name.text)”"),
      help: Bilingual(
        en: "use it as a value, as in `overdue = \(name.text)`, or leave it out",
        zh: "请作为值使用，如“超时 = \(name.text)”，或去掉"))
  }

  /// C3909. A case has `none` or a status where a value is needed.
  static func caseIsNoValue(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C3909", at: span,
      Bilingual(
        en: "this can be expected, but is no value that `\(name)` may stand for here",
        zh: "这可以作为期望，但“\(name)”在此处需要一个值"),
      help: Bilingual(
        en: "write a value, or read `\(name)` behind `is` alone",
        zh: "请写一个值，或只在“为”之后使用“\(name)”"))
  }

  /// C3910. A figure that an expectation compares with is not known.
  static func expectedIsNotKnown(_ span: Span, words: String) -> Diagnostic {
    Diagnostic(
      .error, "C3910", at: span,
      Bilingual(
        en: "`\(words)` is not known in this incident", zh: "“\(words)”在此事件中未知"),
      help: Bilingual(
        en: "record the facts it hangs on, or expect a figure", zh: "请记录其所依据的事实，或写出数值"))
  }

  /// C3911. A field that an expectation needs is empty.
  static func nothingExpected(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3911", at: name.span,
      Bilingual(
        en: "the case leaves `\(name.text)` empty, so nothing would be expected",
        zh: "此用例的“\(name.text)”为空，没有可期望的内容"),
      help: Bilingual(en: "fill the field; `none` says that there is nothing", zh: "请填写此格；没有时写“无”"))
  }

  /// C3912. What bounds a made-up fact is no range of its type.
  static func cannotMakeUp(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C3912", at: span,
      Bilingual(
        en: "no value of `\(name)` lies within this", zh: "“\(name)”没有落在此范围内的值"),
      help: Bilingual(
        en: "write a range from less to more, with both ends of the fact's type",
        zh: "请写由小到大的范围，两端均为该事实的类型"))
  }

  /// C3913. A name stands where a day must, and no case gives one, or one that is none.
  static func noDay(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C3913", at: span,
      Bilingual(
        en: "`\(name)` stands where a day must, and this is none", zh: "“\(name)”处需要日期，而这不是日期"),
      help: Bilingual(
        en:
          "write a day such as 2026-03-02; a name stands for one only in a test `for each` that has it",
        zh: "请写日期，如 2026-03-02；只有在“逐例”列出该名称的测试中，名称才能代表日期"))
  }
}
