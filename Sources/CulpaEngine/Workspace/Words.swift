/// The few words of output that the engine itself must know.
enum Words {
  /// A person without a name.
  static let someone = "某人"
}
