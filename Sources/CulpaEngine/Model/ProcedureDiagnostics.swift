import CulpaSyntax

/// What can be wrong with steps, duties and what is read of them: C2780–C2788.
extension Diagnostic {
  /// C2780. A name that several steps have, where one must be meant.
  static func severalSteps(_ name: Name, _ places: [Span]) -> Diagnostic {
    Diagnostic(
      .error, "C2780", at: name.span,
      also: places.map { Label($0, Bilingual(en: "one of them", zh: "其中之一")) },
      Bilingual(
        en: "\(places.count) steps are called `\(name.text)`, so it is not said which one is read",
        zh: "有 \(places.count) 个步骤名为“\(name.text)”，无法确定读取哪一个"),
      help: Bilingual(en: "give them different names", zh: "请分别命名"))
  }

  /// C2781. A status that is not asked for by its words.
  static func statusNeedsWord(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2781", at: span,
      Bilingual(
        en: "the status of a step is one of `met`, `late`, `missing` and `pending`",
        zh: "步骤的状态只有“按时”“逾期完成”“未办”“待办”"),
      help: Bilingual(
        en: "ask for it: `status of form is late | missing`", zh: "请写：“form 的 状态 为 逾期完成 | 未办”"))
  }

  /// C2782. A day that no month has.
  static func noDayOfMonth(_ span: Span, _ figure: Decimal) -> Diagnostic {
    Diagnostic(
      .error, "C2782", at: span,
      Bilingual(
        en: "no month has a day \(figure)", zh: "任何月份都没有 \(figure) 日"),
      help: Bilingual(
        en: "write a whole number from 1 to 31; a shorter month ends with its last day",
        zh: "请写 1 到 31 的整数；较短的月份以月末日为准"))
  }

  /// C2783. Steps whose being asked for hangs on how each other went.
  static func circularConformance(_ labels: [CulpaEngine.Label]) -> Diagnostic {
    Diagnostic(
      .error, "C2783", at: labels.first?.span ?? .builtIn,
      also: labels.dropFirst().map { Label($0.span) },
      Bilingual(
        en: labels.count == 1
          ? "whether `\(labels.first?.name ?? "")` is asked for hangs on how it went itself"
          : "whether these steps are asked for hangs on each other: \(labels.map(\.name).joined(separator: ", "))",
        zh: labels.count == 1
          ? "是否要求“\(labels.first?.name ?? "")”取决于其自身的办理情况"
          : "这些步骤是否要求办理互相依赖:\(labels.map(\.name).joined(separator: "、"))"),
      help: Bilingual(
        en: "let the condition read an earlier step, or facts", zh: "请让条件读取更早的步骤或事实"))
  }

  /// C2784. A requirement for single holders, read before these are judged.
  static func requirementOfHolders(_ span: Span, rule: CulpaEngine.Label) -> Diagnostic {
    Diagnostic(
      .error, "C2784", at: span,
      also: [Label(rule.span, Bilingual(en: "is judged for each holder", zh: "对每个人分别判断"))],
      Bilingual(
        en:
          "what `\(rule.name)` requires is settled for each holder of a role, after this is read",
        zh: "“\(rule.name)”的要求须对某角色逐人判断，此处读取时尚未确定"),
      help: Bilingual(
        en: "make it a step of a procedure, or let its rule judge the incident as a whole",
        zh: "请改为流程的步骤，或让该规则按整个事件判断"))
  }

  /// C2785. A duty that waits for an event.
  static func dutyHasNoEvent(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2785", at: span,
      Bilingual(
        en: "a duty comes round by itself and runs from no event",
        zh: "职责按周期循环，没有起算事件"),
      help: Bilingual(
        en: "write `until day 20` for a deadline, and `keep` without an event",
        zh: "期限请写“截至日 20”，“保存”请不写起算事件"))
  }

  /// C2786. A day of the month for what comes round more often, or by its own interval.
  static func dutyEndsWithItsRound(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2786", at: span,
      Bilingual(
        en: "this duty does not come round by months, so no day of a month is its deadline",
        zh: "此职责不按月循环，不能以某日为期限"),
      help: Bilingual(
        en: "leave it out: each round is due when it ends; or write `per month`",
        zh: "请删去：每一轮到期末为止；或写“每月”"))
  }

  /// C2787. An interval that is no number of days, weeks, months or years.
  static func badInterval(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2787", at: span,
      Bilingual(
        en: "`every` needs days, weeks, months or years, and more than none",
        zh: "“每隔”须为大于零的天、周、月或年"),
      help: Bilingual(en: "write for example `every 15 days`", zh: "请写例如“每隔 15天”"))
  }

  /// C2788. A duty that hangs on an incident.
  static func dutyReadsIncident(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2788", at: span,
      Bilingual(
        en: "a duty has no incident whose facts it could read",
        zh: "职责不属于任何事件，无法读取事件的内容"),
      help: Bilingual(
        en: "use constants and parameters here, or require it by a rule",
        zh: "此处请用常数和参数，或用规则的“要求”"))
  }
}
