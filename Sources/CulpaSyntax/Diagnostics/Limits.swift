/// Every bound on what a text may ask of the interpreter, as one value.
///
/// Reaching a bound is a diagnostic of its own (`C6…`) and exit code 69, never a crash.
public struct Limits: Hashable, Sendable {
  /// Bytes of one source text.
  public var sourceBytes = 64 << 20
  /// Bytes of one text literal or name.
  public var literalBytes = 64 << 10
  /// Tokens of one source text.
  public var tokens = 8 << 20
  /// Levels of nesting in one source text.
  public var depth = 128
  /// Operands of one chain: `a + b + …`, `p and q and …`, `x | y | …`.
  public var chain = 4096
  /// Errors reported for one source text; the rest are counted.
  public var errors = 200
  /// Steps of the search for gaps in one table.
  public var tableSteps = 2 << 20
  /// Overlaps reported for one table.
  public var tableOverlaps = 8
  /// Operations of the incidents that an analysis of one policy makes; what is left then is not decided.
  public var analysis = 4 << 20
  /// Operations of one compiled policy.
  public var operations = 4 << 20
  /// Operations of one answer: those of the policy, for each incident.
  public var steps = 1 << 40
  /// Parties of one incident.
  public var parties = 256
  /// Settlements of one account: subjects × periods.
  public var settlements = 1_000_000
  /// Instalments of one debt: one hundred years of months.
  public var instalments = 1200
  /// Places of the grid of one sweep.
  public var points = 200_000

  /// The defaults.
  public init() {}
}
