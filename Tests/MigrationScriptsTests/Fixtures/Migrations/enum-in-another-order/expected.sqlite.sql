-- Changes:
-- - rename value "GUEST" of enum "Role" to "VISITOR"
-- - remove value "STAFF" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "STAFF" in "Person"."role" get "STUDENT" instead
--   SELECT count(*) FROM "Person" WHERE "role" IN ('STAFF');
-- - data loss: rows that hold "STAFF" in "Person"."other" get "STUDENT" instead
--   SELECT count(*) FROM "Person" WHERE "other" IN ('STAFF');
-- - lock: the whole database while every row of "Person" is read: blocks other writers until COMMIT

BEGIN;

CREATE TABLE "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));

UPDATE "Person" SET "role" = 'VISITOR' WHERE "role" = 'GUEST';
UPDATE "Person" SET "other" = 'VISITOR' WHERE "other" = 'GUEST';

-- Fails if a row holds a removed value.
UPDATE "Person" SET "role" = 'STUDENT' WHERE "role" = 'STAFF';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Role" loses a value that a row of "Person" holds: ' || "role")) = 0 FROM "Person" WHERE "role" IN ('STAFF');
UPDATE "Person" SET "other" = 'STUDENT' WHERE "other" = 'STAFF';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Role" loses a value that a row of "Person" holds: ' || "other")) = 0 FROM "Person" WHERE "other" IN ('STAFF');

-- The gate: nothing is kept unless all checks above have passed.
CREATE TABLE IF NOT EXISTS "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks" SELECT count(*) = 2 FROM "_schemagen_checks";
DROP TABLE "_schemagen_checks";

COMMIT;
