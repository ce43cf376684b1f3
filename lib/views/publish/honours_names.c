/* People of one name, one position and one unit, told apart. */

#include "base/alloc.h"
#include "base/strbuf.h"
#include "views/publish/honours.h"

#include <stdlib.h>
#include <string.h>

static int
compare(const struct td_honour *a, const struct td_honour *b)
{
	int order = strcmp(a->named.name, b->named.name);

	return order != 0 ? order : strcmp(a->named.office, b->named.office);
}

static int
by_name(const void *left, const void *right)
{
	struct td_honour *const *a = left;
	struct td_honour *const *b = right;

	return compare(*a, *b);
}

static void
add_year(struct td_honour *honour)
{
	struct td_strbuf name = TD_STRBUF_INIT;

	if (!honour->named.person || honour->named.person->born <= 0)
		return;
	td_strbuf_addf(&name, "%s (sinh năm %d)", honour->named.name,
	               honour->named.person->born);
	free(honour->named.name);
	honour->named.name = td_strbuf_take(&name);
}

/* The first of them that is not called as the one before. */
static size_t
end_of_run(struct td_honour *const *sorted, size_t from, size_t count)
{
	size_t end = from + 1;

	while (end < count && compare(sorted[from], sorted[end]) == 0)
		end++;
	return end;
}

void
td_honours_tell_apart(struct td_honours *honours)
{
	struct td_honour **sorted = td_alloc(honours->count + 1,
	                                     sizeof *sorted);

	for (size_t i = 0; i < honours->count; i++)
		sorted[i] = &honours->items[i];
	qsort(sorted, honours->count, sizeof(struct td_honour *), by_name);
	for (size_t i = 0; i < honours->count;) {
		size_t end = end_of_run(sorted, i, honours->count);
		bool several = false;

		for (size_t j = i + 1; j < end; j++)
			several = several || sorted[j]->named.person !=
			                         sorted[i]->named.person;
		for (size_t j = i; several && j < end; j++)
			add_year(sorted[j]);
		i = end;
	}
	free(sorted);
}
