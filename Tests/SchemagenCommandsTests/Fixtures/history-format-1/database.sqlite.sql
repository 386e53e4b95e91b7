-- What schemagen 0.1.0 left in SQLite when the history table had no column "format". Do not edit.
CREATE TABLE "_schemagen_migrations" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "checksum" TEXT NOT NULL,
  "started_at" TEXT NOT NULL,
  "finished_at" TEXT,
  "statements_done" INTEGER NOT NULL,
  "hash_after" TEXT,
  "tool_version" TEXT NOT NULL
);
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL
);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
INSERT INTO "_schemagen_migrations" VALUES ('20260101000000_first','5a5be47848458abe14d70c3ce73844f100b7ee2761d537ee664da80880340c80','2026-11-30T00:00:34.306Z','2026-11-30T00:00:34.307Z',2,'1eccae1ad5c37ba5ba363c469c3308c13f7ab911a5a7049d99b31f8be2a22d25','0.1.0');
