import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax

/// Standard input that is no terminal, read as a script: statements in the order in which a run reads
/// them, and commands of the desk between them. The first that fails ends it.
struct ReplScript {
  private let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// Answers with what the process ends with.
  func run() -> ExitCode {
    do throws(LoadFailure) {
      let script = try DiskLoader.text(ofFile: "-")
      for part in Self.parts(of: script) where !desk.isOver {
        guard take(part) else { break }
      }
    } catch {
      desk.fail(error)
    }
    desk.console.flush()
    return desk.findings.code
  }

  private func take(_ part: SourceText) -> Bool {
    let text = part.text(0..<part.utf8.count)
    if MetaCommand.begins(text) { return desk.take(text) }
    for piece in Pieces.of(part) {
      do throws(SessionFailure) {
        guard try desk.accept(piece) else { return false }
      } catch {
        desk.complain(error.diagnostic)
        return false
      }
    }
    return true
  }

  /// Stretches of statements, and lines for the desk between them: a line begins one with `:` where the
  /// text before it is complete.
  static func parts(of script: SourceText) -> [SourceText] {
    var parts: [SourceText] = []
    var start = 0
    func end(before index: Int) {
      guard index > start else { return }
      let range = script.lineRange(start).lowerBound..<script.lineRange(index - 1).upperBound
      let text = SourceText(
        name: script.name, utf8: Array(script.utf8[range]), firstLine: script.firstLine + start)
      parts.append(text)
    }
    for index in 0..<script.lineCount {
      let range = script.lineRange(index)
      guard MetaCommand.begins(script.text(range)) else { continue }
      let before = script.lineRange(start).lowerBound..<range.lowerBound
      guard Completeness(of: SourceText(name: "", utf8: Array(script.utf8[before]))) != .incomplete
      else { continue }
      end(before: index)
      parts.append(
        SourceText(
          name: script.name, utf8: Array(script.utf8[range]), firstLine: script.firstLine + index))
      start = index + 1
    }
    end(before: script.lineCount)
    return parts
  }
}
