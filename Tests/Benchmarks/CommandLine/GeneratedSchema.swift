/// A schema of many models that refer to each other, the same in every run.
enum GeneratedSchema {
  /// The text of a schema.
  ///
  /// - Parameters:
  ///   - count: How many models it has.
  ///   - isEdited: Whether one model in twenty has a column more, a longer one and a new index.
  ///   - provider: The database.
  static func text(
    models count: Int, isEdited: Bool = false, provider: String = "postgresql"
  ) -> String {
    let hasLengths = provider == "postgresql"
    let models = (0..<count).map {
      model($0, of: count, isEdited: isEdited && $0 % 20 == 0, hasLengths: hasLengths)
    }
    return """
      datasource db {
        provider = "\(provider)"
        url      = env("DATABASE_URL")
      }

      enum Status {
        ACTIVE
        ARCHIVED
      }


      """ + models.joined(separator: "\n")
  }

  private static func model(
    _ index: Int, of count: Int, isEdited: Bool, hasLengths: Bool
  ) -> String {
    let length = hasLengths ? " @db.VarChar(\(isEdited ? 300 : 200))" : ""
    let parent = (index - 1) / 2
    let relation =
      index == 0
      ? ""
      : """
        parentId Int
        parent   Model\(parent) @relation("R\(index)", fields: [parentId], references: [id])

      """
    let children = [index * 2 + 1, index * 2 + 2].filter { $0 < count }
      .map { "  children\($0) Model\($0)[] @relation(\"R\($0)\")\n" }.joined()
    return """
      model Model\(index) {
        id        Int      @id @default(autoincrement())
        email     String   @unique
        title     String  \(length)
        body      String?
        price     Decimal  @default(0)
        views     Int      @default(0)
        isPublic  Boolean  @default(false)
        status    Status   @default(ACTIVE)
        data      Json?
        createdAt DateTime @default(now())
        updatedAt DateTime @updatedAt

      """ + (isEdited ? "  note String?\n" : "") + relation + children + """

          @@index([status, createdAt])\(isEdited ? "\n  @@index([title])" : "")
        }

        """
  }
}
