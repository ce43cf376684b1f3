/* A nomination or a proceeding judged again, on the commit that filed it. */

#include "views/replay/replay_step.h"
#include "base/alloc.h"
#include "record/ledger.h"
#include "store/snapshot.h"
#include "views/replay/replay_found.h"

/* Most need no ledger, which takes long to read. */
static void
find_unread(struct td_replay *replay, struct td_reader *reader)
{
	const struct td_strlist *unread = td_ledger_unread(
	    td_reader_ledger(reader, NULL));
	const char *trouble = td_snapshot_trouble(td_reader_snapshot(reader));

	if (unread->count > 0)
		trouble = unread->items[0];
	if (trouble)
		replay->unread = td_strdup(trouble);
}

enum td_status
td_replay_step(struct td_replay *replay, struct td_reader *reader,
               const char *path, const struct td_strlist *said,
               struct td_diag *diag)
{
	struct td_replay_found found = { .lines = TD_STRLIST_INIT };
	enum td_status status;

	*replay = (struct td_replay){ .path = td_strdup(path), .kept = true };
	status = td_replay_find(&found, reader, path, diag);
	replay->former = found.former;
	td_replay_compare(&replay->since, said, &found);
	if (replay->since.gone.count + replay->since.added.count > 0)
		find_unread(replay, reader);
	td_replay_found_clear(&found);
	return status;
}
