-- Keys, checks and indexes.
CREATE SCHEMA app;
CREATE TABLE public.parent (a int, b int, label text, email text, PRIMARY KEY (b, a));
CREATE UNIQUE INDEX parent_label_key ON public.parent (label);
ALTER TABLE public.parent ADD CONSTRAINT parent_email_key UNIQUE (email);
CREATE TABLE app.child (
  id int CONSTRAINT child_id PRIMARY KEY,
  a int, b int, up int, kind varchar(9), price numeric, deleted_at timestamp, active boolean,
  body text, data jsonb, tags text[], "Mixed ""Case""" text COLLATE "C", address inet, vector tsvector,
  CONSTRAINT to_parent FOREIGN KEY (b, a) REFERENCES public.parent ON DELETE CASCADE ON UPDATE NO ACTION,
  CONSTRAINT to_self FOREIGN KEY (up) REFERENCES app.child ON DELETE SET NULL ON UPDATE RESTRICT,
  CONSTRAINT "check, with comma" CHECK (price > 0 AND (kind = 'a' OR kind IN ('b', 'c'))),
  CHECK (a IS NOT NULL OR b IS NOT NULL)
);
ALTER TABLE app.child
  ADD CONSTRAINT match_full FOREIGN KEY (a, b) REFERENCES public.parent (b, a) MATCH FULL
    ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT not_valid CHECK (length(body) < 100) NOT VALID,
  ADD CONSTRAINT no_inherit CHECK (id > 0) NO INHERIT,
  ADD CONSTRAINT part FOREIGN KEY (b, a) REFERENCES public.parent ON DELETE SET NULL (a) NOT VALID,
  ADD CONSTRAINT later UNIQUE (kind) DEFERRABLE,
  ADD CONSTRAINT wide UNIQUE NULLS NOT DISTINCT (price) INCLUDE (body, kind) WITH (fillfactor = 80),
  ADD CONSTRAINT overlap EXCLUDE USING gist (address inet_ops WITH &&) WHERE (active);
CREATE INDEX plain ON app.child (a, b DESC);
CREATE INDEX nulls ON app.child (a NULLS FIRST, b DESC NULLS LAST);
CREATE INDEX live ON app.child (kind) WHERE deleted_at IS NULL;
CREATE INDEX several ON app.child (id) WHERE kind = 'a' AND active = true AND price <> -1.5 AND body IS NOT NULL;
CREATE INDEX raw ON app.child (id) WHERE price > 0 OR active;
CREATE UNIQUE INDEX lowered ON app.child (lower(body));
CREATE INDEX mixed ON app.child (lower(body) COLLATE "C" text_pattern_ops DESC NULLS LAST, kind, (a + b)) INCLUDE (id);
ALTER INDEX app.mixed ALTER COLUMN 3 SET STATISTICS 321;
CREATE INDEX hashed ON app.child USING hash (body);
CREATE INDEX json_default ON app.child USING gin (data);
CREATE INDEX json_path ON app.child USING gin (data jsonb_path_ops);
CREATE INDEX signature ON app.child USING gist (to_tsvector('simple', body) tsvector_ops (siglen = 32));
CREATE INDEX vectors ON app.child USING gist (vector tsvector_ops (siglen = 64));
CREATE INDEX ranges ON app.child USING brin (id) WITH (pages_per_range = 64, autosummarize = on);
CREATE INDEX pattern ON app.child (kind varchar_pattern_ops, body text_pattern_ops);
CREATE INDEX quoted ON app.child ("Mixed ""Case""", body COLLATE "POSIX");
CREATE INDEX spatial ON app.child USING spgist (address);
CREATE INDEX lists ON app.child USING gin (tags);
ALTER TABLE app.child CLUSTER ON plain, REPLICA IDENTITY USING INDEX child_id;
-- Keeps a column up to date, as schemagen writes it.
ALTER TABLE app.child ADD COLUMN "updatedAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
CREATE FUNCTION public.schemagen_touch() RETURNS trigger LANGUAGE plpgsql AS $schemagen$
BEGIN
  RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], now()));
END
$schemagen$;
CREATE TRIGGER "child_updatedAt_touch" BEFORE UPDATE ON app.child
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt")
EXECUTE FUNCTION public.schemagen_touch('updatedAt');
CREATE TRIGGER not_ours BEFORE INSERT ON app.child
FOR EACH ROW EXECUTE FUNCTION public.schemagen_touch('updatedAt');
CREATE TRIGGER another_condition BEFORE UPDATE ON app.child
FOR EACH ROW WHEN (NEW."updatedAt" IS NOT NULL) EXECUTE FUNCTION public.schemagen_touch('updatedAt');
