-- Changes:
-- - add column "Author"."name" TEXT, with '' for existing rows
-- - add column "Author"."age" INTEGER
-- - add column "Author"."phone" TEXT
-- - add unique index "Author_phone_key" on "Author"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Author" while an index is built: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: the values of "Author"."name" are lost, rows get a placeholder
-- structure only: the values of "Author"."age" are lost
-- structure only: the values of "Author"."phone" are lost
ALTER TABLE "Author"
    ADD COLUMN "name" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "age" INTEGER,
    ADD COLUMN "phone" TEXT;
ALTER TABLE "Author" ALTER COLUMN "name" DROP DEFAULT;

CREATE UNIQUE INDEX "Author_phone_key" ON "Author"("phone");

COMMIT;
