-- Changes:
-- - change column "User"."id" from TEXT to UUID
-- - change column "User"."token" from TEXT to UUID
-- - change column "Post"."authorId" from TEXT to UUID
-- - drop foreign key "Post_authorId_fkey" of "Post"
-- - add foreign key "Post_authorId_fkey" from "Post" to "User"
-- - change column "Back"."key" from UUID to TEXT
--
-- Risks:
-- - may fail: "User"."id" changes from TEXT to UUID: every value must fit
--   SELECT * FROM "User" WHERE "id" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - may fail: the primary key of "User": values of "id" that become equal fail
-- - may fail: "User"."id" is a key: texts that differ only in case become the same UUID
--   SELECT lower("id"), count(*) FROM "User" WHERE (lower("id")) IS NOT NULL GROUP BY 1 HAVING count(*) > 1;
-- - may fail: "User"."token" changes from TEXT to UUID: every value must fit
--   SELECT * FROM "User" WHERE "token" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - may fail: unique index "User_token_key" of "User": values of "token" that become equal fail
-- - may fail: "User"."token" is a key: texts that differ only in case become the same UUID
--   SELECT lower("token"), count(*) FROM "User" WHERE (lower("token")) IS NOT NULL GROUP BY 1 HAVING count(*) > 1;
-- - may fail: "Post"."authorId" changes from TEXT to UUID: every value must fit
--   SELECT * FROM "Post" WHERE "authorId" !~* '^(\{([0-9a-f]{4}-?){7}[0-9a-f]{4}\}|([0-9a-f]{4}-?){7}[0-9a-f]{4})$';
-- - rewrite: rewrites table "User": "id" becomes UUID; "token" becomes UUID
-- - rewrite: rewrites table "Post": "authorId" becomes UUID
-- - rewrite: rewrites table "Back": "key" becomes TEXT
-- - lock: ACCESS EXCLUSIVE on "Post", "User", "Back" while it is rewritten: blocks reads and writes until COMMIT

BEGIN;

ALTER TABLE "Post" DROP CONSTRAINT "Post_authorId_fkey";

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "User"
    ALTER COLUMN "id" SET DATA TYPE UUID USING ("id"::UUID),
    ALTER COLUMN "token" SET DATA TYPE UUID USING ("token"::UUID);

-- If this fails, the query at the top of this file finds the rows.
ALTER TABLE "Post" ALTER COLUMN "authorId" SET DATA TYPE UUID USING ("authorId"::UUID);

ALTER TABLE "Back" ALTER COLUMN "key" SET DATA TYPE TEXT;

ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;

COMMIT;
