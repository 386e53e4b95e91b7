/// A file that is large or strange on purpose, to find what takes more than its share of time.
package struct Pathology: Sendable, CustomStringConvertible {
  package let name: String
  /// Makes the file of about so many bytes.
  package let make: @Sendable (_ size: Int) -> [UInt8]

  package var description: String { name }

  private init(_ name: String, _ make: @escaping @Sendable (Int) -> [UInt8]) {
    self.name = name
    self.make = make
  }

  /// A piece again and again.
  private init(
    _ name: String, _ piece: String, between start: String = "", and end: String = ""
  ) {
    self.init(name) { size in
      let repeated = Array(piece.utf8)
      var bytes = Array(start.utf8)
      while bytes.count < size { bytes += repeated }
      return bytes + Array(end.utf8)
    }
  }

  /// A piece with a number in it (`#`), again and again.
  private init(
    counting name: String, _ piece: String, between start: String = "", and end: String = ""
  ) {
    self.init(name) { size in
      let parts = piece.split(separator: "#", omittingEmptySubsequences: false).map(Array.init(_:))
      var bytes = Array(start.utf8)
      var number = 0
      while bytes.count < size {
        for (index, part) in parts.enumerated() {
          if index > 0 { bytes += Array(String(number).utf8) }
          bytes += part.flatMap { Array(String($0).utf8) }
        }
        number += 1
      }
      return bytes + Array(end.utf8)
    }
  }

  private static let head = "datasource db {\n  provider = \"postgresql\"\n}\n"
  private static let key = "  id Int @id\n"

  /// A file without mistakes, of plain models.
  package static let healthy = Pathology(
    counting: "models", "model M# {\n  id Int @id\n  name String @unique\n}\n", between: head)

  /// All of them.
  package static let all: [Pathology] = [
    Pathology("one word", "a"), Pathology("one number", "1"), Pathology("blanks", " "),
    Pathology("line feeds", "\n"), Pathology("carriage returns", "\r"), Pathology("NUL", "\0"),
    Pathology("wide characters", "日"), Pathology("parentheses", "("), Pathology("brackets", "["),
    Pathology("braces", "{"), Pathology("closing braces", "}\n"), Pathology("quotes", "\""),
    Pathology("open strings", "\"a\n"), Pathology("single quotes", "'"),
    Pathology("open comments", "/*"), Pathology("slashes", "/"), Pathology("at signs", "@"),
    Pathology("comments", "// a\n"), Pathology("documentation", "/// a\n"),
    Pathology("small comments", "/**/"),
    Pathology("backslashes", "\\", between: "model A {\n  a String @default(\""),
    Pathology("words", "a b c\n"), Pathology("prose", "It was a dark night; and so on.\n"),
    Pathology("open models", "model A {\n"),
    Pathology("equal models", "model A {\n  id Int @id\n}\n"),
    Pathology("equal enums", "enum A {\n  a\n}\n"),
    Pathology("datasources", head), Pathology("equal generators", "generator g {\n  a = 1\n}\n"),
    Pathology("equal fields", "  a Int\n", between: "model A {\n", and: "}\n"),
    Pathology("unknown types", "  a Strin\n", between: "model A {\n", and: "}\n"),
    Pathology("a long enum of equals", "  A\n", between: "enum E {\n", and: "}\n"),
    Pathology("attributes at a field", " @id", between: "model A {\n  id Int", and: "\n}\n"),
    Pathology("unknown attributes", " @idd", between: "model A {\n  id Int", and: "\n}\n"),
    Pathology(
      "columns of a key", "id, ", between: "model A {\n" + key + "  @@unique([", and: "id])\n}\n"),
    Pathology("arguments", "a: 1, ", between: "model A {\n  id Int @id(", and: "a: 1)\n}\n"),
    Pathology(
      "a long list", "\"a\", ", between: head + "model A {\n" + key + "  b String[] @default([",
      and: "\"a\"])\n}\n"),
    Pathology(
      "a long string", "a", between: "model A {\n  id String @id @default(\"", and: "\")\n}\n"),
    Pathology("indexes", "  @@index([id])\n", between: head + "model A {\n" + key, and: "}\n"),
    Pathology("checks", "  @@check(\"id > 0\")\n", between: head + "model A {\n" + key, and: "}\n"),
    healthy,
    Pathology(
      counting: "fields", "  f# Int @default(1)\n", between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "unique fields", "  f# Int @unique\n", between: head + "model A {\n" + key,
      and: "}\n"),
    Pathology(counting: "values", "  V#\n", between: "enum E {\n", and: "}\n"),
    Pathology(
      counting: "mapped values", "  V# @map(\"v\")\n", between: head + "enum E {\n", and: "}\n"),
    Pathology(counting: "generators", "generator g# {\n  provider = \"x\"\n}\n"),
    Pathology(counting: "properties", "  p# = 1\n", between: "generator g {\n", and: "}\n"),
    Pathology(
      counting: "equal tables", "model M# {\n  id Int @id\n  @@map(\"m\")\n}\n", between: head),
    Pathology(
      counting: "equal columns", "  f# Int @map(\"f\")\n", between: head + "model A {\n" + key,
      and: "}\n"),
    Pathology(
      counting: "equal constraints", "  f# Int @unique(map: \"u\")\n",
      between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "back fields alone", "  f# A[]\n", between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "relations of one model",
      "  f# A @relation(\"r#\", fields: [id], references: [id])\n  b# A[] @relation(\"r#\")\n",
      between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "unnamed relations", "  f# B[]\n",
      between: head + "model B {\n  id Int @id\n}\nmodel A {\n" + key, and: "}\n"),
    Pathology(
      counting: "lists to and fro", "  f# A[] @relation(\"r#\")\n  g# A[] @relation(\"r#\")\n",
      between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "children",
      "model C# {\n  id Int @id\n  aId Int\n  a A @relation(\"r#\", fields: [aId], references: [id])\n}\n",
      between: head + "model A {\n  id Int @id\n}\n"),
    Pathology(
      counting: "a chain of cascades",
      "model M# {\n  id Int @id\n  a M#0 @relation(fields: [id], references: [id], onDelete: Cascade)\n}\n",
      between: head),
    Pathology(counting: "types in types", "type T# {\n  t T#0?\n  u T#1?\n}\n", between: head),
    Pathology(
      counting: "documented values", "  /// about #\n  V#\n", between: "enum E {\n", and: "}\n"),
    Pathology(
      counting: "misspelt fields", "  @@index([fild#])\n",
      between: head + "model A {\n  field Int @id\n", and: "}\n"),
    Pathology(
      counting: "misspelt functions", "  f# Int @default(autoincremen())\n",
      between: head + "model A {\n" + key, and: "}\n"),
    Pathology(
      counting: "misspelt native types", "  f# String @db.VarCha(#)\n",
      between: head + "model A {\n" + key, and: "}\n"),
    Pathology(counting: "errors on one line", "@x# ", between: "model A {\n  id Int "),
    Pathology("a deep list", "[", between: "model A {\n  a Int @default("),
    Pathology("a deep object", "{a: ", between: "model A {\n  @@index([a], where: "),
    Pathology("deep calls", "a(", between: "model A {\n  a Int @default("),
  ]
}
