/// What other tools call a command, and what it is here.
///
/// This is the one list of the words of Prisma, Drizzle, Django, Alembic and Rails.
struct ForeignCommand: Equatable {
  /// What a word leads to.
  private enum Meaning: Equatable {
    /// A command line of ours.
    case command(String)
    /// Several ways, in words.
    case advice(String)
    /// Something that a later version will do, and what helps until then.
    case notYet(String, instead: String)
  }

  /// The words as they are typed.
  let words: String
  private let meaning: Meaning

  /// The command that some words of a command line name elsewhere.
  ///
  /// - Parameter words: The words after the program's name, without options.
  init?(_ words: [String]) {
    let lowercased = words.map { $0.lowercased() }
    // Of `db reset` and `db`, the longer one is meant.
    for count in stride(from: lowercased.count, through: 1, by: -1) {
      let text = lowercased.prefix(count).joined(separator: " ")
      if let meaning = Self.meanings[text] {
        self.words = text
        self.meaning = meaning
        return
      }
    }
    return nil
  }

  /// What to do instead, as a sentence.
  var help: String {
    switch meaning {
    case .command(let line): "`\(words)` is `\(line)` here."
    case .advice(let text): text
    case .notYet(let what, let instead): "\(what) is not there yet. \(instead)"
    }
  }

  private static let meanings: [String: Meaning] = {
    var meanings: [String: Meaning] = [:]
    for (words, meaning) in list { for word in words { meanings[word] = meaning } }
    return meanings
  }()

  /// All words that are known.
  static var allWords: [String] { meanings.keys.sorted() }

  private static let list: [([String], Meaning)] = [
    (
      [
        "migrate dev", "migrate run", "migrate up", "migrate save", "migrate create",
        "migrate generate", "migrate make", "migrate add", "makemigrations", "make", "db migrate",
        "dev", "up", "revision", "new", "create", "add", "migration", "migrations", "update",
      ], .command("schemagen migrate")
    ),
    (
      [
        "deploy", "migrate latest", "migrate prod", "migrate upgrade", "upgrade",
        "apply", "db deploy", "upgrade head",
      ], .command("schemagen migrate deploy")
    ),
    (
      [
        "status", "showmigrations", "history", "current", "heads", "migrate list", "migrate show",
        "migrate history", "list", "db status", "db version", "check --deploy",
      ], .command("schemagen migrate status")
    ),
    (
      ["undo", "migrate remove", "migrate drop", "migrate delete"],
      .command("schemagen migrate undo")
    ),
    (["migrate test", "migrate validate", "migrate verify"], .command("schemagen migrate check")),
    (["baseline", "stamp", "migrate stamp"], .command("schemagen migrate baseline")),
    (["sqlmigrate", "migrate diff", "db diff"], .command("schemagen diff --from A --to B")),
    (["drift", "migrate drift"], .command("schemagen db drift")),
    (
      ["pull", "introspect", "inspectdb", "reverse", "db introspect", "import"],
      .command("schemagen db pull")
    ),
    (["fmt", "prettify"], .command("schemagen format")),
    (["lint schema", "check"], .command("schemagen validate")),
    (["gen", "codegen", "generate client", "client"], .command("schemagen generate")),
    (["new project", "setup", "start", "startproject"], .command("schemagen init")),
    (["push", "sync", "db sync", "syncdb"], .command("schemagen db push")),
    (
      ["reset", "db reset", "db drop", "flush", "migrate refresh", "db fresh", "fresh"],
      .command("schemagen migrate reset")
    ),
    (
      ["resolve", "migrate repair", "repair", "migrate set", "migrate hash", "migrate force"],
      .command("schemagen migrate resolve")
    ),
    (["seed", "loaddata", "migrate seed"], .command("schemagen db seed")),
    (["execute", "dbshell", "shell", "db query", "query"], .command("schemagen db execute")),
    (["backup", "dump", "db dump", "db export", "export"], .command("schemagen db backup")),
    (["restore", "db load", "db import"], .command("schemagen db restore")),
    (["health", "ping", "db ping", "doctor", "db doctor"], .command("schemagen db health")),
    (["squash", "squashmigrations", "db squash"], .command("schemagen migrate squash")),
    (
      ["merge"],
      .advice("schemagen has no such command; `schemagen --help` lists those that it has.")
    ),
    (
      [
        "migrate rollback", "migrate revert", "rollback", "down", "downgrade", "revert",
        "db rollback",
        "migrate downgrade",
      ],
      .command("schemagen migrate down")
    ),
    (
      ["lint", "migrate lint", "review", "migrate review"],
      .notYet(
        "Reviewing migrations that were edited by hand",
        instead: "The header of migration.sql lists the risks of what schemagen wrote.")
    ),
    (["rebase"], .command("schemagen migrate rebase")),
    (
      ["studio", "db studio", "admin", "browse"],
      .notYet("A browser for the rows", instead: "Open the database with its own shell.")
    ),
    (
      ["lsp", "language-server", "language server", "server"],
      .notYet(
        "A language server", instead: "Editors with support for Prisma colour the schema today.")
    ),
  ]
}
