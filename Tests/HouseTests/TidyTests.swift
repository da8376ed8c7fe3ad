import Testing

/// What the house keeps out of its Swift files.
enum Tidy {
  /// The targets that must hold out against any input.
  static let coreTargets = ["CulpaSyntax", "CulpaEngine", "CulpaReport"]

  /// A construct that one core file may use all the same.
  struct Exemption: Sendable {
    /// From the root.
    let path: String
    /// As ``traps(in:)`` names it.
    let construct: String
    /// Why the construct can't end the process there.
    let reason: String
  }

  /// Each must still be needed, and a test sees to it.
  static let exemptions: [Exemption] = []

  static let lineLimit = 600

  /// Names of files that may hold Chinese: the tables of spellings, words, messages, code pages.
  static func mayHoldChinese(_ name: String) -> Bool {
    name.hasPrefix("Spelling") || name.hasPrefix("Words") || name.contains("Diagnostics")
      || name.hasPrefix("CodePages")
  }

  /// Code that ends the process when its author was wrong.
  static func traps(in file: TreeFile) -> [Breach] {
    SwiftCode(file.text).lines.enumerated().flatMap { index, line in
      constructs(in: Array(line)).map { Breach(path: file.path, line: index + 1, what: $0) }
    }
  }

  private static func constructs(in line: [Character]) -> [String] {
    var found = words(of: line).filter { $0 == "fatalError" || $0 == "preconditionFailure" }
    for index in line.indices where line[index] == "!" {
      if index + 1 < line.count, line[index + 1] == "=" { continue }
      guard index > 0 else { continue }
      let before = line[..<index]
      if ends(before, with: "try") {
        found.append("try!")
      } else if ends(before, with: "as") {
        found.append("as!")
      } else if isWordPart(line[index - 1]) || ")]}>?`".contains(line[index - 1]) {
        found.append("!")
      }
    }
    return found
  }

  private static func words(of line: [Character]) -> [String] {
    line.split { !isWordPart($0) }.map { String($0) }
  }

  private static func ends(_ characters: ArraySlice<Character>, with word: String) -> Bool {
    characters.reversed().prefix(while: isWordPart).elementsEqual(word.reversed())
  }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Notes of work left undone; the words are put together so that this file holds none.
  static func notes(in file: TreeFile) -> [Breach] {
    let marks = ["TO" + "DO", "FIX" + "ME"]
    return file.lines.enumerated().flatMap { index, line in
      marks.filter { line.contains($0) }.map {
        Breach(path: file.path, line: index + 1, what: "\($0) in place of the work")
      }
    }
  }

  static func tooLong(_ file: TreeFile) -> [Breach] {
    let count = file.lines.count
    guard count > lineLimit else { return [] }
    return [Breach(path: file.path, line: 0, what: "\(count) lines, \(lineLimit) are the limit")]
  }

  /// Chinese characters where no reader of Chinese would look for them.
  static func chinese(in file: TreeFile) -> [Breach] {
    guard !mayHoldChinese(file.name) else { return [] }
    return file.lines.enumerated().flatMap { index, line in
      // Comments may quote the language; strings may not.
      !line.drop(while: { $0 == " " }).hasPrefix("//")
        && line.unicodeScalars.contains(where: isChinese)
        ? [Breach(path: file.path, line: index + 1, what: "Chinese outside the tables")] : []
    }
  }

  /// Han characters of the base plane and its extensions; full-width punctuation is none.
  static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }
}

/// `Sources/README.md`: shape of code.
struct TidyTests {
  @Test(arguments: Tidy.coreTargets)
  func coreHoldsNothingThatTraps(target: String) throws {
    let exempt = Tidy.exemptions.map { [$0.path, $0.construct] }
    let breaches = try SourceTree.swiftFiles(under: "Sources/\(target)")
      .flatMap { Tidy.traps(in: $0) }
      .filter { !exempt.contains([$0.path, $0.what]) }
    #expect(breaches == [])
  }

