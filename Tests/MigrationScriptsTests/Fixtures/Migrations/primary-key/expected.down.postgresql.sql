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
ALTER TABLE "Membership"
    DROP CONSTRAINT "Membership_pkey",
    ADD CONSTRAINT "Membership_pkey" PRIMARY KEY ("id");
DO $schemagen$
DECLARE
  counter text := 'Membership_id_seq';
  number int := 0;
BEGIN
  WHILE to_regclass(quote_ident(counter)) IS NOT NULL LOOP
    number := number + 1;
    counter := 'Membership_id_seq' || number;
  END LOOP;
  counter := quote_ident(counter);
  EXECUTE 'CREATE SEQUENCE ' || counter || ' AS INTEGER OWNED BY "Membership"."id"';
  EXECUTE 'ALTER TABLE "Membership" ALTER COLUMN "id" SET DEFAULT nextval(' || quote_literal(counter) || ')';
  PERFORM setval(counter::regclass, GREATEST((SELECT max("id") FROM "Membership"), 0) + 1, false);
END
$schemagen$;

COMMIT;
