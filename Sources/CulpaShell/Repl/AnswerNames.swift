import CulpaEngine
import CulpaSession
import CulpaSyntax

/// `_12` in a text: what was asked then, written out, so that what is recorded stands alone.
struct AnswerNames {
  /// Why `_12` can't stand here.
  enum Refusal: Error, Hashable {
    case noAnswer(Int, of: Int)
    case severalIncidents(Int, [String])
    /// It is neither about an incident nor a value.
    case nothing(Int)
  }

  /// What an answer stands for.
  enum Meaning: Hashable {
    case incident(String)
    /// The expression that was shown.
    case expression(String)
  }

  /// The number in `_12`.
  static func number(_ word: some StringProtocol) -> Int? {
    guard word.hasPrefix("_"), word.utf8.count > 1 else { return nil }
    let digits = word.dropFirst()
    return digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
  }

  /// The text with every `_12` replaced.
  static func resolved(
    _ text: String, _ meaning: (Int) throws(Refusal) -> Meaning
  ) throws(Refusal) -> String {
    let source = SourceText(name: "", text)
    var bytes: [UInt8] = []
    var position = 0
    for token in lex(source, as: SourceID(0)).tokens where token.kind == .word {
      let range = Int(token.start)..<Int(token.end)
      guard let number = number(source.text(range)) else { continue }
      bytes += source.utf8[position..<range.lowerBound]
      switch try meaning(number) {
      case .incident(let name): bytes += quoted(name).utf8
      case .expression(let text): bytes += "(\(text))".utf8
      }
      position = range.upperBound
    }
    bytes += source.utf8[position...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text literal.
  static func quoted(_ text: String) -> String {
    var literal = "\""
    for character in text {
      if character == "\"" || character == "\\" { literal.append("\\") }
      literal.append(character)
    }
    return literal + "\""
  }

  /// What a statement and its answer stand for.
  static func meaning(
    _ number: Int, _ text: String, _ said: [Said]
  ) throws(Refusal) -> Meaning {
    var names: [String] = []
    func add(_ judged: [JudgedIncident]) {
      for one in judged where !names.contains(one.ruling.incident) {
        names.append(one.ruling.incident)
      }
    }
    for case .answer(let outcome, let workspace) in said {
      switch outcome {
      case .rulings(let judged), .instalments(let judged, of: _), .obligations(let judged),
        .settlements(let judged, _):
        add(judged)
      case .explanation(let judged, _, _), .decided(let judged), .whyNot(let judged, _):
        add([judged])
      case .revised(incident: let incident, revision: _):
        names.append(workspace.incidents[incident].record.name)
      case .value, .totals, .list, .duties, .appeals, .comparison, .discretion, .sweep, .imported:
        break
      }
    }
    if names.count > 1 { throw .severalIncidents(number, names) }
    if let name = names.first { return .incident(name) }
    let source = SourceText(name: "", text)
    let tree = parse(source, as: SourceID(0))
    switch tree.statements.last {
    case .command(.show(.value(let expression), _)):
      return .expression(source.text(expression.span))
    case .incident(let incident):
      if let name = incident.name { return .incident(name.text) }
    case .command(.sweep(let sweep)):
      if case .one(let name) = sweep.selection { return .incident(name.text) }
    default: break
    }
    throw .nothing(number)
  }
}
