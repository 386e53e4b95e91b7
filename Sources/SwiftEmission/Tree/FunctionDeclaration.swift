/// A function or an initialiser.
struct FunctionDeclaration: Sendable {
  /// A parameter with its default value.
  struct Parameter: Sendable {
    /// The label and the name: `email`, `of user`, `_ changes`.
    let name: Code
    let type: Code
    var value: Code?
  }

  var documentation = Documentation()
  /// Lines above the declaration: `@discardableResult`.
  var attributes: [Code] = []
  let access: AccessLevel
  /// `init` or `func` and the name.
  let name: Code
  var parameters: [Parameter] = []
  /// `async throws`.
  var effects: Code?
  var result: Code?
  let body: [Statement]
}
