/// The place of one parameter in the buffer of ``BoundParameters``, and its type.
@usableFromInline
struct ParameterEntry: Sendable {
  /// The type identifier for PostgreSQL; 0 to let it infer the type from the context.
  @usableFromInline let oid: UInt32
  @usableFromInline let offset: Int
  /// The number of bytes; a value with more than the databases take is refused before it is sent.
  @usableFromInline let length: UInt32
  @usableFromInline let kind: ParameterKind
  /// Whether the bytes are PostgreSQL's binary form rather than NUL-terminated text.
  @usableFromInline let isBinary: Bool

  @usableFromInline
  init(oid: UInt32, offset: Int, length: Int, kind: ParameterKind, isBinary: Bool) {
    self.oid = oid
    self.offset = offset
    self.length = UInt32(clamping: length)
    self.kind = kind
    self.isBinary = isBinary
  }
}
