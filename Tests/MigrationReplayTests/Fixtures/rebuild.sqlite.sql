-- STRICT and WITHOUT ROWID cannot be said later.
CREATE TABLE "T" (id INTEGER PRIMARY KEY, a INT) STRICT;
CREATE TABLE "new_t" (id INTEGER PRIMARY KEY, a INT) STRICT, WITHOUT ROWID;
INSERT INTO "new_t" (id, a) SELECT id, a FROM "T" WHERE a > 1;
DROP TABLE "T";
ALTER TABLE "new_t" RENAME TO "t";
CREATE TABLE u (a) STRICT;
CREATE TABLE "new_u" (a);
INSERT INTO "new_u" SELECT a FROM u;
DROP TABLE u;
ALTER TABLE "new_u" RENAME TO u;
-- These are rows of their own, whatever the name of their table.
INSERT INTO new_features (a) SELECT a FROM t;
INSERT INTO new_features SELECT a FROM features;
