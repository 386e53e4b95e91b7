// Derived conformances would be a third of the compile time of an entity.

extension WritableEntity where Self: Decodable {
  /// Decodes an entity from its fields; an optional one may be left out.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    var row = DatabaseRow(.fields(try FieldDecoder(decoder, names: Self._fieldNames)))
    try self.init(_row: &row)
  }
}

extension WritableEntity where Self: Encodable {
  /// Encodes the fields of an entity, without those that are nil.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldKey.self)
    for (name, value) in zip(Self._fieldNames, _values) where !value.isNull {
      guard let value = value as? any Encodable else {
        throw EncodingError.invalidValue(
          value,
          .init(
            codingPath: container.codingPath + [FieldKey(name)],
            debugDescription: "\(type(of: value)) is not Encodable"))
      }
      try container.encode(value, forKey: FieldKey(name))
    }
  }
}
