import DatabaseChanges
import DatabaseSchema

/// All names by which a flag or an attribute may call a table or enum and its members: before and
/// after, in the schema and in the database. The first is the name that messages show.
struct ObjectAliases {
  /// The names of the table or enum.
  let owners: [String]

  /// The names of a table that stays; those after come first.
  init(_ table: Transition<Table>) {
    self.init(tables: [table.after, table.before])
  }

  /// The names of a table that is added or dropped.
  init(_ table: Table) {
    self.init(tables: [table])
  }

  /// The names of an enum that stays; those after come first.
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

  /// What the table or enum itself may be called.
  var paths: [ObjectPath] { owners.map { ObjectPath($0) } }

  /// What a column may be called.
  func paths(of column: Column) -> [ObjectPath] { paths(Self.names(of: column)) }

  /// What a column that stays may be called; its names after come first.
  func paths(of column: Transition<Column>) -> [ObjectPath] {
    paths(Self.distinct(Self.names(of: column.after) + Self.names(of: column.before)))
  }

  /// What a value of the enum may be called.
  func paths(of value: EnumType.Value) -> [ObjectPath] { paths(Self.names(of: value)) }

  private func paths(_ members: [String]) -> [ObjectPath] {
    owners.flatMap { owner in members.map { ObjectPath(owner, $0) } }
  }

  /// The names of a column: of the field first.
  static func names(of column: Column) -> [String] {
    distinct([column.field ?? column.name, column.name])
  }

  /// The names of an enum value: in the schema first.
  static func names(of value: EnumType.Value) -> [String] { distinct([value.name, value.label]) }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
