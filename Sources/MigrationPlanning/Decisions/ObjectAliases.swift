import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// All names that a flag or an attribute may use for a table or enum and its members: before and
/// after, in the schema and in the database. The first is the name that messages show.
struct ObjectAliases {
  /// The names of the table or enum.
  let owners: [String]

  /// The names of a kept table; those after are first.
  init(_ table: Transition<Table>) {
    self.init(tables: [table.after, table.before])
  }

  /// The names of a table that is added or dropped.
  init(_ table: Table) {
    self.init(tables: [table])
  }

  /// The names of a kept enum; those after are first.
  init(_ type: Transition<EnumType>) {
    self.init(enums: [type.after, type.before])
  }

  /// The names of an enum that is added or dropped.
  init(_ type: EnumType) {
    self.init(enums: [type])
  }

  private init(tables: [Table]) {
    owners = Self.distinct(tables.map(\.displayName) + tables.map(\.name.name))
  }

  private init(enums: [EnumType]) {
    owners = Self.distinct(enums.map(\.model) + enums.map(\.name.name))
  }

  /// The names of the table or enum itself.
  var paths: [ObjectPath] { owners.map { ObjectPath($0) } }

  /// The names of a column.
  func paths(of column: Column) -> [ObjectPath] { paths(Self.names(of: column)) }

  /// The names of a kept column; those after are first.
  func paths(of column: Transition<Column>) -> [ObjectPath] {
    paths(Self.distinct(Self.names(of: column.after) + Self.names(of: column.before)))
  }

  /// The names of a value of the enum.
  func paths(of value: EnumType.Value) -> [ObjectPath] { paths(Self.names(of: value)) }

  private func paths(_ members: [String]) -> [ObjectPath] {
    owners.flatMap { owner in members.map { ObjectPath(owner, $0) } }
  }

  /// The names of a column; the field's is first.
  static func names(of column: Column) -> [String] {
    distinct([column.field ?? column.name, column.name])
  }

  /// The names of an enum value; the schema's is first.
  static func names(of value: EnumType.Value) -> [String] { distinct([value.name, value.label]) }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
