-- - add column "Customer"."home" JSONB
-- - add column "Customer"."others" JSONB

BEGIN;

ALTER TABLE "Customer" ADD COLUMN "home" JSONB,
ADD COLUMN "others" JSONB NOT NULL DEFAULT '[]';

COMMIT;
