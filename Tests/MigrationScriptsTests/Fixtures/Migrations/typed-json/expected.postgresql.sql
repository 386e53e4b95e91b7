-- Changes:
-- - add column "Customer"."home" JSONB
-- - add column "Customer"."others" JSONB
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Customer" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Customer"
    ADD COLUMN "home" JSONB,
    ADD COLUMN "others" JSONB NOT NULL DEFAULT '[]';

COMMIT;
