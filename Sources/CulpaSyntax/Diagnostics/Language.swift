/// The languages that messages and spellings exist in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english = "en"
  /// Chinese, simplified.
  case chinese = "zh"
}
