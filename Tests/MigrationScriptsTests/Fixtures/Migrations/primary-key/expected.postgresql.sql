-- Changes:
-- - change the default of column "Membership"."id"
-- - drop primary key "Membership_pkey" of "Membership"
-- - add primary key "Membership_pkey" (userId, teamId) to "Membership"
--
-- Risks:
-- - may fail: primary key "Membership_pkey" of "Membership": no two rows may hold the same values
--   SELECT "userId", "teamId", count(*) FROM "Membership" WHERE "userId" IS NOT NULL AND "teamId" IS NOT NULL GROUP BY "userId", "teamId" HAVING count(*) > 1;
-- - lock: ACCESS EXCLUSIVE on "Membership" while an index is built: blocks reads and writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Membership"
    DROP CONSTRAINT "Membership_pkey",
    ALTER COLUMN "id" SET DEFAULT 0,
    ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId", "teamId");
DO $schemagen$
DECLARE
  counter text := pg_get_serial_sequence('"Membership"', 'id');
BEGIN
  IF counter IS NOT NULL THEN
    EXECUTE 'DROP SEQUENCE ' || counter;
  END IF;
END
$schemagen$;

COMMIT;
