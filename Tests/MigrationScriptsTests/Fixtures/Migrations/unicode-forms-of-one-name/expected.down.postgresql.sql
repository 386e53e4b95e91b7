-- Changes:
-- - move enum "Espéce" to database schema "public"
-- - rename value "corsé" of enum "Espéce" to "corsé"
-- - move table "Café" to database schema "public"
-- - rename column "Café"."thé" to "thé"
-- - rename column "Café"."téille" to "téille"
-- - change the default of column "Café"."thé"
-- - change the default of column "Café"."note"
-- - rename primary key "Café_pkey" to "Café_pkey"
-- - drop check "positifé" of "Café"
-- - add check "positifé" to "Café"
-- - drop index "grandé" on "Café"
-- - rename index "clé" to "clé"
-- - add index "grandé" on "Café"
-- - rename column "Drink"."café_id" to "café_id"
-- - rename foreign key "liené" to "liené"
--
-- Risks:
-- - may fail: check "positifé" of "Café": every row must meet it
--   SELECT * FROM "Café" WHERE NOT ("téille" <> 4711 AND note <> 'thé');
-- - lock: ACCESS EXCLUSIVE on "Café" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Drink" for a moment: blocks reads and writes until COMMIT
-- - note: "Café" becomes "Café": code that uses the old name fails
-- - note: "Café"."thé" becomes "thé": code that uses the old name fails
-- - note: "Café"."téille" becomes "téille": code that uses the old name fails
-- - note: "Drink"."café_id" becomes "café_id": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TYPE "Espéce" RENAME TO "Espéce";

ALTER TABLE "Café" RENAME TO "Café";

ALTER TYPE "Espéce" RENAME VALUE 'corsé' TO 'corsé';

ALTER TABLE "Café" RENAME COLUMN "thé" TO "thé";

ALTER TABLE "Café" RENAME COLUMN "téille" TO "téille";

ALTER TABLE "Drink" RENAME COLUMN "café_id" TO "café_id";

DROP INDEX "grandé";

ALTER TABLE "Café" RENAME CONSTRAINT "Café_pkey" TO "Café_pkey";
ALTER INDEX "clé" RENAME TO "clé";

ALTER TABLE "Drink" RENAME CONSTRAINT "liené" TO "liené";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Café"
    DROP CONSTRAINT "positifé",
    ALTER COLUMN "thé" SET DEFAULT 'café',
    ALTER COLUMN "note" SET DEFAULT 'café',
    ADD CONSTRAINT "positifé" CHECK ("téille" <> 4711 AND note <> 'thé');

CREATE INDEX "grandé" ON "Café"("téille") WHERE "téille" > 3 AND note <> 'é';

COMMIT;
