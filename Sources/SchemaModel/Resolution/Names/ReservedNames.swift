/// Names that a model or enum cannot have, because clients made from the same schema need them.
///
/// They are the reserved words of JavaScript and the name of Prisma's client class: a schema that
/// uses one would not be a Prisma schema any more.
enum ReservedNames {
  /// Whether a model or enum cannot be called so.
  static func contain(_ name: String) -> Bool { all.contains(name) }

  private static let all: Set<String> = [
    "PrismaClient", "break", "case", "catch", "class", "const", "continue",
    "debugger", "default", "delete", "do", "else", "enum", "export", "extends", "false",
    "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface",
    "let", "new", "null", "package", "private", "protected", "public", "return",
    "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while",
    "with", "yield",
  ]
}
