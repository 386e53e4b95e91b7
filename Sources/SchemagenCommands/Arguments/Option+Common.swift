extension Option {
  static let schema = Option(
    "schema", .required(valueName: "PATH"),
    help: "The schema: a file, or a folder of .prisma files")
  static let migrations = Option(
    "migrations", .required(valueName: "DIR"),
    help: "The migrations folder (default: next to the schema)")
  static let url = Option(
    "url", .required(valueName: "URL"),
    help: "The database (default: the datasource's url, then DATABASE_URL)")
  static let json = Option("json", help: "Print the result as JSON")
  static let quiet = Option("quiet", help: "Print only results and errors")
  static let color = Option(
    "color", .choice(["always", "never", "auto"]),
    help: "Use colour (default: on a terminal, unless NO_COLOR is set)")
  static let noInput = Option("no-input", help: "Never ask questions, even on a terminal")
  static let help = Option("help", help: "Show this help")
  static let version = Option("version", help: "Show the version")

  /// The options that every command accepts.
  static let common = [
    schema, migrations, url, json, quiet, color, noInput, help, version,
  ]
}
