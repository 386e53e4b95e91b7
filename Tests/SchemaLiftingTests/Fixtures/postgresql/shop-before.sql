CREATE TYPE status AS ENUM ('open', 'paid');
CREATE TYPE kind AS ENUM ('a', 'b');
CREATE TABLE users (
  id serial PRIMARY KEY, email varchar(80) NOT NULL, name text,
  manager_id integer REFERENCES users ON DELETE SET NULL, tags text[] NOT NULL DEFAULT '{}',
  score integer NOT NULL DEFAULT 0 CHECK (score >= 0), kind kind
);
CREATE UNIQUE INDEX users_email_key ON users (email);
CREATE TABLE orders (
  id bigserial PRIMARY KEY, buyer_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  total numeric(10, 2) NOT NULL, status status NOT NULL DEFAULT 'open',
  placed timestamptz NOT NULL DEFAULT now(), since timestamp(3) DEFAULT '2020-01-31 12:00:00'
);
CREATE INDEX orders_buyer ON orders (buyer_id, placed DESC);
CREATE TABLE items (
  order_id bigint REFERENCES orders ON DELETE CASCADE, line integer, sku text NOT NULL,
  PRIMARY KEY (order_id, line)
);
COMMENT ON TABLE users IS 'People.';
COMMENT ON COLUMN users.email IS 'Where to write';
