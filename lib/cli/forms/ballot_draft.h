/*
 * A ballot from options: who sits on the council that day is not typed.
 */
#ifndef TD_CLI_FORMS_BALLOT_DRAFT_H
#define TD_CLI_FORMS_BALLOT_DRAFT_H

#include "base/status.h"
#include "base/strlist.h"
#include "calendar/date.h"
#include "cli/option.h"

struct td_context;
struct td_emitter;
struct td_filing;

struct td_ballot_draft {
	const char *votes; /* "FOR/AGAINST" or "FOR/AGAINST/INVALID" */
	bool open;         /* not a secret one */
	/* Members, each by name or by the id of a person. */
	struct td_strlist absent;
	struct td_strlist written;
	struct td_strlist recused;
};

/* Its options: rows of an option table. */
#define TD_BALLOT_OPTIONS(draft)                                               \
	{ .name = "votes",                                                     \
	  .argument = "FOR/AGAINST",                                           \
	  .text = &(draft).votes,                                              \
	  .help = N_("vote: the count for each of the NOMINATIONs, 7/2; with " \
		     "invalid votes 7/1/1") },                                 \
	    { .name = "absent",                                                \
	      .argument = "MEMBER",                                            \
	      .list = &(draft).absent,                                         \
	      .help = N_(                                                      \
		  "vote: a member of the council who was not there, by "       \
		  "name or id; the others were") },                            \
	    { .name = "written",                                               \
	      .argument = "MEMBER",                                            \
	      .list = &(draft).written,                                        \
	      .help = N_("vote: a member who voted in writing") },             \
	    { .name = "recused",                                               \
	      .argument = "MEMBER",                                            \
	      .list = &(draft).recused,                                        \
	      .help = N_(                                                      \
		  "vote: a member who took no part in it; --reason says "      \
		  "why") },                                                    \
	{                                                                      \
		.name = "open", .flag = &(draft).open,                         \
		.help = N_(                                                    \
		    "vote: by a show of hands; otherwise it was secret")       \
	}

/* Whether any of it is given. */
bool
td_ballot_draft_given(const struct td_ballot_draft *draft);

void
td_ballot_draft_clear(struct td_ballot_draft *draft);

/* Whether the votes are such. Returns TD_OK; or TD_USAGE, having said so. */
TD_MUST_CHECK enum td_status
td_ballot_draft_check(const struct td_ballot_draft *draft,
                      struct td_context *ctx);

/*
 * The session: the council's members of a day, by all that is known, present
 * unless they are named. Reports that nobody is on record (reference-missing),
 * and who is named and has no seat (vote-member-stranger).
 */
TD_MUST_CHECK enum td_status
td_ballot_draft_emit(struct td_emitter *emitter,
                     const struct td_ballot_draft *draft,
                     const struct td_filing *filing, struct td_context *ctx,
                     const char *council, struct td_date on);

/* The votes on one nomination, and who took no part in them, and why. */
TD_MUST_CHECK enum td_status
td_ballot_draft_emit_votes(struct td_emitter *emitter,
                           const struct td_ballot_draft *draft,
                           const struct td_filing *filing,
                           struct td_context *ctx, const char *council,
                           struct td_date on, const char *reason);

#endif
