/* What commits say was found of the records that they file. */

#include "views/log/kept_history.h"
#include "base/alloc.h"
#include "check/kept.h"
#include "store/layout.h"

#include <stdbool.h>
#include <string.h>

size_t
td_kept_end(const struct td_history *history, size_t first)
{
	size_t end = first + 1;

	while (end < history->count &&
	       history->events[end].commit == history->events[first].commit)
		end++;
	return end;
}

static bool
is_kept(const struct td_event *event)
{
	struct td_layout layout;
	bool kept;

	if (event->kind != TD_EVENT_ADDED ||
	    !td_layout_parse(&layout, event->path))
		return false;
	kept = td_kept_has_kind(layout.kind);
	td_layout_clear(&layout);
	return kept;
}

/* Where two messages were put one behind the other, nobody knows in which order
 * the commits filed. */
static bool
are_of_one_place(const struct td_commit *commit)
{
	size_t first = td_commit_next_trailer(commit, "Findings", 0);
	bool one = true;

	for (size_t i = first; i < commit->trailer_count && one;
	     i = td_commit_next_trailer(commit, "Findings", i + 1))
		one = commit->trailers[i].paragraph ==
		      commit->trailers[first].paragraph;
	return one;
}

/* Of one commit; its events have the order of their paths. */
static void
find_in_commit(const char **findings, const struct td_history *history,
               size_t first, size_t end)
{
	const struct td_commit *commit = history->events[first].commit;
	size_t trailer = 0;
	bool fits = are_of_one_place(commit);

	for (size_t i = first; i < end; i++) {
		if (!is_kept(&history->events[i]))
			continue;
		trailer = td_commit_next_trailer(commit, "Findings", trailer);
		fits = fits && trailer < commit->trailer_count;
		if (fits)
			findings[i] = commit->trailers[trailer++].value;
	}
	if (fits && td_commit_next_trailer(commit, "Findings", trailer) ==
	                commit->trailer_count)
		return;
	for (size_t i = first; i < end; i++)
		findings[i] = NULL;
}

const char **
td_kept_findings(const struct td_history *history)
{
	const char **findings = td_alloc(history->count, sizeof *findings);

	for (size_t first = 0; first < history->count;) {
		size_t end = td_kept_end(history, first);

		find_in_commit(findings, history, first, end);
		first = end;
	}
	return findings;
}
