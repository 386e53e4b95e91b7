-- Changes:
-- - drop column "Person"."age"
-- - change the comment of "Person"
-- - change the comment of "Person"."name"
--
-- Risks:
-- - data loss: drops column "Person"."age" with its values: code that reads it fails
--   SELECT count(*) FROM "Person" WHERE "age" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "Person" DROP COLUMN "age";

COMMENT ON TABLE "Person" IS 'People.';
COMMENT ON COLUMN "Person"."name" IS 'As it''s spoken.';

COMMIT;
