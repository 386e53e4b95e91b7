-- schemagen migration 20260101000000_first
-- before: 8c03b01864a501f49e23166130c5ad9ebf4b739888c1ab52f04069678fc08fb6
-- after:  1eccae1ad5c37ba5ba363c469c3308c13f7ab911a5a7049d99b31f8be2a22d25
--
-- Changes:
-- - add table "User" with 2 columns
--
-- Risks: none.

BEGIN;

CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL
);
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

COMMIT;
