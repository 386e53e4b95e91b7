import SchemaDiagnostics

/// What `schemagen explain` says about one diagnostic code.
///
/// The pages are in extensions, a family of codes per file. Both snippets are whole schemas: the
/// tests compile them and expect the code from the one and nothing at all from the other.
struct DiagnosticPage: Sendable {
  let code: DiagnosticCode
  /// What is wrong, in a few words and without a full stop.
  let title: String
  /// What the code means, why it is an error and what to do; lines end where they should on a
  /// terminal.
  let text: String
  /// A schema that has this mistake and no other.
  let wrong: String
  /// The same schema without the mistake.
  let right: String
  /// Where the rule comes from.
  let links: [String]

  /// Makes a page.
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
