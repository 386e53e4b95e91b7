-- Changes:
-- - rename value "GUEST" of enum "Role" to "VISITOR"
-- - remove value "STAFF" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "STAFF" in "Person"."role" get "STUDENT" instead
--   SELECT count(*) FROM "Person" WHERE "role" IN ('STAFF');
-- - data loss: rows that hold "STAFF" in "Person"."other" get "STUDENT" instead
--   SELECT count(*) FROM "Person" WHERE "other" IN ('STAFF');
-- - rewrite: rewrites table "Person": enum "Role" is recreated without the removed labels
-- - lock: ACCESS EXCLUSIVE on "Person" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TYPE "Role" RENAME VALUE 'GUEST' TO 'VISITOR';

CREATE TYPE "Role_new" AS ENUM ('VISITOR', 'STUDENT');
ALTER TABLE "Person"
    ALTER COLUMN "role" DROP DEFAULT,
    ALTER COLUMN "role" TYPE "Role_new" USING (CASE "role"::text WHEN 'STAFF' THEN 'STUDENT' ELSE "role"::text END::"Role_new"),
    ALTER COLUMN "other" TYPE "Role_new" USING (CASE "other"::text WHEN 'STAFF' THEN 'STUDENT' ELSE "other"::text END::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Person" ALTER COLUMN "role" SET DEFAULT 'STUDENT';

COMMIT;
