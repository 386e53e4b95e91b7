-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL
);
CREATE UNIQUE INDEX "Account_email_key" ON "User"("email");
CREATE TRIGGER lost AFTER INSERT ON "User" BEGIN SELECT 1; END;
CREATE VIEW people AS SELECT email FROM "User";
DROP VIEW people;
INSERT INTO "User" ("email") VALUES ('a@example.org');
CREATE TABLE "Account" ("id" INTEGER);
DROP TABLE "Account";
ALTER TABLE "User" RENAME TO "Account";
