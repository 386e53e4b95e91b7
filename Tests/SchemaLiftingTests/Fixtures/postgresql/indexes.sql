CREATE TABLE documents (
  id bigint CONSTRAINT documents_pk PRIMARY KEY,
  owner text NOT NULL,
  body text NOT NULL,
  meta jsonb NOT NULL,
  words text[] NOT NULL,
  price integer NOT NULL CHECK (price >= 0),
  deleted_at timestamp(3),
  CONSTRAINT own UNIQUE (owner, body),
  CONSTRAINT cheap CHECK (price < 1000 AND owner <> 'x')
);
CREATE INDEX ON documents USING gin (meta jsonb_path_ops);
CREATE INDEX ON documents USING gin (words);
CREATE INDEX body_prefix ON documents (body text_pattern_ops, price DESC);
CREATE INDEX lower_owner ON documents (lower(owner));
CREATE UNIQUE INDEX live_owner ON documents (owner) WHERE deleted_at IS NULL;
CREATE INDEX ON documents USING hash (owner);
CREATE INDEX ON documents USING brin (price) WHERE price > 10 OR owner = 'y';
CREATE UNIQUE INDEX own_prefix ON documents (body text_pattern_ops, price DESC) WHERE price > 1;
CREATE UNIQUE INDEX lower_prefix ON documents (lower(body) text_pattern_ops, (price + 1) DESC);
