public import Foundation

extension DatabaseRow {
  /// Reads text; numbers of SQLite become text.
  @inlinable
  func text(at index: Int) throws -> String {
    if case .sqlite(let row) = source, let value = row.plainText(index) { return value }
    return try convertedText(at: index)
  }

  @usableFromInline
  func convertedText(at index: Int) throws -> String {
    let value: String? =
      switch source {
      case .sqlite: nil
      case .postgresql(let row): row.cell(index)?.text
      case .list(let array): array.cell(index)?.text
      case .fields: nil
      }
    guard let value else {
      throw mismatch(at: index, expected: "text", help: "cast it to text in the statement")
    }
    return value
  }

  /// Reads a UUID, which SQLite stores as text, or as 16 bytes.
  @usableFromInline
  func uuid(at index: Int) throws -> UUID {
    let value: UUID? =
      switch source {
      case .sqlite(let row): row.uuid(index)
      case .postgresql(let row): row.cell(index)?.uuid
      case .list(let array): array.cell(index)?.uuid
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "a UUID") }
    return value
  }

  /// Reads bytes.
  @usableFromInline
  func data(at index: Int) throws -> Data {
    let value: Data? =
      switch source {
      case .sqlite(let row): row.data(index)
      case .postgresql(let row): row.cell(index)?.data
      case .list(let array): array.cell(index)?.data
      case .fields: nil
      }
    guard let value else { throw mismatch(at: index, expected: "bytes") }
    return value
  }

  /// Passes the text of a JSON value to a closure.
  func withJSONText<Result>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result {
    let text: UnsafeRawBufferPointer? =
      switch source {
      case .sqlite(let row): row.jsonText(index)
      case .postgresql(let row): row.cell(index)?.jsonText
      case .list(let array): array.cell(index)?.jsonText
      case .fields: nil
      }
    guard let text else { throw mismatch(at: index, expected: "JSON") }
    return try body(text.assumingMemoryBound(to: UInt8.self))
  }
}
