-- One of nearly everything that a SQLite file can hold.
create table untyped (a, b, "c d");
CREATE TABLE [counted] ([id] INTEGER PRIMARY KEY AUTOINCREMENT, `label` "unsigned big int"(8) DEFAULT (1 + 2), 'said' varying character(255) NOT NULL ON CONFLICT IGNORE DEFAULT 'it''s');
CREATE TABLE alias (id integer /* the row's number */ primary key, other INTEGER DEFAULT 7);
CREATE TABLE backwards (id INTEGER PRIMARY KEY DESC, n INT);
CREATE TABLE typed (id INTEGER PRIMARY KEY, t TEXT NOT NULL, b BLOB, r REAL, a ANY) STRICT;
CREATE TABLE keyed (k TEXT COLLATE NOCASE PRIMARY KEY DESC, v INT) WITHOUT ROWID, STRICT;
CREATE TABLE optional_key (k TEXT PRIMARY KEY ON CONFLICT REPLACE, v INT);
CREATE TABLE constrained (
  a INT CONSTRAINT positive CHECK (a > 0) CHECK (a < 10), b INT CONSTRAINT "b, always" NOT NULL,
  c TEXT COLLATE RTRIM, d TEXT COLLATE NOCASE UNIQUE, e TEXT CONSTRAINT noted,
  CONSTRAINT pk PRIMARY KEY (a, b),
  UNIQUE (c), CONSTRAINT "named, one" UNIQUE (b, c) ON CONFLICT REPLACE, UNIQUE (c COLLATE NOCASE),
  UNIQUE (a, b), UNIQUE (c) CHECK (b <> 'a, b) -- no comment') CONSTRAINT last CHECK (c IS NOT NULL /* ) */) ON CONFLICT FAIL
);
CREATE UNIQUE INDEX constrained_c_key ON constrained (a);
CREATE TABLE computed (id INTEGER PRIMARY KEY, w INT, h INT, area INT GENERATED ALWAYS AS (w * h) STORED, twice INT AS (area * 2) VIRTUAL UNIQUE, label TEXT AS ('x' || id), CHECK (area > 0));
CREATE TABLE parent (id INTEGER PRIMARY KEY, a INT, b INT, UNIQUE (a, b));
CREATE TABLE child (
  id INTEGER PRIMARY KEY, p INT REFERENCES Parent, q INT CONSTRAINT to_parent REFERENCES parent (ID) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
  up INT REFERENCES child (id) ON DELETE SET DEFAULT DEFAULT 1, a INT, b INT, gone INT REFERENCES missing, lost INT REFERENCES missing (x),
  v INT REFERENCES computed (twice), FOREIGN KEY (a, B) REFERENCES parent (a, b) ON DELETE CASCADE MATCH FULL
);
CREATE INDEX by_expression ON computed (lower(w), h DESC) WHERE h > 0;
CREATE INDEX by_label ON computed (label);
CREATE INDEX by_twice ON computed (w) WHERE twice > 1;
CREATE UNIQUE INDEX "odd ""name""" ON constrained (c COLLATE NOCASE, a);
CREATE INDEX own_collation ON constrained (d COLLATE NOCASE, a DESC);
CREATE INDEX partial ON constrained ("e") WHERE "e" IS NOT NULL AND a = -1 AND d <> 'x';
CREATE INDEX partly ON constrained (e) WHERE a = 1 OR b = 2;
CREATE VIEW shown (x, y) AS SELECT id, area FROM computed WHERE area > 0;
CREATE TRIGGER counts AFTER UPDATE OF w ON computed WHEN old.w <> new.w BEGIN UPDATE untyped SET a = a + 1; INSERT INTO untyped VALUES (1, 'END;', 3); END;
CREATE TRIGGER deletes INSTEAD OF DELETE ON shown BEGIN DELETE FROM computed WHERE id = old.x; END;
CREATE VIRTUAL TABLE docs USING fts5(title, body, tokenize = 'porter ascii');
CREATE VIRTUAL TABLE "old docs" USING fts4(body);
CREATE VIRTUAL TABLE boxes USING rtree(id, x0, x1);
CREATE TABLE renamed_once (old_name TEXT, kept INT);
ALTER TABLE renamed_once RENAME COLUMN old_name TO "new name";
ALTER TABLE renamed_once ADD COLUMN added TEXT DEFAULT 'x' CHECK (length(added) > 0);
ALTER TABLE renamed_once ADD COLUMN again INT CONSTRAINT again_fk REFERENCES parent;
ALTER TABLE renamed_once RENAME TO renamed;
CREATE TABLE defaults (
  at DATETIME DEFAULT CURRENT_TIMESTAMP, d DATE DEFAULT (date('now')), day DATE DEFAULT CURRENT_DATE, yes BOOLEAN DEFAULT TRUE, no BOOLEAN DEFAULT 0, n NUMERIC DEFAULT -1.5e3,
  p INT DEFAULT + 5, hex INT DEFAULT 0xFF, x BLOB DEFAULT x'00fF', nul TEXT DEFAULT NULL, word TEXT DEFAULT plain, quoted TEXT DEFAULT "in quotes", "when" TEXT DEFAULT (-- now
    CURRENT_TIMESTAMP)
);
CREATE TABLE copied AS SELECT id, area AS "a b" FROM computed;
CREATE TABLE touched (id INTEGER PRIMARY KEY AUTOINCREMENT, "updatedAt" DATETIME, note TEXT);
CREATE TRIGGER "touched_updatedAt_touch" AFTER UPDATE ON "touched"
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE "touched" SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE "id" = NEW."id" AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;
CREATE TRIGGER touched_by_note AFTER UPDATE ON touched
FOR EACH ROW WHEN NEW."updatedAt" IS OLD."updatedAt"
BEGIN
  UPDATE touched SET "updatedAt" = strftime('%Y-%m-%d %H:%M:%f', 'now') WHERE note = NEW.note AND "updatedAt" IS NOT strftime('%Y-%m-%d %H:%M:%f', 'now');
END;
ANALYZE;
