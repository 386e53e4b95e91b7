-- schemagen migration 20261116143000_add_comments
-- before: 6e2b2169c799c2a84b605f6b4485efd21e473eb40aa84a2b960bf20c3a8a41c9
-- after:  bd3fc77ffd7b7339c697e532d237b7c408d20e6c45a66eaa14f997f5cb1eceda
--
-- Changes:
-- - add table "Comment" with 6 columns
-- - add column "User"."slug" TEXT
-- - add unique index "User_slug_key" on "User"
-- - add column "Post"."viewCount" INTEGER
--
-- Risks:
-- - lock: the whole database while indexes of "User" are built: nobody else can write until COMMIT

BEGIN;

ALTER TABLE "User" ADD COLUMN "slug" TEXT;
CREATE UNIQUE INDEX "User_slug_key" ON "User"("slug") WHERE "deletedAt" IS NULL;

ALTER TABLE "Post" ADD COLUMN "viewCount" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "postId" INTEGER NOT NULL,
    "authorId" TEXT,
    "parentId" INTEGER,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Comment_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE INDEX "Comment_postId_idx" ON "Comment"("postId");

COMMIT;
