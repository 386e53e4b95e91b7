-- Functions that name each other, one of which is replaced after a view uses it.
CREATE FUNCTION even(n INT) RETURNS BOOLEAN LANGUAGE sql AS 'SELECT n = 0';
CREATE FUNCTION odd(n INT) RETURNS BOOLEAN LANGUAGE sql AS 'SELECT NOT even(n)';
CREATE VIEW "parity" AS SELECT even("number") AS "isEven" FROM "Account";
CREATE OR REPLACE FUNCTION even(n INTEGER) RETURNS BOOLEAN LANGUAGE sql AS $$ SELECT odd(n - 1) FROM "parity" $$;
-- The schema has a column of this name, and a table of the argument's type.
CREATE FUNCTION "place"("Account") RETURNS INT LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION of_notes(n "Note") RETURNS SETOF "Note" LANGUAGE sql AS 'SELECT * FROM "Note"';
-- What is about something else than the statement before it.
ALTER TABLE "Account" SET (fillfactor = 70);
ALTER TABLE "Account" SET (autovacuum_enabled = off);
CREATE RULE "first" AS ON DELETE TO "Note" DO ALSO SELECT 1;
CREATE RULE "second" AS ON DELETE TO "Note" DO ALSO SELECT 2;
ALTER TABLE "Note" DISABLE RULE "first";
ALTER TABLE "Note" ENABLE ALWAYS RULE "second";
ALTER TABLE "Note" ALTER COLUMN "text" SET STORAGE EXTERNAL;
ALTER TABLE "Note" ALTER "text" SET STATISTICS 7;
ALTER TABLE "Note" REPLICA IDENTITY FULL;
ALTER TABLE "Tag" CLUSTER ON "Tag_pkey";
-- What is dropped takes along what is about it.
ALTER TABLE "Tag" ADD COLUMN "gone" INT;
CREATE INDEX "gone" ON "Tag" (("id" + 1));
ALTER TABLE "Tag" ADD CONSTRAINT "is_gone" CHECK ("id" <> 0 OR 'gone' = '');
ALTER TABLE "Tag" ADD CONSTRAINT "uses_gone" CHECK ("gone" <> 0);
COMMENT ON CONSTRAINT "uses_gone" ON "Tag" IS 'gone';
ALTER TABLE "Tag" ALTER COLUMN "gone" SET STATISTICS 7;
CREATE SEQUENCE gone_numbers OWNED BY "Tag"."gone";
GRANT SELECT ON SEQUENCE gone_numbers TO PUBLIC;
ALTER TABLE "Tag" DROP COLUMN "gone";
CREATE FUNCTION gone(INT) RETURNS INT LANGUAGE sql AS 'SELECT 1';
GRANT EXECUTE ON FUNCTION gone(INTEGER), odd(INT) TO pg_monitor;
DROP FUNCTION gone(int4);
CREATE FUNCTION moved() RETURNS INT LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION moved() SET SCHEMA audit;
CREATE FUNCTION moved_and_gone() RETURNS INT LANGUAGE sql AS 'SELECT 1';
ALTER FUNCTION moved_and_gone() SET SCHEMA audit;
DROP FUNCTION audit.moved_and_gone();
-- What has no plain name.
CREATE FUNCTION same(INT, INT) RETURNS BOOLEAN IMMUTABLE LANGUAGE sql AS 'SELECT $1 = $2';
CREATE OPERATOR === (LEFTARG = INT, RIGHTARG = INT4, FUNCTION = same);
CREATE OPERATOR ==== (LEFTARG = INT, RIGHTARG = INT4, FUNCTION = same);
DROP OPERATOR ==== (INTEGER, INTEGER);
CREATE OPERATOR CLASS mine FOR TYPE INT USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(INT, INT);
CREATE OPERATOR CLASS other FOR TYPE INT USING btree AS OPERATOR 1 <, FUNCTION 1 btint4cmp(INT, INT);
DROP OPERATOR CLASS other USING btree;
DROP OPERATOR FAMILY other USING btree;
CREATE AGGREGATE total(INT) (SFUNC = int4pl, STYPE = INT);
CREATE STATISTICS pairs ON "id", "accountId" FROM "Note";
-- Keys of a table that was made by hand.
CREATE TABLE audit.keys ("id" INT, "note" INT, "key" INT CONSTRAINT inline UNIQUE, "other" INT);
ALTER TABLE audit.keys ADD PRIMARY KEY ("id");
ALTER TABLE audit.keys ADD FOREIGN KEY ("note") REFERENCES "Note" ("id") ON DELETE SET NULL DEFERRABLE;
ALTER TABLE audit.keys DROP CONSTRAINT inline;
CREATE UNIQUE INDEX keys_i ON audit.keys ("key", "note");
ALTER TABLE audit.keys ADD CONSTRAINT keys_key UNIQUE USING INDEX keys_i;
CREATE INDEX of_other ON audit.keys ("other");
ALTER TABLE audit.keys RENAME "other" TO "another";
CREATE UNLOGGED TABLE audit.fast ("id" INT);
-- Nothing takes this back.
GRANT USAGE ON SCHEMA public TO pg_monitor;
