/*
 * Which cluster's scores, of which year and campaign: the options that the
 * commands for scores share.
 */
#ifndef TD_CLI_SCORE_CHOICE_H
#define TD_CLI_SCORE_CHOICE_H

#include "base/status.h"

#include <stdbool.h>

struct td_context;

struct td_score_choice {
	const char *campaign;
	const char *year; /* as typed */
	const char *cluster;
	int year_number; /* once it was checked */
};

/* Rows of an option table, where a campaign, a typed year and a cluster go. */
#define TD_SCORE_CHOICE_OPTIONS(campaign_, year_, cluster_)                    \
	{ .name = "campaign",                                                  \
	  .argument = "ID",                                                    \
	  .text = &(campaign_),                                                \
	  .called = TD_CALLED_CAMPAIGN,                                        \
	  .help = N_("the campaign below which the scores are filed") },       \
	    { .name = "year",                                                  \
	      .argument = "YEAR",                                              \
	      .text = &(year_),                                                \
	      .help = N_("the year that is scored") },                         \
	{                                                                      \
		.name = "cluster", .argument = "ID", .text = &(cluster_),      \
		.help = N_("the cluster, by its id")                           \
	}

/* The names of the stages, up to a NULL. */
extern const char *const td_score_choice_stages[];

/* Check what was typed, and read the year. Returns TD_OK or TD_USAGE. */
TD_MUST_CHECK enum td_status
td_score_choice_usage(struct td_context *ctx, struct td_score_choice *choice);

struct td_board;
struct td_board_query;
struct td_reader;

/* td_board_gather() below a campaign that there is; one that is not there is
 * told (reference-missing). The caller clears the board either way. */
TD_MUST_CHECK enum td_status
td_score_choice_gather(struct td_board *board, struct td_reader *reader,
                       const struct td_board_query *query,
                       struct td_context *ctx);

/* Whether all three were given. */
bool
td_score_choice_is_whole(const struct td_score_choice *choice);

#endif
