import SQLEquivalence
import SQLLexicon

extension Parser {
  /// Functions that may be written with keywords between their arguments:
  /// <https://www.postgresql.org/docs/current/functions-string.html>.
  mutating func keywordCall(_ name: String) throws(UnreadableExpression) -> SyntaxNode {
    reader.position += 2
    switch name {
    case "extract": return try extract()
    case "position": return try position()
    case "substring": return try substring()
    case "overlay": return try overlay()
    case "trim": return try trim()
    case "xmlexists": return try xmlExists()
    default: return try normalize()
    }
  }

  private mutating func extract() throws(UnreadableExpression) -> SyntaxNode {
    let field = try reader.take()
    // The server's text has the letters of the string that it keeps.
    let name = field.kind == .word && origin == .catalog ? field.spelling : field.text
    try reader.expect(word: "from")
    let source = try expression()
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "extract", [SyntaxNode(.literal, name), source])
  }

  private mutating func position() throws(UnreadableExpression) -> SyntaxNode {
    let part = try expression(.other)
    guard reader.take(words: "in") else { return try plainCall("position", part) }
    let whole = try expression(.other)
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "position", [whole, part])
  }

  private mutating func overlay() throws(UnreadableExpression) -> SyntaxNode {
    var arguments = [try expression()]
    guard reader.take(words: "placing") else { return try plainCall("overlay", arguments[0]) }
    arguments.append(try expression())
    try reader.expect(word: "from")
    arguments.append(try expression())
    if reader.take(words: "for") { arguments.append(try expression()) }
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "overlay", arguments)
  }

  private mutating func substring() throws(UnreadableExpression) -> SyntaxNode {
    let source = try expression(.other)
    var arguments = [source]
    if reader.take(words: "from") {
      arguments.append(try expression())
      if reader.take(words: "for") { arguments.append(try expression()) }
    } else if reader.take(words: "for") {
      let length = try expression()
      let first = reader.take(words: "from") ? try expression() : SyntaxNode(.looseNumber, "1")
      // The grammar of the server has this cast.
      arguments += [first, SyntaxNode(.cast, type: .integer, [length])]
    } else if reader.take(words: "similar") {
      arguments.append(try expression(.other))
      try reader.expect(word: "escape")
      arguments.append(try expression())
    } else {
      return try plainCall("substring", source)
    }
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "substring", arguments)
  }

  private mutating func trim() throws(UnreadableExpression) -> SyntaxNode {
    var name = "btrim"
    if reader.take(words: "leading") {
      name = "ltrim"
    } else if reader.take(words: "trailing") {
      name = "rtrim"
    } else {
      _ = reader.take(words: "both")
    }
    if reader.take(words: "from") {
      return SyntaxNode(.keywordCall, name, try list())
    }
    let first = try expression()
    if reader.take(words: "from") {
      let rest = try list()
      return SyntaxNode(.keywordCall, name, rest + [first])
    }
    var arguments = [first]
    while reader.take(symbol: ",") { arguments.append(try expression()) }
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, name, arguments)
  }

  /// `XMLEXISTS(path PASSING document)`; BY REF and BY VALUE mean nothing.
  private mutating func xmlExists() throws(UnreadableExpression) -> SyntaxNode {
    let path = try expression()
    try reader.expect(word: "passing")
    _ = reader.take(words: "by", "ref") || reader.take(words: "by", "value")
    let document = try expression()
    _ = reader.take(words: "by", "ref") || reader.take(words: "by", "value")
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "xmlexists", [path, document])
  }

  private mutating func normalize() throws(UnreadableExpression) -> SyntaxNode {
    var arguments = [try expression()]
    if reader.take(symbol: ",") {
      arguments.append(SyntaxNode(.literal, try reader.name().uppercased()))
    }
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.keywordCall, "normalize", arguments)
  }

  /// The rest of a call with commas, which the server keeps apart from one with keywords.
  private mutating func plainCall(
    _ name: String, _ first: SyntaxNode
  ) throws(UnreadableExpression) -> SyntaxNode {
    var arguments = [first]
    while reader.take(symbol: ",") { arguments.append(try expression()) }
    try reader.expect(.closingParenthesis)
    return SyntaxNode(.call, name, arguments)
  }
}
