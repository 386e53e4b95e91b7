CREATE TABLE events (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  rate REAL NOT NULL DEFAULT 1.5,
  twice INTEGER GENERATED ALWAYS AS (amount * 2) STORED,
  deleted_at DATETIME,
  CONSTRAINT known_kind CHECK (kind IN ('a', 'b')),
  CHECK (amount < 100 OR kind = 'b')
);
CREATE INDEX events_kind_amount_idx ON events(kind, amount DESC);
CREATE UNIQUE INDEX live_kind ON events(kind) WHERE deleted_at IS NULL;
CREATE INDEX big_events ON events(amount) WHERE amount > 50;
CREATE UNIQUE INDEX events_lower ON events(lower(kind));
CREATE INDEX only_a ON events(amount) WHERE kind = 'a' AND deleted_at IS NOT NULL;
