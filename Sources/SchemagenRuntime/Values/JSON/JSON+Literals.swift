/// There is no `nil` literal, which would turn a missing value into JSON's null in silence.
extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByFloatLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  public init(booleanLiteral value: Bool) { self = .boolean(value) }

  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }

  public init(floatLiteral value: Double) {
    self = JSONNumber(value).map(JSON.number) ?? .null
  }

  public init(stringLiteral value: String) { self = .string(value) }

  public init(arrayLiteral elements: JSON...) { self = .array(elements) }

  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(elements) { _, last in last })
  }
}
