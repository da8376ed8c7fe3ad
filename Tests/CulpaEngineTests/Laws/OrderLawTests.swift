import CulpaEngine
import CulpaReport
import CulpaSyntax
import CulpaTestSupport
import Testing

/// Language page §4: order never matters.
@Suite struct OrderLawTests {
  static let seeds: Range<UInt64> = 0..<40

  /// The generator itself: what it makes is in the language.
  @Test(arguments: seeds)
  func generatedPoliciesAreValid(seed: UInt64) {
    var builders = Builders(seed: seed)
    let built = builders.anyCase()
    let judgement = Judgement(built.script)
    #expect(judgement.errors.filter { !$0.hasPrefix("C4") } == [], "\(built.script)")
    #expect(judgement.incidents.count == built.incidents.count)
  }

  @Test(arguments: seeds)
  func orderOfRulesNeverMatters(seed: UInt64) {
    var builders = Builders(seed: seed, mayConflict: seed % 3 == 0)
    let built = builders.anyCase()
    var random = SplitMix(seed)
    let other = built.withItemsShuffled(using: &random)
    let first = Judgement(built.script)
    let second = Judgement(other.script)
    // A policy that is proven to contradict itself judges nothing, in whatever order it is written.
    #expect(first.incidents.count == (first.errors.contains("C2601") ? 0 : built.incidents.count))
    #expect(first.firstDifference(second) == nil)
  }

  @Test(arguments: seeds)
  func orderOfIncidentsAndPartiesNeverMatters(seed: UInt64) {
    var builders = Builders(seed: seed, mayConflict: seed % 3 == 0)
    let built = builders.anyCase()
    var random = SplitMix(seed)
    let other = built.withDataShuffled(using: &random)
    let first = Judgement(built.script)
    let second = Judgement(other.script)
    // A policy that is proven to contradict itself judges nothing, in whatever order it is written.
    #expect(first.incidents.count == (first.errors.contains("C2601") ? 0 : built.incidents.count))
    #expect(first.firstDifference(second) == nil)
  }

  /// Language page §1: one meaning in two spellings. Texts that quote the policy differ.
  @Test(arguments: seeds)
  func bothSpellingsMeanTheSame(seed: UInt64) throws {
    var builders = Builders(seed: seed, mayConflict: seed % 3 == 0)
    let built = builders.anyCase()
    let text = SourceText(name: "script.culpa", built.script)
    let tree = parse(text, as: SourceID(0))
    let chinese = try #require(format(tree, of: text, as: .chinese))
    let first = Judgement(built.script)
    let second = Judgement(chinese)
    #expect(files(first) == files(second), "\(built.script)")
  }

  @Test(arguments: seeds.prefix(20))
  func sameInputsGiveTheSameBytes(seed: UInt64) {
    var builders = Builders(seed: seed, mayConflict: true)
    let built = builders.anyCase()
    #expect(Judgement(built.script).shown() == Judgement(built.script).shown())
  }

  private func files(_ judgement: Judgement) -> String {
    let files = RulingFiles(judgement.workspace, format: .json, language: .english)
    return judgement.incidents.map { String(decoding: files.bytes($0), as: UTF8.self) }
      .joined(separator: "\n")
  }
}
