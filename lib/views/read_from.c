/* Which commit a list was read from. */

#include "views/read_from.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "diag/message.h"

#include <stdio.h>

const char *
td_read_from(const struct td_snapshot *snapshot)
{
	const char *commit = td_snapshot_commit(snapshot);

	return commit ? commit : "work-tree";
}

void
td_read_from_add_text(struct td_strbuf *out, const struct td_snapshot *snapshot)
{
	struct td_strbuf when = TD_STRBUF_INIT;
	char commit[13];
	long long time;
	int offset;

	if (td_snapshot_time(&time, &offset, snapshot)) {
		snprintf(commit, sizeof commit, "%.12s",
		         td_snapshot_commit(snapshot));
		td_instant_add(&when, time, offset);
		td_message_add(out,
		               N_("read from commit {commit}, made {time}"),
		               "commit", commit, "time", when.text, NULL);
	} else {
		td_message_add(
		    out, N_("NOT COMMITTED: read from the work tree"), NULL);
	}
	td_strbuf_add_char(out, '\n');
	td_strbuf_clear(&when);
}
