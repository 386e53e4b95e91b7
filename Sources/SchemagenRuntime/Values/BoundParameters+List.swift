extension BoundParameters {
  /// Appends the elements of a PostgreSQL array.
  ///
  /// - Parameters:
  ///   - elementType: The type of the elements.
  ///   - appendElements: Appends the elements, one value each.
  /// - Throws: What `appendElements` throws.
  public mutating func appendList(
    of elementType: ColumnType, _ appendElements: (inout BoundParameters) throws -> Void
  ) throws {
    var elements = BoundParameters()
    try appendElements(&elements)
    takeRefusals(of: elements)
    let type = ColumnType.list(elementType).parameterTypeID
    if type != PostgreSQLTypeID.unknown, elements.entries.allSatisfy(\.isBinary) {
      appendBinaryList(elements, elementTypeID: elementType.parameterTypeID, oid: type)
    } else {
      appendTextList(elements, oid: type)
    }
  }

  /// The binary form that `array_recv` reads: dimensions, flags, element type, length, lower bound,
  /// elements.
  ///
  /// <https://github.com/postgres/postgres/blob/master/src/backend/utils/adt/arrayfuncs.c>
  private mutating func appendBinaryList(
    _ elements: BoundParameters, elementTypeID: UInt32, oid: UInt32
  ) {
    let start = bytes.count
    let hasNull = elements.entries.contains { $0.kind == .null }
    appendBits(of: Int32(elements.count == 0 ? 0 : 1))
    appendBits(of: Int32(hasNull ? 1 : 0))
    appendBits(of: elementTypeID)
    if elements.count > 0 {
      appendBits(of: Int32(clamping: elements.count))
      appendBits(of: Int32(1))
    }
    for entry in elements.entries {
      guard entry.kind != .null else {
        appendBits(of: Int32(-1))
        continue
      }
      appendBits(of: entry.length)
      bytes.append(contentsOf: elements.bytes[entry.range])
    }
    close(from: start, kind: .list, oid: oid, isBinary: true)
  }

  /// The text form, every element quoted:
  /// <https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO>
  private mutating func appendTextList(_ elements: BoundParameters, oid: UInt32) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "{"))
    for (index, entry) in elements.entries.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard entry.kind != .null else {
        bytes.append(contentsOf: "NULL".utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in elements.bytes[entry.range] {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
    close(from: start, kind: .list, oid: oid, isBinary: false)
    bytes.append(0)
  }
}

extension ParameterEntry {
  /// The bytes of the value, without the NUL after text.
  var range: Range<Int> { offset..<offset + Int(length) }
}
