/// Somebody who works here.
public struct Person: Sendable {
  /// What scripts call the person.
  public let label: Label
  /// The monthly wage; ``Value/unknown`` where it is not recorded.
  public var wage: Value = .unknown
  /// The post, as text.
  public var post: Value = .unknown
  /// The department, as text.
  public var department: Value = .unknown
  /// The supervisor.
  public var superior: PersonID?
  /// The day of hiring.
  public var hired: Value = .unknown
  /// The day of the last change of post.
  public var transferred: Value = .unknown

  /// A person of whom only the name is known.
  public init(label: Label) { self.label = label }
}
