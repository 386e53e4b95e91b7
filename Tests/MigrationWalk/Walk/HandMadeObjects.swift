import DatabaseTypes

/// A view and a trigger of another table added by hand to a SQLite database: a migration must
/// leave them whole.
struct HandMadeObjects {
  let old: WalkedSchema
  let new: WalkedSchema

  /// The models that stay, and a column of each that stays.
  private var kept: [(model: WalkedModel, column: String)] {
    old.models.compactMap { model in
      guard let after = new.model(model.id) else { return nil }
      let field = model.fields.first { field in
        field.generated == nil && after.field(field.id)?.generated == nil
          && after.field(field.id) != nil
      }
      return field.map { (model, WalkedSQL.quoted($0.columnName)) }
    }
  }

  /// The statements that make them.
  var creation: String {
    if old.dialect != .sqlite { return "" }
    return kept.enumerated().map { number, item in
      let table = old.tableName(item.model)
      return """
        CREATE TABLE hand_table_\(number) (x);
        CREATE VIEW hand_view_\(number) AS SELECT \(item.column) AS x FROM \(table);
        CREATE TRIGGER hand_trigger_\(number) AFTER INSERT ON hand_table_\(number) BEGIN
          UPDATE \(table) SET \(item.column) = \(item.column) WHERE NEW.x IS NULL;
        END;

        """
    }.joined()
  }

  /// The statements that use them and remove them.
  var removal: String {
    if old.dialect != .sqlite { return "" }
    return kept.indices.map { number in
      """
      INSERT INTO hand_table_\(number) SELECT count(*) FROM hand_view_\(number);
      DROP VIEW hand_view_\(number);
      DROP TABLE hand_table_\(number);

      """
    }.joined()
  }
}
