/* What commits say was found of the records that they file. */

#include "views/log/kept_history.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/kept.h"
#include "store/layout.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* The trailer that names a record of a kind. */
static const char *
name_of(enum td_kind kind)
{
	return kind == TD_KIND_DECISION     ? "Decision"
	       : kind == TD_KIND_PROCEEDING ? "Proceeding"
	                                    : "Nomination";
}

/* Whether a paragraph has a trailer of a name, with a value; NULL: with any. */
static bool
paragraph_says(const struct td_commit *commit, unsigned paragraph,
               const char *name, const char *value)
{
	for (size_t i = 0; i < commit->trailer_count; i++) {
		const struct td_trailer *trailer = &commit->trailers[i];

		if (trailer->paragraph == paragraph &&
		    strcasecmp(trailer->name, name) == 0 &&
		    (!value || strcmp(trailer->value, value) == 0))
			return true;
	}
	return false;
}

/* Whether a paragraph tells of a record: a decision and a step name nominations
 * as well. */
static bool
tells_of(const struct td_commit *commit, unsigned paragraph,
         const struct td_layout *layout)
{
	struct td_strbuf value = TD_STRBUF_INIT;
	bool tells;

	if (layout->kind != TD_KIND_NOMINATION)
		td_strbuf_addf(&value, "%s/", layout->year);
	td_strbuf_add(&value, layout->id);
	tells = paragraph_says(commit, paragraph, name_of(layout->kind),
	                       value.text) &&
	        (layout->kind != TD_KIND_NOMINATION ||
	         (!paragraph_says(commit, paragraph, "Decision", NULL) &&
	          !paragraph_says(commit, paragraph, "Proceeding", NULL)));
	td_strbuf_clear(&value);
	return tells;
}

/* The next findings that were not taken, in a paragraph that tells of the
 * record of an event; trailer_count: there are none. */
static size_t
find_told(const struct td_commit *commit, const bool *taken,
          const struct td_event *event)
{
	struct td_layout layout;
	size_t at = 0;

	if (!td_layout_parse(&layout, event->path))
		return commit->trailer_count;
	while (at < commit->trailer_count &&
	       (taken[at] ||
	        strcasecmp(commit->trailers[at].name, "Findings") != 0 ||
	        !tells_of(commit, commit->trailers[at].paragraph, &layout)))
		at++;
	td_layout_clear(&layout);
	return at;
}

/* Of several messages that were put together, as `git rebase` and `git merge
 * --squash` do: each paragraph tells of what its commit filed. None may be left
 * over. */
static void
find_in_messages(const char **findings, const struct td_history *history,
                 size_t first, size_t end)
{
	const struct td_commit *commit = history->events[first].commit;
	bool *taken = td_alloc(commit->trailer_count, sizeof *taken);
	bool fits = true;

	for (size_t i = first; i < end && fits; i++) {
		size_t at;

		if (!is_kept(&history->events[i]))
			continue;
		at = find_told(commit, taken, &history->events[i]);
		fits = at < commit->trailer_count;
		if (!fits)
			break;
		taken[at] = true;
		findings[i] = commit->trailers[at].value;
	}
	for (size_t i = 0; i < commit->trailer_count; i++)
		if (strcasecmp(commit->trailers[i].name, "Findings") == 0 &&
		    !taken[i])
			fits = false;
	for (size_t i = first; i < end && !fits; i++)
		findings[i] = NULL;
	free(taken);
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
	find_in_messages(findings, history, first, end);
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
