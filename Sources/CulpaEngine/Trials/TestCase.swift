public import CulpaSyntax

/// What a run of tests may be told.
public struct TestOptions: Hashable, Sendable {
  /// Where laws begin to make up incidents: the same seed, the same incidents.
  public var seed: UInt64
  /// How many incidents a law makes up.
  public var incidents: Int

  /// The usual: seed 1, two hundred incidents.
  public init(seed: UInt64 = 1, incidents: Int = 200) {
    self.seed = seed
    self.incidents = incidents
  }
}

/// A test as it is run: once for each of its cases, with their values in place of the names.
public struct TestCase: Sendable {
  /// The name of the test, with the case where there are several.
  public let name: String
  public let span: Span
  /// The test that it is a case of.
  public let test: TestDeclaration
  /// What it begins with and asks, in order; `given` is replaced by what stands there.
  let items: [TestItem]
  /// The value of each name, for the test that a law prints.
  let row: String?
  /// With excerpts of the file that the case is from.
  let sources: SourceSet
  /// Whose names nothing shows that is said of it.
  public let sealed: SealedNames
  /// Why it can't be run.
  let problems: [Diagnostic]

  /// Why it is not tried.
  public var skipReason: String? { test.skipReason?.value }
}

extension Workspace {
  /// The cases of a test, in the order written; one for a test without.
  ///
  /// A case that can't be read comes as one that is broken.
  public func cases<Loader: SourceLoader>(of test: TestDeclaration, loader: Loader) -> [TestCase] {
    var maker = CaseMaker(workspace: self, test: test)
    return maker.cases(loader)
  }
}

/// Puts the values of each case in place of the names.
private struct CaseMaker {
  let workspace: Workspace
  let test: TestDeclaration
  var sources: SourceSet

  init(workspace: Workspace, test: TestDeclaration) {
    self.workspace = workspace
    self.test = test
    sources = workspace.sources
  }

  mutating func cases(_ loader: some SourceLoader) -> [TestCase] {
    let (items, problems) = withGivens()
    let anys = test.items.compactMap { item -> Span? in
      if case .anyIncident(_, let span) = item { return span }
      return nil
    }
    var wrong = problems
    if anys.count > 1, let second = anys.last { wrong.append(.secondAnyIncident(second)) }
    guard let table = test.cases else { return [made(items, wrong)] }
    var uses = NameUses()
    for item in items { uses.look(at: item) }
    for name in table.names where !uses.names.contains(name.text) {
      wrong.append(.unusedCaseName(name))
    }
    switch table.rows {
    case .written(let rows):
      return rows.enumerated().map { index, row in
        guard row.values.count == table.names.count else {
          return made(
            items,
            wrong + [
              .caseOfOtherLength(row.span, names: table.names.count, values: row.values.count)
            ],
            label: "\(index + 1)")
        }
        return filled(items, table, row.values, wrong, label: "\(index + 1)")
      }
    case .file(let path): return cases(from: path, table, items, wrong, loader)
    }
  }

  private func made(
    _ items: [TestItem], _ problems: [Diagnostic], label: String? = nil, row: String? = nil
  ) -> TestCase {
    TestCase(
      name: label.map { "\(test.name.value) [\($0)]" } ?? test.name.value, span: test.name.span,
      test: test, items: items, row: row, sources: sources,
      sealed: workspace.sealedNames(in: items), problems: problems)
  }

  private func filled(
    _ items: [TestItem], _ table: CaseTable, _ values: [ClaimValue?], _ problems: [Diagnostic],
    label: String
  ) -> TestCase {
    var filling = CaseFilling()
    for (name, value) in zip(table.names, values) {
      if let value { filling.values[name.text] = value } else { filling.empty.insert(name.text) }
    }
    let inner = items.compactMap { filling.filled($0) }
    let sealed = workspace.sealedNames(in: inner)
    let words = zip(table.names, values).map { name, value in
      let text = value.map { sources.text($0.span).flattened } ?? ""
      return "\(name.text) \(text.isEmpty ? "–" : sealed.hidden(in: text))"
    }
    let names = table.names.map(\.text).joined(separator: ", ")
    let figures = values.compactMap { $0.map { sources.text($0.span) } }.joined(separator: ", ")
    let row = "(\(names)) in ((\(figures)))"
    return made(
      inner, problems + filling.diagnostics, label: "\(label): \(words.joined(separator: ", "))",
      row: values.contains { $0 == nil } ? nil : "for each \(row)")
  }

