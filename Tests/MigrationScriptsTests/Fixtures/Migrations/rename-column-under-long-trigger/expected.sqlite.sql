-- Changes:
-- - rename column "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" to "changedAt"
-- - stop keeping "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date in the database
-- - let the database keep "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."changedAt" up to date
--
-- Risks:
-- - note: "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"."updatedAt" becomes "changedAt": code that uses the old name fails

BEGIN;

ALTER TABLE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" RENAME COLUMN "updatedAt" TO "changedAt";

DROP TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains_updatedAt_touch";
CREATE TRIGGER "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains_changedAt_touch" AFTER UPDATE ON "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains"
FOR EACH ROW WHEN NEW."changedAt" IS OLD."changedAt"
BEGIN
  UPDATE "MeasurementsOfTheStationsAtTheCoastAndOfThoseInTheMountains" SET "changedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "changedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;

COMMIT;
