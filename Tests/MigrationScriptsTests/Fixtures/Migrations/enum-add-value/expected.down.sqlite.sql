-- Changes:
-- - remove value "guest" from enum "Role"
-- - remove value "editor" from enum "Role"
-- - remove value "owner" from enum "Role"
--
-- Risks:
-- - may fail: enum "Role" loses "guest", "editor", "owner": no row may hold it in "Account"."role"
--   SELECT * FROM "Account" WHERE "role" IN ('guest', 'editor', 'owner');
-- - lock: the whole database while every row of "Account" is read: blocks other writers until COMMIT
--
-- Restores: every step is exact.

BEGIN;

CREATE TABLE "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));

-- If this fails, the query at the top of this file finds the rows.
-- Fails if a row holds a removed value.
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Role" loses a value that a row of "Account" holds: ' || "role")) = 0 FROM "Account" WHERE "role" IN ('guest', 'editor', 'owner');

-- The gate: nothing is kept unless all checks above have passed.
CREATE TABLE IF NOT EXISTS "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks" SELECT count(*) = 1 FROM "_schemagen_checks";
DROP TABLE "_schemagen_checks";

COMMIT;
