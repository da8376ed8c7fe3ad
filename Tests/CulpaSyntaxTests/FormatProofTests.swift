import CulpaSyntax
import Testing

/// What is formatted is proven before it is written; these are texts that a wrong formatter would write.
struct FormatProofTests {
  private static let written = "# who\nperson zhang { wage = 5000 CNY }\nassess incidents\n"

  private static func fault(_ formatted: String) -> FormatFault? {
    let source = SourceText(name: "a", written)
    return CulpaSyntax.fault(
      of: formatted, from: parse(source, as: SourceID(0)), of: source, as: .keep)
  }

  @Test func whatIsFormattedIsProven() { #expect(Self.fault(Self.written) == nil) }

  @Test func aLostLineIsFound() {
    #expect(Self.fault("# who\nperson zhang { wage = 5000 CNY }\n") == .otherMeaning)
  }

  @Test func anotherFigureIsFound() {
    #expect(
      Self.fault("# who\nperson zhang { wage = 500 CNY }\nassess incidents\n") == .otherMeaning)
  }

  @Test func aLostCommentIsFound() {
    #expect(Self.fault("person zhang { wage = 5000 CNY }\nassess incidents\n") == .lostComment)
  }

  @Test func aTextThatDoesNotParseIsFound() {
    #expect(Self.fault("# who\nperson zhang { wage = \nassess incidents\n") == .unreadable)
  }

  @Test func aTextThatChangesAgainIsFound() {
    #expect(
      Self.fault("# who\nperson zhang {wage = 5000 CNY}\nassess incidents\n") == .unsettled)
  }
}
