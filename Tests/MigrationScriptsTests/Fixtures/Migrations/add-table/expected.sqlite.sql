-- Changes:
-- - add table "Post" with 12 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "Post" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL DEFAULT 'it''s new',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "rating" DECIMAL,
    "score" REAL NOT NULL DEFAULT 0.5,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "views" BIGINT NOT NULL DEFAULT 0,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "thumbnail" BLOB,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Post_authorId_title_key" ON "Post"("authorId", "title");
CREATE INDEX "Post_status_createdAt_idx" ON "Post"("status", "createdAt" DESC);

COMMIT;
