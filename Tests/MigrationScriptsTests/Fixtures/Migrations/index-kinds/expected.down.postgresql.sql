-- Changes:
-- - drop index "Doc_data_idx" on "Doc"
-- - drop index "Doc_tags_idx" on "Doc"
-- - drop index "Doc_body_idx" on "Doc"
-- - drop index "Doc_id_idx" on "Doc"
-- - drop index "doc_prefix" on "Doc"
-- - drop index "doc_lower" on "Doc"
-- - drop unique index "doc_prefix_and_id" on "Doc"
-- - drop index "doc_lower_prefix" on "Doc"
-- - drop index "doc_open" on "Doc"
--
-- Risks:
-- - lock: ACCESS EXCLUSIVE on "Doc" for a moment: blocks reads and writes until COMMIT
--
-- Restores: every step is exact.

BEGIN;

DROP INDEX "Doc_data_idx";
DROP INDEX "Doc_tags_idx";
DROP INDEX "Doc_body_idx";
DROP INDEX "Doc_id_idx";
DROP INDEX "doc_prefix";
DROP INDEX "doc_lower";
DROP INDEX "doc_prefix_and_id";
DROP INDEX "doc_lower_prefix";
DROP INDEX "doc_open";

COMMIT;
