-- Changes:
-- - add column "User"."handle" TEXT
-- - add column "User"."tenant" INTEGER
-- - add unique index "User_handle_key" on "User"
-- - add unique index "User_tenant_name_key" on "User"
--
-- Risks:
-- - may fail: unique index "User_tenant_name_key" on "User": no two rows may hold the same values
--   SELECT "name", count(*) FROM "User" WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1;
-- - lock: ACCESS EXCLUSIVE on "User" while an index is built: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "User"
    ADD COLUMN "handle" TEXT,
    ADD COLUMN "tenant" INTEGER NOT NULL DEFAULT 1;

-- If this fails, the query at the top of this file finds the rows.
CREATE UNIQUE INDEX "User_handle_key" ON "User"("handle");
CREATE UNIQUE INDEX "User_tenant_name_key" ON "User"("tenant", "name");

COMMIT;
