/// Findings that the author of a policy knows of.
extension Parser {
  // allow = "allow" name [ "for" names ] "because" text ;
  mutating func allow() throws(Unwind) -> AllowDeclaration {
    let start = here
    _ = eat(.allow)
    let code = try name(for: .finding)
    let subjects = eat(.forSelection) ? try names(for: .allowance) : []
    try expect(.because, in: .allowance)
    let reason = try text(for: .reason)
    return AllowDeclaration(code: code, subjects: subjects, reason: reason, span: since(start))
  }
}
