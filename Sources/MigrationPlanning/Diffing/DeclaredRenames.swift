import DatabaseChanges

/// The renames declared in the schema that are still to be made.
///
/// Where both names were there before, a declaration has done its work, unless the thing that has
/// the new name gives it up to another one in the same edit (`a` to `b`, `b` to `c`).
struct DeclaredRenames<Name: Hashable> {
  private var open: Set<Name> = []

  /// Finds them.
  ///
  /// - Parameters:
  ///   - declarations: The new name of each thing with a declaration, and the name of what the
  ///     declaration means, if that was there.
  ///   - known: The names of before.
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

  /// Whether the thing of a new name is to be renamed.
  func contains(_ name: Name) -> Bool { open.contains(name) }
}
