import CulpaSyntax

/// What can be wrong with accounts: C2701–C2714.
extension Diagnostic {
  /// C2701. A name that every settlement has already.
  static func accountNameTaken(_ span: Span, name: String) -> Diagnostic {
    Diagnostic(
      .error, "C2701", at: span,
      Bilingual(
        en: "`\(name)` already means something else in the settlements of this account",
        zh: "“\(name)”在此账户的结算中已有他意"),
      help: Bilingual(en: "give the other one another name", zh: "请将另一项改名"))
  }

  /// C2702. Points that are no number.
  static func notPoints(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2702", at: span,
      Bilingual(
        en: "points are a number, and this is \(found.name.english)",
        zh: "分数是数值，而此处为\(found.name.chinese)"),
      help: Bilingual(en: "write a number without a unit", zh: "请写不带单位的数值"))
  }

  /// C2703. A figure of an account that hangs on what happens in a period.
  static func settingReadsFacts(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2703", at: span,
      Bilingual(
        en: "this is settled before a period begins, so it can't read facts or terms",
        zh: "此项在期间开始前已定，不能读取事实或术语"),
      help: Bilingual(en: "write a number or a parameter", zh: "请写数值或参数"))
  }

  /// C2704. A settlement that enters points.
  static func entryInSettlement(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2704", at: span,
      Bilingual(
        en: "points are entered by rules on incidents, and this is a rule on a settlement",
        zh: "分数由针对事件的规则记入，而此规则针对结算"),
      help: Bilingual(
        en: "move the rule out of the account", zh: "请将此规则移到账户之外"))
  }

  /// C2705. A place where nobody is placed.
  static func rankWithoutRanking(
    _ account: Name, _ fact: (english: String, chinese: String)
  ) -> Diagnostic {
    Diagnostic(
      .error, "C2705", at: account.span,
      Bilingual(
        en: "this account reads `\(fact.english)`, and it has no ranking",
        zh: "此账户读取“\(fact.chinese)”，但没有排名"),
      help: Bilingual(
        en: "add `rank by score, highest first, ties share`",
        zh: "请加“排名按 得分, 从高到低, 并列同名次”"))
  }

  /// C2706. Membership that hangs on what a settlement finds.
  static func membersReadLater(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2706", at: span,
      Bilingual(
        en: "who has an account can hang on its subject and on recorded facts only",
        zh: "谁有此账户只能取决于账户所属者和所记录的事实"),
      help: Bilingual(
        en: "read the balance or another person in a rule instead", zh: "请在规则中读取分数或他人"))
  }

  /// C2707. A ranking by what comes of ranking, or of single people.
  static func rankReadsLater(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2707", at: span,
      Bilingual(
        en: "places are given by this figure, so it can't read places, grades or people",
        zh: "名次由此数值确定，故其不能读取名次、评级或人员"),
      help: Bilingual(
        en: "rank by the score, an item, a recorded fact or a term of them",
        zh: "请按得分、项目、所记录的事实或由其组成的术语排名"))
  }

  /// C2708. Points that are carried over and expire.
  static func carriesAndExpires(_ span: Span, carry: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2708", at: span,
      also: [Label(carry, Bilingual(en: "and here points are carried over", zh: "此处又规定结转"))],
      Bilingual(
        en:
          "points that are carried over would count twice where entries last longer than a period",
        zh: "分数既结转又在多期内有效，会重复计算"),
      help: Bilingual(en: "keep one of the two", zh: "请只保留其一"))
  }

  /// C2709. A lowest balance above the highest.
  static func accountBoundsTurned(_ span: Span, lowest: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2709", at: span,
      also: [Label(lowest, Bilingual(en: "the lowest", zh: "最低分"))],
      Bilingual(
        en: "the highest balance is below the lowest", zh: "最高分低于最低分"),
      help: Bilingual(en: "exchange the two", zh: "请将两者互换"))
  }

  /// C2710. A ranking by something that has no order.
  static func cannotRank(_ span: Span, found: ValueType) -> Diagnostic {
    Diagnostic(
      .error, "C2710", at: span,
      Bilingual(
        en: "nobody can be ranked by \(found.name.english)",
        zh: "不能按\(found.name.chinese)排名"),
      help: Bilingual(
        en: "rank by a number, an amount or a time", zh: "请按数值、金额或时长排名"))
  }

  /// C2711. Somebody put out of a part of an account.
  static func disqualifiedFromItem(_ name: Name) -> Diagnostic {
    Diagnostic(
      .error, "C2711", at: name.span,
      Bilingual(
        en: "`\(name.text)` is an item, and one is disqualified from a whole account",
        zh: "“\(name.text)”是项目，取消资格针对整个账户"),
      help: Bilingual(en: "name the account", zh: "请写账户名称"))
  }

  /// C2712. A tally of an account that looks at other incidents from one of them.
  static func tallyOfIncidents(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2712", at: span,
      Bilingual(
        en: "the tally of an account counts the incidents of a period, and compares them with none",
        zh: "账户的统计针对一个期间内的事件，不与某个事件比较"),
      help: Bilingual(
        en: "leave it out, or move the tally out of the account",
        zh: "请去掉此行，或将统计移到账户之外"))
  }

  /// C2713. A tally that does not say what it counts, or says it twice.
  static func tallyMeasures(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2713", at: span,
      Bilingual(
        en: "a tally has one figure: a count, a total, a mean, the highest or the lowest",
        zh: "一项统计只有一个数值：次数、合计、平均、最高或最低"),
      help: Bilingual(en: "write `count`, or one of the others", zh: "请写“次数”或其他一种"))
  }

  /// C2714. A tally of an account that looks at single people or amounts.
  static func tallyReadsParty(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2714", at: span,
      Bilingual(
        en: "the tally of an account can't read single people, earlier incidents or amounts",
        zh: "账户的统计不能读取个别人员、此前事件或款额"),
      help: Bilingual(
        en: "count by facts, terms, the kind or the severity; `as` says in which roles",
        zh: "请按事实、术语、类别或等级统计；用“作为”写明角色"))
  }
}
