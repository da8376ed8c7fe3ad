import CulpaEngine
import CulpaReport

/// Rulings on their way to a file: while some are written out on a thread of their own, the next are judged.
///
/// A third of the work of `assess` is writing; judging goes from one incident to the next and can't be
/// divided.
struct RulingWriting {
  /// So many are written at once: enough that a thread costs nothing, few enough to hold.
  private static let batch = 2048

  private let files: RulingFiles
  /// What each incident became, in the order of the data.
  private var parts: [[UInt8]]
  private var waiting: [JudgedIncident] = []
  private var written: Background<[(incident: Int, bytes: [UInt8])]>?

  init(_ files: RulingFiles, count: Int) {
    self.files = files
    parts = Array(repeating: [], count: count)
  }

  /// Takes the ruling on an incident.
  mutating func take(_ judged: JudgedIncident) {
    waiting.append(judged)
    if waiting.count == Self.batch { write() }
  }

  /// The bytes of each incident, when all are written.
  mutating func finish() -> [[UInt8]] {
    write()
    collect()
    return parts
  }

  private mutating func write() {
    collect()
    let files = files
    let batch = waiting
    waiting = []
    written = Background {
      batch.compactMap { judged in judged.incident.map { ($0, files.bytes(judged)) } }
    }
  }

  private mutating func collect() {
    guard let written else { return }
    for (incident, bytes) in written.wait() { parts[incident] = bytes }
    self.written = nil
  }
}
