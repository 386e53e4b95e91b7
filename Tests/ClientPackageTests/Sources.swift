/// The texts of the client package at its stages.
enum Sources {
  static let datasource = """
    datasource db {
      provider = ["postgresql", "sqlite"]
    }

    """

  static let book = """
    /// Something to read.
    model Book {
      id     String  @id @default(uuid(7))
      isbn   String  @unique
      title  String
      stock  Int     @default(0)
    }

    """

  static let shelf = """
    model Shelf {
      id   Int    @id @default(autoincrement())
      name String
    }

    """

  static let author = """
    model Author {
      id   Int    @id @default(autoincrement())
      name String @unique
    }

    """

  static let bookProgram = """
    import Models
    import SchemagenRuntime

    let database = try await Database.connect(CommandLine.arguments[1])
    let books = BookRepository(database)
    let created = try await books.create(.init(isbn: "1", title: "Emma", stock: 3))
    print("created", created.title, created.stock)
    print("found", try await books.find(isbn: "1")?.id == created.id)
    let changed = try await books.update(id: created.id) { $0.stock -= 1 }
    print("updated", changed.stock)
    print("deleted", try await books.delete(id: created.id), try await books.count())
    let shelf = try await ShelfRepository(database).create(.init(name: "A"))
    print("shelf", shelf.id, shelf.name)
    await database.close()

    """

  static let authorProgram = """
    import Models
    import SchemagenRuntime

    let database = try await Database.connect(CommandLine.arguments[1])
    let author = try await AuthorRepository(database).create(.init(name: "Jane"))
    print("author", author.name, Book.table.columns.count)
    await database.close()

    """

  static let misuseProgram = """
    import Models
    import SchemagenRuntime

    let name = CommandLine.arguments[1]
    let text = SQLText(stringLiteral: name)
    print(text)

    func read(_ changes: EntityChanges<Author>) -> String { changes.name }

    """

  static let people = """
    model Person {
      id    String  @id @default(uuid(7))
      name  String  @unique
      note  String?
      age   Int     @default(0)
      teams Team[]
    }

    model Team {
      id      Int      @id @default(autoincrement())
      name    String
      members Person[]
    }

    """

  /// Calls repositories from a class on the main actor, with values in closures that cannot be sent.
  static let mainActorProgram = """
    import Foundation
    import SchemagenRuntime

    nonisolated final class Form {
      var name = "Jane"
      var age = 3
    }

    @MainActor
    final class PeopleModel {
      let database: Database
      let people: PersonRepository
      var list: [Person] = []
      let form = Form()

      init(_ database: Database) {
        self.database = database
        people = PersonRepository(database)
      }

      func load() async throws {
        let jane = try await people.create(.init(name: form.name, age: form.age))
        try await people.update(id: jane.id) {
          $0.note = form.name
          $0.age += 1
        }
        try await people.filter { $0.name == form.name }.update { $0.note = form.name }
        try await database.transaction { tx in
          let form = Form()
          let people = PersonRepository(tx)
          let john = try await people.create(.init(name: "John"))
          try await people.update(id: john.id) { $0.note = form.name }
          try await tx.transaction { inner in _ = try await PersonRepository(inner).count() }
        }
        try await database.withConnection { held in _ = try await PersonRepository(held).all() }
        let team = try await TeamRepository(database).create(.init(name: form.name))
        try await people.teams(of: jane).add(team)
        list = try await people.order { $0.name }.all()
      }
    }

    @main
    struct Program {
      static func main() async throws {
        let database = try await Database.connect(CommandLine.arguments[1])
        try await database.execute(
          #"CREATE TABLE "Person" ("id" TEXT PRIMARY KEY, "name" TEXT UNIQUE, "note" TEXT, "age" INTEGER)"#)
        try await database.execute(
          #"CREATE TABLE "Team" ("id" INTEGER PRIMARY KEY, "name" TEXT)"#)
        try await database.execute(
          #"CREATE TABLE "_PersonToTeam" ("A" TEXT, "B" INTEGER, UNIQUE ("A", "B"))"#)
        let model = PeopleModel(database)
        try await model.load()
        let list = model.list
        print(list[0].name, list[0].age, Set(list).count)
      }
    }

    """

  /// Runs each snippet of the articles on a copy of a database, with some rows to speak of.
  static let articleProgram = """
    import Foundation
    import SchemagenRuntime

    /// What the snippets of the articles use.
    struct Article: Sendable {
      let db: Database
      let alice: User
      let post: Post
      let tag: Tag

      var database: Database { db }
      var users: UserRepository { UserRepository(db) }
      var posts: PostRepository { PostRepository(db) }
      var tags: TagRepository { TagRepository(db) }
      var comments: CommentRepository { CommentRepository(db) }
      var products: ProductRepository { ProductRepository(db) }
      var orders: OrderRepository { OrderRepository(db) }

      init(_ db: Database) async throws {
        self.db = db
        alice = try await UserRepository(db).create(
          .init(email: "alice@wonderland.example", name: "Alice", slug: "alice"))
        post = try await PostRepository(db).create(
          .init(authorID: alice.id, title: "Down the rabbit hole", slug: "rabbit-hole"))
        tag = try await TagRepository(db).create(.init(name: "rabbits"))
      }
    }

    @main
    struct Program {
      static func main() async throws {
        let file = CommandLine.arguments[1]
        var failures = 0
        for (place, run) in Article.all {
          try? FileManager.default.removeItem(atPath: file + ".copy")
          try FileManager.default.copyItem(atPath: file, toPath: file + ".copy")
          let db = try await Database.connect("sqlite:" + file + ".copy")
          do {
            try await run(Article(db))
          } catch {
            failures += 1
            print(place, error)
          }
          await db.close()
        }
        print("ran \\(Article.all.count - failures) snippets")
        exit(failures == 0 ? 0 : 1)
      }
    }

    """
}
