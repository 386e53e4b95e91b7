/// A small schema in the steps of its life.
enum BlogSchema {
  static func text(
    _ models: String, provider: String = "sqlite", url: String = "\"file:../app.db\""
  )
    -> String
  {
    "datasource db {\n  provider = \"\(provider)\"\n  url      = \(url)\n}\n\n\(models)"
  }

  static let users = """
    model User {
      id    Int    @id @default(autoincrement())
      email String @unique
      nick  String
    }

    """

  static let posts =
    users.replacing("nick  String", with: "nick  String\n  posts Post[]") + """

      model Post {
        id       Int    @id @default(autoincrement())
        title    String
        author   User   @relation(fields: [authorId], references: [id], onDelete: Cascade)
        authorId Int
      }

      """

  static let renamed = users.replacing("nick  String", with: "name  String")
}
