import CulpaSyntax

/// What can be wrong with settlements: C3101–C3105 in scripts, C4101–C4104 in rulings.
extension Diagnostic {
  /// C3101. A settlement that there is not.
  static func unknownSettlement(
    _ name: Name, account: String, from first: Period?, to last: Period?
  ) -> Diagnostic {
    let help: Bilingual =
      if let first, let last {
        Bilingual(
          en: "the account is settled from \(first) to \(last), for those who have it",
          zh: "此账户的结算自 \(first) 至 \(last)，限有此账户者")
      } else {
        Bilingual(
          en: "nothing was entered or recorded yet, so there is no period to settle",
          zh: "尚无记入或记录，没有可结算的期间")
      }
    return Diagnostic(
      .error, "C3101", at: name.span,
      Bilingual(
        en: "the account `\(account)` has no settlement `\(name.text)`",
        zh: "账户“\(account)”没有结算“\(name.text)”"), help: help)
  }

  /// C3102. An account that there is not.
  static func unknownAccount(_ name: Name, near: String?, known: [String]) -> Diagnostic {
    let help: Bilingual? =
      near.map { Bilingual(en: "did you mean `\($0)`?", zh: "是否想写“\($0)”？") }
      ?? (known.isEmpty
        ? nil
        : Bilingual(
          en: "there are " + known.joined(separator: ", "),
          zh: "已有 " + known.joined(separator: "、")))
    return Diagnostic(
      .error, "C3102", at: name.span,
      Bilingual(en: "there is no account `\(name.text)`", zh: "没有账户“\(name.text)”"), help: help)
  }

  /// C3103. A record of what is reckoned.
  static func reckonedFact(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C3103", at: name.span,
      Bilingual(
        en: "`\(name.text)` is reckoned from entries and can't be recorded",
        zh: "“\(name.text)”由记入的分数计算，不能记录"),
      help: Bilingual(
        en: "enter points by a rule on an incident, or declare a fact of the account",
        zh: "请由针对事件的规则记分，或在账户中声明事实"))
  }

  /// C3104. A record for nobody, or for somebody where there is nobody to name.
  static func recordSubject(_ span: Span, account: String, _ kind: AccountSubject) -> Diagnostic {
    let word = kind.keyword.spelling
    return kind == .organisation
      ? Diagnostic(
        .error, "C3104", at: span,
        Bilingual(
          en: "the account `\(account)` is of the organisation, so nobody is named",
          zh: "账户“\(account)”归本单位，不必写明归谁"),
        help: Bilingual(en: "leave the name out", zh: "请去掉名称"))
      : Diagnostic(
        .error, "C3104", at: span,
        Bilingual(
          en: "it is not said of which \(word.english) this is recorded",
          zh: "没有写明记录属于哪个\(word.chinese)"),
        help: Bilingual(
          en: "write `record \(account) of …`", zh: "请写“记录 … 的 \(account)”"))
  }

  /// C3105. A fact recorded twice for one settlement.
  static func recordedTwice(_ name: Name, first: Span) -> Diagnostic {
    Diagnostic(
      .error, "C3105", at: name.span,
      also: [Label(first, Bilingual(en: "the first one", zh: "前一个"))],
      Bilingual(
        en: "`\(name.text)` is already recorded for this period",
        zh: "此期间的“\(name.text)”已有记录"),
      help: Bilingual(en: "record it once", zh: "请只记录一次"))
  }

  /// C4101. Points that reach no account.
  static func pointsReachNobody(
    _ span: Span, incident: String, _ holder: String, account: String, _ kind: AccountSubject
  ) -> Diagnostic {
    let word = kind.keyword.spelling
    return Diagnostic(
      .warning, "C4101", at: span,
      Bilingual(
        en:
          "points of \(incident) for \(holder) reach no account `\(account)`: the \(word.english) is not recorded",
        zh: "\(incident) 中\(holder)的分数未能记入账户“\(account)”：未记录其\(word.chinese)"),
      help: Bilingual(
        en: "record the \(word.english) of \(holder)", zh: "请记录\(holder)的\(word.chinese)"))
  }

  /// C4102. A tie that is left open.
  static func tieLeftOpen(_ span: Span, settlement: String, count: Int) -> Diagnostic {
    Diagnostic(
      .warning, "C4102", at: span,
      Bilingual(
        en:
          "\(settlement) shares its place with \(count - 1) more, and who comes first is left open",
        zh: "\(settlement) 与另外 \(count - 1) 个并列，先后未定"),
      help: Bilingual(
        en: "rank by a figure that parts them, or say `ties share`",
        zh: "请按能分出先后的数值排名，或写“并列同名次”"))
  }

  /// C4103. Somebody without a certain place, because a figure is not known: its own, or that of `others`.
  static func notPlaced(_ span: Span, settlement: String, others: [String]) -> Diagnostic {
    let names = others.joined(separator: ", ")
    return Diagnostic(
      .warning, "C4103", at: span,
      others.isEmpty
        ? Bilingual(
          en:
            "\(settlement) has no certain place: its figure, or whether it takes part, is not known",
          zh: "\(settlement) 名次未定：其数值或是否参评未知")
        : Bilingual(
          en:
            "\(settlement) has no certain place: the figure, or whether it takes part, is not known of \(names)",
          zh: "\(settlement) 名次未定：以下结算的数值或是否参评未知：\(others.joined(separator: "、"))"),
      help: others.isEmpty
        ? Bilingual(
          en: "record what its explanation asks for", zh: "请补充其解释中所列的未记录事项")
        : Bilingual(
          en: "record what their explanations ask for", zh: "请补充这些结算的解释中所列的未记录事项"))
  }

  /// C4104. More settlements than one answer may make.
  static func tooManySettlements(_ span: Span, account: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .limit, "C4104", at: span,
      Bilingual(
        en: "settling the account `\(account)` would make more than \(limit) settlements",
        zh: "结算账户“\(account)”将超过 \(limit) 项"),
      help: Bilingual(
        en: "say with `when` who has it, or settle longer periods",
        zh: "请用“当”限定谁有此账户，或改用较长的期间"))
  }
}
