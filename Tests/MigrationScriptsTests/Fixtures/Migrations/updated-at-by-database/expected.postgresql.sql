-- Changes:
-- - add a default to column "Page"."updatedAt"
-- - let the database keep "Page"."updatedAt" up to date
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Page" for a moment: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Page" ALTER COLUMN "updatedAt" SET DEFAULT CURRENT_TIMESTAMP;

CREATE FUNCTION "schemagen_touch"() RETURNS trigger LANGUAGE plpgsql AS $schemagen$
BEGIN
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], now()));
END
$schemagen$;

CREATE TRIGGER "Page_updatedAt_touch" BEFORE UPDATE ON "Page"
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION "schemagen_touch"('updatedAt');

COMMIT;
