/// Converts a list to a JSON array for `json_each`, with the elements as SQLite stores them.
///
/// <https://www.sqlite.org/json1.html#the_json_each_and_json_tree_table_valued_functions>
struct SQLiteListText {
  private let bytes: UnsafeRawBufferPointer
  private let entry: ParameterEntry

  init(_ bytes: UnsafeRawBufferPointer, _ entry: ParameterEntry) {
    self.bytes = bytes
    self.entry = entry
  }

  /// The text of the array.
  func text() throws -> String {
    let elements = entry.isBinary ? try binaryElements() : textElements()
    return "[" + elements.joined(separator: ",") + "]"
  }

  private func binaryElements() throws -> [String] {
    let cell = PostgreSQLCell(bytes: bytes, type: entry.oid)
    guard let array = PostgreSQLArray(cell) else { return [] }
    return try array.ranges.indices.map { index in
      try array.cell(index).map(Self.json(of:)) ?? "null"
    }
  }

  private static func json(of cell: PostgreSQLCell) throws -> String {
    if let value = cell.boolean { return value ? "1" : "0" }
    if let value = cell.integer { return String(value) }
    if let value = cell.double {
      guard value.isFinite else {
        throw DatabaseError.valueOutOfRange("infinity or NaN in a list on SQLite", for: .double)
      }
      return value.description
    }
    if let value = cell.text { return JSON.string(value).description }
    if let value = cell.timestamp { return try json(of: value) }
    throw DatabaseError(.typeMismatch, "SQLite has no lists of bytes")
  }

  private static func json(of time: Timestamp) throws -> String {
    var text = [UInt8](repeating: 0, count: Timestamp.sqliteTextLength)
    let fits = text.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map(time.writeSQLiteText(to:)) ?? false
    }
    guard fits else {
      throw DatabaseError.valueOutOfRange(
        "a date outside the years 0 to 9999 on SQLite", for: .timestamp(precision: 3))
    }
    return "\"" + String(decoding: text, as: UTF8.self) + "\""
  }

  /// The elements of PostgreSQL's text form as ``BoundParameters`` writes it, every one quoted.
  private func textElements() -> [String] {
    var elements: [String] = []
    var current: [UInt8]?
    var isEscaped = false
    for byte in bytes.dropFirst().dropLast() {
      if current == nil {
        if byte == UInt8(ascii: "\"") { current = [] }
        if byte == UInt8(ascii: "N") { elements.append("null") }
      } else if isEscaped {
        current?.append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        elements.append(json(ofText: current ?? []))
        current = nil
      } else {
        current?.append(byte)
      }
    }
    return elements
  }

  /// Decimal numbers and JSON are valid JSON; everything else becomes a string.
  private func json(ofText text: [UInt8]) -> String {
    let string = String(decoding: text, as: UTF8.self)
    return entry.oid == PostgreSQLTypeID.unknown ? JSON.string(string).description : string
  }
}
