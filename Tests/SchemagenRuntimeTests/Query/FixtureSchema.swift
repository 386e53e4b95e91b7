import SchemagenRuntime

/// The tables of the models in `Fixtures`, as the migrations of both databases would create them.
enum FixtureSchema {
  static func statements(for dialect: DatabaseDialect) -> [String] {
    switch dialect {
    case .postgresql: postgresql
    case .sqlite: sqlite
    }
  }

  private static let sqlite = [
    """
    CREATE TABLE "User" (
      "id" TEXT NOT NULL PRIMARY KEY, "email" TEXT NOT NULL UNIQUE, "name" TEXT, "role" TEXT NOT NULL,
      "login_count" INTEGER NOT NULL, "balance" DECIMAL NOT NULL, "isActive" BOOLEAN NOT NULL,
      "managerId" TEXT REFERENCES "User" ("id"), "lastLoginAt" DATETIME,
      "createdAt" DATETIME NOT NULL, "updatedAt" DATETIME NOT NULL)
    """,
    """
    CREATE TABLE "Profile" (
      "userId" TEXT NOT NULL PRIMARY KEY REFERENCES "User" ("id") ON DELETE CASCADE, "bio" TEXT NOT NULL)
    """,
    """
    CREATE TABLE "Post" (
      "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "title" TEXT NOT NULL, "body" TEXT,
      "authorId" TEXT NOT NULL REFERENCES "User" ("id"), "editorId" TEXT REFERENCES "User" ("id"),
      "rating" REAL, "views" BIGINT NOT NULL DEFAULT 7, "publishedAt" DATETIME)
    """,
    """
    CREATE TABLE "Tag" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL UNIQUE)
    """,
    """
    CREATE TABLE "_PostToTag" (
      "A" INTEGER NOT NULL REFERENCES "Post" ("id") ON DELETE CASCADE,
      "B" TEXT NOT NULL REFERENCES "Tag" ("id") ON DELETE CASCADE)
    """,
    #"CREATE UNIQUE INDEX "_PostToTag_AB_unique" ON "_PostToTag" ("A", "B")"#,
    """
    CREATE TABLE "order_items" (
      "order_id" INTEGER NOT NULL, "product_code" TEXT NOT NULL, "quantity" INTEGER NOT NULL,
      "unit_price" DECIMAL NOT NULL, "discount" INTEGER, PRIMARY KEY ("order_id", "product_code"))
    """,
    #"CREATE VIEW "active_users" AS SELECT "email", "login_count" FROM "User" WHERE "isActive""#,
    """
    CREATE TABLE "Product" (
      "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL, "category" TEXT,
      "stock" INTEGER NOT NULL, "reserved" INTEGER NOT NULL, "price" DECIMAL, "weight" REAL,
      "attributes" JSONB, "addedAt" DATETIME)
    """,
    """
    CREATE TABLE "Account" (
      "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL,
      "version" INTEGER NOT NULL, "deletedAt" DATETIME)
    """,
    accountKey,
  ]

  private static let accountKey =
    #"CREATE UNIQUE INDEX "Account_name_key" ON "Account" ("name") WHERE "deletedAt" IS NULL"#

  private static let postgresql = [
    #"CREATE TYPE "Role" AS ENUM ('USER', 'EDITOR', 'ADMIN')"#,
    """
    CREATE TABLE "User" (
      "id" UUID NOT NULL PRIMARY KEY, "email" TEXT NOT NULL UNIQUE, "name" TEXT, "role" "Role" NOT NULL,
      "login_count" INTEGER NOT NULL, "balance" DECIMAL(10,2) NOT NULL, "isActive" BOOLEAN NOT NULL,
      "managerId" UUID REFERENCES "User" ("id"), "lastLoginAt" TIMESTAMP(3),
      "createdAt" TIMESTAMP(3) NOT NULL, "updatedAt" TIMESTAMP(3) NOT NULL)
    """,
    """
    CREATE TABLE "Profile" (
      "userId" UUID NOT NULL PRIMARY KEY REFERENCES "User" ("id") ON DELETE CASCADE, "bio" TEXT NOT NULL)
    """,
    """
    CREATE TABLE "Post" (
      "id" SERIAL PRIMARY KEY, "title" TEXT NOT NULL, "body" TEXT,
      "authorId" UUID NOT NULL REFERENCES "User" ("id"), "editorId" UUID REFERENCES "User" ("id"),
      "rating" DOUBLE PRECISION, "views" BIGINT NOT NULL DEFAULT 7, "publishedAt" TIMESTAMP(3))
    """,
    """
    CREATE TABLE "Tag" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL UNIQUE)
    """,
    """
    CREATE TABLE "_PostToTag" (
      "A" INTEGER NOT NULL REFERENCES "Post" ("id") ON DELETE CASCADE,
      "B" TEXT NOT NULL REFERENCES "Tag" ("id") ON DELETE CASCADE, PRIMARY KEY ("A", "B"))
    """,
    """
    CREATE TABLE "order_items" (
      "order_id" INTEGER NOT NULL, "product_code" TEXT NOT NULL, "quantity" INTEGER NOT NULL,
      "unit_price" DECIMAL(10,2) NOT NULL, "discount" INTEGER,
      PRIMARY KEY ("order_id", "product_code"))
    """,
    #"CREATE VIEW "active_users" AS SELECT "email", "login_count" FROM "User" WHERE "isActive""#,
    """
    CREATE TABLE "Product" (
      "id" SERIAL PRIMARY KEY, "name" TEXT COLLATE "C" NOT NULL, "category" TEXT COLLATE "C",
      "stock" INTEGER NOT NULL, "reserved" INTEGER NOT NULL, "price" DECIMAL, "weight" DOUBLE PRECISION,
      "attributes" JSONB, "addedAt" TIMESTAMP(3))
    """,
    """
    CREATE TABLE "Document" (
      "id" SERIAL PRIMARY KEY, "keywords" TEXT[], "scores" INTEGER[], "roles" "Role"[], "origin" INET,
      "facts" JSONB, "raw" JSON, "content" BYTEA)
    """,
    """
    CREATE TABLE "Account" (
      "id" SERIAL PRIMARY KEY, "name" TEXT NOT NULL, "version" INTEGER NOT NULL,
      "deletedAt" TIMESTAMP(3))
    """,
    accountKey,
  ]
}
