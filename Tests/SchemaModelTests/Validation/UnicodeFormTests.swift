import SchemaModel
import Testing

@Suite("Unicode forms of names")
struct UnicodeFormTests {
  private static let both = "provider = [\"postgresql\", \"sqlite\"]"

  @Test("two forms of a text are two names of tables, columns, labels, indexes and relations")
  func distinct() throws {
    let (one, two) = ("\\u00e9", "e\\u0301")
    let schema = try Schema.resolving(
      """
      datasource db {
        \(Self.both)
      }

      model One {
        id  Int   @id
        a   Int   @map("\(one)")
        b   Int   @map("\(two)")
        as  Two[] @relation("\(one)")
        bs  Two[] @relation("\(two)")

        @@index([a], map: "i\(one)")
        @@index([b], map: "i\(two)")
        @@check("a > 0", map: "c\(one)")
        @@check("b > 0", map: "c\(two)")
        @@map("t\(one)")
      }

      model Two {
        id  Int   @id
        as  One[] @relation("\(one)")
        bs  One[] @relation("\(two)")

        @@map("t\(two)")
      }

      enum Kind {
        A @map("\(one)")
        B @map("\(two)")

        @@map("k\(one)")
      }

      enum Sort {
        A

        @@map("k\(two)")
      }
      """)
    #expect(schema.models.count == 2 && schema.relations.count == 2)
  }
}
