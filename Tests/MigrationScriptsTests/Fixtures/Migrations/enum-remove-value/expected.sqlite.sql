-- Changes:
-- - remove value "legacy" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "legacy" in "Account"."role" get "user" instead
--   SELECT count(*) FROM "Account" WHERE "role" IN ('legacy');
-- - lock: the whole database while every row of "Account" is read: blocks other writers until COMMIT

BEGIN;

CREATE TABLE "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));

-- Fails if a row holds a removed value.
UPDATE "Account" SET "role" = 'user' WHERE "role" = 'legacy';
INSERT INTO "_schemagen_checks" SELECT count(json_extract('{}', 'enum "Role" loses a value that a row of "Account" holds: ' || "role")) = 0 FROM "Account" WHERE "role" IN ('legacy');

-- The gate: nothing is kept unless all checks above have passed.
CREATE TABLE IF NOT EXISTS "_schemagen_checks" (passed CONSTRAINT "a check failed" CHECK (passed));
INSERT OR ROLLBACK INTO "_schemagen_checks" SELECT count(*) = 1 FROM "_schemagen_checks";
DROP TABLE "_schemagen_checks";

COMMIT;
