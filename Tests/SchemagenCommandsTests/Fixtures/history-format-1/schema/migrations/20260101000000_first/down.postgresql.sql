-- schemagen down of 20260101000000_first
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  1eccae1ad5c37ba5ba363c469c3308c13f7ab911a5a7049d99b31f8be2a22d25
--
-- Changes:
-- - drop table "User"
--
-- Risks:
-- - data loss: drops the table "User" with all its rows
--   SELECT count(*) FROM "User";
-- - lock: ACCESS EXCLUSIVE on "User" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "User";

COMMIT;
