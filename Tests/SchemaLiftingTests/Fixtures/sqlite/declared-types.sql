CREATE TABLE "shop_orders" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "number" varchar(20) NOT NULL UNIQUE,
  "paid" bool NOT NULL DEFAULT 0,
  "total" decimal(10, 2) NOT NULL,
  "weight" double precision,
  "big" bigint,
  "small" smallint unsigned,
  "placed_at" datetime(6) NOT NULL,
  "day" date,
  "payload" json,
  "raw" blob,
  "anything",
  "point" geometry,
  "customer_id" bigint NOT NULL REFERENCES "customers" ("id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "customers" ("id" integer NOT NULL PRIMARY KEY, "name" varchar NOT NULL);
CREATE INDEX "index_shop_orders_on_customer_id" ON "shop_orders" ("customer_id");
CREATE TABLE "counters" ("name" text NOT NULL, "n" int NOT NULL DEFAULT 0, PRIMARY KEY ("name")) WITHOUT ROWID;
CREATE TABLE "numbers" ("n" int NOT NULL PRIMARY KEY);
