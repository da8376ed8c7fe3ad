import CulpaReport
import CulpaSyntax

/// A session as files that other programs read.
public struct SessionExport {
  private let session: Session
  private let reveals: Bool

  /// - Parameter reveals: whether the names of confidential parties are written, where they are here:
  ///   only for whoever may see them.
  public init(_ session: Session, reveals: Bool) {
    self.session = session
    self.reveals = reveals
  }

  // MARK: Script

  /// A script that leaves what the branch leaves and asks what was asked on it.
  ///
  /// What was undone is left out. Without the names of confidential parties the script declares
  /// stand-ins for them.
  public func script() -> String {
    let said = session.said(onTheWayTo: session.timeline.point)
    var text =
      "# \(session.place.name), \(session.timeline.current): \(session.entries.count), \(session.head)\n"
    for file in files { text += "# \(file.name): sha256 \(file.content.hash)\n" }
    for statement in said {
      if !reveals {
        for word in statement.record.sealed {
          text += "person \(Sealing.quoted(word.pseudonym)) {}\n"
        }
      }
      let own = reveals ? session.revealed(statement) : statement.record.text
      // Lines above a text, which kept its place in a file, say nothing here.
      text += own.drop { $0 == "\n" }
      if text.last != "\n" { text += "\n" }
    }
    return text
  }

  /// The files that the script reads; of two that had one name the later.
  public var files: [FileRecord] {
    var files: [FileRecord] = []
    for statement in session.said(onTheWayTo: session.timeline.point) {
      for file in statement.files {
        files.removeAll { $0.name == file.name }
        files.append(file)
      }
    }
    return files
  }

  /// The content of one of the files; `nil` where it is sealed and must not be written, or is not here.
  public func bytes(_ file: FileRecord) -> [UInt8]? {
    if file.content.isSealed, !reveals { return nil }
    return session.bytes(of: file.content)
  }

  /// The folder that statements begin their paths at.
  public var folder: String {
    let names = session.said(onTheWayTo: session.timeline.point).filter { !$0.files.isEmpty }
    guard let name = names.first?.record.name, let slash = name.lastIndex(of: "/") else {
      return ""
    }
    return String(name[...slash])
  }

  // MARK: JSON lines

  /// One object a line: every entry with the fields that its hash covers, then what it names.
  ///
  /// `payload` is the text that was hashed. Contents are text, or hexadecimal digits where they are
  /// none; sealed ones are left out.
  public func lines(_ body: ([UInt8]) -> Void) {
    var contents: [ContentRecord] = []
    for entry in session.entries {
      var json = JSONWriter()
      json.beginObject()
      json.name("number")
      json.number(entry.number)
      for (name, text) in [
        ("time", entry.time), ("actor", entry.actor), ("kind", entry.kind.rawValue),
        ("payload", entry.payload), ("previous", entry.previous), ("hash", entry.hash),
      ] {
        json.name(name)
        json.string(text)
      }
      json.endObject()
      json.endLine()
      body(json.bytes)
      switch Payload(entry.kind, json: entry.payload) {
      case .file(let file)?: contents.append(file.content)
      case .answer(let answer)?: contents.append(answer.content)
      default: break
      }
    }
    var written: Set<String> = []
    for content in contents where !content.isSealed && written.insert(content.hash).inserted {
      if let bytes = session.bytes(of: content) { body(Self.line(content, bytes)) }
    }
  }

  private static func line(_ content: ContentRecord, _ bytes: [UInt8]) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("content")
    json.string(content.hash)
    if let text = String(validating: bytes, as: UTF8.self) {
      json.name("text")
      json.string(text)
    } else {
      json.name("hexadecimal")
      json.string(
        bytes.map { (($0 < 16) ? "0" : "") + String($0, radix: 16) }.joined())
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
