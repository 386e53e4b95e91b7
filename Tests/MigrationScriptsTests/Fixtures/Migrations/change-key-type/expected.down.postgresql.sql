-- Changes:
-- - change column "Parent"."id" from BIGINT to INTEGER
-- - change column "Child"."parentId" from BIGINT to INTEGER
-- - drop foreign key "Child_parentId_fkey" of "Child"
-- - add foreign key "Child_parentId_fkey" from "Child" to "Parent"
--
-- Risks:
-- - may fail: "Parent"."id" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Parent" WHERE "id" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: "Child"."parentId" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Child" WHERE "parentId" NOT BETWEEN -2147483648 AND 2147483647;
-- - rewrite: rewrites table "Parent": "id" becomes INTEGER
-- - rewrite: rewrites table "Child": "parentId" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Child", "Parent" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Child" DROP CONSTRAINT "Child_parentId_fkey";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Parent" ALTER COLUMN "id" SET DATA TYPE INTEGER;
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Parent"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'ALTER SEQUENCE ' || counter || ' AS INTEGER';
  END IF;
END
$schemagen$;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Child" ALTER COLUMN "parentId" SET DATA TYPE INTEGER;

ALTER TABLE "Child" ADD CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
