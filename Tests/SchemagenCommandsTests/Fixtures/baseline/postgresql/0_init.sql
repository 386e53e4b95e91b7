CREATE EXTENSION IF NOT EXISTS "pg_trgm";

-- A default needs this function before its table.
CREATE FUNCTION new_id(length INT DEFAULT 8) RETURNS TEXT AS $$
BEGIN
  RETURN substr(md5(random()::text), 1, length); -- a semicolon; in a comment
END $$ LANGUAGE plpgsql;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL DEFAULT new_id(),
    "number" SERIAL NOT NULL,
    "mail" TEXT NOT NULL CONSTRAINT "mail_has_at" CHECK ("mail" LIKE '%@%'),
    "role" "Role" NOT NULL DEFAULT 'USER',
    "place" INTEGER NOT NULL CHECK ("place" >= 0),
    "data" JSONB,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "User_role_idx" ON "User"("role");
CREATE INDEX "User_mail_trgm" ON "User" USING GIN ("mail" gin_trgm_ops);
CREATE INDEX CONCURRENTLY IF NOT EXISTS "User_data_idx" ON public."User" USING gin ("data");
CREATE UNIQUE INDEX "User_admin_key" ON "User" (lower("mail")) WHERE "role" = 'ADMIN';
CREATE INDEX "Old_idx" ON "User" USING hash ("role");

CREATE OR REPLACE FUNCTION touch() RETURNS TRIGGER AS 'BEGIN RETURN OLD; END' LANGUAGE plpgsql;
CREATE TRIGGER touch BEFORE UPDATE OF "mail" ON "User" FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER gone BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION touch();

CREATE VIEW "admins" AS SELECT "id" FROM "User" WHERE "role" = 'ADMIN';
CREATE VIEW "dropped_view" AS SELECT 1 AS one;
CREATE FUNCTION twice(n integer) RETURNS INT LANGUAGE sql AS 'SELECT 2 * n';
CREATE FUNCTION twice(n text) RETURNS TEXT LANGUAGE sql AS 'SELECT n || n';
INSERT INTO "User" ("mail", "place") VALUES ('a@example.org', 1);
