import SQLLexicon

/// The value that a column gets when an `INSERT` leaves it out.
package indirect enum ColumnDefault: Hashable, Sendable {
  case text(String)
  /// A number in the characters of the schema.
  case number(String)
  case boolean(Bool)
  /// The label of an enum's value.
  case label(String)
  /// Bytes in lower-case hexadecimal digits.
  case bytes(String)
  case list([ColumnDefault])
  case currentTimestamp
  /// A sequence on PostgreSQL, `AUTOINCREMENT` on SQLite.
  case autoincrement
  /// SQL that the database evaluates.
  case expression(String)
  /// A default that only the database knows; equal to any other, never written.
  case unknown

  /// Whether every row gets the same value, known before anything runs.
  package var isConstant: Bool {
    switch self {
    case .text, .number, .boolean, .label, .bytes: true
    case .list(let elements): elements.allSatisfy(\.isConstant)
    case .currentTimestamp, .autoincrement, .expression, .unknown: false
    }
  }
}

extension ColumnDefault {
  package static func == (left: ColumnDefault, right: ColumnDefault) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)), (.number(let left), .number(let right)),
      (.label(let left), .label(let right)), (.bytes(let left), .bytes(let right)),
      (.expression(let left), .expression(let right)):
      left.isExactly(right)
    case (.boolean(let left), .boolean(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.currentTimestamp, .currentTimestamp), (.autoincrement, .autoincrement),
      (.unknown, .unknown):
      true
    case (.text, _), (.number, _), (.label, _), (.bytes, _), (.expression, _), (.boolean, _),
      (.list, _), (.currentTimestamp, _), (.autoincrement, _), (.unknown, _):
      false
    }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(key)
  }

  /// The kind with its text, which is compared by its scalars.
  private var key: Key {
    switch self {
    case .text(let text): Key(kind: 0, text: text)
    case .number(let digits): Key(kind: 1, text: digits)
    case .boolean(let value): Key(kind: value ? 2 : 3)
    case .label(let label): Key(kind: 4, text: label)
    case .bytes(let digits): Key(kind: 5, text: digits)
    case .list(let elements): Key(kind: 6, elements: elements)
    case .currentTimestamp: Key(kind: 7)
    case .autoincrement: Key(kind: 8)
    case .expression(let text): Key(kind: 9, text: text)
    case .unknown: Key(kind: 10)
    }
  }

  private struct Key: Hashable {
    let kind: Int
    @Exact var text = ""
    var elements: [ColumnDefault] = []
  }
}
