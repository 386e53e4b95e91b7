-- Changes:
-- - change column "Parent"."id" from INTEGER to BIGINT
-- - change column "Child"."parentId" from INTEGER to BIGINT
-- - drop foreign key "Child_parentId_fkey" of "Child"
-- - add foreign key "Child_parentId_fkey" from "Child" to "Parent"
--
-- Risks:
-- - rewrite: rewrites table "Parent": "id" becomes BIGINT
-- - rewrite: rewrites table "Child": "parentId" becomes BIGINT
-- - lock: ACCESS EXCLUSIVE on "Child", "Parent" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Child" DROP CONSTRAINT "Child_parentId_fkey";

ALTER TABLE "Parent" ALTER COLUMN "id" SET DATA TYPE BIGINT;
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Parent"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'ALTER SEQUENCE ' || counter || ' AS BIGINT';
  END IF;
END
$schemagen$;

ALTER TABLE "Child" ALTER COLUMN "parentId" SET DATA TYPE BIGINT;

ALTER TABLE "Child" ADD CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

COMMIT;
