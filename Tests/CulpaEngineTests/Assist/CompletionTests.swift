import CulpaEngine
import CulpaSyntax
import CulpaTestSupport
import Testing

/// What may stand where somebody is writing.
struct CompletionTests {
  private static let script = """
    policy dispatch 发运 {
        currency CNY
        round half up to 0.01
        severity minor 轻微 < serious 严重, highest wins
        role operator 责任人 { tier 责任 : first 第一 | second 第二 = first }
        role supervisor 主管
        kind delay 延误, damage 货损
        fact loss 损失 : money
        fact own_report 主动报告 : yes/no = no
        fact cause 原因 : one of weather 天气 | haste 匆忙 = haste
        rule recovery 追偿 cites "5" {
            when loss > 0 CNY
            charge operator 10% of loss
        }
    }
    person zhang 张伟 {}
    person li 李娜 {}
    incident "D-1043" { loss = 2000 CNY  operator = zhang }
    """

  private static let workspace: Workspace = {
    var interpreter = Interpreter(
      Workspace(), loader: MemoryLoader(texts: [:]), emit: { _, _ in }, complain: { _, _ in })
    interpreter.run(SourceText(name: "test", script))
    return interpreter.workspace
  }()

  private func completion(_ text: String, _ language: Language = .english) -> Completion {
    Completion(at: text.utf8.count, in: text, Self.workspace, language: language)
  }

  private func names(_ text: String, _ language: Language = .english) -> [String] {
    completion(text, language).candidates.map(\.text)
  }

  @Test(arguments: [
    ("explain zw", ["张伟"]), ("explain zha", ["zhang"]), ("explain 李", ["李娜"]),
    ("assess D", ["\"D-1043\""]), ("assess \"D", ["\"D-1043\""]), ("why not s", ["serious"]),
    ("why not rule ", ["recovery"]), ("explain zhang in ", ["\"D-1043\"", "full"]),
    ("decide recovery of ", ["li", "zhang"]), ("decide rec", ["recovery"]),
    ("incident \"X\" under ", ["dispatch"]), ("scenario s of d", ["dispatch"]),
    ("compare x for inc", ["incidents"]), ("show par", ["params"]),
    ("incident \"X\" { operator = zhang tier ", ["first", "second"]),
    ("incident \"X\" { cause = ", ["haste", "weather", "unknown"]),
    ("incident \"X\" { cause = 天", ["天气"]), ("incident \"X\" { kind = d", ["damage", "delay"]),
    ("incident \"X\" { own_report = ", ["yes", "no", "unknown"]),
    ("incident \"X\" { operator = ", ["li", "zhang", "someone", "unknown"]),
    ("incident \"X\" { operator = zhang, l", ["li"]), ("incident \"X\" { l", ["loss"]),
    ("policy p { rule r { when severity is m", ["minor"]),
    ("import people fr", ["from"]), ("explain zhang as l", ["letter"]),
    ("explain zhang as ", ["letter", "json", "of"]),
  ])
  func thePositionDecides(text: String, wanted: [String]) {
    #expect(names(text) == wanted)
  }

  @Test(arguments: [
    ("裁定 事", ["事件表"]), ("cd", ["裁定"]), ("说明 zw", ["张伟"]), ("为何不 yz", ["严重"]),
    ("为何不 ", ["轻微", "严重"]), ("显示 csb", ["参数表"]),
  ])
  func aChineseDeskIsOfferedChinese(text: String, wanted: [String]) {
    let found = names(text, .chinese)
    #expect(wanted.allSatisfy { found.contains($0) }, "\(found)")
  }

  @Test func anEmptyTextIsOfferedStatements() {
    let found = Set(names(""))
    #expect(found.isSuperset(of: ["policy", "person", "incident", "assess", "explain", "show"]))
    #expect(!found.contains("charge") && !found.contains("zhang"))
  }

  @Test func whatIsNewIsNotCompleted() {
    #expect(!names("person z").contains("zhang"))
    #expect(!names("policy p { rule r").contains("recovery"))
  }

  @Test func aFileIsWantedWhereOneIsRead() {
    #expect(completion("import people from ").wantsFile)
    #expect(completion("use \"a").wantsFile)
    #expect(!completion("assess \"a").wantsFile)
  }

  @Test func theSharedBeginningGoesOnFromWhatIsTyped() {
    #expect(completion("ex").common(typed: "ex") == "exp")
    #expect(completion("explain zw").common(typed: "zw") == nil)
  }

  /// What is replaced is the word that was begun, in bytes.
  @Test func theRangeIsThatOfTheWord() {
    #expect(completion("说明 zw").range == 7..<9)
    #expect(completion("assess \"D").range == 7..<9)
    #expect(completion("assess ").range == 7..<7)
  }

  /// Names that are no words are offered between quotes.
  @Test func everyCandidateIsReadBackAsItself() {
    for text in ["explain ", "assess ", "why not "] {
      for candidate in completion(text).candidates {
        let whole = text + candidate.text
        #expect(Completeness(of: SourceText(name: "", whole)) != .broken, "\(whole)")
      }
    }
  }
}
