import CulpaSyntax

/// What is written of a text that was accepted: its files, itself, its answer.
struct Recording {
  private(set) var payloads: [Payload]
  private(set) var keeper: Keeper
  /// The number of the statement's own entry.
  let entry: Int
  let statement: StatementRecord

  /// - Parameter first: the number of the first entry of it.
  init(
    _ record: StatementRecord, _ files: [FileRecord], answer: String, _ language: Language,
    _ keeper: Keeper, first: Int
  ) {
    self.keeper = keeper
    statement = record
    payloads = files.map { .file($0) } + [.statement(record)]
    entry = first + files.count
    if !answer.isEmpty {
      let content = self.keeper.keep(Array(answer.utf8))
      payloads.append(
        .answer(
          AnswerRecord(statement: entry, language: language.rawValue, content: content)))
    }
  }
}

/// Gathers what must be kept with a statement, each in its place.
struct Keeper {
  private let values: SealedValues
  private var hidden: [[UInt8]] = []
  private(set) var contents: [(hash: String, bytes: [UInt8])] = []
  private(set) var boxes: [(commitment: String, box: [UInt8])] = []

  init(_ values: SealedValues) { self.values = values }

  /// What contains one of these words is sealed from now on.
  mutating func hide(_ words: [String]) { hidden = words.map { Array($0.utf8) } }

  mutating func seal(_ bytes: [UInt8]) -> String {
    let sealed = values.seal(bytes)
    boxes.append(sealed)
    return sealed.commitment
  }

  mutating func keep(_ bytes: [UInt8]) -> ContentRecord {
    if hidden.contains(where: { bytes.contains($0) }) {
      return ContentRecord(hash: seal(bytes), bytes: bytes.count, isSealed: true)
    }
    let hash = SHA256.hex(bytes)
    contents.append((hash, bytes))
    return ContentRecord(hash: hash, bytes: bytes.count, isSealed: false)
  }
}
