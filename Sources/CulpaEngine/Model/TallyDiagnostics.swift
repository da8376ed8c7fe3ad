import CulpaSyntax

/// What can be wrong with a tally over earlier incidents: C2718–C2721.
extension Diagnostic {
  /// C2718. Two windows of one tally.
  static func tallyWindows(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2718", at: span,
      Bilingual(en: "a tally looks back over one window", zh: "一项统计只能有一个时间范围"),
      help: Bilingual(en: "keep one of them", zh: "请只保留一个"))
  }

  /// C2719. Roles of a subject outside an account.
  static func tallyAsRole(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2719", at: span,
      Bilingual(
        en: "outside an account a tally has no subject that could hold a role",
        zh: "账户之外的统计没有可担任角色的对象"),
      help: Bilingual(
        en: "write `same` with the role: the same person holds it in both",
        zh: "请写“相同”及该角色，表示两次由同一人担任"))
  }

  /// C2720. A tally that includes this incident by its severity.
  static func tallyReadsOwnSeverity(_ span: Span, also place: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2720", at: span,
      also: [Label(place, Bilingual(en: "this incident counts too", zh: "本次也计入"))],
      Bilingual(
        en: "whether this incident counts can't hang on its own severity, which is not known yet",
        zh: "本次是否计入不能取决于尚未确定的本次等级"),
      help: Bilingual(
        en: "count earlier incidents only, and add this one where the tally is used",
        zh: "请只计此前的事件，在使用处再加上本次"))
  }

  /// C2721. A tally of tallies.
  static func tallyOfTally(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2721", at: span,
      Bilingual(en: "a tally can't read another tally", zh: "统计不能读取另一项统计"),
      help: Bilingual(
        en: "write the condition of the other one out", zh: "请直接写出另一项统计的条件"))
  }
}
