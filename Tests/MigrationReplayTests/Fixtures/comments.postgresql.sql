-- What is replaced later comes before its comment.
CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
COMMENT ON TRIGGER a ON t IS 'a';
CREATE OR REPLACE TRIGGER a AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE RULE r AS ON DELETE TO t DO NOTHING;
COMMENT ON RULE r ON t IS 'r';
CREATE OR REPLACE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
-- A constraint of a domain, and a column of a composite type.
CREATE DOMAIN d AS int CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN d IS 'positive';
CREATE TYPE pair AS (a int, b int);
COMMENT ON COLUMN pair.a IS 'first';
CREATE TYPE gone AS (a int);
COMMENT ON COLUMN gone.a IS 'gone';
DROP TYPE gone;
-- Each constraint of that name has its own comment.
CREATE DOMAIN e AS int CONSTRAINT positive CHECK (VALUE > 0);
COMMENT ON CONSTRAINT positive ON DOMAIN e IS 'positive e';
-- The schema has this index, and has no such sequence.
COMMENT ON INDEX t_pkey IS 'key';
COMMENT ON CONSTRAINT t_pkey ON t IS 'key';
COMMENT ON SEQUENCE odd IS 'odd';