  // MARK: Given

  /// Blocks of `given` in place of their names.
  private func withGivens() -> ([TestItem], [Diagnostic]) {
    var items: [TestItem] = []
    var problems: [Diagnostic] = []
    for item in test.items {
      guard case .given(let name, _) = item else {
        items.append(item)
        continue
      }
      if let given = workspace.givens.first(where: { $0.name.value == name.value }) {
        items += given.statements.map { .statement($0) }
      } else {
        let names = workspace.givens.map(\.name.value)
        problems.append(.unknownGiven(name, near: Nearest.of(name.value, in: names)))
      }
    }
    return (items, problems)
  }

  // MARK: Files

  private mutating func cases(
    from path: Text, _ table: CaseTable, _ items: [TestItem], _ problems: [Diagnostic],
    _ loader: some SourceLoader
  ) -> [TestCase] {
    var rows: [DataRow] = []
    var header: [String] = []
    let faults: [DataProblem]
    do throws(LoadFailure) {
      faults = try loader.rows(at: path.value, from: sources[test.span.source]?.name) { row in
        header = row.header
        if !row.isHeader { rows.append(row) }
        return []
      }
    } catch {
      return [made(items, problems + [.cannotLoad(path.span, path: path.value, error)])]
    }
    if let fault = faults.first { return [made(items, problems + [diagnostic(fault, path.value)])] }
    let missing = table.names.filter { !header.contains($0.text) && !rows.isEmpty }
    if !missing.isEmpty {
      let all = missing.map {
        Diagnostic.noCaseColumn($0, file: path.value, near: Nearest.of($0.text, in: header))
      }
      return [made(items, problems + all)]
    }
    if rows.isEmpty { return [made(items, problems + [.noCases(path.span, file: path.value)])] }
    return rows.map { row in
      let label = "\(path.value):\(row.line)"
      let (values, wrong) = read(row, table, path.value)
      if !wrong.isEmpty { return made(items, problems + wrong, label: label) }
      return filled(items, table, values, problems, label: label)
    }
  }

  private mutating func diagnostic(_ problem: DataProblem, _ file: String) -> Diagnostic {
    let id = sources.add(
      SourceText(name: file, utf8: Array(problem.excerpt.utf8), firstLine: problem.line))
    return Diagnostic(
      problem.severity, problem.code,
      at: Span(
        source: id, start: UInt32(clamping: problem.range.lowerBound),
        end: UInt32(clamping: problem.range.upperBound)), problem.message, help: problem.help)
  }

  /// The fields of a row as values; `nil` for an empty one. Each keeps its place in the row.
  private mutating func read(
    _ row: DataRow, _ table: CaseTable, _ file: String
  ) -> ([ClaimValue?], [Diagnostic]) {
    let fields = row.fields.map { String(decoding: $0, as: UTF8.self) }
    let id = sources.add(
      SourceText(name: file, utf8: Array(fields.joined(separator: ",").utf8), firstLine: row.line))
    var values: [ClaimValue?] = []
    var problems: [Diagnostic] = []
    for name in table.names {
      guard let index = row.header.firstIndex(of: name.text), fields.indices.contains(index) else {
        values.append(nil)
        continue
      }
      let before = fields[..<index].reduce(0) { $0 + $1.utf8.count + 1 }
      let field = fields[index]
      if field.allSatisfy(\.isWhitespace) {
        values.append(nil)
        continue
      }
      let placed = SourceText(name: file, String(repeating: " ", count: before) + field)
      if let value = Fragment.claimValue(placed, as: id) {
        values.append(value)
      } else {
        let end = before + field.utf8.count
        let span = Span(
          source: id, start: UInt32(clamping: before), end: UInt32(clamping: end))
        problems.append(.caseFieldUnreadable(span, field: field, name: name.text))
        values.append(nil)
      }
    }
    return (values, problems)
  }
}
