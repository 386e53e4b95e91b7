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

  static let stringAsSQLProgram = """
    import SchemagenRuntime

    let name = CommandLine.arguments[1]
    let text = SQLText(stringLiteral: name)
    print(text)

    """
}
