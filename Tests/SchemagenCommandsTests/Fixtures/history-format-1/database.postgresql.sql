-- What schemagen 0.1.0 left in PostgreSQL when the history table had no column "format". Do not edit.
CREATE TABLE "_schemagen_migrations" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "checksum" TEXT NOT NULL,
  "started_at" TIMESTAMPTZ NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "statements_done" INTEGER NOT NULL,
  "hash_after" TEXT,
  "tool_version" TEXT NOT NULL
);
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
INSERT INTO "_schemagen_migrations" VALUES ('20260101000000_first', '667e5c4028eb462ee7a1177843c84f9b937c50b0d759674b8d7c46f1ee66185c', '2026-11-30 00:00:34.422+00', '2026-11-30 00:00:34.434+00', 2, '1eccae1ad5c37ba5ba363c469c3308c13f7ab911a5a7049d99b31f8be2a22d25', '0.1.0');
