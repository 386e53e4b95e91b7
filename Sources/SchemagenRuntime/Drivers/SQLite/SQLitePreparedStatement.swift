/// A prepared statement with the memory of its parameters.
///
/// A class, because a cache and a cursor share it.
final class SQLitePreparedStatement {
  let handle: OpaquePointer
  let sql: String
  let parameterCount: Int
  /// Whether a cursor or an execution is using it.
  var isRunning = false
  private var memory: UnsafeMutableRawBufferPointer
  private let finalize: @convention(c) (OpaquePointer?) -> Int32

  init(handle: OpaquePointer, sql: String, functions: SQLiteFunctions) {
    self.handle = handle
    self.sql = sql
    parameterCount = Int(functions.parameterCount(handle))
    finalize = functions.finalize
    memory = .allocate(byteCount: 64, alignment: 8)
  }

  deinit {
    _ = finalize(handle)
    memory.deallocate()
  }

  /// Memory of at least the given size, valid until the next call.
  func memory(atLeast size: Int) -> UnsafeMutableRawPointer? {
    if memory.count < size {
      memory.deallocate()
      memory = .allocate(byteCount: size * 2, alignment: 8)
    }
    return memory.baseAddress
  }
}
