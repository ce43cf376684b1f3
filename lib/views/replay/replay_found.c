/* What a check finds of a record, and what its commit says was found. */

#include "views/replay/replay_found.h"
#include "archive/reader_filed.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "check/kept.h"
#include "record/release.h"

#include <stdlib.h>
#include <string.h>

void
td_replay_found_clear(struct td_replay_found *found)
{
	if (!found)
		return;
	td_strlist_clear(&found->lines);
	td_strlist_clear(&found->messages);
}

static bool
has_former_rules(struct td_reader *reader)
{
	struct td_diag *aside = td_diag_new();
	const struct td_awards *awards;
	bool former = td_reader_awards(&awards, reader, aside) == TD_FOUND &&
	              td_release_is_former(awards->release.text);

	td_diag_free(aside);
	return former;
}

enum td_status
td_replay_find(struct td_replay_found *found, struct td_reader *reader,
               const char *path, struct td_diag *diag)
{
	td_reader_look_anew(reader);
	found->former = has_former_rules(reader);
	return td_kept_of(&found->lines, &found->messages, reader, path, diag);
}

static int
compare_lines(const void *left, const void *right)
{
	return strcmp(**(char *const *const *)left,
	              **(char *const *const *)right);
}

/* Where the lines of a list stand, in the order of their bytes. */
static char *const **
sort_lines(const struct td_strlist *list)
{
	char *const **sorted = td_alloc(list->count, sizeof *sorted);

	for (size_t i = 0; i < list->count; i++)
		sorted[i] = &list->items[i];
	if (list->count > 1)
		qsort(sorted, list->count, sizeof *sorted, compare_lines);
	return sorted;
}

/* Mark which lines of two lists have a partner in the other one. */
static void
pair_lines(bool *in_then, bool *in_now, const struct td_strlist *then,
           const struct td_strlist *now)
{
	char *const **a = sort_lines(then);
	char *const **b = sort_lines(now);
	size_t i = 0;
	size_t j = 0;

	while (i < then->count && j < now->count) {
		int order = strcmp(*a[i], *b[j]);

		if (order == 0) {
			in_then[a[i] - then->items] = true;
			in_now[b[j] - now->items] = true;
		}
		i += order <= 0;
		j += order >= 0;
	}
	free(a);
	free(b);
}

void
td_replay_compare(struct td_replay_difference *difference,
                  const struct td_strlist *then,
                  const struct td_replay_found *now)
{
	bool *in_then = td_alloc(then->count, sizeof *in_then);
	bool *in_now = td_alloc(now->lines.count, sizeof *in_now);

	pair_lines(in_then, in_now, then, &now->lines);
	for (size_t i = 0; i < then->count; i++)
		if (!in_then[i])
			td_strlist_add(&difference->gone, then->items[i]);
	for (size_t i = 0; i < now->lines.count; i++) {
		if (in_now[i])
			continue;
		td_strlist_add(&difference->added, now->lines.items[i]);
		td_strlist_add(&difference->messages, now->messages.items[i]);
	}
	free(in_then);
	free(in_now);
}

void
td_replay_split(struct td_strlist *lines, const char *joined)
{
	if (strcmp(joined, "none") == 0)
		return;
	while (*joined) {
		size_t length = strcspn(joined, ",");
		char *line = td_strndup(joined, length);

		td_strlist_add(lines, line);
		free(line);
		joined += length;
		joined += strspn(joined, ", ");
	}
}

char *
td_replay_join(const struct td_strlist *list)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	for (size_t i = 0; i < list->count; i++) {
		td_strbuf_add(&text, i > 0 ? ", " : "");
		td_strbuf_add(&text, list->items[i]);
	}
	td_strbuf_add(&text, list->count > 0 ? "" : "-");
	return td_strbuf_take(&text);
}
