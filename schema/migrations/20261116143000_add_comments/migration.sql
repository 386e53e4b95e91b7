-- schemagen migration 20261116143000_add_comments
-- before: 3f6df38b2d2377f0483c7b1236d65a170d82c7e2a23523172ba8d702578ed015
-- after:  dcc2bb5b442bbf944813faa5275d11025c40fd1b478ae9446ddd7d27cc0653e5
--
-- - add table "Comment" with 6 columns
-- - add column "User"."slug" TEXT
-- - add unique index "User_slug_key" on "User"
-- - add column "Post"."viewCount" INTEGER
-- warning: adds the unique index "User_slug_key" to "User": fails if rows have the same values

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
