/* A nomination that a cluster's quota is for is held to the rank. */

#include "check/check_ranked.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/board.h"
#include "record/awards.h"
#include "rules/cite.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>

/* Say that the unit is not among those who may be proposed, and why. */
static enum td_status
report(const struct td_nomination *nomination, const struct td_board *board,
       struct td_reader *reader, const struct td_ranked *ranked,
       enum td_pick pick, const struct td_scoring_quota *quota,
       struct td_diag *diag)
{
	const struct td_board_row *row = td_board_row(
	    board, nomination->recipient.unit.text);
	const struct td_awards *awards = NULL;
	const char *award;
	char rank[24];
	char equals[24];
	char places[24];

	/* What is wrong with the catalogue is told of it. */
	if (td_reader_awards(&awards, reader, NULL) != TD_FOUND)
		awards = NULL;
	award = awards ? td_cite_award(awards, quota->award.text, NULL)
	               : quota->award.text;
	snprintf(rank, sizeof rank, "%zu", ranked ? ranked->rank : 0);
	snprintf(equals, sizeof equals, "%zu", ranked ? ranked->equals : 0);
	snprintf(places, sizeof places, "%zu", quota->most);
	if (!ranked || ranked->rank == 0)
		return td_document_report(
		    nomination->document, nomination->award.node, diag,
		    TD_NOMINEE_UNRANKED, "unit", row->name, "cluster",
		    board->cluster->name.text, "award", award, "award_id",
		    quota->award.text, NULL);
	if (pick == TD_PICK_OPEN)
		return td_document_report(
		    nomination->document, nomination->award.node, diag,
		    TD_NOMINEE_TIE_OPEN, "unit", row->name, "cluster",
		    board->cluster->name.text, "award", award, "award_id",
		    quota->award.text, "rank", rank, "equals", equals, NULL);
	return td_document_report(
	    nomination->document, nomination->award.node, diag,
	    TD_NOMINEE_NOT_PICKED, "unit", row->name, "cluster",
	    board->cluster->name.text, "award", award, "award_id",
	    quota->award.text, "rank", rank, "places", places, NULL);
}

static enum td_status
check_pick(const struct td_nomination *nomination, const struct td_board *board,
           struct td_reader *reader, const struct td_scoring_quota *quota,
           struct td_diag *diag)
{
	enum td_pick *picks = td_alloc(board->count, sizeof *picks);
	enum td_pick pick = TD_PICK_NOT;
	const struct td_ranked *ranked = NULL;
	enum td_status status = TD_OK;

	if (board->scoring)
		(void)td_rank_pick(picks, board->ranked, board->count,
		                   board->scoring, quota);
	for (size_t i = 0; board->scoring && i < board->count; i++) {
		if (!td_text_equal(board->ranked[i].unit,
		                   nomination->recipient.unit.text))
			continue;
		ranked = &board->ranked[i];
		pick = picks[i];
	}
	if (pick != TD_PICK_CERTAIN)
		status = report(nomination, board, reader, ranked, pick, quota,
		                diag);
	free(picks);
	return status;
}

/* One cluster that a rule with such a quota binds. */
static enum td_status
check_cluster(const struct td_nomination *nomination,
              const struct td_scoring *scoring,
              const struct td_scoring_quota *quota, const char *cluster,
              struct td_reader *reader, struct td_diag *diag)
{
	const struct td_board_query query = {
		.campaign = scoring->campaign.text,
		.year = scoring->year,
		.cluster = cluster,
	};
	struct td_diag *found = td_diag_new();
	struct td_board board;
	enum td_status status = td_board_gather(&board, reader, &query, found);

	/* What cannot be read may be what its rank hangs on. */
	if (status != TD_OK)
		td_diag_move(diag, found);
	else if (td_board_row(&board, nomination->recipient.unit.text))
		status = check_pick(nomination, &board, reader, quota, diag);
	td_board_clear(&board);
	td_diag_free(found);
	return status;
}

static enum td_status
check_rule(const struct td_nomination *nomination,
           const struct td_scoring *scoring, struct td_reader *reader,
           struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (!td_text_equal(scoring->campaign.text, nomination->campaign.text))
		return TD_OK;
	for (size_t i = 0; i < scoring->quota_count; i++) {
		const struct td_scoring_quota *quota = &scoring->quotas[i];

		if (!td_text_equal(quota->award.text, nomination->award.text))
			continue;
		for (size_t j = 0; j < scoring->clusters.count; j++)
			if (scoring->clusters.items[j].text)
				status = td_worse(
				    status, check_cluster(
						nomination, scoring, quota,
						scoring->clusters.items[j].text,
						reader, diag));
	}
	return status;
}

enum td_status
td_check_ranked(const struct td_nomination *nomination,
                struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;
	char year[16];

	/* A collective within a unit is not what the cluster ranks. */
	if (nomination->recipient.kind != TD_RECIPIENT_COLLECTIVE ||
	    !nomination->recipient.unit.text || nomination->year <= 0 ||
	    td_node_text(td_node_get(nomination->recipient.node, "name")))
		return TD_OK;
	snprintf(year, sizeof year, "%d", nomination->year);
	status = td_reader_scoring_rules(&paths, reader, year, diag);
	for (size_t i = 0; i < paths.count && status != TD_FAILED; i++) {
		struct td_strbuf reference = TD_STRBUF_INIT;
		const struct td_scoring *scoring;
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		td_strbuf_addf(&reference, "%s/%s", year, layout.id);
		if (td_reader_scoring(&scoring, reader, reference.text, diag) ==
		    TD_FOUND)
			status = td_worse(
			    status,
			    check_rule(nomination, scoring, reader, diag));
		td_strbuf_clear(&reference);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}
