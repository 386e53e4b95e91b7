CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "text" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    CONSTRAINT "Note_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX long_notes ON "Note" (length("text")) WHERE "text" <> '';
CREATE TRIGGER clean AFTER UPDATE OF "text" ON "Note" BEGIN
  UPDATE "Note" SET "text" = trim(NEW."text") WHERE "id" = NEW."id";
END;
CREATE VIEW IF NOT EXISTS note_texts AS SELECT n.text FROM "Note" n;
CREATE VIRTUAL TABLE search USING fts5(body);
INSERT INTO search (body) VALUES ('first');
UPDATE "Account" SET "name" = 'A';
