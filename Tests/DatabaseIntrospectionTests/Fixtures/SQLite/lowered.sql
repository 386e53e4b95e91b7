-- As migrations write it.
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "key" TEXT COLLATE NOCASE NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'ADMIN',
    "balance" DECIMAL NOT NULL DEFAULT 0.50,
    "visits" BIGINT NOT NULL DEFAULT -1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "joined" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "photo" BLOB DEFAULT x'00ff',
    "score" REAL,
    "deletedAt" DATETIME,
    "token" TEXT NOT NULL DEFAULT (lower(hex(randomblob(4)))),
    "initial" TEXT GENERATED ALWAYS AS (substr("email", 1, 1)) STORED,
    "home" point,

    CONSTRAINT "User_email_check" CHECK (length("email") > 3),
    CONSTRAINT "User_check" CHECK ("visits" > -2 OR "active")
);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email") WHERE "deletedAt" IS NULL;
CREATE INDEX "User_joined_idx" ON "User"("joined" DESC, "role");
CREATE INDEX "User_expression_idx" ON "User"(lower("email"));
CREATE TABLE "Post" (
    "author" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("author", "number"),
    CONSTRAINT "Post_author_fkey" FOREIGN KEY ("author") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TRIGGER "Post_updatedAt_touch" AFTER UPDATE ON "Post"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "Post" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE rowid = NEW.rowid AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;
CREATE TABLE "_Friends" (
    "A" INTEGER NOT NULL,
    "B" INTEGER NOT NULL,

    CONSTRAINT "_Friends_A_fkey" FOREIGN KEY ("A") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "_Friends_B_fkey" FOREIGN KEY ("B") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "_Friends_AB_unique" ON "_Friends"("A", "B");
CREATE INDEX "_Friends_B_index" ON "_Friends"("B");
