/* Scoring rules and sets of indicators, as a list. */

#include "views/scores/rules.h"
#include "base/strbuf.h"
#include "diag/message.h"
#include "record/scoring.h"
#include "rules/cite.h"
#include "yaml/document.h"

#include <stdio.h>
#include <stdlib.h>

enum rule_column {
	COLUMN_KIND,
	COLUMN_KIND_NAME,
	COLUMN_ID,
	COLUMN_TITLE,
	COLUMN_DOCUMENT,
	COLUMN_FROM,
	COLUMN_CAMPAIGN,
	COLUMN_CLUSTERS,
	COLUMN_INDICATORS,
	COLUMN_LEAVES,
	COLUMN_MAXIMUM,
	COLUMN_REPLACES,
	COLUMN_PATH,
	COLUMN_COUNT
};

static const struct td_listing_column columns[] = {
	[COLUMN_KIND] = { "kind", NULL },
	[COLUMN_KIND_NAME] = { "kind_name", N_("kind") },
	[COLUMN_ID] = { "id", N_("id") },
	[COLUMN_TITLE] = { "title", N_("title") },
	[COLUMN_DOCUMENT] = { "document", N_("document") },
	[COLUMN_FROM] = { "from", N_("from") },
	[COLUMN_CAMPAIGN] = { "campaign", NULL },
	[COLUMN_CLUSTERS] = { "clusters", N_("clusters") },
	[COLUMN_INDICATORS] = { "indicators", N_("set") },
	[COLUMN_LEAVES] = { "leaves", N_("criteria") },
	[COLUMN_MAXIMUM] = { "maximum", N_("points") },
	[COLUMN_REPLACES] = { "replaces", N_("replaces") },
	[COLUMN_PATH] = { "path", NULL },
	{ NULL, NULL },
};

/* A list under way. */
struct fill {
	struct td_listing *listing;
	struct td_reader *reader;
	enum td_kind kind;
	struct td_diag *diag;
};

static void
add_scoring(struct fill *fill, const struct td_scoring *scoring,
            const char **cells)
{
	char *clusters = td_cite_ids(&scoring->clusters);
	struct td_strbuf maximum = TD_STRBUF_INIT;
	char leaves[24];
	size_t count = 0;

	for (size_t i = 0; i < scoring->criterion_count; i++)
		count += scoring->criteria[i].part_count == 0;
	snprintf(leaves, sizeof leaves, "%zu", count);
	if (scoring->maximum.value)
		td_rational_print(&maximum, scoring->maximum.value);
	cells[COLUMN_TITLE] = scoring->title.text;
	cells[COLUMN_DOCUMENT] = scoring->paper.number.text;
	cells[COLUMN_FROM] = td_node_text(scoring->from.node);
	cells[COLUMN_CAMPAIGN] = scoring->campaign.text;
	cells[COLUMN_CLUSTERS] = scoring->clusters.count ? clusters : NULL;
	cells[COLUMN_INDICATORS] = scoring->indicators.text;
	cells[COLUMN_LEAVES] = leaves;
	cells[COLUMN_MAXIMUM] = maximum.text;
	cells[COLUMN_REPLACES] = scoring->replaces.text;
	td_listing_add_row(fill->listing, cells);
	td_strbuf_clear(&maximum);
	free(clusters);
}

static enum td_status
add_path(struct fill *fill, const char *path)
{
	const char *cells[COLUMN_COUNT] = { [COLUMN_PATH] = path };
	struct td_strbuf reference = TD_STRBUF_INIT;
	const struct td_scoring *scoring;
	struct td_layout layout;
	enum td_status status = TD_OK;

	if (!td_layout_parse(&layout, path))
		return TD_OK;
	td_strbuf_addf(&reference, "%s/%s", layout.year, layout.id);
	cells[COLUMN_KIND] = td_kind_name(fill->kind);
	cells[COLUMN_KIND_NAME] = td_term(td_kind_name(fill->kind));
	cells[COLUMN_ID] = reference.text;
	if ((fill->kind == TD_KIND_SCORING
	         ? td_reader_scoring
	         : td_reader_indicators)(&scoring, fill->reader, reference.text,
	                                 fill->diag) == TD_FOUND) {
		add_scoring(fill, scoring, cells);
	} else {
		td_listing_add_unread(fill->listing, cells);
		status = TD_FAILED;
	}
	td_strbuf_clear(&reference);
	td_layout_clear(&layout);
	return status;
}

enum td_status
td_scoring_rules_fill(struct td_listing *listing, struct td_reader *reader,
                      const char *year, struct td_diag *diag)
{
	static const enum td_kind kinds[] = { TD_KIND_INDICATORS,
		                              TD_KIND_SCORING };
	enum td_status status = TD_OK;

	listing->columns = columns;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct fill fill = { listing, reader, kinds[i], diag };
		struct td_strlist paths = TD_STRLIST_INIT;

		status = td_worse(status, (kinds[i] == TD_KIND_SCORING
		                               ? td_reader_scoring_rules
		                               : td_reader_indicator_sets)(
					      &paths, reader, year, diag));
		for (size_t j = 0; j < paths.count; j++)
			status = td_worse(status,
			                  add_path(&fill, paths.items[j]));
		td_strlist_clear(&paths);
	}
	return status;
}
