-- Changes:
-- - drop column "User"."handle"
-- - drop column "User"."tenant"
-- - drop unique index "User_handle_key" on "User"
-- - drop unique index "User_tenant_name_key" on "User"
--
-- Risks:
-- - data loss: drops column "User"."handle" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "handle" IS NOT NULL;
-- - data loss: drops column "User"."tenant" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "tenant" IS NOT NULL;
-- - lock: ACCESS EXCLUSIVE on "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "User_handle_key";
DROP INDEX "User_tenant_name_key";

ALTER TABLE "User"
    DROP COLUMN "handle",
    DROP COLUMN "tenant";

COMMIT;
