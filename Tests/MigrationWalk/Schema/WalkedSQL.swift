import SQLLexicon

/// SQL in a schema, with places for what may get another name.
struct WalkedSQL: Equatable {
  /// A piece of the text.
  enum Piece: Equatable {
    case text(String)
    /// A column, by the number of its field.
    case column(Int)
    /// A label of an enum as a literal, by its number.
    case label(Int)
  }

  var pieces: [Piece]

  init(_ pieces: Piece...) {
    self.pieces = pieces
  }

  /// The fields whose columns it names.
  var fields: [Int] {
    pieces.compactMap { if case .column(let number) = $0 { number } else { nil } }
  }

  /// The labels that it names.
  var labels: [Int] {
    pieces.compactMap { if case .label(let number) = $0 { number } else { nil } }
  }

  /// The text, under the names of now.
  func text(in schema: WalkedSchema) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .column(let field): Self.identifier(schema.columnName(field))
      case .label(let label): "'\(schema.labelText(label))'"
      }
    }.joined()
  }

  /// A name in quotes where it needs some.
  static func identifier(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 95
    }
    return isPlain && name.utf8.first.map { $0 > 57 } ?? false ? name : quoted(name)
  }

  /// A name in quotes.
  static func quoted(_ name: String) -> String {
    SQLQuoting.identifier(name)
  }

  /// A text in quotes.
  static func literal(_ text: String) -> String {
    SQLQuoting.literal(text)
  }
}
