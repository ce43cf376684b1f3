/* What a merge did to files, beside each of its parents. */

#include "store/history_merge.h"
#include "base/strbuf.h"
#include "store/deeds_merge.h"

#include <stdlib.h>
#include <string.h>

/* Whether no parent has a file, and whether one has it as the merge. */
static enum td_status
ask_parents(bool *none, bool *same, const struct td_family *family,
            const struct td_side *after, const char *path)
{
	enum td_status status = TD_OK;

	*none = true;
	*same = false;
	for (size_t i = 0; status == TD_OK && i < family->count; i++) {
		struct td_side side;

		status = td_side_find(&side, family, family->before[i], path);
		*none = *none && side.mode == 0;
		*same = *same || td_side_equal(&side, after);
	}
	return status;
}

/* A shallow clone may lack where the parents parted: there only what none of
 * them has is told. */
static enum td_status
find_own(bool *own, struct td_deed *deed, struct td_family *family,
         const char *path)
{
	bool none;
	bool same = false;
	enum td_status status;

	if (git_repository_is_shallow(family->git) != 1)
		return td_deed_of_merge(own, deed, family, path);
	status = td_side_find(&deed->after, family, family->after, path);
	if (status == TD_OK)
		status = ask_parents(&none, &same, family, &deed->after, path);
	*own = !same;
	return status;
}

/* Says what an event is; *own is false where the parents explain it. */
static enum td_status
name_event(bool *own, struct td_event *event, struct td_family *family,
           const char *prefix)
{
	struct td_strbuf full = TD_STRBUF_INIT;
	struct td_deed deed = { .path = event->path };
	bool same;
	bool new = false;
	enum td_status status;

	td_strbuf_addf(&full, "%s%s", prefix, event->path);
	status = find_own(own, &deed, family, full.text);
	if (status == TD_OK && *own)
		status = ask_parents(&new, &same, family, &deed.after,
		                     full.text);
	event->kind = deed.after.mode == 0 ? TD_EVENT_REMOVED
	              : new                ? TD_EVENT_ADDED
	                                   : TD_EVENT_CHANGED;
	td_strbuf_clear(&full);
	return status;
}

/* Keeps one event a path, of those that are the merge's own. */
static enum td_status
choose(struct td_diff *diff, struct td_family *family, const char *prefix)
{
	enum td_status status = TD_OK;
	size_t left = 0;

	for (size_t i = 0; i < diff->count; i++) {
		struct td_event *event = &diff->events[i];
		bool own = status == TD_OK &&
		           (left == 0 || strcmp(diff->events[left - 1].path,
		                                event->path) != 0);

		if (own)
			status = name_event(&own, event, family, prefix);
		if (own && status == TD_OK)
			diff->events[left++] = *event;
		else
			td_event_clear(event);
	}
	diff->count = left;
	return status;
}

enum td_status
td_diff_merge(struct td_diff *diff, git_commit *commit,
              const struct td_strlist *paths, const char *prefix)
{
	struct td_family family = { .git = diff->git, .diag = diff->diag };
	enum td_status status = td_family_open(&family, commit);

	for (size_t i = 0; status == TD_OK && i < family.count; i++)
		for (size_t j = 0; status == TD_OK && j < paths->count; j++)
			status = td_diff_path(diff, family.before[i],
			                      family.after, paths->items[j]);
	td_diff_sort(diff);
	if (status == TD_OK)
		status = choose(diff, &family, prefix);
	td_family_clear(&family);
	return status;
}
