-- Changes:
-- - rename column "_follows"."A" to "B"
-- - rename column "_follows"."B" to "A"
-- - drop primary key "_follows_AB_pkey" of "_follows"
-- - add primary key "_follows_AB_pkey" (A, B) to "_follows"
-- - drop index "_follows_B_index" on "_follows"
-- - add index "_follows_B_index" on "_follows"
-- - rename foreign key "_follows_B_fkey" to "_follows_A_fkey"
-- - rename foreign key "_follows_A_fkey" to "_follows_B_fkey"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "_follows" while an index is built: blocks reads and writes until COMMIT
-- - note: "_follows"."A" becomes "B": code that uses the old name fails
-- - note: "_follows"."B" becomes "A": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "_follows" RENAME COLUMN "B" TO "_schemagen_1_B";

ALTER TABLE "_follows" RENAME COLUMN "A" TO "B";

ALTER TABLE "_follows" RENAME COLUMN "_schemagen_1_B" TO "A";

DROP INDEX "_follows_B_index";

ALTER TABLE "_follows" RENAME CONSTRAINT "_follows_A_fkey" TO "_schemagen_1__follows_A_fkey";

ALTER TABLE "_follows" RENAME CONSTRAINT "_follows_B_fkey" TO "_follows_A_fkey";

ALTER TABLE "_follows" RENAME CONSTRAINT "_schemagen_1__follows_A_fkey" TO "_follows_B_fkey";

ALTER TABLE "_follows"
    DROP CONSTRAINT "_follows_AB_pkey",
    ADD CONSTRAINT "_follows_AB_pkey" PRIMARY KEY ("A", "B");

CREATE INDEX "_follows_B_index" ON "_follows"("B");

COMMIT;
