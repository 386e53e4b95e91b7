-- Changes:
-- - drop index "A_x_id_idx" on "A"
-- - add index "Foo" on "A"
-- - drop index "B_x_id_idx" on "B"
-- - add index "N_pkey" on "B"
-- - drop index "C_x_id_idx" on "C"
-- - add index "renamed" on "C"
-- - drop index "D_x_id_idx" on "D"
-- - add index "added" on "D"
-- - rename primary key "renamed" to "U_pkey"
-- - drop primary key "added" of "V"
-- - add unique index "V_id_key" on "V"
-- - drop table "Foo"
-- - drop table "N"
--
-- Risks:
-- - data loss: drops table "Foo" with all its rows: code that reads it fails
--   SELECT count(*) FROM "Foo";
-- - data loss: drops table "N" with all its rows: code that reads it fails
--   SELECT count(*) FROM "N";
-- - lock: ACCESS EXCLUSIVE on "V" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "Foo", "N", "U", "A", "B", "C", "D" for a moment: blocks reads and writes until COMMIT
-- - lock: SHARE on "A", "B", "C", "D" while an index is built: blocks writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP TABLE "Foo";

DROP TABLE "N";

ALTER TABLE "U" RENAME CONSTRAINT "renamed" TO "U_pkey";

ALTER TABLE "V" DROP CONSTRAINT "added";

CREATE INDEX "Foo" ON "A"("x");

CREATE INDEX "N_pkey" ON "B"("x");

CREATE INDEX "renamed" ON "C"("x");

CREATE INDEX "added" ON "D"("x");

CREATE UNIQUE INDEX "V_id_key" ON "V"("id");

DROP INDEX "A_x_id_idx";

DROP INDEX "B_x_id_idx";

DROP INDEX "C_x_id_idx";

DROP INDEX "D_x_id_idx";

COMMIT;
