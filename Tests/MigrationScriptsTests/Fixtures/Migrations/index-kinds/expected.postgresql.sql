-- Changes:
-- - add index "Doc_data_idx" on "Doc"
-- - add index "Doc_tags_idx" on "Doc"
-- - add index "Doc_body_idx" on "Doc"
-- - add index "Doc_id_idx" on "Doc"
-- - add index "doc_prefix" on "Doc"
-- - add index "doc_lower" on "Doc"
-- - add unique index "doc_prefix_and_id" on "Doc"
-- - add index "doc_lower_prefix" on "Doc"
-- - add index "doc_open" on "Doc"
--
-- Risks:
-- - may fail: unique index "doc_prefix_and_id" on "Doc": no two rows may give the same value
--   SELECT body, id, count(*) FROM "Doc" WHERE (body) IS NOT NULL AND (id) IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1;
-- - lock: SHARE on "Doc" while an index is built: blocks writes until COMMIT

BEGIN;

-- If this fails, the query at the top of this file finds the rows.
CREATE INDEX "Doc_data_idx" ON "Doc" USING GIN ("data" jsonb_path_ops);
CREATE INDEX "Doc_tags_idx" ON "Doc" USING GIN ("tags");
CREATE INDEX "Doc_body_idx" ON "Doc" USING HASH ("body");
CREATE INDEX "Doc_id_idx" ON "Doc" USING BRIN ("id");
CREATE INDEX "doc_prefix" ON "Doc"("body" text_pattern_ops);
CREATE INDEX "doc_lower" ON "Doc"((lower(body)));
CREATE UNIQUE INDEX "doc_prefix_and_id" ON "Doc"(body text_pattern_ops, id DESC);
CREATE INDEX "doc_lower_prefix" ON "Doc"((lower(body)) COLLATE "C" text_pattern_ops);
CREATE INDEX "doc_open" ON "Doc"("body") WHERE done IS NOT TRUE;

COMMIT;
