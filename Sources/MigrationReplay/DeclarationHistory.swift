package import DatabaseSchema
import DatabaseTypes

/// What the schema declared before and after each migration of a folder.
///
/// It tells what a migration made by hand from what it should have dropped: what its SQL makes, and no
/// state from then on has, was never the schema's.
package struct DeclarationHistory: Sendable {
  /// The places of the migrations by their files.
  private let places: [String: Int]
  private let states: [DatabaseSchema?]

  /// - Parameters:
  ///   - files: The files of the migrations, in order.
  ///   - states: The state before the first migration, after it, and so on; `nil` where it is not
  ///     known.
  package init(files: [String], states: [DatabaseSchema?]) {
    places = Dictionary(
      files.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.states = states
  }

  /// Whether a state since an object was made has it, or may have it because it is not known.
  func have(_ kept: KeptObject, names: NameRewriter) -> Bool {
    guard let place = kept.place.flatMap({ places[$0.file] }), place < states.count else {
      return true
    }
    return states[place...].contains { state in
      state.map { Counterparts(state: $0, names: names).has(kept.object) } ?? true
    }
  }
}
