-- What a schema cannot declare.
CREATE SCHEMA app;
CREATE SCHEMA elsewhere;
CREATE TABLE elsewhere.unread (id int);
CREATE COLLATION app.plain (locale = 'C');
CREATE DOMAIN app.email AS varchar(80) COLLATE "C" DEFAULT 'x@y' NOT NULL
  CONSTRAINT has_at CHECK (VALUE LIKE '%@%') CONSTRAINT long CHECK (length(VALUE) > 3);
CREATE TYPE app.address AS (street text COLLATE "C", "post code" varchar(9), home app.email);
CREATE TYPE app.span AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE app.words AS RANGE (subtype = text, collation = "C");
CREATE TYPE app.declared;
CREATE SEQUENCE app.down AS smallint INCREMENT -1 MINVALUE -100 CACHE 3 CYCLE;
CREATE TABLE app.main (
  id int PRIMARY KEY, mail app.email, place app.address, spans app.span[], loud text COLLATE app.plain,
  large text, small int) WITH (fillfactor = 70, toast.autovacuum_enabled = off);
ALTER TABLE app.main ALTER large SET STORAGE EXTERNAL, ALTER small SET STATISTICS 500,
  ALTER large SET COMPRESSION pglz, ALTER small SET (n_distinct = -0.5), REPLICA IDENTITY FULL;
CREATE TABLE app.part (extra int, CHECK (extra > 0)) INHERITS (app.main);
CREATE UNLOGGED TABLE app.fast (id int);
CREATE TABLE app.of_type OF app.address;
CREATE TABLE app.events (id bigint, at timestamptz NOT NULL, note text, PRIMARY KEY (id, at))
  PARTITION BY RANGE (at);
CREATE TABLE app.events_1 PARTITION OF app.events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT PARTITION BY HASH (id);
CREATE INDEX events_note ON app.events (note);
CREATE INDEX events_1_own ON app.events_1 (note DESC);
ALTER TABLE app.events_1 ADD CONSTRAINT own CHECK (note <> '');
-- Since 16 the columns of a single table are written without its name, hence two.
CREATE VIEW app.shown (number) WITH (security_barrier) AS
  SELECT main.id FROM app.main, app.fast WHERE main.id > 0;
CREATE MATERIALIZED VIEW app.stored AS SELECT main.id, main.large FROM app.main, app.fast;
CREATE UNIQUE INDEX stored_id ON app.stored (id);
CREATE FUNCTION app.change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE FUNCTION app.sum(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION app.body() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
CREATE PROCEDURE app.run() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE app.total (int) (
  SFUNC = int4pl, STYPE = int, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE);
CREATE AGGREGATE app.middle (float8 ORDER BY anyelement) (
  SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE TRIGGER changed BEFORE UPDATE OF small ON app.main FOR EACH ROW
  WHEN (old.small IS DISTINCT FROM new.small) EXECUTE FUNCTION app.change();
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON app.main DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.change();
ALTER TABLE app.main DISABLE TRIGGER changed;
CREATE TRIGGER each_part AFTER INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.change();
CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE EVENT TRIGGER watcher ON ddl_command_end WHEN TAG IN ('DROP TABLE', 'CREATE TABLE')
  EXECUTE FUNCTION app.watch();
ALTER TABLE app.main ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY readers ON app.main FOR SELECT TO PUBLIC USING (id > 0);
CREATE POLICY writers ON app.main AS RESTRICTIVE FOR ALL TO postgres USING (id > 1) WITH CHECK (id > 2);
CREATE RULE nothing AS ON DELETE TO app.shown DO INSTEAD NOTHING;
CREATE RULE silent AS ON INSERT TO app.main WHERE new.id < 0 DO INSTEAD NOTHING;
ALTER TABLE app.main DISABLE RULE silent;
ALTER VIEW app.shown ALTER COLUMN number SET DEFAULT 7;
ALTER TABLE app.events_1 ALTER note SET DEFAULT 'first', ALTER note SET NOT NULL, ALTER note SET STORAGE MAIN;
ALTER EVENT TRIGGER watcher ENABLE ALWAYS;
CREATE FOREIGN DATA WRAPPER other;
CREATE SERVER "far away" FOREIGN DATA WRAPPER other;
COMMENT ON FOREIGN DATA WRAPPER other IS 'a wrapper';
GRANT USAGE ON FOREIGN SERVER "far away" TO PUBLIC;
CREATE USER MAPPING FOR PUBLIC SERVER "far away";
CREATE FOREIGN TABLE app.far (id int CHECK (id > 0)) SERVER "far away";
CREATE PUBLICATION news FOR TABLE app.main;
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO PUBLIC;
CREATE STATISTICS app.correlated (dependencies) ON id, small FROM app.main;
CREATE OPERATOR app.=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
CREATE TEXT SEARCH CONFIGURATION app.simpler (COPY = simple);
COMMENT ON TABLE app.main IS E'line one\nline "two"';
COMMENT ON COLUMN app.main.large IS 'it''s large';
COMMENT ON INDEX app.main_pkey IS 'an index';
COMMENT ON CONSTRAINT main_pkey ON app.main IS 'a key';
COMMENT ON CONSTRAINT has_at ON DOMAIN app.email IS 'a rule of a domain';
COMMENT ON DOMAIN app.email IS 'a domain';
COMMENT ON TYPE app.span IS 'a range';
COMMENT ON COLUMN app.shown.number IS 'a view''s column';
COMMENT ON FUNCTION app.sum(int, text) IS 'a function';
COMMENT ON TRIGGER changed ON app.main IS 'a trigger';
COMMENT ON POLICY readers ON app.main IS 'a policy';
COMMENT ON SCHEMA app IS 'a schema';
COMMENT ON STATISTICS app.correlated IS 'statistics';
COMMENT ON TABLE elsewhere.unread IS 'not read';
GRANT SELECT, INSERT ON app.main TO PUBLIC;
GRANT UPDATE (small) ON app.main TO PUBLIC;
GRANT USAGE ON SCHEMA app TO PUBLIC;
REVOKE EXECUTE ON FUNCTION app.sum(int, text) FROM PUBLIC;
