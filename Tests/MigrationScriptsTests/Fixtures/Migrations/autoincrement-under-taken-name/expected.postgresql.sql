-- Changes:
-- - rename column "Account"."v" to "first"
-- - rename column "Account"."w" to "v"
-- - autoincrement column "Account"."v"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Account" for a moment: blocks reads and writes until COMMIT
-- - note: "Account"."v" becomes "first": code that uses the old name fails
-- - note: "Account"."w" becomes "v": code that uses the old name fails

BEGIN;

ALTER TABLE "Account" RENAME COLUMN "v" TO "first";

ALTER TABLE "Account" RENAME COLUMN "w" TO "v";

DO $schemagen$
DECLARE
  counter text := 'Account_v_seq';
  number int := 0;
BEGIN
  WHILE to_regclass(quote_ident(counter)) IS NOT NULL LOOP
    number := number + 1;
    counter := 'Account_v_seq' || number;
  END LOOP;
  counter := quote_ident(counter);
  EXECUTE 'CREATE SEQUENCE ' || counter || ' AS INTEGER OWNED BY "Account"."v"';
  EXECUTE 'ALTER TABLE "Account" ALTER COLUMN "v" SET DEFAULT nextval(' || quote_literal(counter) || ')';
  PERFORM setval(counter::regclass, GREATEST((SELECT max("v") FROM "Account"), 0) + 1, false);
END
$schemagen$;

COMMIT;
