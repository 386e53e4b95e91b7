CREATE TABLE "a ""quoted"" table" ("id" INTEGER PRIMARY KEY, "new
line" TEXT, "tab	" TEXT DEFAULT 'a\b"c');
CREATE TABLE "名前" ("番号" INTEGER NOT NULL PRIMARY KEY, "名" TEXT);
CREATE TABLE "class" ("init" INTEGER PRIMARY KEY, "self" TEXT, "default" TEXT);
CREATE TABLE "string" ("id" INTEGER PRIMARY KEY, "String" TEXT);
CREATE TABLE "model X { id Int @id }" ("id" INTEGER PRIMARY KEY, "// x" TEXT, "}" TEXT);
CREATE TABLE "no_key" (a TEXT, missing_id INTEGER REFERENCES missing(id), c INTEGER REFERENCES "class"("init"));
