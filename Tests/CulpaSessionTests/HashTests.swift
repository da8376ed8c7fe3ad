import Foundation
import Testing

@testable import CulpaSession

/// SHA-256 by the standard's own examples (FIPS 180-4; NIST CSRC examples and long messages).
struct HashTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func standardExample(text: String, hash: String) {
    #expect(SHA256.hex(text.utf8) == hash)
  }

  @Test func aMillionTimesA() {
    var hash = SHA256()
    for _ in 0..<1000 { hash.update([UInt8](repeating: UInt8(ascii: "a"), count: 1000)) }
    #expect(
      hash.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Every length around the ends of blocks, against the system's own program.
  @Test func lengthsAgreeWithTheSystem() throws {
    let desk = try Desk()
    let lengths = Array(0...130) + [255, 256, 257, 1000]
    for length in lengths {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      try Data(bytes).write(to: desk.folder.appending(path: "\(length)"))
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = lengths.map(String.init)
    process.currentDirectoryURL = desk.folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let found = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = found.split(separator: "\n").map { String($0.prefix(64)) }
    #expect(lines.count == lengths.count)
    for (length, line) in zip(lengths, lines) {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ length) }
      #expect(SHA256.hex(bytes) == line, "\(length)")
    }
  }
}
