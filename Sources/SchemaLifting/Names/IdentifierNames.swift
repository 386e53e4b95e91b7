import DatabaseTypes

/// How a schema would name what a database has, one thing at a time.
enum IdentifierNames {
  /// `BlogPost` for `blog_posts`; a name that is fine stays.
  static func model(_ table: String) -> String {
    if isPlain(table), table.first?.isUppercase == true,
      table.count == 1 || table.contains(where: \.isLowercase)
    {
      return safe(table)
    }
    return model(NameWords(table).singular)
  }

  /// `BlogPosts` for `blog_posts`, where another table has the singular.
  static func modelInPlural(_ table: String) -> String { model(NameWords(table)) }

  private static func model(_ words: NameWords) -> String {
    safe(starting(words.pascalCase, otherwise: "Table"))
  }

  /// `PostStatus` for `post_status`; a name that is fine stays.
  static func enumeration(_ type: String) -> String {
    if isPlain(type), type.first?.isUppercase == true, type.contains(where: \.isLowercase) {
      return safe(type)
    }
    return safe(starting(NameWords(type).pascalCase, otherwise: "Enum"))
  }

  /// `createdAt` for `created_at`; a name that is fine stays.
  static func field(_ column: String) -> String {
    if isPlain(column), column.first?.isLowercase == true { return column }
    return starting(NameWords(column).camelCase, otherwise: "column")
  }

  /// `onHold` for `on hold`; a label that is a name stays, also in capitals.
  static func value(_ label: String) -> String {
    let isName =
      label.first.map { $0.isASCII && $0.isLetter } == true
      && label.utf8.allSatisfy(isNameByte)
    return isName ? label : starting(NameWords(label).camelCase, otherwise: "value")
  }

  /// Whether a name has ASCII letters and digits only and begins with a letter.
  static func isPlain(_ name: String) -> Bool {
    guard let first = name.first, first.isASCII, first.isLetter else { return false }
    return name.utf8.allSatisfy { isNameByte($0) && $0 != UInt8(ascii: "_") }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A name that begins with a letter.
  private static func starting(_ name: String, otherwise prefix: String) -> String {
    if let first = name.first, first.isLetter { return name }
    return prefix + name
  }

  /// A name that no scalar type has.
  private static func safe(_ name: String) -> String {
    ScalarType(rawValue: name) != nil || ["Unsupported", "PrismaClient"].contains(name)
      ? name + "Record" : name
  }
}
