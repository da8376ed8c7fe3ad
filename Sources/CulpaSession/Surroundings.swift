import Glibc

/// What a session needs to know of the world: the time, who is there, chance.
///
/// Given from outside, so that a test says them and the same session comes out.
public struct Surroundings: Sendable {
  /// The moment now, in UTC, as `2026-03-02T09:30:00.125Z`.
  public var now: @Sendable () -> String
  /// Who is at the desk.
  public var actor: String
  /// The number of the process and the name of its machine.
  public var process: Int
  public var host: String
  /// So many bytes that nobody can guess.
  public var random: @Sendable (Int) -> [UInt8]

  /// Takes each as given.
  public init(
    now: @escaping @Sendable () -> String, actor: String, process: Int, host: String,
    random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.now = now
    self.actor = actor
    self.process = process
    self.host = host
    self.random = random
  }

  /// Those of this process: `CULPA_ACTOR`, else the user's name.
  public static var real: Surroundings {
    Surroundings(
      now: { moment() }, actor: actor, process: Int(getpid()), host: hostName,
      random: { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      })
  }

  /// A variable of the environment that is set to something.
  public static func variable(_ name: String) -> String? {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }

  private static var actor: String {
    for name in ["CULPA_ACTOR", "USER", "LOGNAME"] {
      if let value = variable(name) { return value }
    }
    return "uid-\(getuid())"
  }

  private static var hostName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, 255) == 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func moment() -> String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var parts = tm()
    var seconds = time.tv_sec
    gmtime_r(&seconds, &parts)
    func digits(_ number: Int, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let day =
      "\(digits(Int(parts.tm_year) + 1900, 4))-\(digits(Int(parts.tm_mon) + 1, 2))"
      + "-\(digits(Int(parts.tm_mday), 2))"
    let clock =
      "\(digits(Int(parts.tm_hour), 2)):\(digits(Int(parts.tm_min), 2))"
      + ":\(digits(Int(parts.tm_sec), 2)).\(digits(Int(time.tv_nsec) / 1_000_000, 3))"
    return "\(day)T\(clock)Z"
  }
}
