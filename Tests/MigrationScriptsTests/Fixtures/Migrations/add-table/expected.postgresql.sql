-- Changes:
-- - add enum "Status" (draft, published)
-- - add table "Post" with 12 columns
--
-- Risks:
-- - lock: SHARE ROW EXCLUSIVE on "User" for a moment: blocks writes until COMMIT

BEGIN;

CREATE TYPE "Status" AS ENUM ('draft', 'published');

CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT 'it''s new',
    "status" "Status" NOT NULL DEFAULT 'draft',
    "rating" DECIMAL(65,30),
    "score" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "isPinned" BOOLEAN NOT NULL DEFAULT false,
    "views" BIGINT NOT NULL DEFAULT 0,
    "meta" JSONB NOT NULL DEFAULT '{}',
    "thumbnail" BYTEA,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "authorId" INTEGER NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Post_authorId_title_key" ON "Post"("authorId", "title");
CREATE INDEX "Post_status_createdAt_idx" ON "Post"("status", "createdAt" DESC);

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
