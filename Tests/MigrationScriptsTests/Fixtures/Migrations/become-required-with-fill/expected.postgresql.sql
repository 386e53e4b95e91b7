-- Changes:
-- - make column "Account"."name" required, with 'nobody' for NULL
-- - make column "Account"."level" required, with 3 for NULL
-- - add a default to column "Account"."level"
-- - make column "Account"."code" required, with 'c' || id for NULL
--
-- Risks:
-- - may fail: "Account"."code" becomes required: rows with NULL get 'c' || id, which must not be NULL
--   SELECT * FROM "Account" WHERE NOT ("code" IS NOT NULL OR ('c' || id) IS NOT NULL);
-- - lock: ACCESS EXCLUSIVE on "Account" while rows are updated: blocks reads and writes until COMMIT
-- - note: "Account"."name" becomes required: rows with NULL get 'nobody'
--   SELECT * FROM "Account" WHERE "name" IS NULL;
-- - note: "Account"."level" becomes required: rows with NULL get 3
--   SELECT * FROM "Account" WHERE "level" IS NULL;

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Account" DISABLE TRIGGER "Account_seenAt_touch";
UPDATE "Account" SET "name" = coalesce("name", 'nobody'), "level" = coalesce("level", 3), "code" = coalesce("code", ('c' || id)) WHERE "name" IS NULL OR "level" IS NULL OR "code" IS NULL;
ALTER TABLE "Account" ENABLE TRIGGER "Account_seenAt_touch";
ALTER TABLE "Account"
    ALTER COLUMN "name" SET NOT NULL,
    ALTER COLUMN "level" SET NOT NULL,
    ALTER COLUMN "code" SET NOT NULL,
    ALTER COLUMN "level" SET DEFAULT 3;

COMMIT;
