-- Changes:
-- - change column "Shirt"."size" from Size to CHAR(3)
-- - change column "Shirt"."tag" from UUID to CHAR(40)
-- - replace column "Shirt"."opens", TIMETZ(3) with TIMESTAMP(3), with '1970-01-01 00:00:00.000' for existing rows
-- - replace column "Shirt"."closes", TIMETZ(3) with TIMESTAMPTZ(6), with '1970-01-01 00:00:00.000' for existing rows
-- - change column "Shirt"."price" from MONEY to OID
-- - change column "Shirt"."cost" from OID to MONEY
--
-- Risks:
-- - data loss: drops "Shirt"."opens" and adds it again, changed from TIMETZ(3) to TIMESTAMP(3): its values are lost
--   SELECT count(*) FROM "Shirt" WHERE "opens" IS NOT NULL;
-- - data loss: drops "Shirt"."closes" and adds it again, changed from TIMETZ(3) to TIMESTAMPTZ(6): its values are lost
--   SELECT count(*) FROM "Shirt" WHERE "closes" IS NOT NULL;
-- - data loss: "Shirt"."cost" changes from OID to MONEY: values are cut or rounded to fit
--   SELECT count(*) FROM "Shirt" WHERE "cost" IS NOT NULL;
-- - may fail: "Shirt"."size" changes from Size to CHAR(3): every value must fit
--   SELECT * FROM "Shirt" WHERE length(CAST("size" AS TEXT)) > 3;
-- - may fail: "Shirt"."price" changes from MONEY to OID: every value must fit
-- - rewrite: rewrites table "Shirt": "size" becomes CHAR(3); "tag" becomes CHAR(40); "price" becomes OID; "cost" becomes MONEY
-- - lock: ACCESS EXCLUSIVE on "Shirt" while it is rewritten: blocks reads and writes until COMMIT
-- - note: "Shirt"."tag" changes from UUID to CHAR(40): values are kept, but not as they were written
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
-- structure only: values of "Shirt"."tag" come back as UUID writes them, not as they were written
-- structure only: the values of "Shirt"."opens" are lost, rows get a placeholder
-- structure only: the values of "Shirt"."closes" are lost, rows get a placeholder
-- structure only: what values of "Shirt"."price" lost is not restored
ALTER TABLE "Shirt"
    DROP COLUMN "opens",
    DROP COLUMN "closes",
    ALTER COLUMN "size" SET DATA TYPE CHAR(3),
    ALTER COLUMN "tag" SET DATA TYPE CHAR(40),
    ALTER COLUMN "price" SET DATA TYPE OID USING ("price"::numeric::bigint::OID),
    ALTER COLUMN "cost" SET DATA TYPE MONEY USING ("cost"::bigint::numeric::MONEY),
    ADD COLUMN "opens" TIMESTAMP(3) NOT NULL DEFAULT '1970-01-01 00:00:00.000',
    ADD COLUMN "closes" TIMESTAMPTZ(6) NOT NULL DEFAULT '1970-01-01 00:00:00.000';
ALTER TABLE "Shirt"
    ALTER COLUMN "opens" DROP DEFAULT,
    ALTER COLUMN "closes" DROP DEFAULT;

COMMIT;
