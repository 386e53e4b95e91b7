-- Changes:
-- - rename table "readers" to "people"
-- - rename column "people"."second" to "first"
-- - rename column "people"."third" to "second"
-- - rename column "people"."first" to "third"
-- - rename index "readers_second_key" to "people_first_key"
-- - rename table "people" to "readers"
-- - rename column "guests"."b" to "a"
-- - rename column "guests"."c" to "b"
--
-- Risks:
-- - lock: the whole database while indexes of "people" are built: blocks other writers until COMMIT
-- - note: "readers" becomes "people": code that uses the old name fails
-- - note: "people" becomes "readers": code that uses the old name fails
-- - note: "people"."second" becomes "first": code that uses the old name fails
-- - note: "people"."third" becomes "second": code that uses the old name fails
-- - note: "people"."first" becomes "third": code that uses the old name fails
-- - note: "guests"."b" becomes "a": code that uses the old name fails
-- - note: "guests"."c" becomes "b": code that uses the old name fails
--
-- Restores: every step is exact.

BEGIN;

ALTER TABLE "people" RENAME TO "_schemagen_1_public_people";

ALTER TABLE "readers" RENAME TO "people";

ALTER TABLE "_schemagen_1_public_people" RENAME TO "readers";

ALTER TABLE "people" RENAME COLUMN "first" TO "_schemagen_1_first";

ALTER TABLE "people" RENAME COLUMN "second" TO "first";

ALTER TABLE "people" RENAME COLUMN "third" TO "second";

ALTER TABLE "people" RENAME COLUMN "_schemagen_1_first" TO "third";

ALTER TABLE "guests" RENAME COLUMN "b" TO "a";

ALTER TABLE "guests" RENAME COLUMN "c" TO "b";

DROP INDEX "readers_second_key";
CREATE UNIQUE INDEX "people_first_key" ON "people"("first");

COMMIT;
