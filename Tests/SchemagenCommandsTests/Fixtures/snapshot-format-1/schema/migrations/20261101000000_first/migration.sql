-- schemagen migration 20261101000000_first
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  590e48e004d0308f6e4fa8c560187c7b01de83a3a3563cfd2adf9cee117e7fdc
--
-- Changes:
-- - add table "User" with 2 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "role" TEXT NOT NULL DEFAULT 'reader'
);

COMMIT;
