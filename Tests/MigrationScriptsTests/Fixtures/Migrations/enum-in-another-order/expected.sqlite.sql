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

UPDATE "Person" SET "role" = 'VISITOR' WHERE "role" = 'GUEST';
UPDATE "Person" SET "other" = 'VISITOR' WHERE "other" = 'GUEST';

UPDATE "Person" SET "role" = 'STUDENT' WHERE "role" = 'STAFF';
UPDATE "Person" SET "other" = 'STUDENT' WHERE "other" = 'STAFF';

COMMIT;
