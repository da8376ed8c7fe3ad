import CulpaSyntax

/// What can go wrong while ruling: C4001–C4013.
extension Diagnostic {
  /// C4001. Rules that contradict each other in this incident.
  static func conflict(_ spans: [Span], rules: [String], booking: String, incident: String)
    -> Diagnostic
  {
    Diagnostic(
      .error, "C4001", at: spans.first ?? .builtIn, also: spans.dropFirst().map { Label($0) },
      Bilingual(
        en:
          "in \(incident) the rules \(rules.joined(separator: ", ")) set `\(booking)` for the same person differently",
        zh: "在 \(incident) 中，规则 \(rules.joined(separator: "、")) 对同一人的“\(booking)”规定不同"),
      help: Bilingual(
        en: "let one override the other, say `in addition`, or part their conditions",
        zh: "请写“优先于”或“另加”，或区分条件"))
  }

  /// C4002–C4004. Arithmetic that has no answer, where it was chosen.
  static func impossible(_ error: ArithmeticError, _ span: Span, incident: String) -> Diagnostic {
    switch error {
    case .overflow:
      Diagnostic(
        .error, "C4002", at: span,
        Bilingual(
          en: "in \(incident) this number or date grows beyond what can be kept",
          zh: "在 \(incident) 中，此数或日期超出可保存的范围"),
        help: Bilingual(en: "check the facts and the policy", zh: "请检查事实和制度"))
    case .divisionByZero:
      Diagnostic(
        .error, "C4003", at: span,
        Bilingual(en: "in \(incident) this divides by zero", zh: "在 \(incident) 中，此处除以零"),
        help: Bilingual(
          en: "guard it: `if x > 0 then … else …`", zh: "请先判断：“如果 x > 0 则 … 否则 …”"))
    case .severalRows: severalRows(span, rows: [], incident: incident)
    case .noRow: noRow(span, incident: incident)
    case .lostDigits:
      Diagnostic(
        .error, "C4004", at: span,
        Bilingual(
          en: "in \(incident) this has no exact decimal value",
          zh: "在 \(incident) 中，此处没有精确的小数值"),
        help: Bilingual(
          en: "say how to round it: `(…) rounded to 0.01`", zh: "请写明舍入：“(…) 舍入到 0.01”"))
    }
  }