  @Test func everyExemptionIsNeededAndSaysWhy() throws {
    let traps = try Tidy.coreTargets.flatMap { target in
      try SourceTree.swiftFiles(under: "Sources/\(target)").flatMap { Tidy.traps(in: $0) }
    }
    for exemption in Tidy.exemptions {
      #expect(traps.contains { $0.path == exemption.path && $0.what == exemption.construct })
      #expect(exemption.reason.split(separator: " ").count >= 3)
    }
  }

  @Test(arguments: ["Sources", "Tests"])
  func noWorkIsLeftAsANote(folder: String) throws {
    let breaches = try SourceTree.swiftFiles(under: folder).flatMap { Tidy.notes(in: $0) }
    #expect(breaches == [])
  }

  @Test(arguments: ["Sources", "Tests"])
  func noFileIsTooLong(folder: String) throws {
    let breaches = try SourceTree.swiftFiles(under: folder).flatMap { Tidy.tooLong($0) }
    #expect(breaches == [])
  }

  @Test func chineseStandsInTheTablesOnly() throws {
    let breaches = try SourceTree.swiftFiles(under: "Sources").flatMap { Tidy.chinese(in: $0) }
    #expect(breaches == [])
  }

  @Test(arguments: [
    ("let a = b!", "!"), ("b!.c()", "!"), ("f()!", "!"), ("a[0]! + 1", "!"), ("var a: Int!", "!"),
    ("try! f()", "try!"), ("a as! B", "as!"), ("fatalError()", "fatalError"),
    ("else { preconditionFailure(\"\") }", "preconditionFailure"), ("\"\\(a!)\"", "!"),
    ("#\"\\#(a!)\"#", "!"), ("a?!", "!"), ("/* x */ a!", "!"), ("\"//\" + a!", "!"),
    ("\"\\(\"b\" + f(c)!)\"", "!"),
  ])
  func aTrapIsSeen(line: String, construct: String) {
    let file = TreeFile(path: "Sample.swift", text: "\n\(line)\n")
    #expect(Tidy.traps(in: file) == [Breach(path: "Sample.swift", line: 2, what: construct)])
  }

  @Test(arguments: [
    "a != b", "if !a {}", "(!a)", "// b!", "/* b! /* c! */ d! */", "\"b!\"", "#\"b!\"#",
    "\"\"\"\n  b! \"c!\"\n  \"\"\"", "\"\\\"b!\"", "precondition(a > 0, \"why!\")", "a!=b",
    "[!a]", "#\"\\(b!)\"#", "!a",
  ])
  func whatDoesNotTrapIsLeftAlone(text: String) {
    #expect(Tidy.traps(in: TreeFile(path: "Sample.swift", text: text)) == [])
  }

  @Test(arguments: ["// TO" + "DO later", "let a = 1  // FIX" + "ME"])
  func aNoteIsSeen(line: String) {
    #expect(Tidy.notes(in: TreeFile(path: "Sample.swift", text: line)).count == 1)
  }

  @Test func aLongFileIsSeen() {
    let line = "let a = 1\n"
    let limit = String(repeating: line, count: Tidy.lineLimit)
    #expect(Tidy.tooLong(TreeFile(path: "Sample.swift", text: limit)) == [])
    #expect(Tidy.tooLong(TreeFile(path: "Sample.swift", text: limit + line)).count == 1)
  }

  @Test(arguments: ["let a = \"\u{4EBA}\"", "\u{20000}"])
  func chineseIsSeen(line: String) {
    #expect(Tidy.chinese(in: TreeFile(path: "Sources/A/Parser.swift", text: line)).count == 1)
    #expect(Tidy.chinese(in: TreeFile(path: "Sources/A/Spelling.swift", text: line)) == [])
    #expect(Tidy.chinese(in: TreeFile(path: "A/LexerDiagnostics+More.swift", text: line)) == [])
  }
}
