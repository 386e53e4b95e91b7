/// Assigns names that are unique in one Swift scope.
///
/// A name that is taken or reserved gets `_` at its end until it is free.
struct NameScope {
  private var taken: Set<String>

  /// Creates a scope with reserved names.
  init(reserved: Set<String>) {
    taken = reserved
  }

  /// Assigns the first free name of several spellings, else the last one with `_` at its end.
  ///
  /// - Parameter spellings: Legal spellings, the best first.
  mutating func claim(_ spellings: String...) -> Identifier {
    for spelling in spellings where taken.insert(spelling).inserted {
      return Identifier(legal: spelling)
    }
    var name = spellings.last ?? ""
    repeat { name += "_" } while !taken.insert(name).inserted
    return Identifier(legal: name)
  }

  /// Assigns names to all members of a scope.
  ///
  /// Members that keep their spelling come first, so that `userId` yields to a later `userID`.
  ///
  /// - Parameters:
  ///   - names: Names of the schema in their order.
  ///   - spelling: The preferred spelling of a name.
  /// - Returns: The Swift name of each name of the schema.
  mutating func claim(_ names: [String], spelling: (String) -> String) -> [String: Identifier] {
    var result: [String: Identifier] = [:]
    for name in names where spelling(name) == name && !taken.contains(name) {
      result[name] = claim(name)
    }
    for name in names where result[name] == nil {
      result[name] = claim(spelling(name), Spelling.legal(name))
    }
    return result
  }
}
