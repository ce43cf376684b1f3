/* The nominations that come under a quota, in their order. */

#include "check/quota_book.h"
#include "archive/reader_work.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "record/nomination.h"

#include <stdlib.h>
#include <string.h>

/* A nomination by what it counts together with, and when it came in. */
struct entry {
	char *group;
	struct td_date received;
	char *path;
};

/* Of one quota of a campaign as of some day. */
struct book {
	const struct td_campaign *campaign;
	const struct td_quota *quota;
	struct entry *entries; /* sorted */
	size_t count;
	size_t capacity;
	bool whole; /* all could be listed */
};

struct td_reader_work {
	struct book *books;
	size_t count;
	size_t capacity;
};

static void
free_work(struct td_reader_work *work)
{
	for (size_t i = 0; i < work->count; i++) {
		struct book *book = &work->books[i];

		for (size_t j = 0; j < book->count; j++) {
			free(book->entries[j].group);
			free(book->entries[j].path);
		}
		free(book->entries);
	}
	free(work->books);
	free(work);
}

static int
compare_entries(const void *left, const void *right)
{
	const struct entry *a = left;
	const struct entry *b = right;
	int order = strcmp(a->group, b->group);

	if (order == 0)
		order = td_date_compare(a->received, b->received);
	return order ? order : strcmp(a->path, b->path);
}

static void
add(struct book *book, struct td_quota_records *records, const char *path,
    const struct td_nomination *nomination)
{
	const struct td_quota_view view = td_quota_view_of(records);
	char *group;

	if (!nomination->received.given ||
	    !td_quota_covers(book->quota, &view, NULL, nomination))
		return;
	group = td_quota_group(records, book->quota, nomination);
	if (!group)
		return;
	book->entries = td_grow(book->entries, book->count, &book->capacity,
	                        sizeof *book->entries);
	book->entries[book->count++] = (struct entry){
		.group = group,
		.received = nomination->received.date,
		.path = td_strdup(path),
	};
}

static void
fill(struct book *book, struct td_quota_records *records)
{
	const struct td_quota_view view = td_quota_view_of(records);
	struct td_strlist paths = TD_STRLIST_INIT;

	book->whole = td_reader_nominations(&paths, records->reader,
	                                    records->campaign_id,
	                                    NULL) == TD_OK;
	for (size_t i = 0; i < paths.count; i++) {
		const struct td_nomination *nomination = NULL;
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		nomination = view.nomination(records, layout.id);
		if (nomination)
			add(book, records, paths.items[i], nomination);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	if (book->count > 0)
		qsort(book->entries, book->count, sizeof *book->entries,
		      compare_entries);
}

static const struct book *
book_of(struct td_reader_work *work, struct td_quota_records *records,
        const struct td_quota *quota)
{
	struct book *book;

	for (size_t i = 0; i < work->count; i++)
		if (work->books[i].campaign == records->campaign &&
		    work->books[i].quota == quota)
			return &work->books[i];
	work->books = td_grow(work->books, work->count, &work->capacity,
	                      sizeof *work->books);
	book = &work->books[work->count++];
	*book = (struct book){ .campaign = records->campaign, .quota = quota };
	fill(book, records);
	return book;
}

/* How many stand before a place. */
static size_t
count_below(const struct book *book, const struct entry *place)
{
	size_t low = 0;
	size_t high = book->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_entries(&book->entries[middle], place) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
td_quota_book_before(int *before, struct td_quota_records *records,
                     const struct td_quota *quota,
                     const struct td_nomination *own, const char *own_path)
{
	static char nowhere[] = "";
	struct td_reader_work **work = td_reader_work(records->reader,
	                                              free_work);
	struct entry place = { .received = own->received.date,
		               .path = (char *)own_path };
	const struct book *book;

	if (!work || !own_path || !own->received.given)
		return false;
	if (!*work)
		*work = td_alloc(1, sizeof **work);
	book = book_of(*work, records, quota);
	if (!book->whole)
		return false;
	place.group = td_quota_group(records, quota, own);
	*before = 0;
	if (!place.group)
		return true;
	*before = (int)count_below(book, &place);
	place.received = TD_DATE_MIN;
	place.path = nowhere;
	*before -= (int)count_below(book, &place);
	free(place.group);
	return true;
}
