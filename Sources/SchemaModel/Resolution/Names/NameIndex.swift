import SQLLexicon

/// The places of names in a list.
///
/// Most lists are short, and searching one is quicker than making a dictionary of it.
package struct NameIndex: Sendable {
  private let names: [String]
  private let places: [Exact<String>: Int]

  private static let longestSearched = 24

  /// Takes the names in their order; of equal ones the last counts.
  package init(_ names: [String]) {
    self.names = names
    places =
      names.count > Self.longestSearched
      ? Dictionary(
        zip(names.map { Exact($0) }, names.indices), uniquingKeysWith: { _, last in last }) : [:]
  }

  /// The place of a name.
  package subscript(name: String) -> Int? {
    if names.count > Self.longestSearched { return places[Exact(name)] }
    // Swift's own comparison is quicker, and rarely finds another form of the name.
    guard let place = names.lastIndex(of: name) else { return nil }
    return names[place].isExactly(name) ? place : names.lastIndex { $0.isExactly(name) }
  }

  /// The places of names that came before, each with the first place.
  package var repetitions: [(place: Int, first: Int)] {
    guard names.count > Self.longestSearched else {
      return names.indices.compactMap { place in
        guard names[..<place].contains(names[place]) else { return nil }
        return names[..<place].firstIndex { $0.isExactly(names[place]) }.map { (place, $0) }
      }
    }
    guard places.count < names.count else { return [] }
    var first: [Exact<String>: Int] = [:]
    return names.indices.compactMap { place in
      guard let earlier = first[Exact(names[place])] else {
        first[Exact(names[place])] = place
        return nil
      }
      return (place, earlier)
    }
  }
}
