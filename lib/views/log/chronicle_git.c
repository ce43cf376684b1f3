/* What git says of the rows of a chronicle. */

#include "views/log/chronicle_git.h"
#include "base/strbuf.h"
#include "store/snapshot.h"
#include "views/log/past.h"

#include <stdlib.h>
#include <string.h>

const struct td_event *
td_touched_since(const struct td_history *history, size_t index,
                 const char *path)
{
	for (size_t i = 0; i < index; i++)
		if (history->events[i].kind != TD_EVENT_ADDED &&
		    history->events[i].commit !=
		        history->events[index].commit &&
		    strcmp(history->events[i].path, path) == 0)
			return &history->events[i];
	return NULL;
}

static const struct td_event *
find_touch(const struct td_chronicle *chronicle,
           const struct td_chronicle_row *row, const char *path)
{
	const struct td_history *history = &chronicle->history;

	if (!td_past_is_touched(chronicle->past, path))
		return NULL;
	return td_touched_since(history, (size_t)(row->event - history->events),
	                        path);
}

static void
mark_touched(const struct td_chronicle *chronicle, struct td_chronicle_row *row)
{
	const struct td_event *touch = find_touch(chronicle, row,
	                                          row->event->path);

	if (!touch && row->campaign && row->nomination) {
		char *path = td_path_nomination(row->campaign, row->nomination);

		touch = find_touch(chronicle, row, path);
		free(path);
	}
	if (touch) {
		row->touched = touch->commit->id;
		row->touched_path = touch->path;
	}
}

/* What the commit before has for its rules, "none" where it has none; NULL:
 * it is not there, as in a shallow clone. */
static const char *
find_rules(struct td_chronicle *chronicle, const char *directory,
           const struct td_commit *commit)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	struct td_snapshot *before = NULL;
	char id[TD_OBJECT_ID_SIZE] = "none";
	const char *found = NULL;

	td_strbuf_addf(&name, "%s%s", commit->id,
	               commit->parents == 1 ? "^" : "");
	if (td_snapshot_open_at(&before, directory, name.text, NULL) == TD_OK) {
		(void)td_snapshot_object(id, before, "rules");
		td_strlist_add(&chronicle->texts, id);
		found = chronicle->texts.items[chronicle->texts.count - 1];
	}
	td_snapshot_free(before);
	td_strbuf_clear(&name);
	return found;
}

void
td_chronicle_hold_to_git(struct td_chronicle *chronicle, const char *directory)
{
	const struct td_commit *commit = NULL;
	const char *found = NULL;

	for (size_t i = 0; i < chronicle->count; i++) {
		struct td_chronicle_row *row = &chronicle->rows[i];

		mark_touched(chronicle, row);
		if (!row->rule_set)
			continue;
		if (row->event->commit != commit) {
			commit = row->event->commit;
			found = find_rules(chronicle, directory, commit);
		}
		if (found && strcmp(found, row->rule_set) != 0)
			row->rules_found = found;
	}
}
