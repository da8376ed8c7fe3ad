/// The language a person is spoken to in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// English.
  case english
  /// Simplified Chinese.
  case chinese
}
