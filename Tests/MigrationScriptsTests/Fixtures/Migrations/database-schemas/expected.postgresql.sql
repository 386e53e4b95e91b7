-- Changes:
-- - add database schema "two"
-- - move enum "one.Kind" to database schema "two"
-- - move table "one.Thing" to database schema "two"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "two.Thing" for a moment: blocks reads and writes until COMMIT
-- - note: "one.Thing" becomes "two.Thing": code that uses the old name fails

BEGIN;

CREATE SCHEMA IF NOT EXISTS "two";

ALTER TYPE "one"."Kind" SET SCHEMA "two";

ALTER TABLE "one"."Thing" SET SCHEMA "two";

COMMIT;
