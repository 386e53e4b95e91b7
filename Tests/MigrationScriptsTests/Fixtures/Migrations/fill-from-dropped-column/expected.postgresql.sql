-- Changes:
-- - drop column "Person"."full_name"
-- - add column "Person"."first" TEXT, with upper(full_name) for existing rows
-- - add column "Person"."last" TEXT
--
-- Risks:
-- - data loss: drops column "Person"."full_name" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "full_name" IS NOT NULL;
-- - may fail: "Person"."first" is required: upper(full_name) must give a value for every row
--   SELECT * FROM "Person" WHERE NOT ((upper(full_name)) IS NOT NULL);
-- - lock: ACCESS EXCLUSIVE on "Person" while rows are updated: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Person" ADD COLUMN "first" TEXT;
ALTER TABLE "Person" DISABLE TRIGGER "Person_seenAt_touch";
UPDATE "Person" SET "first" = (upper(full_name));
ALTER TABLE "Person" ENABLE TRIGGER "Person_seenAt_touch";
ALTER TABLE "Person"
    DROP COLUMN "full_name",
    ALTER COLUMN "first" SET NOT NULL,
    ADD COLUMN "last" TEXT;

COMMIT;
