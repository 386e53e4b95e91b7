import DatabaseChanges
import SQLLexicon

/// Which elements after a change are which elements before it.
struct Match<Value: Sendable & Equatable>: Equatable, Sendable {
  /// The kept elements, before and after, in the order of the new schema.
  var pairs: [Transition<Value>] = []
  /// The dropped elements, in the order before the change.
  var dropped: [Value] = []
  /// The added elements, in the order of the new schema.
  var added: [Value] = []

  /// The same in the other direction.
  var reversed: Match {
    Match(pairs: pairs.map(\.reversed), dropped: added, added: dropped)
  }
}

extension Match {
  /// Matches elements by keys, the strongest key first; each element is matched once.
  ///
  /// - Parameters:
  ///   - before: The elements before.
  ///   - after: The elements after.
  ///   - keys: For each rule, the key of an element before and the key that an element after looks
  ///     for.
  static func matching<Key: ExactValue>(
    _ before: [Value], _ after: [Value],
    by keys: [(before: (Value) -> Key?, after: (Value) -> Key?)]
  ) -> Match {
    let partners = partners(before, after, by: keys)
    return Match(before, after, partners)
  }

  /// Matches elements with the same name in the database or in the schema.
  ///
  /// Where the two names lead to different matches, because a name has moved from one element to
  /// another, the match wins that keeps more elements, then the one whose pairs are more alike,
  /// then the one by the name in the database.
  ///
  /// - Parameters:
  ///   - before: The elements before.
  ///   - after: The elements after.
  ///   - declared: The rules that are applied before both.
  ///   - name: The name in the database.
  ///   - origin: The name in the schema.
  ///   - likeness: How much an element before looks like one after.
  static func matching<Key: ExactValue>(
    _ before: [Value], _ after: [Value],
    declared: [(before: (Value) -> Key?, after: (Value) -> Key?)],
    name: @escaping (Value) -> Key?, origin: @escaping (Value) -> Key?,
    likeness: (Value, Value) -> Int
  ) -> Match {
    let byName = partners(before, after, by: declared + [(name, name), (origin, origin)])
    let byOrigin = partners(before, after, by: declared + [(origin, origin), (name, name)])
    if byName == byOrigin { return Match(before, after, byName) }
    var chosen = byName
    for places in disputed(byName, byOrigin) {
      func worth(_ partners: [Int?]) -> (count: Int, likeness: Int) {
        let pairs = places.compactMap { place in partners[place].map { ($0, place) } }
        return (pairs.count, pairs.reduce(0) { $0 + likeness(before[$1.0], after[$1.1]) })
      }
      if worth(byOrigin) > worth(byName) {
        for place in places { chosen[place] = byOrigin[place] }
      }
    }
    return Match(before, after, chosen)
  }

  /// The elements after for which two matches differ, together with those that depend on the choice
  /// because they share a partner.
  private static func disputed(_ left: [Int?], _ right: [Int?]) -> [[Int]] {
    var claims: [Int: [Int]] = [:]
    for place in left.indices {
      for partner in Set([left[place], right[place]].compactMap { $0 }) {
        claims[partner, default: []].append(place)
      }
    }
    var isSeen = [Bool](repeating: false, count: left.count)
    var groups: [[Int]] = []
    for start in left.indices where left[start] != right[start] && !isSeen[start] {
      var group = [start]
      isSeen[start] = true
      var next = 0
      while next < group.count {
        let partners = [left[group[next]], right[group[next]]].compactMap { $0 }
        for place in partners.flatMap({ claims[$0] ?? [] }) where !isSeen[place] {
          isSeen[place] = true
          group.append(place)
        }
        next += 1
      }
      groups.append(group)
    }
    return groups
  }

  /// For each element after, the index of its partner before.
  private static func partners<Key: ExactValue>(
    _ before: [Value], _ after: [Value],
    by keys: [(before: (Value) -> Key?, after: (Value) -> Key?)]
  ) -> [Int?] {
    var partner = [Int?](repeating: nil, count: after.count)
    var isTaken = [Bool](repeating: false, count: before.count)
    for key in keys {
      var places: [Exact<Key>: Int] = [:]
      for (index, value) in before.enumerated() where !isTaken[index] {
        if let name = key.before(value).map({ Exact($0) }), places[name] == nil {
          places[name] = index
        }
      }
      for (index, value) in after.enumerated() where partner[index] == nil {
        guard let name = key.after(value), let place = places[Exact(name)], !isTaken[place] else {
          continue
        }
        partner[index] = place
        isTaken[place] = true
      }
    }
    return partner
  }

  private init(_ before: [Value], _ after: [Value], _ partners: [Int?]) {
    let taken = Set(partners.compactMap { $0 })
    for (value, partner) in zip(after, partners) {
      if let partner {
        pairs.append(Transition(before: before[partner], after: value))
      } else {
        added.append(value)
      }
    }
    dropped = before.indices.filter { !taken.contains($0) }.map { before[$0] }
  }
}
