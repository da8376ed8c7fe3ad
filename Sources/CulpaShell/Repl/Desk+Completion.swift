/// Completion at the desk.
extension Desk {
  func complete(_ text: String, _ offset: Int) -> LineEditor.Completed { LineEditor.Completed() }
}
