/* A score comes in. */

#include "filing/score_file.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "filing/filing.h"
#include "record/score.h"
#include "store/layout.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where a score belongs; what corrects one is the next that is free, or where
 * the same bytes stand already. */
static char *
choose_path(const struct td_score *score, const struct td_filing *filing,
            const char *bytes, size_t size)
{
	const char *stage = td_score_stage_name(score->stage);
	struct td_strbuf id = TD_STRBUF_INIT;
	char year[16];
	char *path = NULL;

	snprintf(year, sizeof year, "%d", score->year);
	td_strbuf_add(&id, stage);
	for (unsigned i = 2;; i++) {
		if (score->corrects.text) {
			td_strbuf_cut(&id, 0);
			td_strbuf_addf(&id, "%s-%u", stage, i);
		}
		free(path);
		path = td_path_score(score->campaign.text, year,
		                     score->cluster.text, score->unit.text,
		                     id.text);
		if (!score->corrects.text ||
		    !td_filing_differs(filing, path, bytes, size))
			break;
	}
	td_strbuf_clear(&id);
	return path;
}

enum td_status
td_score_put(struct td_filing *filing, const char *name, const char *bytes,
             size_t size, struct td_diag *diag)
{
	struct td_document *document;
	struct td_score *score;
	enum td_status status = td_reader_parse(
	    &document, filing->reader, TD_KIND_SCORE, name, bytes, size, diag);
	char *path;

	if (status != TD_OK)
		return status;
	td_score_read(&score, document);
	path = choose_path(score, filing, bytes, size);
	status = td_filing_add(filing, path, name, bytes, size, diag);
	free(path);
	td_score_free(score);
	return status;
}
