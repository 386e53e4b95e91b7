CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "text" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "Tag" (
    "id" SERIAL NOT NULL,
    CONSTRAINT "Tag_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "_NoteToTag" ("A" INTEGER NOT NULL, "B" INTEGER NOT NULL);
CREATE UNIQUE INDEX "_NoteToTag_AB_unique" ON "_NoteToTag"("A", "B");
CREATE INDEX "_NoteToTag_B_index" ON "_NoteToTag"("B");
ALTER TABLE "_NoteToTag" ADD CONSTRAINT "_NoteToTag_A_fkey" FOREIGN KEY ("A") REFERENCES "Note"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "_NoteToTag" ADD CONSTRAINT "_NoteToTag_B_fkey" FOREIGN KEY ("B") REFERENCES "Tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Note" ADD CONSTRAINT "Note_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE;

-- A table of another schema, with all that belongs to it.
CREATE SCHEMA audit;
CREATE TABLE audit.log ("at" TIMESTAMPTZ NOT NULL, "what" TEXT CHECK ("what" <> '')) PARTITION BY RANGE ("at");
CREATE TABLE audit.log_2021 PARTITION OF audit.log FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
ALTER TABLE audit.log ADD COLUMN "who" TEXT;
CREATE INDEX log_at ON audit.log ("at");

-- A table that is dropped, with what belongs to it.
CREATE TABLE "Temp" ("id" INT);
CREATE TRIGGER temp BEFORE UPDATE ON "Temp" FOR EACH ROW EXECUTE FUNCTION touch();
CREATE VIEW "temp_view" AS SELECT * FROM "Temp";
CREATE VIEW "temp_view_of_view" AS SELECT * FROM "temp_view";
DROP TABLE "Temp" CASCADE;

CREATE MATERIALIZED VIEW "counts" AS SELECT "role", count(*) AS "n" FROM "Account" GROUP BY 1;
CREATE UNIQUE INDEX "counts_role" ON "counts" ("role");
CREATE DOMAIN percent AS INT CHECK (VALUE BETWEEN 0 AND 100);
CREATE SEQUENCE invoices START 1000;
GRANT SELECT ON "admins" TO PUBLIC;
SELECT setval('invoices', 2000);
SET statement_timeout = 0;
