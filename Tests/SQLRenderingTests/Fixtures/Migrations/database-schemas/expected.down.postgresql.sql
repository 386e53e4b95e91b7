-- - drop database schema "two"
-- - rename enum "two.Kind" to "one.Kind"
-- - rename table "two.Thing" to "one.Thing"
-- warning: renames the table "two.Thing" to "one.Thing": code that runs meanwhile and uses the old name fails

BEGIN;

ALTER TYPE "two"."Kind" SET SCHEMA "one";

ALTER TABLE "two"."Thing" SET SCHEMA "one";

DO $schemagen$
BEGIN
  DROP SCHEMA "two";
EXCEPTION
  WHEN dependent_objects_still_exist THEN
    RAISE NOTICE 'schema % is not empty and stays', 'two';
END
$schemagen$;

COMMIT;
