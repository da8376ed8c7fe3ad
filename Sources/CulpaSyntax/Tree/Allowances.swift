/// `allow C8006 for major because "the regulation says so"`: a finding that the author knows of.
public struct AllowDeclaration: Sendable {
  /// The code of the finding.
  public let code: Name
  /// What it must be about; empty for the whole policy.
  public let subjects: [Name]
  public let reason: Text
  public let span: Span
}
