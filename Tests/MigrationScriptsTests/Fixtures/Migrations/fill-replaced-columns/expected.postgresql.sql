-- Changes:
-- - drop column "Event"."note"
-- - replace column "Event"."done", BOOLEAN with TIMESTAMP(3), with '2020-01-01T00:00:00Z' for existing rows
-- - replace column "Event"."payload", BYTEA with INTEGER, with length(payload) + length(note) + 1 for existing rows
-- - replace column "Event"."size", BYTEA with INTEGER, with length(note) for existing rows
-- - replace column "Event"."extra", BYTEA with DOUBLE PRECISION, with 1.5 for existing rows
-- - replace column "Event"."mark", BYTEA with BOOLEAN, with true for existing rows
-- - replace column "Event"."place", BYTEA with INTEGER, with id + 100 for existing rows
-- - replace column "Event"."kind", Kind with BOOLEAN, with (kind = 'A') for existing rows
-- - add check "Event_payload_check" to "Event"
-- - drop unique index "Event_place_key" on "Event"
-- - add unique index "Event_place_key" on "Event"
-- - replace column "Seat"."row", BOOLEAN with TIMESTAMP(3), with '2021-02-03T04:05:06Z' for existing rows
-- - drop primary key "Seat_pkey" of "Seat"
-- - add primary key "Seat_pkey" (row, number) to "Seat"
-- - drop index "Seat_label_row_idx" on "Seat"
-- - add index "Seat_label_row_idx" on "Seat"
--
-- Risks:
-- - data loss: drops column "Event"."note" with its values: code that reads it fails
--   SELECT count(*) FROM "Event" WHERE "note" IS NOT NULL;
-- - data loss: drops "Event"."done" and adds it again, changed from BOOLEAN to TIMESTAMP(3): its values are lost
--   SELECT count(*) FROM "Event" WHERE "done" IS NOT NULL;
-- - data loss: drops "Event"."extra" and adds it again, changed from BYTEA to DOUBLE PRECISION: its values are lost
--   SELECT count(*) FROM "Event" WHERE "extra" IS NOT NULL;
-- - data loss: drops "Event"."mark" and adds it again, changed from BYTEA to BOOLEAN: its values are lost
--   SELECT count(*) FROM "Event" WHERE "mark" IS NOT NULL;
-- - data loss: drops "Seat"."row" and adds it again, changed from BOOLEAN to TIMESTAMP(3): its values are lost
--   SELECT count(*) FROM "Seat" WHERE "row" IS NOT NULL;
-- - may fail: "Event"."payload" is required: length(payload) + length(note) + 1 must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((length(payload) + length(note) + 1) IS NOT NULL);
-- - may fail: "Event"."size" is required: length(note) must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((length(note)) IS NOT NULL);
-- - may fail: "Event"."place" is required: id + 100 must give a value for every row
--   SELECT * FROM "Event" WHERE NOT ((id + 100) IS NOT NULL);
-- - may fail: "Event"."kind" is required: (kind = 'A') must give a value for every row
--   SELECT * FROM "Event" WHERE NOT (((kind = 'A')) IS NOT NULL);
-- - may fail: check "Event_payload_check" of "Event": every row must meet it
-- - may fail: primary key "Seat_pkey" of "Seat": no two rows may hold the same values
--   SELECT "number", count(*) FROM "Seat" WHERE "number" IS NOT NULL GROUP BY "number" HAVING count(*) > 1;
-- - may fail: unique index "Event_place_key" on "Event": no two rows may hold the same values
-- - rewrite: rewrites table "Event": "payload" becomes INTEGER; "size" becomes INTEGER; "place" becomes INTEGER; "kind" becomes BOOLEAN
-- - lock: ACCESS EXCLUSIVE on "Event" while it is rewritten: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Seat" while an index is built: blocks reads and writes until COMMIT
-- - note: "Event"."payload" changes from BYTEA to INTEGER: every row gets length(payload) + length(note) + 1
-- - note: "Event"."size" changes from BYTEA to INTEGER: every row gets length(note)
-- - note: "Event"."place" changes from BYTEA to INTEGER: every row gets id + 100
-- - note: "Event"."kind" changes from Kind to BOOLEAN: every row gets (kind = 'A')

BEGIN;

DROP INDEX "Event_place_key";

DROP INDEX "Seat_label_row_idx";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Event" ADD COLUMN "_schemagen_1_2_payload" INTEGER;
ALTER TABLE "Event" ADD COLUMN "_schemagen_1_3_size" INTEGER;
ALTER TABLE "Event" ADD COLUMN "_schemagen_1_6_place" INTEGER;
ALTER TABLE "Event" ADD COLUMN "_schemagen_1_7_kind" BOOLEAN;
UPDATE "Event" SET "_schemagen_1_2_payload" = (length(payload) + length(note) + 1), "_schemagen_1_3_size" = (length(note)), "_schemagen_1_6_place" = (id + 100), "_schemagen_1_7_kind" = ((kind = 'A'));
ALTER TABLE "Event"
    ALTER COLUMN "payload" DROP DEFAULT,
    DROP COLUMN "note",
    DROP COLUMN "done",
    DROP COLUMN "_schemagen_1_2_payload",
    DROP COLUMN "_schemagen_1_3_size",
    DROP COLUMN "extra",
    DROP COLUMN "mark",
    DROP COLUMN "_schemagen_1_6_place",
    DROP COLUMN "_schemagen_1_7_kind",
    ALTER COLUMN "payload" SET DATA TYPE INTEGER USING "_schemagen_1_2_payload",
    ALTER COLUMN "size" SET DATA TYPE INTEGER USING "_schemagen_1_3_size",
    ALTER COLUMN "place" SET DATA TYPE INTEGER USING "_schemagen_1_6_place",
    ALTER COLUMN "kind" SET DATA TYPE BOOLEAN USING "_schemagen_1_7_kind",
    ADD COLUMN "done" TIMESTAMP(3) NOT NULL DEFAULT '2020-01-01T00:00:00Z',
    ALTER COLUMN "size" SET DEFAULT 7,
    ADD COLUMN "extra" DOUBLE PRECISION NOT NULL DEFAULT 1.5,
    ADD COLUMN "mark" BOOLEAN DEFAULT true,
    ADD CONSTRAINT "Event_payload_check" CHECK (payload > 0);
ALTER TABLE "Event"
    ALTER COLUMN "done" DROP DEFAULT,
    ALTER COLUMN "extra" DROP DEFAULT,
    ALTER COLUMN "mark" DROP DEFAULT;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Seat"
    DROP CONSTRAINT "Seat_pkey",
    DROP COLUMN "row",
    ADD COLUMN "row" TIMESTAMP(3) NOT NULL DEFAULT '2021-02-03T04:05:06Z',
    ADD CONSTRAINT "Seat_pkey" PRIMARY KEY ("row", "number");
ALTER TABLE "Seat" ALTER COLUMN "row" DROP DEFAULT;

CREATE UNIQUE INDEX "Event_place_key" ON "Event"("place");

CREATE INDEX "Seat_label_row_idx" ON "Seat"("label", "row");

COMMIT;
