import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension Table {
  /// A table of a model with columns of text.
  static func test(_ name: String, columns: String..., keys: ForeignKey...) -> Table {
    Table(
      name: QualifiedName(name), origin: .model(name),
      columns: columns.map { Column($0, type: ColumnType(.text)) }, foreignKeys: keys)
  }

  /// The table before and after, where the test is about something else.
  var unchanged: Transition<Table> { Transition(before: self, after: self) }
}

extension ForeignKey {
  /// A foreign key of one column.
  static func test(_ column: String, references table: String) -> ForeignKey {
    ForeignKey(
      name: "\(column)_\(table)", columns: [column], referencedTable: QualifiedName(table),
      referencedColumns: ["id"], onDelete: .restrict, onUpdate: .cascade)
  }
}

extension TableIndex {
  /// An index of some columns.
  static func test(_ name: String, _ columns: String..., isUnique: Bool = false) -> TableIndex {
    TableIndex(name: name, columns: columns.map { IndexColumn($0) }, isUnique: isUnique)
  }
}

extension Transition where Value == String {
  /// Reads `before→after`.
  init(_ text: String) {
    let names = text.split(separator: "→").map(String.init)
    self.init(before: names.first ?? "", after: names.last ?? "")
  }

  /// `before→after`.
  var text: String { "\(before)→\(after)" }
}
