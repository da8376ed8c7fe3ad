/// What a formatted text would lose.
public enum FormatFault: Hashable, Sendable {
  /// It does not parse any more.
  case unreadable
  /// It says something else.
  case otherMeaning
  /// A comment is gone, or changed.
  case lostComment
  /// Formatting it again changes it again.
  case unsettled
}

/// Proves a formatted text before it is written: it must parse to an equal tree, have equal comments, and
/// stay as it is when it is formatted again; `nil` where all that holds.
public func fault(
  of formatted: String, from tree: SyntaxTree, of text: SourceText, as spelling: FormatSpelling
) -> FormatFault? {
  let other = SourceText(name: text.name, formatted)
  let again = parse(other, as: tree.source)
  if again.hasErrors { return .unreadable }
  if TreeShape(again.statements).words != TreeShape(tree.statements).words { return .otherMeaning }
  let before = tree.comments.map { text.text($0) }.sorted()
  if again.comments.map({ other.text($0) }).sorted() != before { return .lostComment }
  return format(again, of: other, as: spelling) == formatted ? nil : .unsettled
}

/// A tree as words, without places: two trees that mean the same have the same.
///
/// Read by reflection, so that no part that somebody adds to the tree can be forgotten here.
private struct TreeShape {
  private(set) var words: [String] = []

  init(_ statements: [Statement]) { describe(statements) }

  private mutating func describe(_ value: Any) {
    if value is Span { return }
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .enum || mirror.children.isEmpty {
      words.append(mirror.children.first?.label ?? "\(value)")
    }
    words.append("(")
    for child in mirror.children {
      if mirror.displayStyle != .enum { words.append(child.label ?? "") }
      describe(child.value)
    }
    words.append(")")
  }
}
