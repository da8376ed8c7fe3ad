import CulpaReport
import CulpaSession
import Glibc

/// Shows what is taller than the terminal through the user's pager.
enum Pager {
  /// The lines of the terminal; `nil` where there is none.
  static var height: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// Hands lines to `PAGER`, or to `less`; answers whether somebody could be shown them.
  ///
  /// The pager may not start other programs where it knows how not to, and keeps colours.
  static func show(_ lines: [String]) -> Bool {
    let command = Surroundings.variable("PAGER") ?? "less -RFX"
    setenv("LESSCHARSET", "utf-8", 1)
    setenv("LESSSECURE", "1", 1)
    guard let pipe = popen(command, "w") else { return false }
    let previous = signal(SIGPIPE, SIG_IGN)
    for line in lines {
      let bytes = Array((line + "\n").utf8)
      guard fwrite(bytes, 1, bytes.count, pipe) == bytes.count else { break }
    }
    let status = pclose(pipe)
    signal(SIGPIPE, previous)
    // The shell says 127 when there is no such program.
    return status >> 8 != 127
  }
}
