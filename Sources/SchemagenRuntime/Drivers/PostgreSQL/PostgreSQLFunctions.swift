/// The functions of libpq besides those that read rows.
///
/// All of them have been there since PostgreSQL 10:
/// <https://www.postgresql.org/docs/current/libpq.html>
struct PostgreSQLFunctions: Sendable {
  typealias Text = UnsafePointer<CChar>
  typealias OwnedText = UnsafeMutablePointer<CChar>
  typealias NoticeProcessor = @convention(c) (UnsafeMutableRawPointer?, Text?) -> Void

  let connect: @convention(c) (UnsafePointer<Text?>, UnsafePointer<Text?>, Int32) -> OpaquePointer?
  let finish: @convention(c) (OpaquePointer?) -> Void
  let databaseName: @convention(c) (OpaquePointer) -> OwnedText?
  let host: @convention(c) (OpaquePointer) -> OwnedText?
  let port: @convention(c) (OpaquePointer) -> OwnedText?
  let user: @convention(c) (OpaquePointer) -> OwnedText?
  let status: @convention(c) (OpaquePointer) -> Int32
  let transactionStatus: @convention(c) (OpaquePointer) -> Int32
  let socket: @convention(c) (OpaquePointer) -> Int32
  let serverProcess: @convention(c) (OpaquePointer) -> Int32
  let errorMessage: @convention(c) (OpaquePointer?) -> OwnedText?
  let isBusy: @convention(c) (OpaquePointer) -> Int32
  let consumeInput: @convention(c) (OpaquePointer) -> Int32
  let setNoticeProcessor:
    @convention(c) (OpaquePointer, NoticeProcessor?, UnsafeMutableRawPointer?) -> NoticeProcessor?
  /// Returns an array of ``PostgreSQLConnectionOption``.
  let parseURL: @convention(c) (Text, UnsafeMutablePointer<OwnedText?>?) -> UnsafeMutableRawPointer?
  /// Returns an array of ``PostgreSQLConnectionOption``.
  let defaultOptions: @convention(c) () -> UnsafeMutableRawPointer?
  let freeOptions: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let freeMemory: @convention(c) (UnsafeMutableRawPointer?) -> Void
  let getCancel: @convention(c) (OpaquePointer) -> OpaquePointer?
  let freeCancel: @convention(c) (OpaquePointer?) -> Void
  let cancel: @convention(c) (OpaquePointer, OwnedText, Int32) -> Int32
  let execute: @convention(c) (OpaquePointer, Text) -> OpaquePointer?
  let prepare:
    @convention(c) (OpaquePointer, Text, Text, Int32, UnsafePointer<UInt32>?) -> OpaquePointer?
  let sendParameters:
    @convention(c) (
      OpaquePointer, Text, Int32, UnsafePointer<UInt32>?, UnsafePointer<Text?>?,
      UnsafePointer<Int32>?, UnsafePointer<Int32>?, Int32
    ) -> Int32
  let sendPrepared:
    @convention(c) (
      OpaquePointer, Text, Int32, UnsafePointer<Text?>?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?, Int32
    ) -> Int32
  let setSingleRowMode: @convention(c) (OpaquePointer) -> Int32
  /// Since PostgreSQL 17.
  let setPartSize: (@convention(c) (OpaquePointer, Int32) -> Int32)?
  let nextResult: @convention(c) (OpaquePointer) -> OpaquePointer?
  let putCopyData: @convention(c) (OpaquePointer, UnsafeRawPointer?, Int32) -> Int32
  let putCopyEnd: @convention(c) (OpaquePointer, Text?) -> Int32
  let clear: @convention(c) (OpaquePointer?) -> Void
  let resultStatus: @convention(c) (OpaquePointer?) -> Int32
  let resultErrorField: @convention(c) (OpaquePointer?, Int32) -> OwnedText?
  let commandStatus: @convention(c) (OpaquePointer) -> OwnedText?
  let commandTuples: @convention(c) (OpaquePointer) -> OwnedText?
  let rowCount: @convention(c) (OpaquePointer) -> Int32
  let columnCount: @convention(c) (OpaquePointer) -> Int32
  let columnType: @convention(c) (OpaquePointer, Int32) -> UInt32

  init(_ library: DynamicLibrary) throws {
    connect = try library.function("PQconnectdbParams")
    finish = try library.function("PQfinish")
    databaseName = try library.function("PQdb")
    host = try library.function("PQhost")
    port = try library.function("PQport")
    user = try library.function("PQuser")
    status = try library.function("PQstatus")
    transactionStatus = try library.function("PQtransactionStatus")
    socket = try library.function("PQsocket")
    serverProcess = try library.function("PQbackendPID")
    errorMessage = try library.function("PQerrorMessage")
    isBusy = try library.function("PQisBusy")
    consumeInput = try library.function("PQconsumeInput")
    setNoticeProcessor = try library.function("PQsetNoticeProcessor")
    parseURL = try library.function("PQconninfoParse")
    defaultOptions = try library.function("PQconndefaults")
    freeOptions = try library.function("PQconninfoFree")
    freeMemory = try library.function("PQfreemem")
    getCancel = try library.function("PQgetCancel")
    freeCancel = try library.function("PQfreeCancel")
    cancel = try library.function("PQcancel")
    execute = try library.function("PQexec")
    prepare = try library.function("PQprepare")
    sendParameters = try library.function("PQsendQueryParams")
    sendPrepared = try library.function("PQsendQueryPrepared")
    setSingleRowMode = try library.function("PQsetSingleRowMode")
    setPartSize = library.optionalFunction("PQsetChunkedRowsMode")
    nextResult = try library.function("PQgetResult")
    putCopyData = try library.function("PQputCopyData")
    putCopyEnd = try library.function("PQputCopyEnd")
    clear = try library.function("PQclear")
    resultStatus = try library.function("PQresultStatus")
    resultErrorField = try library.function("PQresultErrorField")
    commandStatus = try library.function("PQcmdStatus")
    commandTuples = try library.function("PQcmdTuples")
    rowCount = try library.function("PQntuples")
    columnCount = try library.function("PQnfields")
    columnType = try library.function("PQftype")
  }
}
