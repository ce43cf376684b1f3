/* Scores of units, at each stage. */

#include "check/check_score.h"
#include "base/strbuf.h"
#include "check/hindsight.h"
#include "check/scored_find.h"
#include "check/setting_gather.h"
#include "record/score.h"
#include "record/unit.h"
#include "rules/score/score_rules.h"

#include <stdio.h>
#include <stdlib.h>

/* The score of the same unit at the stage before, the latest that there is;
 * NULL: there is none. The caller frees it. */
static struct td_score *
load_before(const struct td_score *score, struct td_reader *reader)
{
	char year[16];
	struct td_score *before = NULL;

	snprintf(year, sizeof year, "%d", score->year);
	for (unsigned stage = score->stage; stage-- > 0 && !before;) {
		struct td_document *document;
		char *path = td_path_score(
		    score->campaign.text, year, score->cluster.text,
		    score->unit.text,
		    td_score_stage_name((enum td_score_stage)stage));

		/* What is wrong with it is told of it. */
		if (td_reader_snapshot(reader) &&
		    td_reader_document(&document, reader, TD_KIND_SCORE, path,
		                       NULL) == TD_OK)
			td_score_read(&before, document);
		free(path);
	}
	return before;
}

/* What a score names is there. */
static enum td_status
check_names(const struct td_score *score, struct td_reader *reader,
            struct td_diag *diag)
{
	const struct td_node *const units[] = { score->unit.node,
		                                score->by.node };
	const struct td_campaign *campaign;
	const struct td_unit *unit;
	enum td_status status = TD_OK;

	if (!td_record_require_campaign(&campaign, reader, score->document,
	                                score->campaign.node, diag))
		status = TD_INVALID;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (td_node_text(units[i]) &&
		    !td_record_require_unit(&unit, reader, score->document,
		                            units[i], diag))
			status = TD_INVALID;
	for (size_t i = 0; i < score->figure_count; i++) {
		const struct td_node *by = score->figures[i].certified.by.node;

		if (td_node_text(by) &&
		    !td_record_require_unit(&unit, reader, score->document, by,
		                            diag))
			status = TD_INVALID;
	}
	return status;
}

/* Another rule took the place of the one that a score goes by before the score
 * came in. One that cannot be read is told at its own place. */
static void
tell_replaced(const struct td_score *score, struct td_reader *reader,
              struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	char year[16];

	snprintf(year, sizeof year, "%d", score->year);
	if (td_reader_scoring_rules(&paths, reader, year, NULL) != TD_OK)
		goto done;
	for (size_t i = 0; i < paths.count; i++) {
		const struct td_scoring *other;
		struct td_strbuf reference = TD_STRBUF_INIT;
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		td_strbuf_addf(&reference, "%s/%s", year, layout.id);
		if (td_reader_scoring(&other, reader, reference.text, NULL) ==
		    TD_FOUND)
			td_rule_score_replaced(score, other, reference.text,
			                       diag);
		td_strbuf_clear(&reference);
		td_layout_clear(&layout);
	}
done:
	td_strlist_clear(&paths);
}

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct td_score *score = what;
	struct td_setting setting;
	struct td_score_frame frame = { .class = TD_CLASS_AGENCY,
		                        .setting = &setting };
	struct td_score *before = load_before(score, reader);
	enum td_status status = td_score_check_values(score, diag);

	td_setting_gather(
	    &setting, reader,
	    score->received.given ? score->received.date : TD_DATE_MAX, diag);
	status = td_worse(status, check_names(score, reader, diag));
	frame.before = before;
	if (!td_check_find_cluster(&frame.cluster, reader, score->document,
	                           score->cluster.node, score->year, diag))
		status = td_worse(status, TD_INVALID);
	if (!td_check_find_scoring(&frame.scoring, reader, score->document,
	                           score->rule.node, diag))
		status = td_worse(status, TD_INVALID);
	else if (td_scored_class(&frame.class, reader, score->unit.text,
	                         score->year))
		status = td_worse(status,
		                  td_rules_score_check(score, &frame, diag));
	tell_replaced(score, reader, diag);
	td_score_free(before);
	return status;
}

enum td_status
td_check_read_score(struct td_score *score, struct td_reader *reader,
                    struct td_diag *diag)
{
	return td_hindsight_check(check_rules, score, score->document,
	                          score->received.given ? score->received.date
	                                                : TD_DATE_MAX,
	                          reader, diag);
}

enum td_status
td_check_score(struct td_document *document, struct td_reader *reader,
               struct td_diag *diag)
{
	struct td_score *score;
	enum td_status status;

	td_score_read(&score, document);
	status = td_check_read_score(score, reader, diag);
	td_score_free(score);
	return status;
}
