public import CulpaEngine
public import CulpaSyntax

/// What was changed in a policy and whether a test noticed, in words.
public struct MutantText {
  private let sources: SourceSet
  private let language: Language

  /// Speaks of mutants of policies in these texts.
  public init(_ sources: SourceSet, language: Language) {
    self.sources = sources
    self.language = language
  }

  private func say(_ words: Bilingual) -> String { words.text(in: language) }

  private func written(_ span: Span) -> String {
    let text = sources.text(span).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count > 60 ? text.prefix(59) + "…" : text
  }

  /// Where it is, and what no test notices; with an incident that would show it.
  public func lines(_ result: MutantResult, _ texts: TextTable) -> [String] {
    let place = sources[result.mutation.span.source]
    let position = place?.position(of: result.mutation.span.start) ?? (line: 1, column: 1)
    let name = place?.name ?? ""
    var lines = ["\(name):\(position.line):\(position.column)  \(say(sentence(result.mutation)))"]
    switch result.fate {
    case .survived(let witness?):
      let text = IncidentText(witness.policy, texts: texts)
      if witness.policy.settlement == nil {
        lines.append("  " + text.line(witness.record, in: language))
      } else {
        let name = witness.policy.label.shown(in: language)
        let items = text.items(witness.record, in: language).joined(separator: "  ")
        lines.append("  \(name) { \(items) }")
      }
    case .survived(nil):
      lines.append("  " + say(result.mutation.isInLog ? Self.unlogged : Self.untold))
    case .undecided: lines.append("  " + say(Self.undecided))
    case .killed, .refused, .equivalent: break
    }
    return lines
  }

  private static let untold = Bilingual(
    en: "no expectation hangs on it", zh: "没有期望取决于它")
  private static let unlogged = Bilingual(
    en: "no test logs steps in the wrong order", zh: "没有测试记录顺序颠倒的步骤")
  private static let undecided = Bilingual(
    en: "no incident was found that is ruled otherwise", zh: "没有找到裁定不同的事件")

  /// `no test notices if rule late (5.2) is removed`.
  private func sentence(_ mutation: Mutation) -> Bilingual {
    let words = change(mutation)
    return Bilingual(
      en: "no test notices if \(words.english)", zh: "没有测试能察觉：\(words.chinese)")
  }

  private func subject(_ mutation: Mutation) -> Bilingual {
    let articles = mutation.cites.map(\.value).joined(separator: ", ")
    let behind = articles.isEmpty ? "" : " (\(articles))"
    let chinese = articles.isEmpty ? "" : "（\(articles)）"
    guard let name = mutation.subject?.text else {
      return Bilingual(en: "the ladder\(behind)", zh: "阶梯\(chinese)")
    }
    return Bilingual(en: "`\(name)`\(behind)", zh: "“\(name)”\(chinese)")
  }

  private func change(_ mutation: Mutation) -> Bilingual {
    let text = written(mutation.span)
    let subject = subject(mutation)
    func inSubject(_ english: String, _ chinese: String) -> Bilingual {
      Bilingual(en: "\(english) in \(subject.english)", zh: "\(subject.chinese)中\(chinese)")
    }
    switch mutation.change {
    case .removed:
      return Bilingual(en: "\(subject.english) is removed", zh: "\(subject.chinese)被删去")
    case .overrideDropped(let name):
      return Bilingual(
        en: "\(subject.english) no longer overrides `\(name.text)`",
        zh: "\(subject.chinese)不再优先于“\(name.text)”")
    case .partDropped: return inSubject("`\(text)` is left out", "漏掉“\(text)”")
    case .effectDropped: return inSubject("`\(text)` is left out", "漏掉“\(text)”")
    case .rowDropped: return inSubject("the row `\(text)` is left out", "漏掉“\(text)”一行")
    case .comparison(let from, let to):
      return inSubject(
        "`\(text)` has `\(to.rawValue)` for `\(from.rawValue)`",
        "“\(text)”的“\(from.rawValue)”写成“\(to.rawValue)”")
    case .bound(let from, let to):
      return inSubject(
        "`\(text)` has `\(to.keyword.spelling(in: .english))` for `\(from.keyword.spelling(in: .english))`",
        "“\(text)”的“\(from.keyword.spelling(in: .chinese))”写成“\(to.keyword.spelling(in: .chinese))”"
      )
    case .shifted(let quantity):
      let (english, chinese) = shifted(quantity)
      return inSubject("`\(text)` is \(english)", "“\(text)”写成 \(chinese)")
    case .exchanged(let from, to: let to):
      return inSubject(
        "`\(to.text)` stands for `\(from.text)`", "“\(from.text)”写成“\(to.text)”")
    case .orderDropped(let name):
      return Bilingual(
        en: "\(subject.english) need not wait for `\(name.text)`",
        zh: "\(subject.chinese)不必在“\(name.text)”之后")
    case .word(let from, let to):
      return inSubject(
        "`\(to.spelling(in: .english))` stands for `\(from.spelling(in: .english))`",
        "“\(from.spelling(in: .chinese))”写成“\(to.spelling(in: .chinese))”")
    case .direction: return inSubject("`\(text)` goes the other way", "“\(text)”方向相反")
    case .sign(let from, let to):
      return inSubject(
        "`\(to.rawValue)` stands before `\(text)` for `\(from.rawValue)`",
        "“\(text)”前的“\(from.rawValue)”写成“\(to.rawValue)”")
    case .membership: return inSubject("`\(text)` means the opposite", "“\(text)”意思相反")
    }
  }

  private func shifted(_ quantity: Quantity) -> (String, String) {
    guard let other = quantity.shifted else { return ("", "") }
    func spelled(_ language: Language) -> String {
      guard let unit = other.unit else { return other.digits }
      let gap =
        language == .english && !["%", "pp", "h", "min", "s"].contains(unit.spelling(in: .english))
      let per = other.per.map { "/" + $0.spelling(in: language) } ?? ""
      return other.digits + (gap ? " " : "") + unit.spelling(in: language) + per
    }
    return (spelled(.english), spelled(.chinese))
  }

  /// `232 of 240 mutants killed (96.66 %); not counted: …`.
  public static func tally(
    killed: Int, survived: Int, undecided: Int, equivalent: Int, refused: Int
  ) -> Bilingual {
    let all = killed + survived
    let share = CoverageText.percent(Coverage.share(killed, of: all))
    return Bilingual(
      en:
        "\(killed) of \(all) mutants killed (\(share) %); not counted: \(equivalent) proven equivalent, "
        + "\(undecided) without a difference found, \(refused) refused by the check",
      zh: "\(all) 个变异中察觉 \(killed) 个（\(share)%）；不计入：已证明等价 \(equivalent) 个，"
        + "未发现差别 \(undecided) 个，被检查拒绝 \(refused) 个")
  }
}
