-- Changes:
-- - rename value "VISITOR" of enum "Role" to "GUEST"
-- - add value "STAFF" to enum "Role"
--
-- Risks:
-- - lock: the whole database while every row of "Person" is read: blocks other writers until COMMIT
--
-- Restores: every step is exact.
-- Not restored: rows that held "STAFF" keep "STUDENT".

BEGIN;

UPDATE "Person" SET "role" = 'GUEST' WHERE "role" = 'VISITOR';
UPDATE "Person" SET "other" = 'GUEST' WHERE "other" = 'VISITOR';

COMMIT;
