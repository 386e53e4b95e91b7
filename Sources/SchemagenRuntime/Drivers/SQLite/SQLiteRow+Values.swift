import Foundation

/// Reads stored values whose storage class is not the usual one of the Swift type.
extension SQLiteRow {
  /// A real number or a text that is a whole number.
  func convertedInteger(_ index: Int) -> Int64? {
    switch type(index) {
    case SQLiteStorageClass.integer: int64(index)
    case SQLiteStorageClass.real: Int64(exactly: double(index))
    case SQLiteStorageClass.text: Int64(string(index))
    default: nil
    }
  }

  func convertedDouble(_ index: Int) -> Double? {
    switch type(index) {
    case SQLiteStorageClass.integer: Double(int64(index))
    case SQLiteStorageClass.real: double(index)
    case SQLiteStorageClass.text: Double(string(index))
    default: nil
    }
  }

  /// A number with the digits that were stored: a real number of at most 15 digits is its shortest
  /// text.
  func decimal(_ index: Int) -> Decimal? {
    switch type(index) {
    case SQLiteStorageClass.integer: return Decimal(int64(index))
    case SQLiteStorageClass.real:
      var shortest = double(index).description
      return shortest.withUTF8 { Decimal(exactly: $0) }
    case SQLiteStorageClass.text: return Decimal(exactly: text(index))
    default: return nil
    }
  }

  func uuid(_ index: Int) -> UUID? {
    switch type(index) {
    case SQLiteStorageClass.text: return UUID(text: text(index))
    case SQLiteStorageClass.blob:
      let bytes = blob(index)
      return bytes.count == 16 ? UUID(uuid: bytes.loadUnaligned(as: uuid_t.self)) : nil
    default: return nil
    }
  }

  func data(_ index: Int) -> Data? {
    switch type(index) {
    case SQLiteStorageClass.blob: Data(blob(index))
    case SQLiteStorageClass.text: Data(text(index))
    default: nil
    }
  }

  /// ISO 8601 text, or milliseconds since 1970, as Prisma stored dates at first.
  func timestamp(_ index: Int) -> Timestamp? {
    switch type(index) {
    case SQLiteStorageClass.text: TimestampParser.parse(text(index))
    case SQLiteStorageClass.integer: Timestamp(millisecondsSince1970: int64(index))
    case SQLiteStorageClass.real:
      Int64(exactly: double(index).rounded()).flatMap(Timestamp.init(millisecondsSince1970:))
    default: nil
    }
  }

  /// JSON text; the column's affinity may have turned numbers into SQLite numbers.
  func jsonText(_ index: Int) -> UnsafeRawBufferPointer? {
    switch type(index) {
    case SQLiteStorageClass.null: nil
    case SQLiteStorageClass.blob: blob(index)
    default: UnsafeRawBufferPointer(text(index))
    }
  }

  private func string(_ index: Int) -> String {
    String(decoding: text(index), as: UTF8.self)
  }
}

extension Timestamp {
  fileprivate init?(millisecondsSince1970 milliseconds: Int64) {
    let epoch = Timestamp.daysFrom1970To2000 * Timestamp.microsecondsPerDay
    let (scaled, overflow) = milliseconds.multipliedReportingOverflow(by: 1_000)
    guard !overflow else { return nil }
    let (total, underflow) = scaled.subtractingReportingOverflow(epoch)
    guard !underflow else { return nil }
    self.init(microseconds: total)
  }
}
