-- Changes:
-- - change column "User"."id" from UUID to TEXT
-- - change column "User"."token" from UUID to TEXT
-- - change column "Post"."authorId" from UUID to TEXT
-- - drop foreign key "Post_authorId_fkey" of "Post"
-- - add foreign key "Post_authorId_fkey" from "Post" to "User"
-- - change column "Back"."key" from TEXT to UUID
--
-- Risks:
-- - data loss: "Back"."key" changes from TEXT to UUID: values come back as UUID writes them, not as they were written
--   SELECT count(*) FROM "Back" WHERE CASE WHEN "key" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$' THEN false ELSE (("key"::UUID)::TEXT)::text <> "key"::text END;
-- - may fail: "Back"."key" changes from TEXT to UUID: every value must fit
--   SELECT * FROM "Back" WHERE "key" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - rewrite: rewrites table "User": "id" becomes TEXT; "token" becomes TEXT
-- - rewrite: rewrites table "Post": "authorId" becomes TEXT
-- - rewrite: rewrites table "Back": "key" becomes UUID
-- - lock: ACCESS EXCLUSIVE on "Post", "User", "Back" while it is rewritten: blocks reads and writes until COMMIT
--
-- Restores: 3 of 5 steps exact, 2 structure only, marked below.

BEGIN;

ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

-- structure only: values of "User"."id" come back as UUID writes them, not as they were written
-- structure only: values of "User"."token" come back as UUID writes them, not as they were written
ALTER TABLE "User"
    ALTER COLUMN "id" SET DATA TYPE TEXT,
    ALTER COLUMN "token" SET DATA TYPE TEXT;

-- structure only: values of "Post"."authorId" come back as UUID writes them, not as they were written
ALTER TABLE "Post" ALTER COLUMN "authorId" SET DATA TYPE TEXT;

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Back" ALTER COLUMN "key" SET DATA TYPE UUID USING ("key"::UUID);

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
