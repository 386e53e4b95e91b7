-- Changes:
-- - add index "Doc_data_idx" on "Doc"
-- - add index "Doc_tags_idx" on "Doc"
-- - add index "Doc_body_idx" on "Doc"
-- - add index "Doc_id_idx" on "Doc"
-- - add index "doc_prefix" on "Doc"
-- - add index "doc_lower" on "Doc"
-- - add index "doc_open" on "Doc"
--
-- Risks:
-- - lock: SHARE on "Doc" while an index is built: blocks writes until COMMIT

BEGIN;

CREATE INDEX "Doc_data_idx" ON "Doc" USING GIN ("data" jsonb_path_ops);
CREATE INDEX "Doc_tags_idx" ON "Doc" USING GIN ("tags");
CREATE INDEX "Doc_body_idx" ON "Doc" USING HASH ("body");
CREATE INDEX "Doc_id_idx" ON "Doc" USING BRIN ("id");
CREATE INDEX "doc_prefix" ON "Doc"("body" text_pattern_ops);
CREATE INDEX "doc_lower" ON "Doc"((lower(body)));
CREATE INDEX "doc_open" ON "Doc"("body") WHERE done IS NOT TRUE;

COMMIT;
