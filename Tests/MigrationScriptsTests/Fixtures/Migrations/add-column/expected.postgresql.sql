-- Changes:
-- - add column "Author"."name" TEXT
-- - add column "Author"."level" INTEGER
-- - add column "Author"."joinedAt" TIMESTAMP(3)
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Author"
    ADD COLUMN "name" TEXT,
    ADD COLUMN "level" INTEGER NOT NULL DEFAULT 1,
    ADD COLUMN "joinedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

COMMIT;
