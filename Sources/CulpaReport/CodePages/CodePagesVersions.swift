import CulpaSyntax

/// What can be wrong with versions of a policy: C2804, C3161.
extension CodePages {
  static let versions: [CodePage] = [
    CodePage(
      code: "C2804",
      title: Bilingual(en: "a transition without a first day", zh: "过渡没有起始日"),
      text: Bilingual(
        en: """
          `transition older unless lighter` speaks of what occurred before this version came into \
          force. Without `effective from` the version has no such day. Add it.
          """,
        zh: """
          “过渡 从旧兼从轻”针对本版施行之前发生的事件。没有“施行 自”，本版就没有施行之日。请加上。
          """),
      wrong: """
        policy example {
            currency CNY
            round half up to 0.01
            transition older unless lighter
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        """,
      right: """
        policy example {
            effective from 2025-01-01 to 2025-12-31
            currency CNY  round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        policy example {
            effective from 2026-01-01  transition older unless lighter
            currency CNY  round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator 80% of loss }
        }
        """)
  ]

  static let missingVersions: [CodePage] = [
    CodePage(
      code: "C3161",
      title: Bilingual(en: "a transition from nothing", zh: "没有旧版的过渡"),
      text: Bilingual(
        en: """
          `transition older unless lighter` compares this version with the one in force when an \
          incident occurred. No policy of this name with an earlier first day is declared or loaded, \
          so nothing is ever compared. Load the older version with `use`, or leave `transition` out.
          """,
        zh: """
          “过渡 从旧兼从轻”将本版与事件发生时施行的版本相比较。没有声明或载入同名且施行更早的制度，因此无\
          从比较。请用“使用”载入旧版，或删去“过渡”。
          """),
      wrong: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            transition older unless lighter
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        """,
      right: """
        policy example {
            effective from 2026-01-01
            currency CNY
            round half up to 0.01
            role operator
            fact loss : money
            rule recovery cites "1" { charge operator loss }
        }
        """)
  ]
}
