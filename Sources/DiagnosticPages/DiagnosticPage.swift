package import SchemaDiagnostics

/// The explanation of one diagnostic code.
///
/// The pages are in extensions, a family of codes per file. Both snippets are whole schemas: the
/// tests compile them and expect the code from the one and nothing at all from the other.
package struct DiagnosticPage: Sendable {
  package let code: DiagnosticCode
  /// What is wrong, in a few words and without a full stop.
  package let title: String
  /// What the code means, why it is an error and what to do; lines are broken for a terminal.
  package let text: String
  /// A schema that has this mistake and no other.
  package let wrong: String
  /// The same schema without the mistake.
  package let right: String
  /// Where the rule comes from.
  package let links: [String]

  init(
    _ code: DiagnosticCode, _ title: String, _ text: String, wrong: String, right: String,
    links: String...
  ) {
    self.code = code
    self.title = title
    self.text = text
    self.wrong = wrong
    self.right = right
    self.links = links
  }

  /// The address of a page of Prisma's documentation.
  static func prisma(_ path: String) -> String { "https://www.prisma.io/docs/orm/" + path }

  /// The address of a section of Prisma's reference.
  static func prismaReference(_ section: String) -> String {
    prisma("reference/prisma-schema-reference" + section)
  }
}
