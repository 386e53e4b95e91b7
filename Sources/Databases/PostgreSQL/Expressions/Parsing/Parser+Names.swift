import SQLEquivalence
import SQLLexicon

extension Parser {
  /// A column, a call, or a constant after its type: `x`, `f(x)`, `date '2020-01-01'`.
  mutating func named() throws(UnreadableExpression) -> SyntaxNode {
    var parts = try writtenName()
    let isServers = Self.isServers(parts)
    if isServers { parts.removeFirst() }
    if reader.isKind(.openingParenthesis) {
      return try call(try functionName(parts, isServers: isServers))
    }
    if reader.isKind(.string) {
      let text = try reader.take().text
      return cast(
        SyntaxNode(.literal, text), to: ValueType(try Self.plainName(parts)), isParenthesised: false
      )
    }
    if reader.isSymbol("."), reader.isSymbol("*", at: 1) {
      reader.position += 2
      return SyntaxNode(.verbatim, "*")
    }
    // Only one table can be named, so that the names before a column say nothing.
    return SyntaxNode(.column, parts[parts.count - 1])
  }

  /// The name of a function as it is written: other schemas may have functions of the names that the
  /// server has. The server shows its own ones without `pg_catalog`, and those that are known here need no
  /// schema to be told from others.
  private func functionName(
    _ parts: [String], isServers: Bool
  ) throws(UnreadableExpression) -> String {
    let name = try Self.plainName(parts)
    if parts.count == 2, parts[0] == "public" { return FunctionName.inPublic(name) }
    let isKnown = BuiltInFunctions.signatures[name] != nil || BuiltInTypes.categories[name] != nil
    return isServers && origin == .written && !isKnown ? FunctionName.inCatalog(name) : name
  }

  /// The name of a type or a collation, without the schema `public`.
  ///
  /// - Throws: Where a part has a point, which would hide where the schema ends.
  static func plainName(_ parts: [String]) throws(UnreadableExpression) -> String {
    if parts.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) }) {
      throw UnreadableExpression()
    }
    let isPublic = parts.count == 2 && parts[0] == "public"
    return (isPublic ? parts[1...] : parts[...]).joined(separator: ".")
  }

  /// The arguments of a function; expressions of a table have no aggregates and no windows.
  mutating func call(_ name: String) throws(UnreadableExpression) -> SyntaxNode {
    try reader.expect(.openingParenthesis)
    var arguments: [SyntaxNode] = []
    if reader.take(symbol: "*") {
      try reader.expect(.closingParenthesis)
      return SyntaxNode(.call, name, [SyntaxNode(.verbatim, "*")])
    }
    if reader.take(kind: .closingParenthesis) { return SyntaxNode(.call, name) }
    repeat { arguments.append(try argument()) } while reader.take(symbol: ",")
    try reader.expect(.closingParenthesis)
    if reader.isWord("filter") || reader.isWord("over") || reader.isWord("within") {
      throw UnreadableExpression()
    }
    return try reader.checked(SyntaxNode(.call, name, arguments))
  }

  private mutating func argument() throws(UnreadableExpression) -> SyntaxNode {
    if reader.take(words: "variadic") {
      return SyntaxNode(.argument, "variadic", [try expression()])
    }
    guard reader.isSymbol(":=", at: 1) || reader.isSymbol("=>", at: 1) else {
      return try expression()
    }
    let name = try reader.name()
    reader.position += 1
    return SyntaxNode(.argument, name, [try expression()])
  }

  /// A type, as `Typename` of the grammar has it.
  mutating func typeName() throws(UnreadableExpression) -> ValueType {
    var words: String
    var modifiers = ""
    // `pg_catalog.char` is the type "char".
    let isKeyword = reader.isKind(.word) && !reader.isSymbol(".", at: 1)
    words = try Self.plainName(try qualifiedName())
    if isKeyword {
      if words == "national" { words += " " + (try reader.name()) }
      if words == "double" { words += " " + (try reader.name()) }
      if reader.take(words: "varying") { words += " varying" }
    }
    if isKeyword, words == "interval" {
      modifiers = intervalFields()
    }
    if modifiers.isEmpty, reader.isKind(.openingParenthesis) { modifiers = try typeModifiers() }
    if isKeyword, words == "time" || words == "timestamp" {
      if reader.take(words: "with", "time", "zone") {
        words += " with time zone"
      } else {
        _ = reader.take(words: "without", "time", "zone")
      }
    }
    let isArray = try arrayBounds()
    if !isKeyword { return ValueType(words, isArray: isArray, modifiers: modifiers) }
    return ValueType(words: words, modifiers: modifiers, isArray: isArray)
  }

  /// `(10, 2)`.
  private mutating func typeModifiers() throws(UnreadableExpression) -> String {
    try reader.expect(.openingParenthesis)
    var text = ""
    while !reader.take(kind: .closingParenthesis) {
      let lexeme = try reader.take()
      if lexeme.kind == .openingParenthesis || text.utf8.count > 100 {
        throw UnreadableExpression()
      }
      text += lexeme.kind == .number ? NumberText.integer(lexeme.text) ?? lexeme.text : lexeme.text
    }
    return text
  }

  private mutating func arrayBounds() throws(UnreadableExpression) -> Bool {
    var isArray = reader.take(words: "array")
    while reader.take(symbol: "[") {
      isArray = true
      _ = reader.take(kind: .number)
      try reader.expect(symbol: "]")
    }
    return isArray
  }

  /// `DAY TO SECOND(3)` after INTERVAL.
  mutating func intervalFields() -> String {
    let units: Set = ["year", "month", "day", "hour", "minute", "second"]
    var fields = ""
    while let next = reader.next, next.kind == .word,
      units.contains(next.text) || (next.text == "to" && !fields.isEmpty)
    {
      fields += fields.isEmpty ? next.text : " " + next.text
      reader.position += 1
    }
    if fields.hasSuffix("second"), let digits = reader.peek(1), digits.kind == .number,
      reader.isKind(.openingParenthesis), reader.isKind(.closingParenthesis, at: 2)
    {
      fields += "(\(digits.text))"
      reader.position += 3
    }
    return fields
  }
}
