-- Changes:
-- - add table "Address" with 4 columns
-- - drop column "User"."street"
-- - drop column "User"."city"
--
-- Risks:
-- - data loss: drops column "User"."street" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "street" IS NOT NULL;
-- - data loss: drops column "User"."city" with its values: code that reads it fails
--   SELECT count(*) FROM "User" WHERE "city" IS NOT NULL;
-- - lock: the whole database while "User" is rewritten: blocks other writers until COMMIT

BEGIN;

CREATE TABLE "Address" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "street" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,

    CONSTRAINT "Address_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Address_userId_key" ON "Address"("userId");

-- Copy data here: the new tables exist, and nothing is dropped yet.
ALTER TABLE "User" DROP COLUMN "street";
ALTER TABLE "User" DROP COLUMN "city";

COMMIT;
