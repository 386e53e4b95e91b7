import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import PostgreSQLTypes
import SQLLexicon

/// The sequences of columns that count, whose names the database chose.
extension Renderer {
  /// Creates a sequence that continues after the largest value of the rows, from 1 at least.
  ///
  /// A column that was renamed keeps its sequence under the name that this one would have, so the
  /// first free name is taken, as `SERIAL` does.
  func startCounting(_ column: Column, of table: Table, _ parts: inout AlterationParts) {
    let wanted = Self.naming.sequence(table: table.name.name, column: column.name)
    let kind: SQL = column.type.name == .bigint ? "" : "AS \(type(column.type.element)) "
    let owner: SQL = "\(identifier: table.name)"
    let name: SQL = "\(identifier: column.name)"
    let schema = table.name.schema.map { "\(identifier: $0)." as SQL }
    if let identity = column.identity {
      parts.actions.append((5, "ALTER COLUMN \(name) ADD \(expression: identity)"))
      parts.after.append(
        """
        SELECT setval(pg_get_serial_sequence(\(literal: owner.text), \(literal: column.name)), \
        max(\(name))) FROM \(owner) HAVING max(\(name)) > 0
        """)
      return
    }
    let quoted: SQL =
      schema.map { "\(literal: $0.text) || quote_ident(counter)" } ?? "quote_ident(counter)"
    parts.after.append(
      .block(
        """
        DECLARE
          counter text := \(literal: wanted);
          number int := 0;
        BEGIN
          WHILE to_regclass(\(quoted)) IS NOT NULL LOOP
            number := number + 1;
            counter := \(literal: numbered(wanted)) || number;
          END LOOP;
          counter := \(quoted);
          EXECUTE 'CREATE SEQUENCE ' || counter || \(literal: (" \(kind)OWNED BY \(owner).\(name)" as SQL).text);
          EXECUTE \(literal: ("ALTER TABLE \(owner) ALTER COLUMN \(name) SET DEFAULT nextval(" as SQL).text) || quote_literal(counter) || ')';
          PERFORM setval(counter::regclass, GREATEST((SELECT max(\(name)) FROM \(owner)), 0) + 1, false);
        END
        """))
  }

  /// A statement about the sequence of a serial column, whose name the database chose.
  func withSequence(
    of column: Column, _ table: Table, run start: String, _ end: SQL? = nil
  ) -> SQL {
    let owner: SQL = "\(identifier: table.name)"
    let lookup: SQL =
      "pg_get_serial_sequence(\(literal: owner.text), \(literal: column.name))"
    let tail: SQL = end.map { " || \(literal: " " + $0.text)" } ?? ""
    return .block(
      """
      DECLARE
        counter text := \(lookup);
      BEGIN
        IF counter IS NOT NULL THEN
          EXECUTE \(literal: start) || counter\(tail);
        END IF;
      END
      """)
  }

  /// Gives the sequence of a column another name where one of its own is in the database schema that
  /// the table moves to.
  func freeSequenceName(
    of counter: RenameTable.Counter, _ table: Transition<QualifiedName>
  ) -> SQL {
    let owner: SQL = "\(identifier: table.before)"
    let schemas = table.map { name -> SQL in
      let schema: SQL = "\(identifier: name.effectiveSchema)"
      return "\(literal: schema.text)::regnamespace"
    }
    return .block(
      """
      DECLARE
        counter regclass := pg_get_serial_sequence(\(literal: owner.text), \(literal: counter.column));
        wanted text := (SELECT relname FROM pg_class WHERE oid = counter);
        free text := wanted;
        number int := 0;
      BEGIN
        -- The sequence needs a name that is free in both schemas.
        WHILE EXISTS (SELECT FROM pg_class WHERE relname = free AND oid <> counter
            AND relnamespace IN (\(schemas.before), \(schemas.after))) LOOP
          number := number + 1;
          free := \(literal: numbered(counter.sequence)) || number;
        END LOOP;
        IF free <> wanted THEN
          EXECUTE format('ALTER SEQUENCE %s RENAME TO %I', counter, free);
        END IF;
      END
      """)
  }

  private static var naming: DatabaseNaming { DatabaseCapabilities.postgresql.naming }

  /// The beginning of a name that leaves room for a number.
  private func numbered(_ name: String) -> String {
    DatabaseNaming(limit: Self.naming.limit - 3).shortened(name)
  }
}
