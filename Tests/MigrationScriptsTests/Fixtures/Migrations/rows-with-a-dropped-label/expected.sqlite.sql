-- Changes:
-- - remove value "MEMBER" from enum "Role"
--
-- Risks:
-- - may fail: enum "Role" loses "MEMBER": no row may hold it in "User"."role"
--   SELECT * FROM "User" WHERE "role" IN ('MEMBER');
-- - lock: the whole database while every row of "User" is read: blocks other writers until COMMIT

BEGIN;

CREATE TABLE "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));

-- If this fails, the query at the top of this file finds the rows.
-- Fails if a row holds a removed value.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Role" loses a value that a row of "User" holds: ' || "role")) = 0 FROM "User" WHERE "role" IN ('MEMBER');

-- The gate: nothing is kept unless all checks above have passed.
CREATE TABLE IF NOT EXISTS "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks" SELECT count(*) = 1 FROM "_schemagen_checks";
DROP TABLE "_schemagen_checks";

COMMIT;
