-- Changes:
-- - change column "Shirt"."size" from CHAR(3) to Size
-- - change column "Shirt"."tag" from CHAR(40) to UUID
-- - change column "Shirt"."opens" from TIMESTAMP(3) to TIMETZ(3); stored values are taken as UTC
-- - change column "Shirt"."closes" from TIMESTAMPTZ(6) to TIMETZ(3); stored values are taken as UTC
-- - change column "Shirt"."price" from OID to MONEY
-- - change column "Shirt"."cost" from MONEY to OID
--
-- Risks:
-- - data loss: "Shirt"."opens" changes from TIMESTAMP(3) to TIMETZ(3): dates, times or time zones are cut off
--   SELECT count(*) FROM "Shirt" WHERE "opens" IS NOT NULL;
-- - data loss: "Shirt"."closes" changes from TIMESTAMPTZ(6) to TIMETZ(3): dates, times or time zones are cut off
--   SELECT count(*) FROM "Shirt" WHERE "closes" IS NOT NULL;
-- - data loss: "Shirt"."price" changes from OID to MONEY: values are cut or rounded to fit
--   SELECT count(*) FROM "Shirt" WHERE "price" IS NOT NULL;
-- - may fail: "Shirt"."size" changes from CHAR(3) to Size: every value must fit
--   SELECT * FROM "Shirt" WHERE "size" NOT IN ('S', 'M');
-- - may fail: "Shirt"."tag" changes from CHAR(40) to UUID: every value must fit
--   SELECT * FROM "Shirt" WHERE "tag" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - may fail: "Shirt"."cost" changes from MONEY to OID: every value must fit
-- - rewrite: rewrites table "Shirt": "size" becomes Size; "tag" becomes UUID; "opens" becomes TIMETZ(3); "closes" becomes TIMETZ(3); "price" becomes MONEY; "cost" becomes OID
-- - lock: ACCESS EXCLUSIVE on "Shirt" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Shirt"
    ALTER COLUMN "size" SET DATA TYPE "Size" USING ("size"::text::"Size"),
    ALTER COLUMN "tag" SET DATA TYPE UUID USING ("tag"::text::UUID),
    ALTER COLUMN "opens" SET DATA TYPE TIMETZ(3) USING (("opens"::time::text || '+00')::TIMETZ(3)),
    ALTER COLUMN "closes" SET DATA TYPE TIMETZ(3) USING ((("closes" AT TIME ZONE 'UTC')::time::text || '+00')::TIMETZ(3)),
    ALTER COLUMN "price" SET DATA TYPE MONEY USING ("price"::bigint::numeric::MONEY),
    ALTER COLUMN "cost" SET DATA TYPE OID USING ("cost"::numeric::bigint::OID);

COMMIT;
