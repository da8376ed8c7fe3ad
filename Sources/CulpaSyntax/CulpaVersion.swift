/// What `culpa` says it is.
public enum CulpaVersion {
  /// The version of the language and of the tool.
  public static let current = "0.1.0"
}
