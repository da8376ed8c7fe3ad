public import CulpaEngine
import CulpaSyntax

/// Coverage for other programs: lines and branches of the policies.
///
/// A line counts as run where something on it was reached; each pair of yes and no, each side of a bound
/// and each exception is a branch of its line.
public struct CoverageFiles {
  private let coverage: Coverage

  /// Coverage of some policies.
  public init(_ coverage: Coverage) { self.coverage = coverage }

  private struct Line {
    var hits = 0
    var branches: [(name: String, hits: Int)] = []
    var rules: [(name: String, hits: Int)] = []
  }

  /// By file, in the order of names: its lines, by number.
  private func files() -> [(name: String, lines: [(number: Int, line: Line)])] {
    var files: [String: [Int: Line]] = [:]
    for part in coverage.parts {
      for aim in part.aims {
        let hits = part.trace.hits[aim] ?? 0
        let number = part.position(part.targets.span(of: aim)).line
        var line = files[part.file, default: [:]][number] ?? Line()
        line.hits = max(line.hits, hits)
        if case .rule(let rule) = aim {
          line.rules.append((part.targets.policy.rules[rule].label.name, hits))
        } else {
          line.branches.append((part.words(for: aim).english, hits))
        }
        files[part.file, default: [:]][number] = line
      }
    }
    return files.keys.sorted().map { name in
      let lines = files[name] ?? [:]
      return (name, lines.keys.sorted().map { ($0, lines[$0] ?? Line()) })
    }
  }

  /// The format of lcov, as `genhtml` reads it.
  public func lcov() -> String {
    var text = ""
    for (name, lines) in files() {
      text += "TN:\nSF:\(name)\n"
      let rules = lines.flatMap { line in line.line.rules.map { (line.number, $0) } }
      for (number, rule) in rules { text += "FN:\(number),\(rule.name)\n" }
      for (_, rule) in rules { text += "FNDA:\(rule.hits),\(rule.name)\n" }
      text += "FNF:\(rules.count)\nFNH:\(rules.count { $0.1.hits > 0 })\n"
      var branches = 0
      var taken = 0
      for (number, line) in lines {
        for (index, branch) in line.branches.enumerated() {
          text += "BRDA:\(number),0,\(index),\(line.hits == 0 ? "-" : "\(branch.hits)")\n"
          branches += 1
          if branch.hits > 0 { taken += 1 }
        }
      }
      text += "BRF:\(branches)\nBRH:\(taken)\n"
      for (number, line) in lines { text += "DA:\(number),\(line.hits)\n" }
      text += "LF:\(lines.count)\nLH:\(lines.count { $0.line.hits > 0 })\nend_of_record\n"
    }
    return text
  }

  /// The format of Cobertura.
  ///
  /// - Parameter seconds: when it was made, since 1970; the format asks for it.
  public func cobertura(at seconds: Int = 0) -> String {
    let files = files()
    let all = files.flatMap(\.lines)
    let branches = all.flatMap(\.line.branches)
    func rate(_ some: Int, _ all: Int) -> String {
      let share = all == 0 ? 10_000 : some * 10_000 / all
      let rest = String(share % 10_000)
      return share == 10_000
        ? "1.0" : "0." + String(repeating: "0", count: 4 - rest.count) + rest
    }
    let lineRate = rate(all.count { $0.line.hits > 0 }, all.count)
    let branchRate = rate(branches.count { $0.hits > 0 }, branches.count)
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
      <coverage line-rate="\(lineRate)" branch-rate="\(branchRate)" \
      lines-covered="\(all.count { $0.line.hits > 0 })" lines-valid="\(all.count)" \
      branches-covered="\(branches.count { $0.hits > 0 })" branches-valid="\(branches.count)" \
      complexity="0" version="1" timestamp="\(seconds)">
      <sources><source>.</source></sources>
      <packages>
      <package name="policies" line-rate="\(lineRate)" branch-rate="\(branchRate)" complexity="0">
      <classes>

      """
    for (name, lines) in files {
      let own = lines.flatMap(\.line.branches)
      text += """
        <class name="\(Self.escaped(name))" filename="\(Self.escaped(name))" \
        line-rate="\(rate(lines.count { $0.line.hits > 0 }, lines.count))" \
        branch-rate="\(rate(own.count { $0.hits > 0 }, own.count))" complexity="0">
        <methods/>
        <lines>

        """
      for (number, line) in lines { text += Self.element(number, line) }
      text += "</lines>\n</class>\n"
    }
    return text + "</classes>\n</package>\n</packages>\n</coverage>\n"
  }

  private static func element(_ number: Int, _ line: Line) -> String {
    let start = "<line number=\"\(number)\" hits=\"\(line.hits)\""
    guard !line.branches.isEmpty else { return start + " branch=\"false\"/>\n" }
    let taken = line.branches.count { $0.hits > 0 }
    let share = taken * 100 / line.branches.count
    return start
      + " branch=\"true\" condition-coverage=\"\(share)% (\(taken)/\(line.branches.count))\"/>\n"
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in safeForTerminal(text) {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
