-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" to "updatedAt"
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" up to date
--
-- Risks:
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" becomes "updatedAt": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "changedAt" TO "updatedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains_changedAt_touch";
CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains_updatedAt_touch" AFTER UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
