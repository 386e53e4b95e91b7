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
CREATE TABLE "events" (
  "id" integer NOT NULL PRIMARY KEY AUTOINCREMENT,
  "day" date NOT NULL DEFAULT CURRENT_DATE,
  "born" date DEFAULT '2020-01-31',
  "at" datetime NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "seen" datetime DEFAULT (datetime('now')),
  "since" datetime DEFAULT '2020-01-31 12:00:00.000',
  "until" datetime DEFAULT '2020-01-31 12:00:00',
  "local" datetime DEFAULT '2020-01-31T12:00:00+02:00',
  "zone" timestamp with time zone DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  "clock" time DEFAULT CURRENT_TIME
);
-- Keys whose columns are called differently and hold the same.
CREATE TABLE owners (id INTEGER PRIMARY KEY, code VARCHAR(20) NOT NULL UNIQUE);
CREATE TABLE pets (
  id INTEGER PRIMARY KEY,
  owner_id INT NOT NULL REFERENCES owners (id),
  owner_code TEXT REFERENCES owners (code) ON DELETE SET NULL
);
-- A model that is ignored, because its key has no type in a schema.
CREATE TABLE spots (at geometry PRIMARY KEY NOT NULL);
CREATE TABLE visits (id INTEGER PRIMARY KEY, at geometry REFERENCES spots (at));
