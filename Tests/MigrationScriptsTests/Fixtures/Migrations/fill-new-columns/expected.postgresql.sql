-- Changes:
-- - add column "Account"."tier" TEXT, with 'it's basic' for existing rows
-- - add column "Account"."level" INTEGER, with 3 for existing rows
-- - add column "Account"."active" BOOLEAN, with true for existing rows
-- - add column "Account"."score" DECIMAL(10,2), with 1.50 for existing rows
-- - add column "Account"."role" Role, with 'GUEST' for existing rows
-- - add column "Account"."since" TIMESTAMP(3), with '2026-01-02T03:04:05Z' for existing rows
-- - add column "Account"."seen" TIMESTAMP(3), with the current time for existing rows
-- - add column "Account"."data" JSONB, with '{"a": 1}' for existing rows
-- - add column "Account"."bits" BYTEA, with x'0102' for existing rows
-- - add column "Account"."note" TEXT, with 'earlier' for existing rows
-- - add column "Account"."slug" TEXT, with lower(name) || '-' || id for existing rows
-- - add column "Account"."code" TEXT, with gen_random_uuid()::text for existing rows
-- - add unique index "Account_code_key" on "Account"
--
-- Risks:
-- - may fail: "Account"."slug" is required: lower(name) || '-' || id must give a value for every row
--   SELECT * FROM "Account" WHERE NOT ((lower(name) || '-' || id) IS NOT NULL);
-- - may fail: "Account"."code" is required: gen_random_uuid()::text must give a value for every row
--   SELECT * FROM "Account" WHERE NOT ((gen_random_uuid()::text) IS NOT NULL);
-- - may fail: unique index "Account_code_key" on "Account": no two rows may hold the same values
-- - lock: ACCESS EXCLUSIVE on "Account" while rows are updated: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Account" ADD COLUMN "slug" TEXT;
ALTER TABLE "Account" ADD COLUMN "code" TEXT;
UPDATE "Account" SET "slug" = (lower(name) || '-' || id), "code" = (gen_random_uuid()::text);
ALTER TABLE "Account"
    ALTER COLUMN "slug" SET NOT NULL,
    ALTER COLUMN "code" SET NOT NULL,
    ADD COLUMN "tier" TEXT NOT NULL DEFAULT 'it''s basic',
    ADD COLUMN "level" INTEGER NOT NULL DEFAULT 3,
    ADD COLUMN "active" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "score" DECIMAL(10,2) NOT NULL DEFAULT 1.50,
    ADD COLUMN "role" "Role" NOT NULL DEFAULT 'GUEST',
    ADD COLUMN "since" TIMESTAMP(3) NOT NULL DEFAULT '2026-01-02T03:04:05Z',
    ADD COLUMN "seen" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN "data" JSONB NOT NULL DEFAULT '{"a": 1}',
    ADD COLUMN "bits" BYTEA NOT NULL DEFAULT '\x0102',
    ADD COLUMN "note" TEXT NOT NULL DEFAULT 'earlier';
ALTER TABLE "Account"
    ALTER COLUMN "tier" DROP DEFAULT,
    ALTER COLUMN "level" DROP DEFAULT,
    ALTER COLUMN "active" DROP DEFAULT,
    ALTER COLUMN "score" DROP DEFAULT,
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "since" DROP DEFAULT,
    ALTER COLUMN "seen" DROP DEFAULT,
    ALTER COLUMN "data" DROP DEFAULT,
    ALTER COLUMN "bits" DROP DEFAULT,
    ALTER COLUMN "note" SET DEFAULT 'later';

CREATE UNIQUE INDEX "Account_code_key" ON "Account"("code");

COMMIT;
