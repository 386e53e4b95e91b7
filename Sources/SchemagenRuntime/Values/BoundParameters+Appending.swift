extension BoundParameters {
  /// Appends NULL.
  ///
  /// - Parameter type: The type of the column.
  public mutating func appendNull(as type: ColumnType) {
    entries.append(
      ParameterEntry(
        oid: type.parameterTypeID, offset: bytes.count, length: 0, kind: .null, isBinary: true))
  }

  /// Appends a big-endian number.
  mutating func append<Number: FixedWidthInteger>(
    bits number: Number, kind: ParameterKind, oid: UInt32
  ) {
    let start = bytes.count
    appendBits(of: number)
    close(from: start, kind: kind, oid: oid, isBinary: true)
  }

  /// Appends the bytes of a number, most significant first, to the value under construction.
  mutating func appendBits<Number: FixedWidthInteger>(of number: Number) {
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends text with the NUL that ends PostgreSQL's text form.
  mutating func append(text: String, kind: ParameterKind, oid: UInt32) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    close(from: start, kind: kind, oid: oid, isBinary: false)
    bytes.append(0)
  }

  /// Appends a decimal number.
  ///
  /// A real number of SQLite keeps up to 15 digits: <https://www.sqlite.org/floatingpoint.html>.
  mutating func append(decimal text: String, for type: ColumnType) {
    append(text: text, kind: .decimal, oid: PostgreSQLTypeID.numeric)
    if text == "NaN" {
      refuseOnSQLite(.valueOutOfRange("NaN on SQLite", for: type))
    } else if DecimalDigits(text: text.utf8).significantCount > 15 {
      refuseOnSQLite(
        .decimalOutOfRange(text, "more than the 15 significant digits of SQLite", for: type))
    }
  }

  /// Ends a value, which consists of the bytes appended since `start`.
  mutating func close(from start: Int, kind: ParameterKind, oid: UInt32, isBinary: Bool) {
    if bytes.count - start > Self.longest { refuseLength() }
    entries.append(
      ParameterEntry(
        oid: oid, offset: start, length: bytes.count - start, kind: kind, isBinary: isBinary))
  }
}
