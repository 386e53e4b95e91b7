/// Which of the things after are which of the things before.
struct Match<Value: Sendable & Equatable>: Equatable, Sendable {
  /// The same thing before and after, in the order of after.
  var pairs: [Transition<Value>] = []
  /// Things that go, in the order of before.
  var dropped: [Value] = []
  /// Things that come, in the order of after.
  var added: [Value] = []

  /// The way back.
  var reversed: Match {
    Match(pairs: pairs.map(\.reversed), dropped: added, added: dropped)
  }
}

extension Match {
  /// Pairs what one of some keys finds, the strongest key first; each thing takes part once.
  ///
  /// - Parameters:
  ///   - before: The things before.
  ///   - after: The things after.
  ///   - keys: For each rule the key of a thing before and the key that a thing after looks for.
  static func pairing<Key: Hashable>(
    _ before: [Value], _ after: [Value],
    by keys: [(before: (Value) -> Key?, after: (Value) -> Key?)]
  ) -> Match {
    var partner = [Int?](repeating: nil, count: after.count)
    var isTaken = [Bool](repeating: false, count: before.count)
    for key in keys {
      var places: [Key: Int] = [:]
      for (index, value) in before.enumerated() where !isTaken[index] {
        if let name = key.before(value), places[name] == nil { places[name] = index }
      }
      for (index, value) in after.enumerated() where partner[index] == nil {
        guard let name = key.after(value), let place = places[name], !isTaken[place] else {
          continue
        }
        partner[index] = place
        isTaken[place] = true
      }
    }
    var match = Match()
    for (index, value) in after.enumerated() {
      if let place = partner[index] {
        match.pairs.append(Transition(before: before[place], after: value))
      } else {
        match.added.append(value)
      }
    }
    match.dropped = before.indices.filter { !isTaken[$0] }.map { before[$0] }
    return match
  }
}
