-- Changes:
-- - remove value "legacy" from enum "Role"
--
-- Risks:
-- - data loss: rows that hold "legacy" in "Account"."role" get "user" instead
--   SELECT count(*) FROM "Account" WHERE "role" IN ('legacy');
-- - lock: the whole database while every row of "Account" is read: blocks other writers until COMMIT

BEGIN;

UPDATE "Account" SET "role" = 'user' WHERE "role" = 'legacy';

COMMIT;
