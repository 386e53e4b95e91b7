/// The functions of SQLite besides those that read columns.
///
/// <https://www.sqlite.org/c3ref/funclist.html>
struct SQLiteFunctions: Sendable {
  typealias Text = UnsafePointer<CChar>
  typealias Destructor = @convention(c) (UnsafeMutableRawPointer?) -> Void

  let open: @convention(c) (Text, UnsafeMutablePointer<OpaquePointer?>, Int32, Text?) -> Int32
  let close: @convention(c) (OpaquePointer?) -> Int32
  let extendedResultCodes: @convention(c) (OpaquePointer, Int32) -> Int32
  let busyTimeout: @convention(c) (OpaquePointer, Int32) -> Int32
  let interrupt: @convention(c) (OpaquePointer) -> Void
  let isAutocommit: @convention(c) (OpaquePointer) -> Int32
  let changes: @convention(c) (OpaquePointer) -> Int32
  let totalChanges: @convention(c) (OpaquePointer) -> Int32
  let errorMessage: @convention(c) (OpaquePointer?) -> Text?
  /// Since SQLite 3.38.
  let errorOffset: (@convention(c) (OpaquePointer) -> Int32)?
  let prepare:
    @convention(c) (
      OpaquePointer, Text, Int32, UInt32, UnsafeMutablePointer<OpaquePointer?>,
      UnsafeMutablePointer<Text?>?
    ) -> Int32
  let step: @convention(c) (OpaquePointer) -> Int32
  let reset: @convention(c) (OpaquePointer) -> Int32
  let finalize: @convention(c) (OpaquePointer?) -> Int32
  let parameterCount: @convention(c) (OpaquePointer) -> Int32
  let bindNull: @convention(c) (OpaquePointer, Int32) -> Int32
  let bindInt64: @convention(c) (OpaquePointer, Int32, Int64) -> Int32
  let bindDouble: @convention(c) (OpaquePointer, Int32, Double) -> Int32
  let bindText: @convention(c) (OpaquePointer, Int32, Text?, Int32, Destructor?) -> Int32
  let bindBlob:
    @convention(c) (OpaquePointer, Int32, UnsafeRawPointer?, Int32, Destructor?) -> Int32
  let libraryVersion: @convention(c) () -> Int32
  /// <https://www.sqlite.org/c3ref/backup_finish.html>, destination first.
  let startBackup: @convention(c) (OpaquePointer, Text, OpaquePointer, Text) -> OpaquePointer?
  let stepBackup: @convention(c) (OpaquePointer, Int32) -> Int32
  let finishBackup: @convention(c) (OpaquePointer) -> Int32

  init(_ library: DynamicLibrary) throws {
    open = try library.function("sqlite3_open_v2")
    close = try library.function("sqlite3_close_v2")
    extendedResultCodes = try library.function("sqlite3_extended_result_codes")
    busyTimeout = try library.function("sqlite3_busy_timeout")
    interrupt = try library.function("sqlite3_interrupt")
    isAutocommit = try library.function("sqlite3_get_autocommit")
    changes = try library.function("sqlite3_changes")
    totalChanges = try library.function("sqlite3_total_changes")
    errorMessage = try library.function("sqlite3_errmsg")
    errorOffset = library.optionalFunction("sqlite3_error_offset")
    prepare = try library.function("sqlite3_prepare_v3")
    step = try library.function("sqlite3_step")
    reset = try library.function("sqlite3_reset")
    finalize = try library.function("sqlite3_finalize")
    parameterCount = try library.function("sqlite3_bind_parameter_count")
    bindNull = try library.function("sqlite3_bind_null")
    bindInt64 = try library.function("sqlite3_bind_int64")
    bindDouble = try library.function("sqlite3_bind_double")
    bindText = try library.function("sqlite3_bind_text")
    bindBlob = try library.function("sqlite3_bind_blob")
    libraryVersion = try library.function("sqlite3_libversion_number")
    startBackup = try library.function("sqlite3_backup_init")
    stepBackup = try library.function("sqlite3_backup_step")
    finishBackup = try library.function("sqlite3_backup_finish")
  }
}
