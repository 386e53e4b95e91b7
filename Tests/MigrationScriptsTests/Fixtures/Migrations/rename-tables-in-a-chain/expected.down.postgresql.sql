-- Changes:
-- - rename table "Second" to "First"
-- - change column "First"."low" from BIGINT to INTEGER
-- - drop primary key "Second_pkey" of "First"
-- - add primary key "First_pkey" (id) to "First"
-- - drop check "sense" of "First"
-- - rename check "range" to "luck"
-- - add check "range" to "First"
-- - stop keeping "First"."changed" up to date in the database
-- - let the database keep "First"."changed" up to date
-- - rename table "Third" to "Second"
-- - change column "Second"."id" from BIGINT to INTEGER
-- - drop primary key "Third_pkey" of "Second"
-- - add primary key "Second_pkey" (id) to "Second"
-- - stop keeping "Second"."changed" up to date in the database
-- - let the database keep "Second"."changed" up to date
--
-- Risks:
-- - may fail: "First"."low" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Second" WHERE "low" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: primary key "First_pkey" of "First": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Second" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - may fail: check "range" of "First": every row must meet it
--   SELECT * FROM "Second" WHERE NOT (low < 9 OR high > 0);
-- - may fail: "Second"."id" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Third" WHERE "id" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: primary key "Second_pkey" of "Second": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Third" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - rewrite: rewrites table "First": "low" becomes INTEGER
-- - rewrite: rewrites table "Second": "id" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "First", "Second" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Second" becomes "First": code that uses the old name fails
-- - note: "Third" becomes "Second": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Second" RENAME TO "First";

ALTER TABLE "Third" RENAME TO "Second";

DROP TRIGGER "Second_changed_touch" ON "First";

DROP TRIGGER "Third_changed_touch" ON "Second";

ALTER TABLE "First" DROP CONSTRAINT "Second_pkey";

ALTER TABLE "First" RENAME CONSTRAINT "range" TO "luck";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "First"
    DROP CONSTRAINT "sense",
    ALTER COLUMN "low" SET DATA TYPE INTEGER,
    ADD CONSTRAINT "First_pkey" PRIMARY KEY ("id"),
    ADD CONSTRAINT "range" CHECK (low < 9 OR high > 0);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Second"
    DROP CONSTRAINT "Third_pkey",
    ALTER COLUMN "id" SET DATA TYPE INTEGER,
    ADD CONSTRAINT "Second_pkey" PRIMARY KEY ("id");

CREATE TRIGGER "First_changed_touch" BEFORE UPDATE ON "First"
FOR EACH ROW WHEN (NEW."changed" IS NOT DISTINCT FROM OLD."changed")
EXECUTE FUNCTION "schemagen_touch"('changed');

CREATE TRIGGER "Second_changed_touch" BEFORE UPDATE ON "Second"
FOR EACH ROW WHEN (NEW."changed" IS NOT DISTINCT FROM OLD."changed")
EXECUTE FUNCTION "schemagen_touch"('changed');

COMMIT;
