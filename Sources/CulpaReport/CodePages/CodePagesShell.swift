import CulpaSyntax

/// What checks of layout and of pinned rulings find: C6101–C6105.
extension CodePages {
  static let checksInCI: [CodePage] = [
    CodePage(
      code: "C6101",
      title: Bilingual(en: "a file that is not in the one style", zh: "未按统一格式书写的文件"),
      text: Bilingual(
        en: """
          `culpa fmt --check` found that formatting would change the file. Where everybody writes alike, a \
          difference between two versions of a policy is a difference of what it says. The place is the first \
          line that would change.
          """,
        zh: "culpa fmt --check 发现排版会改变此文件。写法一致时，两个版本之间的差异就是内容的差异。所示位置是第一处将改变的行。"),
      wrong: "culpa fmt --check policy.culpa", right: "culpa fmt --write policy.culpa"),
    CodePage(
      code: "C6102",
      title: Bilingual(en: "a text that formatting would harm", zh: "排版会损坏的文本"),
      text: Bilingual(
        en: """
          Before it is written, a formatted text is read again: it must mean the same, have the same comments, \
          and stay as it is when formatted again. It did not, so the file was left alone. This is a mistake of \
          culpa; please report it with the text.
          """,
        zh: "写出之前，排版后的文本会被重新读取：含义与注释须相同，再次排版须不再变化。此次未能满足，因此文件保持原样。这是 culpa 的错误，请连同文本一并报告。"),
      wrong: "culpa fmt --write policy.culpa", right: "culpa check policy.culpa"),
    CodePage(
      code: "C6103",
      title: Bilingual(en: "a ruling that is not the pinned one", zh: "与固定结果不同的裁定"),
      text: Bilingual(
        en: """
          `culpa test --rulings` compares what incidents come to with what was accepted before, and names who is \
          affected, the old and the new figure, and the articles by which they differ. A change that is meant \
          is accepted one by one with --review, or all at once with --accept.
          """,
        zh:
          "culpa test --rulings 把事件的结果与此前接受的结果对照，并指明涉及何人、原值与现值以及所依据的条款。有意的变化可用 --review 逐条接受，或用 --accept 全部接受。"
      ),
      wrong: "culpa test --rulings rulings", right: "culpa test --rulings rulings --review"),
    CodePage(
      code: "C6104",
      title: Bilingual(en: "pinned rulings that are not written here", zh: "此处不写入固定的裁定"),
      text: Bilingual(
        en: """
          What is pinned is what a person has accepted. So --review needs a terminal, and where the variable CI is \
          set nothing is written at all: a check that rewrites what it checks finds nothing.
          """,
        zh: "固定的裁定是经人接受的结果，因此 --review 需要终端；设置了变量 CI 时一概不写入：会改写依据的检查查不出任何问题。"),
      wrong: "CI=true culpa test --rulings rulings --accept",
      right: "culpa test --rulings rulings --accept"),
    CodePage(
      code: "C6105",
      title: Bilingual(en: "pinned rulings without their mark", zh: "缺少标记行的裁定文件"),
      text: Bilingual(
        en: """
          A file of pinned rulings begins with a script that declares or imports incidents. A line `=== rulings` \
          ends it; below stand the rulings, which `--accept` fills in the first time.
          """,
        zh: "裁定文件以声明或导入事件的脚本开头，以“=== rulings”一行结束脚本，其下是固定的裁定，第一次由 --accept 填入。"),
      wrong: """
        use "policy.culpa"
        import incidents from "march.csv" under example
        """,
      right: """
        use "policy.culpa"
        import incidents from "march.csv" under example
        === rulings
        """),
  ]
}
