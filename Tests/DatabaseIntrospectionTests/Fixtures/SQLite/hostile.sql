-- Names that break out of whatever does not quote them.
CREATE TABLE "a""; DROP TABLE x; --" ("x'; --" TEXT DEFAULT '); DROP', "new
line" INT, "tab	" INT, "]" INT, "`" INT, "\u0000" INT, "/* " INT, "" INT, "👩‍👩‍👧" INT, "é" INT UNIQUE, "é" INT UNIQUE);
CREATE INDEX "idx
"" ON t" ON "a""; DROP TABLE x; --" ("new
line", "]" DESC) WHERE "/* " = '*/ ;';
CREATE TABLE "SELECT" ("table" INT, "primary" INT, "check" INT CHECK ("check" > 0), "constraint" INT, PRIMARY KEY ("primary", "table"));
CREATE TABLE "references" ("references" INT REFERENCES "SELECT" ("check") , "generated" "always", "as" AS ("references"));
CREATE TABLE types (a "no); DROP", b "it""s", c 'two words', d [x] (3), e "f" g);
CREATE VIEW "v;" AS SELECT ';' AS ";";
CREATE TRIGGER "t; END" AFTER INSERT ON "SELECT" BEGIN SELECT CASE WHEN 1 THEN 'END' END; END;
