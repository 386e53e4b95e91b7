import Foundation

/// SQLite through its C functions alone, filling the same structs.
final class SQLiteFloor {
  private typealias Database = OpaquePointer
  private typealias BoundStatement = OpaquePointer
  private typealias Open =
    @convention(c) (
      UnsafePointer<CChar>, UnsafeMutablePointer<OpaquePointer?>, Int32, UnsafePointer<CChar>?
    ) -> Int32
  private typealias Prepare =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, Int32, UnsafeMutablePointer<OpaquePointer?>,
      OpaquePointer?
    ) -> Int32
  private typealias Execute =
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, OpaquePointer?, OpaquePointer?, OpaquePointer?
    ) -> Int32
  private typealias Single = @convention(c) (OpaquePointer) -> Int32
  private typealias ColumnInt = @convention(c) (OpaquePointer, Int32) -> Int64
  private typealias ColumnKind = @convention(c) (OpaquePointer, Int32) -> Int32
  private typealias ColumnDouble = @convention(c) (OpaquePointer, Int32) -> Double
  private typealias ColumnText = @convention(c) (OpaquePointer, Int32) -> UnsafePointer<UInt8>?
  private typealias BindInt = @convention(c) (OpaquePointer, Int32, Int64) -> Int32
  private typealias BindDouble = @convention(c) (OpaquePointer, Int32, Double) -> Int32
  private typealias BindNull = @convention(c) (OpaquePointer, Int32) -> Int32
  private typealias BindText =
    @convention(c) (OpaquePointer, Int32, UnsafePointer<CChar>, Int32, Int) -> Int32

  private let execute: Execute
  private let step: Single
  private let reset: Single
  private let columnInt: ColumnInt
  private let columnKind: ColumnKind
  private let columnBytes: ColumnKind
  private let columnDouble: ColumnDouble
  private let columnText: ColumnText
  private let bindInt: BindInt
  private let bindDouble: BindDouble
  private let bindNull: BindNull
  private let bindText: BindText
  private let prepare: Prepare
  private let database: OpaquePointer

  init?(path: String) {
    guard let library = dlopen("libsqlite3.so.0", RTLD_NOW) ?? dlopen("libsqlite3.dylib", RTLD_NOW)
    else { return nil }
    func function<Function>(_ name: String) -> Function {
      unsafeBitCast(dlsym(library, "sqlite3_" + name), to: Function.self)
    }
    execute = function("exec")
    step = function("step")
    reset = function("reset")
    columnInt = function("column_int64")
    columnKind = function("column_type")
    columnBytes = function("column_bytes")
    columnDouble = function("column_double")
    columnText = function("column_text")
    bindInt = function("bind_int64")
    bindDouble = function("bind_double")
    bindNull = function("bind_null")
    bindText = function("bind_text")
    prepare = function("prepare_v2")
    let open: Open = function("open_v2")
    var database: OpaquePointer?
    guard open(path, &database, 0x8006, nil) == 0, let database else { return nil }
    self.database = database
  }

  func run(_ sql: String) {
    _ = execute(database, sql, nil, nil, nil)
  }

  func statement(_ sql: String) -> OpaquePointer? {
    var statement: OpaquePointer?
    _ = prepare(database, sql, -1, &statement, nil)
    return statement
  }

  func all(_ statement: OpaquePointer) -> [Item] {
    var items: [Item] = []
    while step(statement) == 100 { items.append(item(statement)) }
    _ = reset(statement)
    return items
  }

  func find(_ id: Int, _ statement: OpaquePointer) -> Item? {
    _ = bindInt(statement, 1, Int64(id))
    let found = step(statement) == 100 ? item(statement) : nil
    _ = reset(statement)
    return found
  }

  func insert(_ item: Item, _ statement: OpaquePointer) {
    _ = bindInt(statement, 1, Int64(item.id))
    bind(item.sku, 2, statement)
    bind(item.name, 3, statement)
    _ = bindDouble(statement, 4, item.price)
    _ = bindInt(statement, 5, Int64(item.stock))
    _ = bindDouble(statement, 6, item.weight)
    _ = bindInt(statement, 7, item.isActive ? 1 : 0)
    if let note = item.note { bind(note, 8, statement) } else { _ = bindNull(statement, 8) }
    _ = step(statement)
    _ = reset(statement)
  }

  private func bind(_ text: String, _ index: Int32, _ statement: OpaquePointer) {
    text.withCString { _ = bindText(statement, index, $0, Int32(text.utf8.count), -1) }
  }

  private func item(_ statement: OpaquePointer) -> Item {
    Item(
      id: Int(columnInt(statement, 0)), sku: text(statement, 1), name: text(statement, 2),
      price: columnDouble(statement, 3), stock: Int(columnInt(statement, 4)),
      weight: columnDouble(statement, 5), isActive: columnInt(statement, 6) != 0,
      note: columnKind(statement, 7) == 5 ? nil : text(statement, 7))
  }

  private func text(_ statement: OpaquePointer, _ index: Int32) -> String {
    let start = columnText(statement, index)
    return String(
      decoding: UnsafeBufferPointer(start: start, count: Int(columnBytes(statement, index))),
      as: UTF8.self)
  }
}
