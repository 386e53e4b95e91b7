-- - add database schema "two"
-- - rename enum "one.Kind" to "two.Kind"
-- - rename table "one.Thing" to "two.Thing"
-- warning: renames the table "one.Thing" to "two.Thing": code that runs meanwhile and uses the old name fails

BEGIN;

CREATE SCHEMA IF NOT EXISTS "two";

ALTER TYPE "one"."Kind" SET SCHEMA "two";

ALTER TABLE "one"."Thing" SET SCHEMA "two";

COMMIT;
