/// The fields of an entity that is decoded, in place of the columns of a row.
@usableFromInline
final class FieldDecoder {
  private let container: KeyedDecodingContainer<FieldKey>
  private let names: [String]

  init(_ decoder: any Decoder, names: [String]) throws {
    container = try decoder.container(keyedBy: FieldKey.self)
    self.names = names
  }

  /// Decodes a field; an optional one may be left out.
  @usableFromInline
  func read<Value: ColumnValue>(_ index: Int, as type: Value.Type) throws -> Value {
    let key = FieldKey(names.indices.contains(index) ? names[index] : "")
    if Value.isOptional, try !container.contains(key) || container.decodeNil(forKey: key),
      let null = Value._null
    {
      return null
    }
    guard let type = type as? any Decodable.Type else { throw notDecodable(key, type) }
    func decode<Field: Decodable>(_ type: Field.Type) throws -> Value? {
      try container.decode(type, forKey: key) as? Value
    }
    guard let value = try decode(type) else { throw notDecodable(key, type) }
    return value
  }

  private func notDecodable(_ key: FieldKey, _ type: Any.Type) -> DecodingError {
    .typeMismatch(
      type,
      .init(codingPath: container.codingPath + [key], debugDescription: "\(type) is not Decodable"))
  }
}
