import SchemaDiagnostics
import SchemaSyntax

extension Compilation {
  /// What the first stages make of a schema; `nil` when one of them finds an error.
  mutating func draft(of trees: [SyntaxTree]) -> SchemaDraft? {
    var names = NameResolver()
    for tree in trees { names.add(tree) }
    return names.bag.hasErrors ? nil : resolve(names.declarations)
  }
}
