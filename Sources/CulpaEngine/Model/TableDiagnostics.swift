import CulpaSyntax

/// What can be wrong with worded bounds, ladders that reach down, tables and parameters in time:
/// C2730–C2759.
extension Diagnostic {
  /// C2730. A worded bound whose word the policy does not settle.
  static func boundaryUnsaid(_ words: BoundaryWords, _ span: Span) -> Diagnostic {
    let word = words.keyword.spelling
    let plain = words == .orMore ? ("from", "above") : ("up to", "below")
    let chinese = words == .orMore ? ("达到", "超过") : ("不超过", "低于")
    return Diagnostic(
      .error, "C2730", at: span,
      Bilingual(
        en: "the policy does not say whether `\(word.english)` includes the figure itself",
        zh: "制度未写明“\(word.chinese)”是否包含本数"),
      help: Bilingual(
        en:
          "let the policy say `boundary \(word.english) includes` or `excludes`, or write `\(plain.0)` or `\(plain.1)`",
        zh: "请在制度中写“界限 \(word.chinese) 含”或“界限 \(word.chinese) 不含”，或改写“\(chinese.0)”或“\(chinese.1)”")
    )
  }

  /// C2731. A word settled twice.
  static func boundaryTwice(_ words: BoundaryWords, _ span: Span, first: Span) -> Diagnostic {
    let word = words.keyword.spelling
    return Diagnostic(
      .error, "C2731", at: span,
      also: [Label(first, Bilingual(en: "settled here", zh: "已规定在此"))],
      Bilingual(
        en: "whether `\(word.english)` includes its figure is settled twice",
        zh: "“\(word.chinese)”是否包含本数规定了两次"),
      help: Bilingual(en: "leave one of them", zh: "请只留一处"))
  }

