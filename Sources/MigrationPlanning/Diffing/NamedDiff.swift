import DatabaseChanges
import SQLLexicon

/// The differences between two lists of objects with database names.
struct NamedDiff<Value: Sendable & Equatable> {
  var dropped: [Value] = []
  var added: [Value] = []
  var renamed: [Transition<Value>] = []
  var kept: [Value] = []

  /// Compares by name first; of the rest, what only differs in its name is renamed.
  ///
  /// - Parameters:
  ///   - before: The objects before, under the names after.
  ///   - after: The elements after.
  ///   - name: The object's name.
  ///   - unnamed: The object without its name, to compare the rest.
  init(
    _ before: [Value], _ after: [Value], name: (Value) -> String, unnamed: (Value) -> Value
  ) {
    if before == after {
      kept = after
      return
    }
    var left: [Value] = []
    let news = Dictionary(
      after.map { (Exact(name($0)), $0) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<Exact<String>> = []
    for old in before {
      if let new = news[Exact(name(old))], unnamed(new) == unnamed(old) {
        settled.insert(Exact(name(old)))
        kept.append(new)
      } else {
        left.append(old)
      }
    }
    for new in after where !settled.contains(Exact(name(new))) {
      if let place = left.firstIndex(where: { unnamed($0) == unnamed(new) }) {
        renamed.append(Transition(before: left.remove(at: place), after: new))
      } else {
        added.append(new)
      }
    }
    dropped = left
  }
}