  /// C4005. A wage that bears no instalment.
  static func wageBearsNothing(
    _ span: Span, person: String, wage: String, floor: String, incident: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C4005", at: span,
      Bilingual(
        en: "in \(incident) nothing can be deducted from \(person): wage \(wage), to keep \(floor)",
        zh: "在 \(incident) 中无法从 \(person) 的工资扣款：工资 \(wage)，须保留 \(floor)"),
      help: Bilingual(
        en: "agree another way of payment", zh: "请商定其他付款方式"))
  }

  /// C4006. More instalments than we plan.
  static func tooManyInstalments(
    _ span: Span, person: String, limit: Int, incident: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "C4006", at: span,
      Bilingual(
        en: "in \(incident) the debt of \(person) would take more than \(limit) months",
        zh: "在 \(incident) 中，\(person) 的欠款需超过 \(limit) 个月"),
      help: Bilingual(en: "agree another way of payment", zh: "请商定其他付款方式"))
  }

  /// C4007. A deadline beyond the years of the calendar.
  static func unknownYear(
    _ span: Span, year: Int, calendar: String, incident: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "C4007", at: span,
      Bilingual(
        en:
          "in \(incident) the deadline needs the calendar `\(calendar)` for \(year), which it lacks",
        zh: "在 \(incident) 中，时限需要日历“\(calendar)”的 \(year) 年，而该日历没有"),
      help: Bilingual(
        en:
          "load one that covers it: `calendar own from \"own.csv\"`, or give the deadline in days",
        zh: "请载入含该年的日历：“日历 own 自 \"own.csv\"”，或以自然日规定时限"))
  }

  /// C4008. Several severities where the policy allows one.
  static func severalSeverities(
    _ spans: [Span], levels: [String], incident: String
  ) -> Diagnostic {
    Diagnostic(
      .error, "C4008", at: spans.first ?? .builtIn, also: spans.dropFirst().map { Label($0) },
      Bilingual(
        en:
          "in \(incident) several severities apply where the policy says `one only`: \(levels.joined(separator: ", "))",
        zh: "在 \(incident) 中多个等级并存，而制度规定“唯一”：\(levels.joined(separator: "、"))"),
      help: Bilingual(
        en: "make the conditions exclude each other, or let the policy say `highest wins`",
        zh: "请使各条件互斥，或在制度中写“从重”"))
  }

  /// C4009. A decision outside its range.
  static func decisionOutside(
    _ span: Span, low: String, high: String, cites: String, rule: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, "C4009", at: span,
      also: [Label(rule, Bilingual(en: "the range is set here", zh: "范围规定在此"))],
      Bilingual(
        en: "this decision lies outside \(low) … \(high), which article \(cites) leaves",
        zh: "此酌定超出第 \(cites) 条所留的范围 \(low) … \(high)"),
      help: Bilingual(en: "decide within the range", zh: "请在范围内酌定"))
  }

  /// C4010. Several holders share an amount but don't owe the same one.
  static func unequalShares(_ span: Span, booking: String, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4010", at: span,
      Bilingual(
        en: "in \(incident) `\(booking)` is shared by people who owe different amounts",
        zh: "在 \(incident) 中，分摊“\(booking)”的各人应付额不同"),
      help: Bilingual(
        en: "adjust the amount for all of them, or scale instead of sharing",
        zh: "请对所有人作同样调整，或改用“折算”"))
  }

  /// C4011. Points on an amount without a rate.
  static func pointsWithoutRate(_ span: Span, booking: String, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4011", at: span,
      Bilingual(
        en: "in \(incident) `\(booking)` is a fixed amount, and points change a rate",
        zh: "在 \(incident) 中“\(booking)”是固定金额，而百分点改变的是比例"),
      help: Bilingual(
        en: "raise it by a percentage or by money, or charge a share of something",
        zh: "请按百分比或金额调整，或按比例扣罚"))
  }

  /// C6008. A policy that compiles to more operations than we run.
  static func tooManyOperations(_ span: Span, count: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6008", at: span,
      Bilingual(
        en: "this policy needs \(count) operations for one incident; the limit is \(limit)",
        zh: "此制度每个事件需要 \(count) 步运算，上限为 \(limit)"),
      help: Bilingual(en: "split it into several policies", zh: "请拆成几个制度"))
  }

  /// C6009. More incidents than one answer may judge under so large a policy.
  static func tooManySteps(_ span: Span, incidents: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C6009", at: span,
      Bilingual(
        en: "judging \(incidents) incidents would take more than \(limit) steps",
        zh: "裁定 \(incidents) 个事件需超过 \(limit) 步运算"),
      help: Bilingual(en: "judge fewer incidents at a time", zh: "请分批裁定"))
  }

  /// C4012. A range of an incident that ends before it begins.
  static func rangeTurned(_ span: Span, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4012", at: span,
      Bilingual(
        en: "in \(incident) this range ends before it begins",
        zh: "在 \(incident) 中，此范围的终点小于起点"),
      help: Bilingual(
        en: "use `smallest(…)` and `largest(…)`, or part the conditions",
        zh: "请用“最小(…)”和“最大(…)”，或区分条件"))
  }

  /// C4013. Something `for each` of part of a time.
  static func partOfATime(_ span: Span, _ figure: String, incident: String) -> Diagnostic {
    Diagnostic(
      .error, "C4013", at: span,
      Bilingual(
        en:
          "in \(incident) this is to be done \(figure) times, and whether part of a time counts is not said",
        zh: "在 \(incident) 中，此处应计 \(figure) 次，而不足一次是否计入没有写明"),
      help: Bilingual(
        en: "round the count: `(…) rounded to 1`, or record whole ones",
        zh: "请写明舍入：“(…) 舍入到 1”，或只记录整数"))
  }

  /// C6007. More parties than we take.
  static func tooManyParties(_ span: Span, limit: Int, incident: String) -> Diagnostic {
    Diagnostic(
      .limit, "C6007", at: span,
      Bilingual(
        en: "the incident \(incident) has more than \(limit) parties",
        zh: "事件 \(incident) 的当事人超过 \(limit) 个"),
      help: Bilingual(en: "split the incident", zh: "请拆分事件"))
  }
}
