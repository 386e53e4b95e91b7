-- Changes:
-- - rename table "people" to "readers"
-- - rename column "readers"."first" to "second"
-- - rename column "readers"."second" to "third"
-- - rename column "readers"."third" to "first"
-- - rename primary key "people_pkey" to "readers_pkey"
-- - rename index "people_first_key" to "readers_second_key"
-- - rename table "readers" to "people"
-- - rename primary key "readers_pkey" to "people_pkey"
-- - rename column "guests"."a" to "b"
-- - rename column "guests"."b" to "c"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "people", "readers", "guests" for a moment: blocks reads and writes until COMMIT
-- - note: "people" becomes "readers": code that uses the old name fails
-- - note: "readers" becomes "people": code that uses the old name fails
-- - note: "readers"."first" becomes "second": code that uses the old name fails
-- - note: "readers"."third" becomes "first": code that uses the old name fails
-- - note: "readers"."second" becomes "third": code that uses the old name fails
-- - note: "guests"."b" becomes "c": code that uses the old name fails
-- - note: "guests"."a" becomes "b": code that uses the old name fails

BEGIN;

ALTER TABLE "readers" RENAME TO "_schemagen_1_public_readers";

ALTER TABLE "people" RENAME TO "readers";

ALTER TABLE "_schemagen_1_public_readers" RENAME TO "people";

ALTER TABLE "readers" RENAME COLUMN "second" TO "_schemagen_1_second";

ALTER TABLE "readers" RENAME COLUMN "first" TO "second";

ALTER TABLE "readers" RENAME COLUMN "third" TO "first";

ALTER TABLE "readers" RENAME COLUMN "_schemagen_1_second" TO "third";

ALTER TABLE "guests" RENAME COLUMN "b" TO "c";

ALTER TABLE "guests" RENAME COLUMN "a" TO "b";

ALTER INDEX "people_first_key" RENAME TO "readers_second_key";

ALTER TABLE "people" RENAME CONSTRAINT "readers_pkey" TO "_schemagen_1_readers_pkey";

ALTER TABLE "readers" RENAME CONSTRAINT "people_pkey" TO "readers_pkey";

ALTER TABLE "people" RENAME CONSTRAINT "_schemagen_1_readers_pkey" TO "people_pkey";

COMMIT;
