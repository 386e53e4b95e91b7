extension JSONNode {
  package static let null = JSONNode(.null)

  package static func boolean(_ value: Bool) -> JSONNode { JSONNode(.boolean(value)) }

  package static func number(_ value: Int) -> JSONNode { JSONNode(.number(String(value))) }

  package static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }

  /// A text, or `null`.
  package static func optional(_ text: String?) -> JSONNode {
    text.map(JSONNode.string) ?? .null
  }

  package static func array(_ elements: [JSONNode]) -> JSONNode { JSONNode(.array(elements)) }

  /// A list of texts.
  package static func strings(_ texts: [String]) -> JSONNode {
    .array(texts.map(JSONNode.string))
  }

  package static func object(_ members: [(key: String, value: JSONNode)]) -> JSONNode {
    JSONNode(.object(members.map { Member(key: $0.key, value: $0.value) }))
  }

  /// An object that ``JSONLayout/facts`` keeps on one line; members without a value are left out.
  package static func fact(_ members: [(key: String, value: JSONNode?)]) -> JSONNode {
    let present = members.compactMap { key, value in value.map { Member(key: key, value: $0) } }
    return JSONNode(.object(present), isFact: true)
  }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral {
  package init(stringLiteral value: String) { self = .string(value) }

  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONNode: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(dictionaryLiteral elements: (String, JSONNode)...) {
    self = .object(elements.map { (key: $0.0, value: $0.1) })
  }

  package init(arrayLiteral elements: JSONNode...) { self = .array(elements) }
}
