-- In the styles of other tools: Django, Rails, EF Core, Room, Drizzle, SQLAlchemy, Core Data.
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "is_active" bool NOT NULL, "joined" datetime NULL, "rank" smallint unsigned NOT NULL CHECK ("rank" >= 0), "data" text NULL CHECK ((JSON_VALID("data") OR "data" IS NULL)), "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE UNIQUE INDEX "auth_user_groups_rank_group_id_94350c0c_uniq" ON "auth_user_groups" ("rank", "group_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE TABLE "users" ("id" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "email" varchar DEFAULT '' NOT NULL, "admin" boolean DEFAULT 0, "created_at" datetime(6) NOT NULL, "company_id" integer, CONSTRAINT "fk_rails_7682a3bdfe"
FOREIGN KEY ("company_id")
  REFERENCES "auth_group" ("id")
 ON DELETE CASCADE);
CREATE UNIQUE INDEX "index_users_on_email" ON "users" ("email") /*application='Shop'*/;
CREATE INDEX "index_users_on_lower_email" ON "users" (lower(email)) WHERE admin;
CREATE TABLE "schema_migrations" ("version" varchar NOT NULL PRIMARY KEY);
CREATE TABLE "Blogs" (
    "BlogId" INTEGER NOT NULL CONSTRAINT "PK_Blogs" PRIMARY KEY AUTOINCREMENT,
    "Url" TEXT NULL,
    "Rating" REAL NOT NULL DEFAULT 0.0,
    "OwnerId" TEXT NOT NULL,
    CONSTRAINT "AK_Blogs_Url" UNIQUE ("Url")
);
CREATE TABLE `word_table` (`word` TEXT NOT NULL, `uid` INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, `owner` INTEGER NOT NULL, FOREIGN KEY(`owner`) REFERENCES `users`(`id`) ON UPDATE NO ACTION ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE `posts` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer DEFAULT (unixepoch()) NOT NULL,
	`mode` text DEFAULT 'draft',
	`author` text NOT NULL,
	FOREIGN KEY (`author`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE set null
);
CREATE UNIQUE INDEX `posts_mode_unique` ON `posts` (`mode`);
CREATE TABLE account (
	id INTEGER NOT NULL, 
	active BOOLEAN DEFAULT (1) NOT NULL, 
	kind VARCHAR(8) DEFAULT 'small' NOT NULL, 
	amount NUMERIC(10, 2), 
	PRIMARY KEY (id), 
	CONSTRAINT uq_kind_amount UNIQUE (kind, amount), 
	CHECK (active IN (0, 1)), 
	CONSTRAINT kinds CHECK (kind IN ('small', 'large'))
);
CREATE TABLE ZPERSON ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBORN TIMESTAMP, ZNAME VARCHAR, ZPHOTO BLOB );
CREATE INDEX Z_PERSON_UNIQUE_ZNAME ON ZPERSON (ZNAME COLLATE BINARY ASC);
