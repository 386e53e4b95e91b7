-- Changes:
-- - replace column "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn", INTEGER with BYTEA, with x'' for existing rows
-- - replace column "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm", INTEGER with BYTEA, with x'' for existing rows
-- - replace column "E"."it's", INTEGER with BYTEA, with x'' for existing rows
--
-- Risks:
-- - data loss: drops "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "E" WHERE "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" IS NOT NULL;
-- - data loss: drops "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "E" WHERE "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm" IS NOT NULL;
-- - data loss: drops "E"."it's" and adds it again, changed from INTEGER to BYTEA: its values are lost
--   SELECT count(*) FROM "E" WHERE "it's" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "E" for a moment: blocks reads and writes until COMMIT
--
-- Restores: 0 of 1 steps exact, 1 structure only, marked below.

BEGIN;

-- structure only: the values of "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" are lost, rows get a placeholder
-- structure only: the values of "E"."nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm" are lost, rows get a placeholder
-- structure only: the values of "E"."it's" are lost, rows get a placeholder
ALTER TABLE "E"
    DROP COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn",
    DROP COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm",
    DROP COLUMN "it's",
    ADD COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" BYTEA NOT NULL DEFAULT '\x',
    ADD COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm" BYTEA NOT NULL DEFAULT '\x',
    ADD COLUMN "it's" BYTEA NOT NULL DEFAULT '\x';
ALTER TABLE "E"
    ALTER COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn" DROP DEFAULT,
    ALTER COLUMN "nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnm" DROP DEFAULT,
    ALTER COLUMN "it's" DROP DEFAULT;

COMMIT;
