/// Binds the values of ``BoundParameters`` to an SQLite statement, from memory that the statement owns.
struct SQLiteBinder {
  let statement: SQLitePreparedStatement
  let functions: SQLiteFunctions
  /// The copied bytes of the parameters.
  private let source: UnsafeMutableRawPointer
  /// The place of the next text that is generated.
  private var scratch: UnsafeMutableRawPointer

  /// The maximum length of a UUID or a time as text.
  private static let longestText = 40

  /// Copies the bytes of the parameters; nil when out of memory.
  init?(
    _ parameters: BoundParameters, to statement: SQLitePreparedStatement, functions: SQLiteFunctions
  ) {
    let length = parameters.bytes.count
    let size = length + parameters.count * Self.longestText
    guard let memory = statement.memory(atLeast: size) else { return nil }
    parameters.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { memory.copyMemory(from: start, byteCount: length) }
    }
    self.statement = statement
    self.functions = functions
    source = memory
    scratch = memory + length
  }

  /// Binds one value.
  ///
  /// - Parameter index: Its number, from 1.
  /// - Returns: SQLite's result code.
  mutating func bind(_ entry: ParameterEntry, at index: Int32) throws -> Int32 {
    let bytes = UnsafeRawBufferPointer(
      start: source + entry.offset, count: Int(entry.length))
    switch entry.kind {
    case .null: return functions.bindNull(statement.handle, index)
    case .boolean: return bind(Int64(bytes[0]), at: index)
    case .integer: return bind(Self.integer(bytes, entry), at: index)
    case .floatingPoint:
      return functions.bindDouble(statement.handle, index, Self.floatingPoint(bytes))
    case .text: return bindText(bytes.baseAddress, count: bytes.count, at: index)
    case .bytes:
      return functions.bindBlob(
        statement.handle, index, bytes.baseAddress, Int32(truncatingIfNeeded: bytes.count), nil)
    case .uuid: return bindUUID(bytes, at: index)
    case .timestamp: return try bindTime(Timestamp(microseconds: Self.load(bytes)), at: index)
    case .date: return try bindTime(Timestamp(dayNumber: Self.load(bytes)), at: index)
    case .time: return try bindTime(Timestamp(timeOfDay: Self.load(bytes)), at: index)
    case .decimal: return bindDecimal(bytes, at: index)
    case .json: return bindJSON(bytes, at: index)
    case .list:
      let text = try SQLiteListText(bytes, entry).text()
      return bindCopy(of: text, at: index)
    }
  }

  private func bind(_ value: Int64, at index: Int32) -> Int32 {
    functions.bindInt64(statement.handle, index, value)
  }

  private func bindText(_ start: UnsafeRawPointer?, count: Int, at index: Int32) -> Int32 {
    // No destructor: the statement owns the memory, which is valid until the next binding.
    functions.bindText(
      statement.handle, index, start?.assumingMemoryBound(to: CChar.self),
      Int32(truncatingIfNeeded: count), nil)
  }

  /// Binds text that SQLite copies.
  private func bindCopy(of text: String, at index: Int32) -> Int32 {
    // SQLITE_TRANSIENT: https://www.sqlite.org/c3ref/c_static.html
    let transient = unsafeBitCast(-1, to: SQLiteFunctions.Destructor.self)
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        functions.bindText(
          statement.handle, index, characters.baseAddress,
          Int32(truncatingIfNeeded: characters.count), transient)
      }
    }
  }

  private mutating func bindUUID(_ bytes: UnsafeRawBufferPointer, at index: Int32) -> Int32 {
    let text = scratch.assumingMemoryBound(to: UInt8.self)
    var position = 0
    for (number, byte) in bytes.enumerated() {
      if number == 4 || number == 6 || number == 8 || number == 10 {
        text[position] = UInt8(ascii: "-")
        position += 1
      }
      text[position] = Self.hexadecimal(byte >> 4)
      text[position + 1] = Self.hexadecimal(byte & 15)
      position += 2
    }
    scratch += position
    return bindText(text, count: position, at: index)
  }

  private mutating func bindTime(_ time: Timestamp?, at index: Int32) throws -> Int32 {
    let text = scratch.assumingMemoryBound(to: UInt8.self)
    guard let time, time.writeSQLiteText(to: text) else {
      throw DatabaseError.valueOutOfRange(
        "a date outside the years 0 to 9999 on SQLite", for: .timestamp(precision: 3))
    }
    scratch += Timestamp.sqliteTextLength
    return bindText(text, count: Timestamp.sqliteTextLength, at: index)
  }
}
