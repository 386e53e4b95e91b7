-- Changes:
-- - change column "Author"."id" from TEXT to INTEGER
-- - change column "Book"."authorId" from BIGINT to INTEGER
-- - add foreign key "Book_authorId_fkey" from "Book" to "Author"
--
-- Risks:
-- - data loss: "Author"."id" changes from TEXT to INTEGER: values come back as INTEGER writes them, not as they were written
--   SELECT count(*) FROM "Author" WHERE CASE WHEN CASE WHEN "id" ~ '^\s*[+-]?\d+\s*$' THEN "id"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "id" IS NOT NULL END THEN false ELSE (("id"::INTEGER)::TEXT)::text <> "id"::text END;
-- - may fail: "Author"."id" changes from TEXT to INTEGER: every value must fit
--   SELECT * FROM "Author" WHERE CASE WHEN "id" ~ '^\s*[+-]?\d+\s*$' THEN "id"::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE "id" IS NOT NULL END;
-- - may fail: the primary key of "Author": values of "id" that become equal fail
-- - may fail: "Book"."authorId" changes from BIGINT to INTEGER: every value must fit
--   SELECT * FROM "Book" WHERE "authorId" NOT BETWEEN -2147483648 AND 2147483647;
-- - may fail: foreign key "Book_authorId_fkey" of "Book": every row must reference a row of "Author"
--   SELECT * FROM "Book" AS child WHERE child."authorId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Author" AS parent WHERE CAST(parent."id" AS TEXT) = CAST(child."authorId" AS TEXT));
-- - rewrite: rewrites table "Author": "id" becomes INTEGER
-- - rewrite: rewrites table "Book": "authorId" becomes INTEGER
-- - lock: ACCESS EXCLUSIVE on "Author", "Book" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Author" ALTER COLUMN "id" SET DATA TYPE INTEGER USING ("id"::INTEGER);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Book" ALTER COLUMN "authorId" SET DATA TYPE INTEGER;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Book" ADD CONSTRAINT "Book_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
