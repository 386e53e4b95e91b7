package import DatabaseSchema

extension LiveDatabase {
  /// The database without what the columns of a state declare.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - isDeclared: Whether a column declares an object of the live one with that name.
  package func withoutParts(
    of state: DatabaseSchema, where isDeclared: (CarriedObject, Column) -> Bool
  ) -> LiveDatabase {
    if carried.isEmpty { return self }
    let tables = Dictionary(
      state.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let rest = carried.filter { object in
      guard let table = object.table.flatMap({ tables[$0] }),
        let column = object.part.flatMap(table.column(named:))
      else { return true }
      return !isDeclared(object, column)
    }
    return LiveDatabase(schema: schema, carried: rest, listed: listed, home: home)
  }
}
