-- - change the default of column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (id) to "Membership"
-- warning: adds the primary key "Membership_pkey" to "Membership": fails if rows have the same values
--   find them: SELECT "id", count(*) FROM "Membership" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1
-- warning: builds the primary key "Membership_pkey": nobody can write to "Membership" meanwhile

BEGIN;

CREATE SEQUENCE "membership_id_seq" AS INTEGER;
ALTER TABLE "Membership" DROP CONSTRAINT "Membership_pkey",
ALTER COLUMN "id" SET DEFAULT nextval('"membership_id_seq"'),
ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("id");
ALTER SEQUENCE "membership_id_seq" OWNED BY "Membership"."id";
SELECT setval('"membership_id_seq"', (SELECT COALESCE(max("id"), 0) + 1 FROM "Membership"), false);

COMMIT;
