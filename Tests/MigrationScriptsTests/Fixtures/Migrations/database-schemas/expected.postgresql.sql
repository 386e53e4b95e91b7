-- Changes:
-- - add database schema "two"
-- - move enum "one.Kind" to the schema "two"
-- - move table "one.Thing" to the schema "two"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "two.Thing" for a moment: nobody can read or write until COMMIT
-- - note: "one.Thing" is "two.Thing" from now on: code that uses the old name fails

BEGIN;

CREATE SCHEMA IF NOT EXISTS "two";

ALTER TYPE "one"."Kind" SET SCHEMA "two";

ALTER TABLE "one"."Thing" SET SCHEMA "two";

COMMIT;
