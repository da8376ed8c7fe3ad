import CulpaSyntax

/// What can be wrong with the order, the settings and the parts of a policy: C2201–C2601.
extension Diagnostic {
  /// C2201. A term that reads the severity or a party.
  static func termReadsLater(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C2201", at: span,
      Bilingual(
        en: "the term `\(name)` reads what is settled only later",
        zh: "术语“\(name)”读取了之后才确定的内容"),
      help: Bilingual(
        en: "terms read facts, parameters and other terms; move the rest into a rule",
        zh: "术语只读取事实、参数和其他术语；其余请放入规则"))
  }

  /// C2202. A classification that reads the severity.
  static func classifyReadsLater(_ span: Span, _ reading: Span? = nil) -> Diagnostic {
    Diagnostic(
      .error, "C2202", at: span,
      also: reading.map { [Label($0, Bilingual(en: "reads the severity", zh: "读取了等级"))] } ?? [],
      Bilingual(
        en: "the severity is settled here; this reads the severity or what follows from it",
        zh: "此处正在确定等级，却读取了等级或其后的内容"),
      help: Bilingual(en: "classify by facts and terms", zh: "请按事实和术语定级"))
  }

  /// C2203. A condition that reads amounts.
  static func conditionReadsAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2203", at: span,
      Bilingual(
        en: "this condition reads amounts, which are settled after all conditions",
        zh: "此条件读取款额，而款额在所有条件之后才确定"),
      help: Bilingual(en: "compare the term that the amount is figured from", zh: "请比较计算该款额所用的术语"))
  }

  /// C2204. An adjustment that reads amounts.
  static func adjustmentReadsAmounts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2204", at: span,
      Bilingual(
        en: "an adjustment reads an amount of its own phase or a later one",
        zh: "调整读取了本阶段或之后的款额"),
      help: Bilingual(en: "figure it from facts and terms", zh: "请用事实和术语计算"))
  }

  /// C2205. Terms in a circle.
  static func circularTerms(_ names: [Name]) -> Diagnostic {
    Diagnostic(
      .error, "C2205", at: names.first?.span ?? .builtIn,
      also: names.dropFirst().map { Label($0.span) },
      Bilingual(
        en: names.count == 1
          ? "the term `\(names.first?.text ?? "")` is defined by itself"
          : "these terms are defined by each other: \(names.map(\.text).joined(separator: ", "))",
        zh: names.count == 1
          ? "术语“\(names.first?.text ?? "")”由自身定义"
          : "这些术语互相定义:\(names.map(\.text).joined(separator: "、"))"),
      help: Bilingual(
        en: "define one of them by facts and parameters alone", zh: "请让其中一个只由事实和参数定义"))
  }

  /// C2206. Rules that override each other.
  static func circularOverrides(_ labels: [CulpaEngine.Label]) -> Diagnostic {
    Diagnostic(
      .error, "C2206", at: labels.first?.span ?? .builtIn,
      also: labels.dropFirst().map { Label($0.span) },
      Bilingual(
        en: labels.count == 1
          ? "the rule `\(labels.first?.name ?? "")` overrides itself"
          : "these rules override each other: \(labels.map(\.name).joined(separator: ", "))",
        zh: labels.count == 1
          ? "规则“\(labels.first?.name ?? "")”优先于自身"
          : "这些规则互相优先:\(labels.map(\.name).joined(separator: "、"))"),
      help: Bilingual(en: "say which one yields", zh: "请写明哪一条让位"))
  }

  /// C2207. Steps that wait for each other.
  static func circularSteps(_ labels: [CulpaEngine.Label]) -> Diagnostic {
    Diagnostic(
      .error, "C2207", at: labels.first?.span ?? .builtIn,
      also: labels.dropFirst().map { Label($0.span) },
      Bilingual(
        en: labels.count == 1
          ? "the step `\(labels.first?.name ?? "")` waits for itself"
          : "these steps wait for each other: \(labels.map(\.name).joined(separator: ", "))",
        zh: labels.count == 1
          ? "步骤“\(labels.first?.name ?? "")”等待自身"
          : "这些步骤互相等待:\(labels.map(\.name).joined(separator: "、"))"),
      help: Bilingual(en: "say which one comes first", zh: "请写明哪一步在先"))
  }

  /// C2208. Two roles judged one by one.
  static func twoSubjects(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2208", at: span,
      Bilingual(
        en: "this is judged for each holder of two different roles",
        zh: "此处同时对两个角色的每个人判断"),
      help: Bilingual(en: "one rule, one such role; split it in two", zh: "一条规则只对一个角色逐人判断，请拆成两条"))
  }

  /// C2209. `prior` without its person.
  static func priorNeedsPerson(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2209", at: span,
      Bilingual(
        en: "`prior` in a condition needs its person",
        zh: "条件中的“此前”须指明人"),
      help: Bilingual(en: "write `prior serious of operator`", zh: "请写“责任人 的 此前 严重”"))
  }

  /// C2210. A figure of one role charged to another.
  static func amountOfOther(_ span: Span, subject: String) -> Diagnostic {
    Diagnostic(
      .error, "C2210", at: span,
      Bilingual(
        en:
          "this amount is figured for each \(subject), one by one; it can't be charged to another role",
        zh: "此款额按每个\(subject)分别计算，不能记在其他角色上"),
      help: Bilingual(
        en: "charge it to \(subject), or figure it from the incident", zh: "请记在\(subject)上，或按事件计算"))
  }

  /// C2211. A procedure that reads a party.
  static func procedureReadsParty(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2211", at: span,
      Bilingual(
        en: "this is settled once for the incident and can't read a single party",
        zh: "此处按事件一次确定，不能读取单个当事人"),
      help: Bilingual(en: "use facts, terms and the severity", zh: "请使用事实、术语和等级"))
  }

  /// C2212. An amount figured from one that is itself figured from others.
  static func readsDerived(_ span: Span, booking: String) -> Diagnostic {
    Diagnostic(
      .error, "C2212", at: span,
      Bilingual(
        en: "`\(booking)` is itself figured from other amounts, and can't be read here",
        zh: "“\(booking)”本身由其他款额算出，此处不能读取"),
      help: Bilingual(
        en: "figure it from the amounts that rules set, or name the roles that are meant",
        zh: "请依据规则直接规定的款额计算，或写明所指的角色"))
  }

  /// C2301. A setting given twice.
  static func settingTwice(_ setting: Keyword, _ span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2301", at: span,
      also: [Label(first, Bilingual(en: "first set here", zh: "首次设置在此"))],
      Bilingual(
        en: "`\(setting.spelling.english)` is set a second time",
        zh: "“\(setting.spelling.chinese)”重复设置"),
      help: Bilingual(en: "keep one of them", zh: "请保留一处"))
  }

  /// C2302. Severities without a precedence.
  static func noPrecedence(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2302", at: span,
      Bilingual(
        en: "the policy does not say which severity counts when several apply",
        zh: "制度未说明多个等级并存时取哪一个"),
      help: Bilingual(
        en: "add `, highest wins`, `, lowest wins` or `, one only`", zh: "请加“,从重”“,从轻”或“,唯一”"))
  }

  /// C2303. A choice that only the author can make.
  static func missingSetting(_ setting: Keyword, _ span: Span) -> Diagnostic {
    let examples: [Keyword: String] = [
      .currency: "currency CNY", .round: "round half up to 0.01", .monthEnd: "month end last day",
      .calendar: "calendar cn", .severity: "severity minor < serious < major, highest wins",
    ]
    let chineseExamples: [Keyword: String] = [
      .currency: "币种 元", .round: "舍入 四舍五入 至 0.01", .monthEnd: "月末 末日",
      .calendar: "日历 中国", .severity: "等级 轻微 < 严重 < 重大,从重",
    ]
    let help = Bilingual(
      en: "for example `\(examples[setting] ?? setting.spelling.english)`",
      zh: "例如“\(chineseExamples[setting] ?? setting.spelling.chinese)”")
    return Diagnostic(
      .error, "C2303", at: span,
      Bilingual(
        en: "this needs the policy to say `\(setting.spelling.english)`",
        zh: "此处需要制度写明“\(setting.spelling.chinese)”"), help: help)
  }

  /// C2401. A ladder without rows.
  static func emptyLadder(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2401", at: span,
      Bilingual(
        en: "this ladder has no rows",
        zh: "此阶梯没有任何一级"),
      help: Bilingual(en: "write `minor above 0 CNY`", zh: "请写“轻微 超过 0元”"))
  }

  /// C2402. Ladder rows out of order of gravity.
  ///
  /// - Parameter isFalling: whether the rows before grow milder.
  static func ladderLevels(
    _ span: Span, level: String, before: Span, isFalling: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2402", at: span, also: [Label(before, Bilingual(en: "the row before", zh: "上一级"))],
      Bilingual(
        en: "`\(level)` is not \(isFalling ? "milder" : "graver") than the row before it",
        zh: "“\(level)”不比上一级更\(isFalling ? "轻" : "重")"),
      help: isFalling
        ? Bilingual(en: "order the rows from the gravest to the mildest", zh: "请从重到轻排列")
        : Bilingual(en: "order the rows from the mildest to the gravest", zh: "请从轻到重排列"))
  }

  /// C2403. Ladder bounds that don't grow.
  static func ladderBounds(_ span: Span, before: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2403", at: span, also: [Label(before, Bilingual(en: "the row before", zh: "上一级"))],
      Bilingual(
        en: "this row begins no later than the one before it, which it would hide",
        zh: "此级起点不高于上一级，上一级将落空"),
      help: Bilingual(en: "let the bounds grow from row to row", zh: "请让界限逐级增大"))
  }

  /// C2404. A range written backwards.
  static func rangeReversed(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2404", at: span,
      Bilingual(
        en: "this range ends before it begins",
        zh: "此范围的终点小于起点"),
      help: Bilingual(en: "write the smaller end first", zh: "请先写较小的一端"))
  }

  /// C2405. Two factors for a tier.
  static func tierTwice(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2405", at: name.span,
      Bilingual(
        en: "the tier `\(name.text)` has a second factor",
        zh: "层级“\(name.text)”有第二个系数"),
      help: Bilingual(en: "keep one", zh: "请保留一个"))
  }

  /// C2406. A tier without a factor.
  static func tierMissing(_ span: Span, names: [String]) -> Diagnostic {
    Diagnostic(
      .error, "C2406", at: span,
      Bilingual(
        en: "no factor for the tier \(names.joined(separator: ", "))",
        zh: "层级 \(names.joined(separator: "、")) 没有系数"),
      help: Bilingual(en: "give every tier a factor", zh: "请给每个层级一个系数"))
  }

  /// C2407. A share beyond 100 %.
  static func rateAboveWhole(_ span: Span, _ ratio: Decimal) -> Diagnostic {
    let percent = (try? ratio.multiplied(by: Decimal(100))) ?? ratio
    return Diagnostic(
      .warning, "C2407", at: span,
      Bilingual(
        en: "\(percent)% is more than the whole",
        zh: "\(percent)% 超过全部"),
      help: Bilingual(
        en: "write at most 100% if no more than the whole is meant",
        zh: "如果不超过全部，请写不超过 100% 的百分比"))
  }

  /// C2408. More severities than fit.
  static func tooManyLevels(_ span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "C2408", at: span,
      Bilingual(
        en: "a policy has at most \(limit) severities",
        zh: "一个制度最多有 \(limit) 个等级"),
      help: Bilingual(en: "merge some", zh: "请合并"))
  }

  /// C2409. A figure below zero where money can only be owed.
  static func negativeFigure(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2409", at: span,
      Bilingual(en: "this figure is below zero", zh: "此数小于零"),
      help: Bilingual(
        en: "leave the minus out: `raise` and `lower`, `charge` and `reward` say the direction",
        zh: "请去掉负号，用“提高”“降低”“扣罚”“奖励”表示方向"))
  }

  /// C2501. A rule that does nothing.
  static func ruleWithoutEffect(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, "C2501", at: name.span,
      Bilingual(
        en: "the rule `\(name.text)` has no effect and overrides nothing",
        zh: "规则“\(name.text)”没有效果，也不优先于任何规则"),
      help: Bilingual(en: "give it an effect, or `overrides`", zh: "请写效果或“优先于”"))
  }

  /// C2502. An adjustment of nothing.
  static func nothingSets(_ span: Span, booking: String, role: String?) -> Diagnostic {
    let inEnglish = role.map { " for `\($0)`" } ?? ""
    let inChinese = role.map { "“\($0)”的" } ?? ""
    return Diagnostic(
      .error, "C2502", at: span,
      Bilingual(
        en: "no rule charges or pays `\(booking)`\(inEnglish), so this changes nothing",
        zh: "没有规则扣罚或奖励\(inChinese)“\(booking)”，此处不起作用"),
      help: Bilingual(
        en: "check the name after `as`, and the roles", zh: "请检查“记为”后的名称和角色"))
  }

  /// C2503. An adjustment of a derived amount.
  static func adjustsDerived(_ span: Span, booking: String) -> Diagnostic {
    Diagnostic(
      .error, "C2503", at: span,
      Bilingual(
        en: "`\(booking)` is figured from other amounts after all adjustments",
        zh: "“\(booking)”由其他款额在调整之后算出"),
      help: Bilingual(en: "adjust the amounts it is figured from", zh: "请调整它所依据的款额"))
  }

  /// C2504. A procedure without steps.
  static func emptyProcedure(_ name: Name) -> Diagnostic {
    Diagnostic(
      .warning, "C2504", at: name.span,
      Bilingual(
        en: "the procedure `\(name.text)` has no steps",
        zh: "流程“\(name.text)”没有步骤"),
      help: Bilingual(en: "add `step … by …`", zh: "请加“步骤 … 由 …”"))
  }

  /// C2505. Declared and never used.
  static func unused(_ label: CulpaEngine.Label, noun: Bilingual) -> Diagnostic {
    Diagnostic(
      .warning, "C2505", at: label.span,
      Bilingual(
        en: "the \(noun.english) `\(label.name)` is never used",
        zh: "\(noun.chinese)“\(label.name)”从未使用"),
      help: Bilingual(en: "use it, or remove it", zh: "请使用或删除"))
  }

  /// C2506. A rule without an article.
  static func uncited(_ label: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .note, "C2506", at: label.span,
      Bilingual(
        en: "the rule `\(label.name)` cites no article",
        zh: "规则“\(label.name)”没有依据条款"),
      help: Bilingual(
        en: "add `cites \"…\"` so that a ruling can name it", zh: "请加“依据 \"…\"”，以便裁定引用"))
  }

  /// C2507. Points on amounts that never have a rate.
  static func pointsOnFixed(_ span: Span, booking: String) -> Diagnostic {
    Diagnostic(
      .error, "C2507", at: span,
      Bilingual(
        en: "`\(booking)` is always a fixed amount, and points change a rate",
        zh: "“\(booking)”总是固定金额，而百分点改变的是比例"),
      help: Bilingual(
        en: "raise it by a percentage or by money, or charge a share of something",
        zh: "请按百分比或金额调整，或按比例扣罚"))
  }

  /// C2601. Two rules that contradict each other, with an incident that shows it.
  static func provenConflict(
    _ first: Span, _ second: Span, names: (String, String), booking: String, witness: Bilingual
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2601", at: second,
      also: [Label(first, Bilingual(en: "the other rule", zh: "另一条规则"))],
      Bilingual(
        en:
          "the rules `\(names.0)` and `\(names.1)` set `\(booking)` for the same person differently: \(witness.english)",
        zh: "规则“\(names.0)”与“\(names.1)”对同一人的“\(booking)”规定不同：\(witness.chinese)"),
      help: Bilingual(
        en: "let one override the other, say `in addition`, or part their conditions",
        zh: "请写“优先于”或“另加”，或区分条件"))
  }
}
