/// The nearest of several words, for "did you mean".
public enum Nearest {
  /// The candidate that differs least from `word`, if it differs little; the first of equals.
  ///
  /// Differences are counted in characters, a swap of neighbours as one. Two Han characters may differ
  /// in one, longer words in about a third of their length.
  public static func of(_ word: String, in candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().prefix(64))
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, word: String)?
    for candidate in candidates where candidate != word {
      let letters = Array(candidate.lowercased().prefix(64))
      let longest = max(letters.count, wanted.count)
      let allowed = max(1, longest / 3)
      guard abs(letters.count - wanted.count) <= allowed, longest > 1 else { continue }
      let distance = distance(wanted, letters, atMost: allowed)
      guard distance <= allowed, distance < longest else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Edit distance with swaps of neighbours; anything above `limit` may be given as `limit + 1`.
  static func distance(_ left: [Character], _ right: [Character], atMost limit: Int) -> Int {
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
        var cost = min(substitution, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      if (current.min() ?? 0) > limit { return limit + 1 }
      before = previous
      previous = current
    }
    return previous.last ?? left.count
  }
}