  /// C2732. A row below others that has no lower end.
  static func ladderRowReachesDown(_ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2732", at: span,
      also: [Label(first, Bilingual(en: "the first row", zh: "第一级"))],
      Bilingual(
        en: "only the first row of a ladder reaches down without end",
        zh: "阶梯中只有第一级可以没有下限"),
      help: Bilingual(
        en: "let this row begin at a bound: `from 60` or `above 60`",
        zh: "请写明此级的起点，如“达到 60”或“超过 60”"))
  }

  /// C2733. A first row that does not end where the second begins.
  ///
  /// - Parameter isGap: whether something lies between them; `nil` where that can't be told.
  static func ladderRowsDoNotMeet(_ span: Span, first: Span, isGap: Bool?) -> Diagnostic {
    let message: Bilingual =
      switch isGap {
      case true?:
        Bilingual(
          en: "there is a gap between the first row and this one", zh: "第一级与此级之间有空缺")
      case false?:
        Bilingual(en: "the first row and this one overlap", zh: "第一级与此级重叠")
      case nil:
        Bilingual(
          en: "the first row and this one are not known to meet", zh: "无法确定第一级与此级相接")
      }
    return Diagnostic(
      .error, "C2733", at: span,
      also: [Label(first, Bilingual(en: "the first row", zh: "第一级"))], message,
      help: Bilingual(
        en: "use one bound for both: `below 60` and `from 60`, or `up to 60` and `above 60`",
        zh: "请用同一界限：“低于 60”与“达到 60”，或“不超过 60”与“超过 60”"))
  }

  /// C2734. A row with more or fewer cells than the table has inputs.
  static func cellCount(_ span: Span, found: Int, wanted: Int) -> Diagnostic {
    Diagnostic(
      .error, "C2734", at: span,
      Bilingual(
        en:
          "this row has \(found == 1 ? "1 cell" : "\(found) cells"), the table \(wanted == 1 ? "1 input" : "\(wanted) inputs")",
        zh: "此行有 \(found) 格，而表有 \(wanted) 项输入"),
      help: Bilingual(
        en: "write one cell for each input, with `any` where it doesn't matter",
        zh: "请为每项输入各写一格，不论何值处写“任意”"))
  }

  /// C2735. A table without rows.
  static func emptyTable(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2735", at: name.span,
      Bilingual(en: "the table `\(name.text)` has no rows", zh: "判定表“\(name.text)”没有任何一行"),
      help: Bilingual(en: "write `row from 90 gives 100%`", zh: "请写“行 达到 90 得 100%”"))
  }

  /// C2736. A cell that wants an input not to be known.
  static func unknownCell(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2736", at: span,
      Bilingual(
        en: "a row holds for what is known; a cell can't be `unknown`",
        zh: "表的各行针对已知情形，格中不能写“未知”"),
      help: Bilingual(
        en: "ask in a rule: `when score is unknown`", zh: "请在规则中判断：“当 得分 为 未知”"))
  }

  /// C2737. Results that can't be compared, or added, as the table wants.
  static func tableResult(_ name: Name, _ type: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2737", at: name.span,
      Bilingual(
        en: "results of the table `\(name.text)` can't be taken together so: \(type.name.english)",
        zh: "判定表“\(name.text)”的结果是\(type.name.chinese)，不能这样合并"),
      help: Bilingual(
        en: "use `highest` and `lowest` for ordered values and `added up` for sums, or `one only`",
        zh: "有序的值才可用“取高”“取低”，可相加的值才可用“累加”；否则请写“唯一”"))
  }

  /// C2738. A table that reads what is settled party by party, or later.
  static func tableReadsLater(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2738", at: span,
      Bilingual(
        en: "a table reads the incident, not single people, amounts or steps",
        zh: "表只读取事件本身，不读取个人、金额或步骤的情况"),
      help: Bilingual(
        en: "tables read facts, terms, parameters and the severity; move the rest into a rule",
        zh: "表读取事实、术语、参数和等级；其余请放入规则"))
  }

  /// C2739. A place that no row holds.
  static func tableGap(_ table: CulpaEngine.Label, _ place: TablePlace) -> Diagnostic {
    Diagnostic(
      .error, "C2739", at: table.span,
      Bilingual(
        en: "the table `\(table.shown(in: .english))` has a gap: \(place.both.english)",
        zh: "判定表“\(table.shown(in: .chinese))”有空缺：\(place.both.chinese)"),
      help: Bilingual(
        en: "add a row for it, let a row reach that far, or add `otherwise`",
        zh: "请补一行，延伸某行的范围，或写“其余”"))
  }

  /// C2740. Two rows that hold together where only one may.
  static func tableOverlap(
    _ table: CulpaEngine.Label, _ first: Span, _ second: Span, _ place: TablePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2740", at: second,
      also: [Label(first, Bilingual(en: "the other row", zh: "另一行"))],
      Bilingual(
        en: "two rows of the table `\(table.shown(in: .english))` hold: \(place.both.english)",
        zh: "判定表“\(table.shown(in: .chinese))”有两行同时成立：\(place.both.chinese)"),
      help: Bilingual(
        en:
          "part the rows, or say which counts: `highest`, `lowest`, `added up`, `all agree`",
        zh: "请区分两行，或写明取法：“取高”“取低”“累加”“一致”"))
  }

  /// C2741. Two rows that must agree and don't.
  static func rowsDisagree(
    _ table: CulpaEngine.Label, _ first: Span, _ second: Span, _ place: TablePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2741", at: second,
      also: [Label(first, Bilingual(en: "the other row", zh: "另一行"))],
      Bilingual(
        en:
          "two rows of the table `\(table.shown(in: .english))` hold and differ: \(place.both.english)",
        zh: "判定表“\(table.shown(in: .chinese))”有两行同时成立而结果不同：\(place.both.chinese)"),
      help: Bilingual(
        en: "part the rows, or give them one result", zh: "请区分两行，或使结果相同"))
  }

  /// C2742. A row that holds nowhere.
  static func rowNeverHolds(_ span: Span) -> Diagnostic {
    Diagnostic(
      .warning, "C2742", at: span,
      Bilingual(en: "no value lies in this row", zh: "没有任何值落在此行"),
      help: Bilingual(en: "correct its bounds, or leave it out", zh: "请更正界限，或删去此行"))
  }

  /// C2743. An `otherwise` where the rows leave nothing.
  static func otherwiseNeverReached(_ span: Span) -> Diagnostic {
    Diagnostic(
      .warning, "C2743", at: span,
      Bilingual(
        en: "the rows leave no gap, so `otherwise` is never reached",
        zh: "各行没有空缺，“其余”永远不会用到"),
      help: Bilingual(en: "leave it out, or correct the rows", zh: "请删去，或更正各行"))
  }

  /// C6012. A table whose gaps take too long to find.
  static func tableTooLarge(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6012", at: span,
      Bilingual(
        en: "looking for gaps in this table takes more than \(limit) steps",
        zh: "查找此判定表的空缺需超过 \(limit) 步"),
      help: Bilingual(
        en: "split it into smaller tables, one of which reads the other",
        zh: "请拆成几张小表，让一张读取另一张"))
  }

  /// C2744. Days of a parameter that go back.
  static func changesOutOfOrder(_ span: Span, before: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2744", at: span,
      also: [Label(before, Bilingual(en: "the day before it", zh: "前一日期"))],
      Bilingual(
        en: "this value begins no later than the one before it", zh: "此值的起始日不晚于前一个值"),
      help: Bilingual(
        en: "order the values by their days, each day once", zh: "请按日期先后排列，每个日期一次"))
  }
}
