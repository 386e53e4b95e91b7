/// How what is beside the tables of a schema is made again in a new database.
package struct Remaking: Equatable, Sendable {
  /// The statements that make it, without `;`.
  package var statements: [String] = []
  /// What no statement makes, with its words and the reason.
  package var leftOut: [ListedObject] = []

  package init() {}

  /// Adds what is only known by name, unless the database makes it by itself.
  package init(listed: [ListedObject]) {
    leftOut = listed.filter { !$0.isMadeByDatabase }
  }

  /// Adds an object that no statement makes.
  ///
  /// - Parameters:
  ///   - object: The object.
  ///   - reason: Why, as the end of a sentence about it.
  package mutating func leaveOut(_ object: CarriedObject, _ reason: String) {
    leftOut.append(
      ListedObject(
        kind: object.kind, name: "\(object.name): \(object.definition)", table: object.table,
        reason: reason))
  }

  /// Why a part of a table cannot be made later.
  package static let inseparable =
    "only the statement of its table or index has it; add it there in the baseline"
}
