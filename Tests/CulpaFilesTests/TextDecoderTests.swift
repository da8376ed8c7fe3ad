import CulpaFiles
import CulpaTestSupport
import Testing

/// Language page §8: BOM, then strict UTF-8, then GB 18030.
@Suite struct TextDecoderTests {
  /// What a file was read as: its text and encoding, and the failure after the text.
  private struct Reading: Equatable {
    var text: String
    var encoding: TextEncoding
    var failure: TextFailure?
  }

  private func reading(_ bytes: [UInt8], chunkBytes: Int = 1 << 16) -> Reading {
    var source = TextSource(ByteSource(bytes, chunkBytes: chunkBytes))
    var output: [UInt8] = []
    var failure: TextFailure?
    do throws(TextFailure) {
      while try source.read(into: &output) {}
    } catch {
      failure = error
    }
    return Reading(
      text: String(decoding: output, as: UTF8.self), encoding: source.encoding, failure: failure)
  }

  private func failure(_ bytes: [UInt8]) -> TextDecodingFailure? {
    guard case .decoding(let failure) = reading(bytes).failure else { return nil }
    return failure
  }

  /// `张伟,500` in GB 18030.
  private let zhang: [UInt8] = [0xD5, 0xC5, 0xCE, 0xB0, 0x2C, 0x35, 0x30, 0x30]

  @Test func everyEncodingIsRead() {
    #expect(reading(zhang) == Reading(text: "张伟,500", encoding: .gb18030))
    #expect(reading(Array("张伟,5".utf8)) == Reading(text: "张伟,5", encoding: .utf8))
    #expect(reading([0xEF, 0xBB, 0xBF] + "张".utf8) == Reading(text: "张", encoding: .utf8))
    #expect(
      reading([0xFF, 0xFE, 0x20, 0x5F, 0x3D, 0xD8, 0x00, 0xDE])
        == Reading(text: "张😀", encoding: .utf16LittleEndian))
    #expect(
      reading([0xFE, 0xFF, 0x5F, 0x20, 0xD8, 0x3D, 0xDE, 0x00])
        == Reading(text: "张😀", encoding: .utf16BigEndian))
    #expect(reading([]) == Reading(text: "", encoding: .utf8))
    #expect(reading([0xEF, 0xBB, 0xBF]) == Reading(text: "", encoding: .utf8))
  }

  /// GB 18030 writes 😀 with four bytes.
  @Test func fourByteFormsAreRead() {
    #expect(
      reading([0xD5, 0xC5, 0x94, 0x39, 0xFC, 0x36]) == Reading(text: "张😀", encoding: .gb18030))
  }

  /// 路 is C2 B7 in GB 18030, which is `·` in UTF-8.
  @Test func aLookalikeDoesNotDecide() {
    #expect(
      reading([0xC2, 0xB7, 0xB6, 0xCE, 0x0A]) == Reading(text: "路段\n", encoding: .gb18030))
    #expect(reading([0xC2, 0xB7, 0x0A]) == Reading(text: "·\n", encoding: .utf8))
  }

  @Test func asciiDecidesNothing() {
    let ascii = [UInt8](repeating: 0x61, count: 70_000)
    let read = reading(ascii + zhang, chunkBytes: 1000)
    #expect(read.encoding == .gb18030 && read.failure == nil)
    #expect(read.text.hasSuffix("a张伟,500") && read.text.utf8.count == 70_010)
  }

  @Test func aMistakeInUTF8IsNoSwitch() {
    let bytes = Array("姓名,n\r\n张伟,".utf8) + [0xD5, 0xC5, 0x0A]
    let found = failure(bytes)
    #expect(found?.encoding == .utf8 && found?.reason == .invalid)
    #expect(found?.offsetBytes == 17)
    #expect(found?.position == TextPosition(line: 2, column: 4))
    #expect(reading(bytes).text == "姓名,n\r\n张伟,")
    #expect(failure("张".utf8 + [0xFF])?.encoding == .utf8)
    #expect(failure("é,".utf8 + zhang)?.offsetBytes == 3)
  }

  @Test func bytesThatAreNeither() {
    let found = failure(zhang + [0x0D, 0x61, 0xFF, 0xFF])
    #expect(found?.encoding == .gb18030 && found?.reason == .invalid)
    #expect(found?.offsetBytes == 10)
    #expect(found?.position == TextPosition(line: 2, column: 2))
  }

  @Test func aCharacterThatIsCutOff() {
    #expect(failure(Array("张伟".utf8.dropLast()))?.reason == .truncated)
    #expect(failure(Array("张伟".utf8.dropLast()))?.offsetBytes == 3)
    #expect(failure(zhang + [0xD5])?.reason == .truncated)
    #expect(failure([0xFF, 0xFE, 0x41])?.reason == .truncated)
    #expect(failure([0xFF, 0xFE, 0x3D, 0xD8])?.reason == .truncated)
    #expect(failure([0xFF, 0xFE, 0x00, 0xDE, 0x41, 0x00])?.reason == .invalid)
    #expect(failure([0xFF, 0xFE, 0x41, 0x00, 0x3D, 0xD8, 0x41, 0x00])?.offsetBytes == 4)
  }

  /// UTF-8 has one form for each character.
  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8],
    ] as [[UInt8]])
  func otherFormsAreNoUTF8(form: [UInt8]) {
    let found = failure("张,".utf8 + form + [0x2C])
    #expect(found?.reason == .invalid && found?.offsetBytes == 4)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func chunksNeverMatter(seed: UInt64) {
    var dice = SplitMix(seed)
    let pieces: [[UInt8]] = [
      zhang, Array("张é😀".utf8), [0x0D], [0x0A], [0x61], [0xC2, 0xB7], [0xFF], [0xFE],
      [0x94, 0x39, 0xFC, 0x36], [0xEF, 0xBB, 0xBF], [0x80],
      [UInt8.random(in: 0...255, using: &dice)],
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &dice) {
      bytes += pieces.randomElement(using: &dice) ?? []
    }
    let whole = reading(bytes)
    for chunkBytes in 1...7 { #expect(reading(bytes, chunkBytes: chunkBytes) == whole) }
  }

  /// A run of two-byte characters may be longer than what is held back.
  @Test func aLongRunOfTwoByteCharacters() {
    let bytes = Array(String(repeating: "é", count: 3000).utf8) + [0xFF]
    #expect(reading(bytes, chunkBytes: 7) == reading(bytes))
    #expect(failure(bytes)?.position == TextPosition(line: 1, column: 3001))
  }
}
