package import DatabaseSchema
package import DatabaseTypes

/// Recreates an enum type with other labels, because PostgreSQL cannot drop a label.
package struct RecreateEnum: Equatable, Sendable {
  /// A column that uses the type.
  package struct User: Equatable, Sendable {
    /// The table, under its new name.
    package let table: QualifiedName
    package let column: Column
    /// The default to set afterwards.
    package let defaultValue: ColumnDefault?

    package init(table: QualifiedName, column: Column, defaultValue: ColumnDefault?) {
      self.table = table
      self.column = column
      self.defaultValue = defaultValue
    }

    /// The column as the step leaves it, and the default that it had.
    package var reversed: User {
      var changed = column
      changed.defaultValue = defaultValue
      return User(table: table, column: changed, defaultValue: column.defaultValue)
    }
  }

  /// A part of a table that PostgreSQL would not convert with the column.
  package struct Dependent: Equatable, Sendable {
    package let table: QualifiedName
    /// The edit that drops it before the type changes.
    package let removal: TableChange
    /// The edit that adds it again afterwards.
    package let restoration: TableChange

    package init(table: QualifiedName, removal: TableChange, restoration: TableChange) {
      self.table = table
      self.removal = removal
      self.restoration = restoration
    }
  }

  package let type: Transition<EnumType>
  package let users: [User]
  package let dependents: [Dependent]
  /// The new label of rows that hold a dropped one.
  package let mapping: [LabelMapping]
  /// The columns that change to another recreated type once both exist: until then they hold the
  /// old type, which a later step drops.
  package var departingColumns: [User] = []

  package init(
    type: Transition<EnumType>, users: [User], dependents: [Dependent], mapping: [LabelMapping],
    naming: DatabaseNaming
  ) {
    self.type = type
    var former = type.before
    former.name = type.after.name.renamed(naming.name([type.after.name.name], .formerEnum))
    self.former = former
    self.users = users
    self.dependents = dependents
    self.mapping = mapping
  }

  /// A dropped label and the one that replaces it.
  package struct LabelMapping: Equatable, Sendable {
    package let from: String
    package let to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// The old type, under its temporary name.
  package let former: EnumType
}
