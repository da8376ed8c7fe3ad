import CulpaSyntax

/// What can be wrong with logs, duties and calendar files: C3120–C3127.
extension CodePages {
  static let logs: [CodePage] = [
    CodePage(
      code: "C3120",
      title: Bilingual(en: "a content that nobody asks for", zh: "未要求的内容"),
      text: Bilingual(
        en: """
          What stands after `with` must be among the contents that the policy asks of this step \
          or duty after `contains`. Otherwise a misspelling would count as something missing.
          """,
        zh: """
          “附”后的内容须是制度用“内容”要求该步骤或职责包含的，否则写错的名称会被当作缺失。
          """),
      wrong: """
        policy example {
            procedure report cites "1" { step form by office contains time, place }
        }
        incident "A" under example {
            occurred = 2026-03-02
            done form at 2026-03-03 with time, plaec
        }
        """,
      right: """
        policy example {
            procedure report cites "1" { step form by office contains time, place }
        }
        incident "A" under example {
            occurred = 2026-03-02
            done form at 2026-03-03 with time, place
        }
        """),
    CodePage(
      code: "C3121",
      title: Bilingual(en: "an unknown duty", zh: "未知的职责"),
      text: Bilingual(
        en: """
          Outside an incident `done` speaks of a duty, and no loaded policy declares one of this \
          name. Check the spelling; a step of a procedure belongs into its incident.
          """,
        zh: """
          事件之外的“已办”指某项职责，而已载入的制度都没有声明该职责。请检查名称；流程的步骤应写在其事件中。
          """),
      wrong: """
        policy example {
            duty patrol by safety per day cites "1"
        }
        done patorl at 2026-03-02
        """,
      right: """
        policy example {
            duty patrol by safety per day cites "1"
        }
        done patrol at 2026-03-02
        """),
    CodePage(
      code: "C3122",
      title: Bilingual(en: "no period of a duty", zh: "没有可查看的期间"),
      text: Bilingual(
        en: """
          A duty is looked at in a period with a name, such as 2026-03, 2026-W10, 2026-Q1 or 2026, in \
          which at least one round of it begins. A month has no round of what comes round by years.
          """,
        zh: """
          查看职责须指明期间，如 2026-03、2026-W10、2026-Q1 或 2026，且其中至少有一轮开始。按年循环的职责\
          多数月份没有一轮开始。
          """),
      wrong: """
        制度 示例 {
            职责 巡查 由 安全部 每月 依据 "1"
        }
        已办 巡查 于 2026-03-02
        期望 职责 巡查 见 "三月" 为 1
        """,
      right: """
        制度 示例 {
            职责 巡查 由 安全部 每月 依据 "1"
        }
        已办 巡查 于 2026-03-02
        期望 职责 巡查 见 "2026-03" 为 1
        """),
    CodePage(
      code: "C3124",
      title: Bilingual(en: "a calendar without its columns", zh: "日历缺少列"),
      text: Bilingual(
        en: """
          A calendar file needs a column `day` and a column `kind`, which say what each row is about. \
          Other columns are for people and are not read.
          """,
        zh: """
          日历文件需要“日期”和“类别”两列，说明每行的内容。其他列供人阅读，不会读取。
          """),
      wrong: """
        policy example { calendar plant from "plant.csv" }
        """,
      right: """
        policy example { calendar plant from "plant.csv" }
        """,
      wrongFiles: ["plant.csv": "date_of,what\n2024,year\n"],
      rightFiles: ["plant.csv": "day,kind\n2024,year\n"]),
    CodePage(
      code: "C3125",
      title: Bilingual(en: "a field of a calendar that says nothing", zh: "日历中无法理解的内容"),
      text: Bilingual(
        en: """
          A row covers a year, frees a day or has it worked: `2024,year`, `2024-05-01,off`, \
          `2024-04-28,work`. Everything else would leave the day in doubt.
          """,
        zh: """
          每行写明所含的年份、休的日期或班的日期，如“2024,年”“2024-05-01,休”“2024-04-28,班”。其他内容会使\
          该日存疑。
          """),
      wrong: """
        制度 示例 { 日历 工厂 自 "plant.csv" }
        """,
      right: """
        制度 示例 { 日历 工厂 自 "plant.csv" }
        """,
      wrongFiles: ["plant.csv": "日期,类别\n2024,年\n2024-05-01,放\n"],
      rightFiles: ["plant.csv": "日期,类别\n2024,年\n2024-05-01,休\n"]),
    CodePage(
      code: "C3126",
      title: Bilingual(en: "a day twice in a calendar", zh: "日历中重复的日期"),
      text: Bilingual(
        en: """
          A day stands in two rows of the calendar, which may say different things. Keep the one that \
          holds.
          """,
        zh: """
          同一天在日历中出现两次，内容可能矛盾。请只保留有效的一行。
          """),
      wrong: """
        policy example { calendar plant from "plant.csv" }
        """,
      right: """
        policy example { calendar plant from "plant.csv" }
        """,
      wrongFiles: ["plant.csv": "day,kind\n2024,year\n2024-05-01,off\n2024-05-01,work\n"],
      rightFiles: ["plant.csv": "day,kind\n2024,year\n2024-05-01,off\n"]),
    CodePage(
      code: "C3127",
      title: Bilingual(en: "a calendar that does not say its years", zh: "日历未写明年份"),
      text: Bilingual(
        en: """
          A year that nobody announced is an error and never Monday to Friday, so a calendar says which \
          years it covers. There is a row for each year with days in it, and for each one in between.
          """,
        zh: """
          没有公布的年份是错误，不会当作周一至周五，因此日历须写明所含的年份。凡有日期的年份及其间的每一年都\
          要有一行。
          """),
      wrong: """
        制度 示例 { 日历 工厂 自 "plant.csv" }
        """,
      right: """
        制度 示例 { 日历 工厂 自 "plant.csv" }
        """,
      wrongFiles: ["plant.csv": "日期,类别\n2024-05-01,休\n"],
      rightFiles: ["plant.csv": "日期,类别\n2024,年\n2024-05-01,休\n"]),
  ]
}
