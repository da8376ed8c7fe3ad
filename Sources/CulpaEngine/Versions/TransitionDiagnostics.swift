import CulpaSyntax

/// What can be wrong with versions: C2804, C3161.
extension Diagnostic {
  /// C2804. A transition in a policy that does not say from when on it is in force.
  static func transitionWithoutDate(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, "C2804", at: span,
      Bilingual(
        en: "`transition` looks at what occurred before this version, and it has no first day",
        zh: "“过渡”针对本版生效之前发生的事件，而本版没有起始日"),
      help: Bilingual(
        en: "add `effective from` with the day this version came into force",
        zh: "请加“施行 自”，写明本版施行之日"))
  }

  /// C3161. A transition where no older version is known.
  static func transitionWithoutOlder(_ span: Span, policy: String) -> Diagnostic {
    Diagnostic(
      .warning, "C3161", at: span,
      Bilingual(
        en: "no older version of `\(policy)` is known, so `transition` changes nothing",
        zh: "没有制度“\(policy)”的旧版，“过渡”不起作用"),
      help: Bilingual(
        en: "load the older version with `use`, or leave `transition` out",
        zh: "请用“使用”载入旧版，或删去“过渡”"))
  }
}
