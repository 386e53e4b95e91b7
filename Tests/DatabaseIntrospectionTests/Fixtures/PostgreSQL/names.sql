-- Names that try to break out of SQL, Swift or a terminal.
CREATE SCHEMA app;
CREATE TYPE app."e'; DROP TABLE x; --" AS ENUM ('a,b', '{}', '"', '''', E'new\nline', '\', 'NULL', ' ');
CREATE TYPE app."select" AS ENUM ('from');
CREATE TABLE app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx" (
  "名名名名名名名名名名名名名名名名名名名名名" serial PRIMARY KEY,
  "tableoid2" int, "a.b" int, "select" text DEFAULT 'select', "With ""quotes""" text, "it's" text,
  "tab	in" int, "new
line" int, "\x41" int, "$$" text DEFAULT '$$', "/*" int, "--" int,
  "e" app."e'; DROP TABLE x; --" DEFAULT 'a,b',
  "l" app."e'; DROP TABLE x; --"[] DEFAULT '{"a,b","{}","\"","''","NULL"," ","\\"}',
  "s" app."select"[] DEFAULT ARRAY['from']::app."select"[],
  "AND" boolean, "NULL" int
);
COMMENT ON COLUMN app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx"."new
line" IS E'a comment\nwith ''quotes'', "these" and \033[31m';
CREATE INDEX "drop
table" ON app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx" ("new
line", "With ""quotes""" DESC) WHERE "select" = 'AND' AND "AND" = true AND "NULL" IS NOT NULL;
CREATE INDEX "an ""index""" ON app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx" (lower("With ""quotes""")) INCLUDE ("it's", "a.b");
ALTER TABLE app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx" ADD CONSTRAINT "ch""eck, ' a" CHECK ("tab	in" > 0 AND "AND");
CREATE TABLE app."Weird ""name"", with	tab" (
  id int PRIMARY KEY, back int REFERENCES app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx",
  "名名名名名名名名名名名名名名名名名名名名名" int CONSTRAINT "u""nique" UNIQUE DEFERRABLE);
ALTER TABLE app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx" ADD CONSTRAINT "cycle ""a""" FOREIGN KEY ("a.b")
  REFERENCES app."Weird ""name"", with	tab" ON DELETE SET NULL;
CREATE FUNCTION app."f "" n"("a "" rg" text DEFAULT '")') RETURNS text LANGUAGE sql
  AS $a$ SELECT '$function$'::text $a$;
CREATE SEQUENCE app."Counter's";
CREATE TABLE app.borrows (id int DEFAULT nextval('app."Counter''s"'));
CREATE DOMAIN app."Do main" AS text CONSTRAINT "a on b" CHECK (VALUE <> '''');
COMMENT ON CONSTRAINT "a on b" ON DOMAIN app."Do main" IS 'it''s';
CREATE FUNCTION public.schemagen_touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
ALTER TABLE app.borrows ADD COLUMN "änd""erung" timestamp;
CREATE TRIGGER "touch 'it'" BEFORE UPDATE ON app.borrows FOR EACH ROW
  WHEN (NEW."änd""erung" IS NOT DISTINCT FROM OLD."änd""erung")
  EXECUTE FUNCTION public.schemagen_touch('änd"erung');
CREATE VIEW app."v "" iew" AS SELECT "With ""quotes""" AS "$body$" FROM app.borrows, app."üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüx";
