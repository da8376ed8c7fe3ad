import CulpaEngine
import CulpaFiles
import CulpaReport
import CulpaSyntax

/// Writes tests for what is missing, each of them run before it is shown.
struct Suggestions {
  let coverage: Coverage
  let scripts: [TestedScripts.Script]
  let language: Language

  /// The blocks, in the order of what they are for.
  func blocks() -> [[String]] {
    coverage.parts.flatMap { part -> [[String]] in
      guard let script = scripts.first(where: { $0.workspace.knows(part) }) else { return [] }
      return script.workspace.suggestions(for: part).compactMap { suggestion in
        if let declaring = script.workspace.declaring(part) {
          return settlement(suggestion, part, under: declaring, script)
        }
        let writer = SuggestionText(part, texts: script.workspace.texts, language: language)
        return writer.blocks(suggestion).first { block in
          let result = script.workspace.tried(Self.text(block), loader: script.loader)
          return result.map {
            $0.status == .passed && script.workspace.reaches(suggestion.aim, of: part, $0)
          } ?? false
        }
      }
    }
  }

  private func settlement(
    _ suggestion: CoverageSearch.Suggestion, _ part: Coverage.Part,
    under declaring: CompiledPolicy, _ script: TestedScripts.Script
  ) -> [String]? {
    let writer = SuggestionText(
      part, under: declaring, texts: script.workspace.texts, language: language)
    func tried(_ block: [String]) -> TestResult? {
      script.workspace.tried(Self.text(block), loader: script.loader)
    }
    let plain = writer.settlements(suggestion, under: declaring, moving: nil)
    var distance: Decimal?
    if let first = plain.first, let found = tried(first)?.workspace.settlement(of: part),
      let terms = part.targets.policy.settlement
    {
      distance = suggestion.distance(from: found, terms)
    }
    let moved = distance.map { writer.settlements(suggestion, under: declaring, moving: $0) } ?? []
    for block in plain + moved {
      guard let result = tried(block), script.workspace.reaches(suggestion.aim, of: part, result),
        let judged = result.workspace.settlement(of: part)
      else { continue }
      let whole = writer.settled(block, judged, suggestion)
      if tried(whole)?.status == .passed { return whole }
    }
    return nil
  }

  private static func text(_ block: [String]) -> String { block.map { $0 + "\n" }.joined() }
}
