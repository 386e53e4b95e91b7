-- Changes:
-- - add column "Person"."age" INTEGER
-- - change the comment of "Person"
-- - change the comment of "Person"."name"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Person" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Person" ADD COLUMN "age" INTEGER;

COMMENT ON TABLE "Person" IS 'People, living or not.';
COMMENT ON COLUMN "Person"."name" IS NULL;
COMMENT ON COLUMN "Person"."age" IS 'In years.';

COMMIT;
