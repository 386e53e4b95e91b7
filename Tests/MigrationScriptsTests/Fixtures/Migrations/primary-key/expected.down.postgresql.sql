-- Changes:
-- - autoincrement column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (id) to "Membership"
--
-- Risks:
-- - may fail: primary key "Membership_pkey" of "Membership": no two rows may hold the same values
--   SELECT "id", count(*) FROM "Membership" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;
-- - lock: ACCESS EXCLUSIVE on "Membership" while an index is built: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE SEQUENCE "Membership_id_seq" AS INTEGER;
ALTER TABLE "Membership"
    DROP CONSTRAINT "Membership_pkey",
    ALTER COLUMN "id" SET DEFAULT nextval('"Membership_id_seq"'),
    ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("id");
ALTER SEQUENCE "Membership_id_seq" OWNED BY "Membership"."id";
SELECT setval('"Membership_id_seq"', (SELECT COALESCE(max("id"), 0) + 1 FROM "Membership"), false);

COMMIT;
