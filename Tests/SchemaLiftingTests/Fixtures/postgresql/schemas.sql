-- schemas: audit shop
CREATE SCHEMA shop;
CREATE SCHEMA audit;
CREATE TYPE shop.kind AS ENUM ('a', 'b');
CREATE TABLE shop.users (
  id integer PRIMARY KEY, tenant_id integer NOT NULL, kind shop.kind NOT NULL DEFAULT 'a',
  UNIQUE (tenant_id, id)
);
CREATE TABLE audit.users (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES shop.users);
CREATE TABLE audit.entries (
  id integer PRIMARY KEY, tenant_id integer NOT NULL, author_id integer,
  FOREIGN KEY (tenant_id, author_id) REFERENCES shop.users (tenant_id, id)
    ON UPDATE CASCADE ON DELETE RESTRICT,
  no_key text
);
CREATE TABLE audit.lines (entry_id integer REFERENCES audit.entries, text text);
COMMENT ON TABLE shop.users IS E'People.\n\nAll of them.';
COMMENT ON COLUMN shop.users.kind IS 'Which kind';
COMMENT ON TYPE shop.kind IS 'Kinds';
