import DatabaseChanges

/// The renames declared in the schema that are still to be made.
///
/// Where both names existed before, a declaration has been applied, unless the object with the new
/// name is renamed in the same edit (`a` to `b`, `b` to `c`).
struct DeclaredRenames<Name: Hashable> {
  private var open: Set<Name> = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - declarations: The new name of each object with a declaration, and the name of the declared
  ///     source, if it existed.
  ///   - known: The names before.
  init(_ declarations: [(name: Name, source: Name?)], known: Set<Name>) {
    if declarations.isEmpty { return }
    var free: Set<Name> = []
    var left = declarations
    var count = 0
    while left.count != count {
      count = left.count
      left.removeAll { declaration in
        guard !known.contains(declaration.name) || free.contains(declaration.name) else {
          return false
        }
        open.insert(declaration.name)
        if let source = declaration.source { free.insert(source) }
        return true
      }
    }
  }

  /// Whether the object with a new name must be renamed.
  func contains(_ name: Name) -> Bool { open.contains(name) }
}
