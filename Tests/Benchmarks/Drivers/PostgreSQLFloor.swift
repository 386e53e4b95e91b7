import Foundation

/// PostgreSQL through libpq's functions alone, binary, filling the same structs.
final class PostgreSQLFloor {
  private typealias Cell = @convention(c) (OpaquePointer, Int32, Int32) -> Int32
  private let connection: OpaquePointer
  private let clear: @convention(c) (OpaquePointer?) -> Void
  private let rowCount: @convention(c) (OpaquePointer) -> Int32
  private let isNull: Cell
  private let length: Cell
  private let value: @convention(c) (OpaquePointer, Int32, Int32) -> UnsafePointer<CChar>?
  private let prepare:
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, UnsafePointer<CChar>, Int32, OpaquePointer?
    ) -> OpaquePointer?
  private let execute:
    @convention(c) (
      OpaquePointer, UnsafePointer<CChar>, Int32, UnsafePointer<UnsafePointer<CChar>?>?,
      UnsafePointer<Int32>?, UnsafePointer<Int32>?, Int32
    ) -> OpaquePointer?

  init?(url: String) {
    guard let library = dlopen("libpq.so.5", RTLD_NOW) ?? dlopen("libpq.5.dylib", RTLD_NOW) else {
      return nil
    }
    func function<Function>(_ name: String) -> Function {
      unsafeBitCast(dlsym(library, "PQ" + name), to: Function.self)
    }
    clear = function("clear")
    rowCount = function("ntuples")
    isNull = function("getisnull")
    length = function("getlength")
    value = function("getvalue")
    prepare = function("prepare")
    execute = function("execPrepared")
    let connect: @convention(c) (UnsafePointer<CChar>) -> OpaquePointer? = function("connectdb")
    guard let connection = connect(url) else { return nil }
    self.connection = connection
  }

  func prepare(_ name: String, _ sql: String) {
    clear(prepare(connection, name, sql, 0, nil))
  }

  func all(_ name: String) -> [Item] {
    items(execute(connection, name, 0, nil, nil, nil, 1))
  }

  func find(_ id: Int, _ name: String) -> Item? {
    withUnsafeBytes(of: Int64(id).bigEndian) { bytes in
      let values = [bytes.baseAddress?.assumingMemoryBound(to: CChar.self)]
      return items(execute(connection, name, 1, values, [8], [1], 1)).first
    }
  }

  private func items(_ result: OpaquePointer?) -> [Item] {
    guard let result else { return [] }
    var items: [Item] = []
    for row in 0..<rowCount(result) { items.append(item(result, row)) }
    clear(result)
    return items
  }

  private func item(_ result: OpaquePointer, _ row: Int32) -> Item {
    Item(
      id: Int(integer(result, row, 0)), sku: text(result, row, 1), name: text(result, row, 2),
      price: Double(bitPattern: UInt64(bitPattern: integer(result, row, 3))),
      stock: Int(integer(result, row, 4)),
      weight: Double(bitPattern: UInt64(bitPattern: integer(result, row, 5))),
      isActive: value(result, row, 6)?.pointee == 1,
      note: isNull(result, row, 7) != 0 ? nil : text(result, row, 7))
  }

  private func integer(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> Int64 {
    let bytes = UnsafeRawPointer(value(result, row, column))
    return bytes.map { Int64(bigEndian: $0.loadUnaligned(as: Int64.self)) } ?? 0
  }

  private func text(_ result: OpaquePointer, _ row: Int32, _ column: Int32) -> String {
    let bytes = UnsafeRawBufferPointer(
      start: value(result, row, column), count: Int(length(result, row, column)))
    return String(decoding: bytes, as: UTF8.self)
  }
}
