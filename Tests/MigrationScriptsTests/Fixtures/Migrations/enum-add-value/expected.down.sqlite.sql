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

-- If this fails, the query at the top of this file finds the rows.
-- Fails if a row holds a removed value; the SELECT finds it.
DROP TABLE IF EXISTS "_schemagen_guard_labels";
CREATE TABLE "_schemagen_guard_labels" (found TEXT CONSTRAINT "a row holds a value that enum ""Role"" loses: ""guest"", ""editor"", ""owner""" CHECK (found IS NULL));
INSERT OR ROLLBACK INTO "_schemagen_guard_labels" SELECT "role" FROM "Account" WHERE "role" IN ('guest', 'editor', 'owner');
PRAGMA foreign_keys=ON;
DROP TABLE "_schemagen_guard_labels";

COMMIT;
