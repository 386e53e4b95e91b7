import SQLLexicon

/// Names of one scope that are taken; the next one of the same kind gets a number.
struct NameRegistry {
  private var taken: Set<String> = []

  init(_ taken: some Sequence<String> = []) {
    self.taken = Set(taken)
  }

  /// Whether a name is free.
  func isFree(_ name: String) -> Bool { !taken.contains(name) }

  /// Takes a name as it is.
  mutating func take(_ name: String) { taken.insert(name) }

  /// The first of some names that is free, or the last of them with a number.
  mutating func name(_ candidates: String...) -> String {
    let fallback = candidates.last ?? ""
    var name = candidates.first(where: isFree) ?? fallback
    var number = 2
    while !isFree(name) {
      name = fallback + String(number)
      number += 1
    }
    taken.insert(name)
    return name
  }
}
