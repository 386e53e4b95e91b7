/// How what is beside the tables of a schema is made again in a new database.
package struct Remaking: Equatable, Sendable {
  /// The statements that make it, without `;`.
  package var statements: [String] = []
  /// Whether the statements call functions with their database schemas, except for the database's own.
  package var qualifiesCalls = false
  /// What no statement makes.
  package var unmade: [UnmadeObject] = []

  /// Starts with what is only known by name, unless the database makes it by itself.
  package init(listed: [ListedObject]) {
    unmade = listed.filter { !$0.isMadeByDatabase }.map(UnmadeObject.init)
  }

  /// Adds an object that no statement makes.
  ///
  /// - Parameters:
  ///   - object: The object.
  ///   - reason: Why, as the end of a sentence about it.
  package mutating func leaveOut(_ object: CarriedObject, _ reason: String) {
    unmade.append(UnmadeObject(object, reason: reason))
  }

  /// Why a part of a table cannot be made later.
  package static let inseparable =
    "only the statement of its table or index has it; add it there in the baseline"
}
