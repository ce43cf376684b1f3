/* Findings that rest on what cannot be read and holds for the whole store. */

#include "check/doubt.h"

enum {
	HEADER = 1,
	CALENDARS = 2
};

/* A header chooses how days roll off and how a campaign's years are counted,
 * what may be loaded, and names the standing body. */
static const struct {
	enum td_finding_id id;
	unsigned rests_on;
} rests[] = {
	{ TD_PLAN_LATE, HEADER | CALENDARS },
	{ TD_PLAN_ISSUED_LATE, HEADER | CALENDARS },
	{ TD_PLAN_TASK_OUTSIDE_PHASE, HEADER | CALENDARS },
	{ TD_PLAN_TASK_AFTER_DUTY, HEADER | CALENDARS },
	{ TD_REPORT_LATE, HEADER | CALENDARS },
	{ TD_DEADLINE_BEFORE_DOCUMENT, HEADER | CALENDARS },
	{ TD_PUBLICATION_TOO_SHORT, CALENDARS },
	{ TD_PUBLICATION_MISSING, CALENDARS },
	{ TD_PUBLICATION_LATE, CALENDARS },
	{ TD_CAMPAIGN_AWARD_UNREACHABLE, HEADER },
	{ TD_AWARD_CAMPAIGN_TOO_SHORT, HEADER },
	{ TD_AWARD_LENGTH_DOUBTFUL, HEADER },
	{ TD_LOADED_BEFORE_UNSAID, HEADER },
	{ TD_LOADED_TOO_LATE, HEADER },
	{ TD_LIFE_WRONG_BODY, HEADER },
};

static bool
rests_on(enum td_finding_id id, unsigned unread)
{
	for (size_t i = 0; i < sizeof rests / sizeof *rests; i++)
		if (rests[i].id == id)
			return (rests[i].rests_on & unread) != 0;
	return false;
}

static unsigned
unread_of(struct td_reader *reader)
{
	const struct td_store_record *store;
	unsigned unread = 0;

	if (td_reader_store(&store, reader, NULL) == TD_BROKEN)
		unread |= HEADER;
	if (!td_reader_workdays_whole(reader))
		unread |= CALENDARS;
	return unread;
}

void
td_doubt_move(struct td_diag *diag, struct td_diag *found,
              struct td_reader *reader)
{
	unsigned unread = td_diag_count(found) > 0 ? unread_of(reader) : 0;

	for (size_t i = 0; unread && i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (!rests_on(finding->id, unread))
			(void)td_diag_add_copy(
			    diag, finding,
			    td_finding_place(finding, finding->path));
	}
	if (!unread)
		td_diag_move(diag, found);
	td_diag_free(found);
}
