/// A schema of many small models, some 330 bytes each, the same in every run.
enum SmallModels {
  /// The text of a schema.
  ///
  /// - Parameter count: How many models it has.
  static func text(count: Int) -> String {
    var text = """
      datasource db {
        provider = "postgresql"
        url      = env("DATABASE_URL")
      }

      enum Status {
        ACTIVE
        ARCHIVED
      }

      """
    for index in 0..<count { text += model(index, of: count) }
    return text
  }

  private static func model(_ index: Int, of count: Int) -> String {
    let next = (index + 1) % count
    let previous = (index + count - 1) % count
    return """

      /// What number \(index) is for.
      model Model\(index) {
        id       Int       @id @default(autoincrement())
        email    String    @unique @db.VarChar(200)
        status   Status    @default(ACTIVE)
        nextId   Int
        next     Model\(next)    @relation("R\(index)", fields: [nextId], references: [id])
        previous Model\(previous)[]  @relation("R\(previous)")

        @@index([status, nextId])
      }

      """
  }
}
