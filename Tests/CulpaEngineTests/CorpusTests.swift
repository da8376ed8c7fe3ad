import CulpaSyntax
import CulpaTestSupport
import Testing

/// Each case file says what the interpreter finds wrong with a script, and where.
struct CorpusTests {
  static let folder = "Tests/Corpus/check"

  /// An empty folder must fail here, because a test without arguments passes.
  @Test func thereAreCases() throws {
    #expect(try Corpus.cases(under: Self.folder).count > 50)
  }

  @Test func anEmptyFolderIsAProblem() {
    #expect(throws: Corpus.Problem.self) { try Corpus.cases(under: "Tests/CulpaEngineTests") }
  }

  @Test(arguments: (try? Corpus.cases(under: folder)) ?? [])
  func aCaseIsMarkedAsItIsFound(sample: CorpusCase) throws {
    let outcome = sample.result()
    let drawn = sample.drawn(outcome)
    if Corpus.isUpdating, drawn != sample.text { try Corpus.write(drawn, to: sample.path) }
    #expect(drawn == sample.text || Corpus.isUpdating, "\(drawn)")
    #expect(outcome.codes.contains(sample.code))
  }

  /// A case says what it shows and why the language wants it so.
  @Test(arguments: (try? Corpus.cases(under: folder)) ?? [])
  func aCaseNamesItsSource(sample: CorpusCase) {
    #expect(sample.value(of: "shows")?.isEmpty == false)
    #expect(sample.value(of: "source")?.isEmpty == false)
    #expect(!sample.sections.isEmpty)
  }

  /// A person must be able to find the place: nothing points at what was built in.
  @Test(arguments: (try? Corpus.cases(under: folder)) ?? [])
  func everyDiagnosticHasAPlace(sample: CorpusCase) {
    let outcome = sample.result()
    for diagnostic in outcome.diagnostics {
      #expect(outcome.sources[diagnostic.span.source] != nil, "\(diagnostic.code)")
    }
  }

  @Test func marksStandUnderTheWords() {
    let sample = CorpusCase(
      path: "C2104-sample.case",
      text: """
        shows: a sample
        === script.culpa
        policy p {
            currency CNY
            fact loss : money
            param rate = 5 CNY + 5%
                                 ^^ C2104
                         ----- C2104
        """)
    #expect(sample.sections.map(\.lines.count) == [4])
    #expect(sample.code == "C2104")
    let drawn = sample.drawn(sample.result())
    #expect(!drawn.contains("C2104"))
    #expect(drawn.contains("\npolicy p {\n         - C1113\n"))
    #expect(drawn.hasSuffix("5%\n                           | C1113\n"))
  }
}
