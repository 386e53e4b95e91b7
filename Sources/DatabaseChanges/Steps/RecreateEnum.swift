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
  /// The name of the new type until it takes the name of the old one.
  package let temporaryName: QualifiedName
  package let users: [User]
  package let dependents: [Dependent]
  /// The new label of rows that hold a dropped one.
  package let mapping: [LabelMapping]
  /// The columns that get another type or are dropped afterwards, because the new type must exist
  /// first or SQL reads them: until then they hold the old type, which a later step drops.
  package var departingColumns: [User] = []

  package init(
    type: Transition<EnumType>, users: [User], dependents: [Dependent], mapping: [LabelMapping],
    naming: DatabaseNaming, typeNames: Set<QualifiedName> = []
  ) {
    self.type = type
    func free(_ suffix: NameSuffix) -> QualifiedName {
      let name = type.after.name
      return name.renamed(
        naming.freeName([name.name], suffix) { typeNames.contains(name.renamed($0)) })
    }
    var former = type.before
    former.name = free(.formerEnum)
    self.former = former
    temporaryName = free(.newEnum)
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
