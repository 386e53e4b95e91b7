extension SQLText {
  /// Collects the pieces of an interpolated text.
  public struct Interpolation: StringInterpolationProtocol {
    var text = SQLText(raw: "")

    /// Begins with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds SQL as it is written in the source.
    public mutating func appendLiteral(_ literal: StaticString) {
      text.segments.append(.raw(literal.description))
    }

    /// Binds a value.
    public mutating func appendInterpolation<Value: ColumnValue>(_ value: Value) {
      appendInterpolation(value, as: Value.defaultColumnType)
    }

    /// Binds a value or NULL.
    ///
    /// The compiler warns of optionals that reach an interpolation without an overload for them.
    public mutating func appendInterpolation<Value: ColumnValue>(_ value: Value?) {
      appendInterpolation(value, as: Value.defaultColumnType)
    }

    /// Binds a value as a column type.
    public mutating func appendInterpolation<Value: ColumnValue>(
      _ value: Value, as type: ColumnType
    ) {
      bind(value, as: type)
    }

    private mutating func bind<Value: ColumnValue>(_ value: Value, as type: ColumnType) {
      do {
        try text.parameters.append(value, as: type)
        text.segments.append(.parameter)
      } catch {
        text.failure =
          text.failure ?? error as? DatabaseError
          ?? DatabaseError(.typeMismatch, "an interpolated value could not be bound")
      }
    }

    /// Binds a value or NULL as a column type.
    public mutating func appendInterpolation<Value: ColumnValue>(
      _ value: Value?, as type: ColumnType
    ) {
      bind(value, as: type)
    }

    /// Binds several values as a list in parentheses, for `IN`; an empty one matches nothing.
    public mutating func appendInterpolation<Value: ColumnValue>(list values: [Value]) {
      guard !values.isEmpty else { return text.segments.append(.raw("(NULL)")) }
      for (index, value) in values.enumerated() {
        text.segments.append(.raw(index == 0 ? "(" : ", "))
        appendInterpolation(value)
      }
      text.segments.append(.raw(")"))
    }

    /// Quotes the name of a table or a column.
    public mutating func appendInterpolation(identifier name: String) {
      text.segments.append(.raw(SQLWriter.quoted(name)))
    }

    /// Takes text as it is, never from outside.
    public mutating func appendInterpolation(raw sql: String) {
      text.segments.append(.raw(sql))
    }

    /// Takes another text with its parameters.
    public mutating func appendInterpolation(_ other: SQLText) {
      text.segments.append(contentsOf: other.segments)
      text.parameters.append(contentsOf: other.parameters)
      text.failure = text.failure ?? other.failure
    }
  }
}
