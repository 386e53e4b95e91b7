-- Changes:
-- - move table "a.Note" to database schema "b"
-- - move table "b.Note" to database schema "a"
-- - move table "a.Way" to database schema "b"
-- - move table "b.Way" to database schema "c"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "c.Way", "b.Way", "a.Note", "b.Note" for a moment: blocks reads and writes until COMMIT
-- - note: "b.Way" becomes "c.Way": code that uses the old name fails
-- - note: "a.Way" becomes "b.Way": code that uses the old name fails
-- - note: "a.Note" becomes "b.Note": code that uses the old name fails
-- - note: "b.Note" becomes "a.Note": code that uses the old name fails

BEGIN;

ALTER TABLE "b"."Way" SET SCHEMA "c";

DO $schemagen$
DECLARE
  counter regclass := pg_get_serial_sequence('"a"."Way"', 'id');
  wanted text := (SELECT relname FROM pg_class WHERE oid = counter);
  free text := wanted;
  number int := 0;
BEGIN
  -- The sequence needs a name that is free in both schemas.
  WHILE EXISTS (SELECT FROM pg_class WHERE relname = free AND oid <> counter
      AND relnamespace IN ('"a"'::regnamespace, '"b"'::regnamespace)) LOOP
    number := number + 1;
    free := 'Way_id_seq' || number;
  END LOOP;
  IF free <> wanted THEN
    EXECUTE format('ALTER SEQUENCE %s RENAME TO %I', counter, free);
  END IF;
END
$schemagen$;
ALTER TABLE "a"."Way" SET SCHEMA "b";

ALTER TABLE "b"."Note" RENAME TO "_schemagen_1_b_Note";

ALTER TABLE "b"."_schemagen_1_b_Note" RENAME CONSTRAINT "Note_pkey" TO "_schemagen_1_Note_pkey";

ALTER INDEX "b"."Note_title_key" RENAME TO "_schemagen_1_Note_title_key";

DO $schemagen$
DECLARE
  counter regclass := pg_get_serial_sequence('"a"."Note"', 'id');
  wanted text := (SELECT relname FROM pg_class WHERE oid = counter);
  free text := wanted;
  number int := 0;
BEGIN
  -- The sequence needs a name that is free in both schemas.
  WHILE EXISTS (SELECT FROM pg_class WHERE relname = free AND oid <> counter
      AND relnamespace IN ('"a"'::regnamespace, '"b"'::regnamespace)) LOOP
    number := number + 1;
    free := 'Note_id_seq' || number;
  END LOOP;
  IF free <> wanted THEN
    EXECUTE format('ALTER SEQUENCE %s RENAME TO %I', counter, free);
  END IF;
END
$schemagen$;
ALTER TABLE "a"."Note" SET SCHEMA "b";

DO $schemagen$
DECLARE
  counter regclass := pg_get_serial_sequence('"b"."_schemagen_1_b_Note"', 'id');
  wanted text := (SELECT relname FROM pg_class WHERE oid = counter);
  free text := wanted;
  number int := 0;
BEGIN
  -- The sequence needs a name that is free in both schemas.
  WHILE EXISTS (SELECT FROM pg_class WHERE relname = free AND oid <> counter
      AND relnamespace IN ('"b"'::regnamespace, '"a"'::regnamespace)) LOOP
    number := number + 1;
    free := 'Note_id_seq' || number;
  END LOOP;
  IF free <> wanted THEN
    EXECUTE format('ALTER SEQUENCE %s RENAME TO %I', counter, free);
  END IF;
END
$schemagen$;
ALTER TABLE "b"."_schemagen_1_b_Note" SET SCHEMA "a";

ALTER TABLE "a"."_schemagen_1_b_Note" RENAME CONSTRAINT "_schemagen_1_Note_pkey" TO "Note_pkey";

ALTER INDEX "a"."_schemagen_1_Note_title_key" RENAME TO "Note_title_key";

ALTER TABLE "a"."_schemagen_1_b_Note" RENAME TO "Note";

COMMIT;
