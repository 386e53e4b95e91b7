-- Changes:
-- - add value "é" to enum "Kind"
--
-- Risks: none.
--
-- PostgreSQL cannot use enum values in the transaction that adds them, so the next
-- migration uses them.

BEGIN;

ALTER TYPE "Kind" ADD VALUE 'é';

COMMIT;

-- Changes:
-- - add column "Pair"."é" INTEGER
-- - add column "Pair"."kind" Kind
-- - add check "both" to "Pair"
-- - add index "Pair_é" on "Pair"
-- - add index "Pair_é" on "Pair"
--
-- Risks:
-- - may fail: check "both" of "Pair": every row must meet it
-- - lock: ACCESS EXCLUSIVE on "Pair" while an index is built: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Pair"
    ADD COLUMN "é" INTEGER NOT NULL DEFAULT 2,
    ADD COLUMN "kind" "Kind" NOT NULL DEFAULT 'é',
    ADD CONSTRAINT "both" CHECK ("é" <> 4711 AND "é" <> 4712);

CREATE INDEX "Pair_é" ON "Pair"("é");
CREATE INDEX "Pair_é" ON "Pair"("é");

COMMIT;
