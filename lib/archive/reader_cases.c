/* The cases of a person or unit: all of the store are read once and sorted. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "record/case.h"

#include <stdlib.h>
#include <string.h>

struct td_reader_cases {
	struct td_case **items; /* by subject, then by day */
	size_t count;
	enum td_status status; /* of reading all of them */
};

/* People first, then units, each by id. */
static int
compare_subjects(const struct td_case *a, bool is_unit, const char *id)
{
	bool a_is_unit = !a->person.text;

	if (a_is_unit != is_unit)
		return a_is_unit ? 1 : -1;
	return strcmp(a_is_unit ? a->unit.text : a->person.text, id);
}

static int
by_subject(const void *left, const void *right)
{
	const struct td_case *a = *(const struct td_case *const *)left;
	const struct td_case *b = *(const struct td_case *const *)right;
	bool is_unit = !b->person.text;
	int order = compare_subjects(a, is_unit,
	                             is_unit ? b->unit.text : b->person.text);

	if (order == 0)
		order = td_date_compare(a->opened.date, b->opened.date);
	if (order == 0)
		order = strcmp(td_document_path(a->document),
		               td_document_path(b->document));
	return order;
}

/* A case that cannot be read may be anybody's: it is said, and remembered. */
static struct td_reader_cases *
read_cases(struct td_reader *reader, struct td_diag *diag)
{
	struct td_reader_cases *cases = td_alloc(1, sizeof *cases);
	struct td_strlist paths = TD_STRLIST_INIT;

	cases->status = td_reader_list(&paths, reader, TD_KIND_CASE, "cases",
	                               diag);
	cases->items = td_alloc(paths.count, sizeof(struct td_case *));
	for (size_t i = 0; i < paths.count; i++) {
		struct td_document *document = NULL;
		enum td_status status = td_reader_document(
		    &document, reader, TD_KIND_CASE, paths.items[i], diag);

		cases->status = td_worse(cases->status, status);
		if (status == TD_OK)
			td_case_read(&cases->items[cases->count++], document);
	}
	if (cases->count > 1)
		qsort(cases->items, cases->count, sizeof(struct td_case *),
		      by_subject);
	td_strlist_clear(&paths);
	return cases;
}

enum td_status
td_reader_cases_of(const struct td_case *const **cases, size_t *count,
                   struct td_reader *reader, enum td_kind kind, const char *id,
                   struct td_diag *diag)
{
	const struct td_reader_cases *all;
	size_t first = 0;

	*count = 0;
	if (!reader->cases)
		reader->cases = read_cases(reader, diag);
	all = reader->cases;
	*cases = (const struct td_case *const *)all->items;
	/* Of nobody: a record that its schema refused may not say who. */
	if (!id)
		return all->status;
	while (first < all->count &&
	       compare_subjects(all->items[first], kind == TD_KIND_UNIT, id) <
	           0)
		first++;
	*cases = (const struct td_case *const *)(all->items + first);
	while (first + *count < all->count &&
	       compare_subjects(all->items[first + *count],
	                        kind == TD_KIND_UNIT, id) == 0)
		(*count)++;
	return all->status;
}

void
td_reader_free_cases(struct td_reader *reader)
{
	if (!reader->cases)
		return;
	for (size_t i = 0; i < reader->cases->count; i++)
		td_case_free(reader->cases->items[i]);
	free(reader->cases->items);
	free(reader->cases);
}
