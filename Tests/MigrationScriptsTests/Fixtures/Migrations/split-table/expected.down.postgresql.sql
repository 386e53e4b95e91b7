-- Changes:
-- - add column "User"."street" TEXT, with '' for existing rows
-- - add column "User"."city" TEXT, with '' for existing rows
-- - drop table "Address"
--
-- Risks:
-- - data loss: drops table "Address" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Address";
-- - lock: ACCESS EXCLUSIVE on "Address", "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 1 of 2 steps exact, 1 structure only, marked below.

BEGIN;

DROP TABLE "Address";

-- structure only: the values of "User"."street" are lost, rows get a placeholder
-- structure only: the values of "User"."city" are lost, rows get a placeholder
ALTER TABLE "User"
    ADD COLUMN "street" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "city" TEXT NOT NULL DEFAULT '';
ALTER TABLE "User"
    ALTER COLUMN "street" DROP DEFAULT,
    ALTER COLUMN "city" DROP DEFAULT;

COMMIT;
