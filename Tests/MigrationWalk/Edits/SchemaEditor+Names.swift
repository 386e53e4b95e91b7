import TestSupport

extension SchemaEditor {
  /// A name for a model or enum that nothing else has; some are long, some reserved words' cousins.
  mutating func newTypeName() -> String {
    let number = newID()
    let stems = [
      "Alpha", "Zebra", "order", "User", "Group", "Middle",
      "AVeryLongNameOfAModelThatLeavesLittleRoomForItsColumns",
    ]
    return (pick(stems) ?? "Model") + String(number)
  }

  /// A name for a field.
  mutating func newFieldName() -> String {
    let number = newID()
    let stems = ["value", "Total", "from", "select", "snake_case", "aRatherLongNameOfAColumn"]
    return (pick(stems) ?? "value") + String(number)
  }

  /// A name of the database that the schema language could not spell.
  mutating func newDatabaseName() -> String {
    let number = newID()
    let stems = ["plain", "With Space", "dash-ed", "größe", "it's", "quo\"te", "CAPS", "t.dot"]
    return (pick(stems) ?? "plain") + String(number)
  }

  /// A name for an index or constraint, or none, so that it is derived.
  mutating func newConstraintName() -> String? {
    chance(30) ? newDatabaseName() : nil
  }
}
