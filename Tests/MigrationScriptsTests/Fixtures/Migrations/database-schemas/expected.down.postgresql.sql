-- Changes:
-- - drop database schema "two"
-- - move enum "two.Kind" to database schema "one"
-- - move table "two.Thing" to database schema "one"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "one.Thing" for a moment: blocks reads and writes until COMMIT
-- - note: "two.Thing" becomes "one.Thing": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "two"."Kind" SET SCHEMA "one";

ALTER TABLE "two"."Thing" SET SCHEMA "one";

DO $schemagen$
BEGIN
  DROP SCHEMA "two";
EXCEPTION
  WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'schema % is not empty and is kept', 'two';
END
$schemagen$;

COMMIT;
