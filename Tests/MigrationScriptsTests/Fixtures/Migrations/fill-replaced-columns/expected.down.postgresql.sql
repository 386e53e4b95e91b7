-- Changes:
-- - replace column "Event"."done", TIMESTAMP(3) with BOOLEAN, with false for existing rows
-- - replace column "Event"."payload", INTEGER with BYTEA
-- - replace column "Event"."size", INTEGER with BYTEA, with x'' for existing rows
-- - replace column "Event"."extra", DOUBLE PRECISION with BYTEA
-- - replace column "Event"."mark", BOOLEAN with BYTEA, with x'' for existing rows
-- - replace column "Event"."place", INTEGER with BYTEA
-- - replace column "Event"."kind", BOOLEAN with Kind, with 'A' for existing rows
-- - add column "Event"."note" TEXT, with '' for existing rows
-- - drop check "Event_payload_check" of "Event"
-- - drop unique index "Event_place_key" on "Event"
-- - add unique index "Event_place_key" on "Event"
-- - replace column "Seat"."row", TIMESTAMP(3) with BOOLEAN, with false for existing rows
-- - drop primary key "Seat_pkey" of "Seat"
-- - add primary key "Seat_pkey" (row, number) to "Seat"
-- - drop index "Seat_label_row_idx" on "Seat"
-- - add index "Seat_label_row_idx" on "Seat"
--
-- Risks:
-- - data loss: drops "Event"."done" and adds it again, changed from TIMESTAMP(3) to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Event" WHERE "done" IS NOT NULL;
-- - data loss: drops "Event"."payload" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "Event" WHERE "payload" IS NOT NULL;
-- - data loss: drops "Event"."size" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "Event" WHERE "size" IS NOT NULL;
-- - data loss: drops "Event"."extra" and adds it again, changed from DOUBLE PRECISION to BYTEA: its values are lost
--   SELECT count(*) FROM "Event" WHERE "extra" IS NOT NULL;
-- - data loss: drops "Event"."mark" and adds it again, changed from BOOLEAN to BYTEA: its values are lost
--   SELECT count(*) FROM "Event" WHERE "mark" IS NOT NULL;
-- - data loss: drops "Event"."place" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "Event" WHERE "place" IS NOT NULL;
-- - data loss: drops "Event"."kind" and adds it again, changed from BOOLEAN to Kind: its values are lost
--   SELECT count(*) FROM "Event" WHERE "kind" IS NOT NULL;
-- - data loss: drops "Seat"."row" and adds it again, changed from TIMESTAMP(3) to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Seat" WHERE "row" IS NOT NULL;
-- - may fail: "Event"."place" is required and has no value for existing rows: the table must be empty
--   SELECT * FROM "Event" LIMIT 1;
-- - may fail: primary key "Seat_pkey" of "Seat": no two rows may hold the same values
--   SELECT "number", count(*) FROM "Seat" WHERE "number" IS NOT NULL GROUP BY "number" HAVING count(*) > 1;
-- - lock: ACCESS EXCLUSIVE on "Event", "Seat" while an index is built: blocks reads and writes until COMMIT
--
-- Restores: 4 of 6 steps exact, 2 impossible, marked below.

BEGIN;

DROP INDEX "Event_place_key";

DROP INDEX "Seat_label_row_idx";

-- If this fails, the query at the top of this file finds the rows.
-- impossible: "Event"."place" is required and its values are lost: the table must be empty
-- structure only: the values of "Event"."done" are lost, rows get a placeholder
-- structure only: the values of "Event"."payload" are lost
-- structure only: the values of "Event"."size" are lost, rows get a placeholder
-- structure only: the values of "Event"."extra" are lost
-- structure only: the values of "Event"."mark" are lost, rows get a placeholder
-- structure only: the values of "Event"."kind" are lost, rows get a placeholder
-- structure only: the values of "Event"."note" are lost, rows get a placeholder
ALTER TABLE "Event"
    DROP CONSTRAINT "Event_payload_check",
    DROP COLUMN "done",
    DROP COLUMN "payload",
    DROP COLUMN "size",
    DROP COLUMN "extra",
    DROP COLUMN "mark",
    DROP COLUMN "place",
    DROP COLUMN "kind",
    ADD COLUMN "done" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "payload" BYTEA NOT NULL DEFAULT '\x000102',
    ADD COLUMN "size" BYTEA NOT NULL DEFAULT '\x',
    ADD COLUMN "extra" BYTEA,
    ADD COLUMN "mark" BYTEA NOT NULL DEFAULT '\x',
    ADD COLUMN "place" BYTEA NOT NULL,
    ADD COLUMN "kind" "Kind" NOT NULL DEFAULT 'A',
    ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Event"
    ALTER COLUMN "done" DROP DEFAULT,
    ALTER COLUMN "size" DROP DEFAULT,
    ALTER COLUMN "mark" DROP DEFAULT,
    ALTER COLUMN "kind" DROP DEFAULT,
    ALTER COLUMN "note" DROP DEFAULT;

-- If this fails, the query at the top of this file finds the rows.
-- impossible: all rows get the same "row": fails if they are duplicates in "Seat_pkey"
-- structure only: the values of "Seat"."row" are lost, rows get a placeholder
ALTER TABLE "Seat"
    DROP CONSTRAINT "Seat_pkey",
    DROP COLUMN "row",
    ADD COLUMN "row" BOOLEAN NOT NULL DEFAULT false,
    ADD CONSTRAINT "Seat_pkey" PRIMARY KEY ("row", "number");
ALTER TABLE "Seat" ALTER COLUMN "row" DROP DEFAULT;

CREATE UNIQUE INDEX "Event_place_key" ON "Event"("place");

CREATE INDEX "Seat_label_row_idx" ON "Seat"("label", "row");

COMMIT;
