import ArgumentParser
import CulpaFiles
import CulpaReport
import CulpaSession
import CulpaSyntax
import Glibc

/// What every command understands.
struct CommonOptions: ParsableArguments {
  @Option(help: "Language of messages: en or zh (default: from LANG).")
  var lang: Lang?

  @Option(help: "Colours: auto, always or never.")
  var color: Colouring = .auto

  @Flag(name: .shortAndLong, help: "Leave out everything but results and errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp("Folder that scripts may read from beside their own.", valueName: "dir"))
  var allowRead: [String] = []

  @Option(help: ArgumentHelp("Most bytes of results (default: 4 GiB).", valueName: "bytes"))
  var maxOutput = 4 << 30

  /// A language as the command line spells it.
  enum Lang: String, ExpressibleByArgument, CaseIterable {
    case en, zh
  }

  /// When to colour.
  enum Colouring: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  var language: Language {
    switch lang {
    case .en?: return .english
    case .zh?: return .chinese
    case nil:
      for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        if let value = Surroundings.variable(name) {
          return value.hasPrefix("zh") ? .chinese : .english
        }
      }
      return .english
    }
  }

  /// The same arguments with common options that stand before the command moved behind it, where its
  /// own options are looked for: `--lang zh test a.culpa` means `test --lang zh a.culpa`.
  static func behindCommand(_ arguments: [String]) -> [String] {
    let withValue = ["--lang", "--color", "--allow-read", "--max-output"]
    var leading = 0
    while leading < arguments.count {
      let argument = arguments[leading]
      if withValue.contains(argument) {
        leading += 2
      } else if argument == "-q" || argument == "--quiet"
        || withValue.contains(where: { argument.hasPrefix($0 + "=") })
      {
        leading += 1
      } else {
        break
      }
    }
    guard leading > 0, leading < arguments.count, !arguments[leading].hasPrefix("-") else {
      return arguments
    }
    return [arguments[leading]] + arguments[..<leading] + arguments[(leading + 1)...]
  }

  func style(for descriptor: Int32) -> Style {
    let isTerminal = isatty(descriptor) == 1
    let colour =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && Surroundings.variable("NO_COLOR") == nil
          && Surroundings.variable("TERM") != "dumb"
      }
    return Style(
      language: language, width: isTerminal ? Self.width(descriptor) : 200, colour: colour,
      ascii: false)
  }

  private static func width(_ descriptor: Int32) -> Int {
    if let columns = Surroundings.variable("COLUMNS").flatMap(Int.init), columns >= 20 {
      return columns
    }
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return 80 }
    return Int(size.ws_col)
  }
}
