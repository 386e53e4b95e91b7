-- Changes:
-- - rename table "First" to "Second"
-- - change column "Second"."low" from INTEGER to BIGINT
-- - drop primary key "First_pkey" of "Second"
-- - add primary key "Second_pkey" (id, high) to "Second"
-- - drop check "range" of "Second"
-- - rename check "luck" to "range"
-- - add check "sense" to "Second"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
-- - rename table "Second" to "Third"
-- - change column "Third"."id" from INTEGER to BIGINT
-- - drop primary key "Second_pkey" of "Third"
-- - add primary key "Third_pkey" (id, changed) to "Third"
-- - stop keeping "Third"."changed" up to date in the database
-- - let the database keep "Third"."changed" up to date
--
-- Risks:
-- - may fail: check "sense" of "Second": every row must meet it
--   SELECT * FROM "First" WHERE NOT (low < 9 OR high > 0);
-- - rewrite: rewrites table "Second": "low" becomes BIGINT
-- - rewrite: rewrites table "Third": "id" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "Third", "Second" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Second" becomes "Third": code that uses the old name fails
-- - note: "First" becomes "Second": code that uses the old name fails

BEGIN;

ALTER TABLE "Second" RENAME TO "Third";

ALTER TABLE "First" RENAME TO "Second";

DROP TRIGGER "First_changed_touch" ON "Second";

DROP TRIGGER "Second_changed_touch" ON "Third";

ALTER TABLE "Second" DROP CONSTRAINT "range";

ALTER TABLE "Third" DROP CONSTRAINT "Second_pkey";

ALTER TABLE "Second" RENAME CONSTRAINT "luck" TO "range";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Second"
    DROP CONSTRAINT "First_pkey",
    ALTER COLUMN "low" SET DATA TYPE BIGINT,
    ADD CONSTRAINT "Second_pkey" PRIMARY KEY ("id", "high"),
    ADD CONSTRAINT "sense" CHECK (low < 9 OR high > 0);

ALTER TABLE "Third"
    ALTER COLUMN "id" SET DATA TYPE BIGINT,
    ADD CONSTRAINT "Third_pkey" PRIMARY KEY ("id", "changed");

CREATE TRIGGER "Second_changed_touch" BEFORE UPDATE ON "Second"
FOR EACH ROW WHEN (NEW."changed" IS NOT DISTINCT FROM OLD."changed")
EXECUTE FUNCTION "schemagen_touch"('changed');

CREATE TRIGGER "Third_changed_touch" BEFORE UPDATE ON "Third"
FOR EACH ROW WHEN (NEW."changed" IS NOT DISTINCT FROM OLD."changed")
EXECUTE FUNCTION "schemagen_touch"('changed');

COMMIT;
