-- Changes:
-- - add table "Foo" with 1 column
-- - add table "N" with 1 column
-- - drop index "Foo" on "A"
-- - add index "A_x_id_idx" on "A"
-- - drop index "N_pkey" on "B"
-- - add index "B_x_id_idx" on "B"
-- - drop index "renamed" on "C"
-- - add index "C_x_id_idx" on "C"
-- - drop index "added" on "D"
-- - add index "D_x_id_idx" on "D"
-- - rename primary key "U_pkey" to "renamed"
-- - add primary key "added" (id) to "V"
-- - drop unique index "V_id_key" on "V"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "A", "B", "C", "D", "V" while an index is built: blocks reads and writes until COMMIT
-- - lock: ACCESS EXCLUSIVE on "U" for a moment: blocks reads and writes until COMMIT

BEGIN;

DROP INDEX "Foo";

DROP INDEX "N_pkey";

DROP INDEX "renamed";

DROP INDEX "added";

DROP INDEX "V_id_key";

ALTER TABLE "U" RENAME CONSTRAINT "U_pkey" TO "renamed";

ALTER TABLE "V" ADD CONSTRAINT "added" PRIMARY KEY ("id");

CREATE TABLE "Foo" (
    "id" INTEGER NOT NULL,

    CONSTRAINT "Foo_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "N" (
    "id" INTEGER NOT NULL,

    CONSTRAINT "N_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "A_x_id_idx" ON "A"("x", "id");

CREATE INDEX "B_x_id_idx" ON "B"("x", "id");

CREATE INDEX "C_x_id_idx" ON "C"("x", "id");

CREATE INDEX "D_x_id_idx" ON "D"("x", "id");

COMMIT;
