/// One value in PostgreSQL's binary form, and its type.
@usableFromInline
struct PostgreSQLCell {
  let bytes: UnsafeRawBufferPointer
  let type: UInt32

  /// The big-endian number at an offset; the caller has checked the length.
  @inline(__always)
  func load<Number: FixedWidthInteger>(_ number: Number.Type, at offset: Int = 0) -> Number {
    Number(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
