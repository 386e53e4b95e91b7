-- - drop column "Person"."age"
-- - change the comment of "Person"
-- - change the comment of "Person"."name"
-- warning: drops the column "Person"."age" with its values

BEGIN;

ALTER TABLE "Person" DROP COLUMN "age";

COMMENT ON TABLE "Person" IS 'People.';
COMMENT ON COLUMN "Person"."name" IS 'As it''s spoken.';

COMMIT;
