-- Changes:
-- - add column "Customer"."home" JSONB
-- - add column "Customer"."others" JSONB
--
-- Risks: none.

BEGIN;

ALTER TABLE "Customer" ADD COLUMN "home" JSONB;
ALTER TABLE "Customer" ADD COLUMN "others" JSONB NOT NULL DEFAULT '[]';

COMMIT;
