-- The table, a column and an index get other names.
ALTER TABLE "User" RENAME TO "Account";
ALTER TABLE "Account" RENAME COLUMN "mail" TO "email";
ALTER TABLE "Account" RENAME CONSTRAINT "User_pkey" TO "Account_pkey";
ALTER INDEX "User_role_idx" RENAME TO "Account_role_idx";
ALTER INDEX "User_mail_trgm" RENAME TO "Account_email_trgm";
DROP INDEX "Old_idx";
DROP TRIGGER gone ON "Account";
DROP VIEW IF EXISTS "dropped_view";
DROP FUNCTION twice(text);
CREATE OR REPLACE FUNCTION touch() RETURNS TRIGGER AS 'BEGIN RETURN NEW; END' LANGUAGE plpgsql;
UPDATE "Account" SET "email" = lower("email");
DO $$ BEGIN PERFORM 1; END $$;

ALTER TABLE "Account"
  ADD COLUMN "from" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "upTo" INTEGER NOT NULL DEFAULT 1,
  ADD CONSTRAINT "in_order" CHECK ("from" < "upTo"),
  ADD CONSTRAINT "no_overlap" EXCLUDE USING gist (int4range("from", "upTo") WITH &&) WHERE ("place" > 5),
  ADD CONSTRAINT "Account_email_place_key" UNIQUE ("email", "place") DEFERRABLE INITIALLY DEFERRED,
  ENABLE ROW LEVEL SECURITY;
CREATE POLICY "own" ON "Account" USING ("email" = current_user);
COMMENT ON COLUMN "Account"."email" IS 'in lower case';
COMMENT ON TABLE "Account" IS 'replaced';
COMMENT ON TABLE "Account" IS 'who may log in';
