/* What standing records say was entered long after its day. */

#include "views/late/late_rows.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "calendar/instant.h"
#include "diag/message.h"
#include "record/store_record.h"
#include "views/read_from.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where standing records are; the header is none of a directory. */
static const char *const directories[] = { "calendars", "cases", "councils",
	                                   "people",    "rules", "units" };

#define DIRECTORIES (sizeof directories / sizeof *directories)

struct search {
	struct td_late_entries *entries;
	const struct td_late_query *query;
	struct td_reader *reader;
	const struct td_store_record *store; /* NULL: it cannot be read */
	struct td_history history;
	const char *path;
	enum td_kind kind;
};

static bool
read_day(struct td_date *day, const struct td_node *map, const char *key)
{
	const char *text = td_node_text(td_node_get(map, key));

	return text && td_date_parse(day, text);
}

/* The first day of what a map says: the day after the last of a row of what
 * was, and of an end. */
static bool
first_day(struct td_date *day, const struct td_node *map,
          const struct td_node *parent)
{
	static const char *const keys[] = { "from", "opened", "on", "day" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (read_day(day, map, keys[i]))
			return true;
	if (!read_day(day, map, "until") && !read_day(day, parent, "until"))
		return false;
	*day = td_date_add_days(*day, 1);
	return true;
}

static int
days_allowed(const struct search *search, struct td_date day)
{
	if (search->query->days >= 0 || !search->store)
		return search->query->days >= 0 ? search->query->days
		                                : TD_LATE_ENTRY_DAYS;
	return td_store_on(search->store,
	                   td_reader_asof(search->reader, TD_LOOK_POLICY, day))
	    .late_entry_days;
}

/* Whether a row was there when the record came in. */
static bool
came_first(const struct search *search, struct td_date entered)
{
	for (size_t i = search->history.count; i-- > 0;) {
		const struct td_event *event = &search->history.events[i];

		if (event->kind == TD_EVENT_ADDED &&
		    strcmp(event->path, search->path) == 0)
			return td_date_compare(
				   entered,
				   td_instant_day(
				       event->commit->commit_time,
				       event->commit->commit_offset)) <= 0;
	}
	return false;
}

static void
add_entry(const struct search *search, const struct td_node *map,
          const char *list, struct td_date day, struct td_date entered)
{
	struct td_late_entries *entries = search->entries;
	bool late = entered.days - day.days > days_allowed(search, day);

	/* Of an older day than the store's: that is how one begins. */
	if (late && !search->query->all && came_first(search, entered)) {
		entries->first++;
		return;
	}
	if (!late && !search->query->all)
		return;
	entries->items = td_grow(entries->items, entries->count,
	                         &entries->capacity, sizeof *entries->items);
	entries->items[entries->count++] = (struct td_late_entry){
		.path = td_strdup(search->path),
		.kind = search->kind,
		.line = map->line,
		.list = td_strdup(list),
		.day = day,
		.entered = entered,
		.after = entered.days - day.days
	};
}

/* Each map that says when it was entered; list is what it stands in. */
static void
add_rows(const struct search *search, const struct td_node *node,
         const struct td_node *parent, const char *list)
{
	struct td_date entered;
	struct td_date day;

	if (read_day(&entered, node, "entered") &&
	    first_day(&day, node, parent))
		add_entry(search, node, list, day, entered);
	for (size_t i = 0; i < td_node_count(node); i++) {
		const struct td_node *child = td_node_at(node, i);

		add_rows(search, child, node,
		         child->key ? child->key->text : list);
	}
}

static enum td_status
look_into(struct search *search, const char *path, struct td_diag *diag)
{
	struct td_document *document = NULL;
	struct td_diag *unheard;
	enum td_status status = TD_OK;
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return TD_OK;
	unheard = td_diag_new();
	search->path = path;
	search->kind = layout.kind;
	if (!td_kind_is_filed(layout.kind))
		status = td_reader_document(&document, search->reader,
		                            layout.kind, path, unheard);
	if (status != TD_OK)
		status = td_diag_add(diag, TD_RECORD_UNTOLD,
		                     (struct td_place){ .path = path }, NULL);
	else if (document)
		add_rows(search, td_document_root(document), NULL, "");
	td_document_free(document);
	td_diag_free(unheard);
	td_layout_clear(&layout);
	return status;
}

enum td_status
td_late_entries_gather(struct td_late_entries *entries, const char *directory,
                       const struct td_snapshot *snapshot,
                       const struct td_late_query *query, struct td_diag *diag)
{
	struct search search = { .entries = entries, .query = query };
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	search.reader = td_reader_new(snapshot);
	if (td_reader_store(&search.store, search.reader, NULL) != TD_FOUND)
		search.store = NULL;
	status = td_history_load_whole(&search.history, directory,
	                               td_snapshot_commit(snapshot),
	                               directories, DIRECTORIES, diag);
	for (size_t i = 0; i < DIRECTORIES && status == TD_OK; i++)
		status = td_snapshot_list(&paths, snapshot, directories[i],
		                          diag);
	for (size_t i = 0; i < paths.count; i++)
		status = td_worse(status,
		                  look_into(&search, paths.items[i], diag));
	if (search.store)
		status = td_worse(status,
		                  look_into(&search, TD_STORE_HEADER, diag));
	td_history_clear(&search.history);
	td_strlist_clear(&paths);
	td_reader_free(search.reader);
	return status;
}

void
td_late_entries_clear(struct td_late_entries *entries)
{
	if (!entries)
		return;
	for (size_t i = 0; i < entries->count; i++) {
		free(entries->items[i].path);
		free(entries->items[i].list);
	}
	free(entries->items);
	*entries = (struct td_late_entries)TD_LATE_ENTRIES_INIT;
}

void
td_late_add_days(struct td_strbuf *out, struct td_date date, int after)
{
	char day[TD_DATE_SIZE];
	char days[12];

	td_date_format(day, date);
	snprintf(days, sizeof days, "%d", after < 0 ? -after : after);
	td_message_add(out, "{day:date}  ", "day", day, NULL);
	td_message_add(out,
	               after < 0 ? N_("entered {days} day(s) before: ")
	                         : N_("entered {days} day(s) later: "),
	               "days", days, NULL);
}

void
td_late_entries_add_text(struct td_strbuf *out,
                         const struct td_late_entries *entries)
{
	for (size_t i = 0; i < entries->count; i++) {
		const struct td_late_entry *entry = &entries->items[i];
		char entered[TD_DATE_SIZE];

		td_late_add_days(out, entry->day, entry->after);
		td_text_add_visible(out, entry->path, false);
		td_date_format(entered, entry->entered);
		td_strbuf_addf(out, ":%u", entry->line);
		td_message_add(
		    out,
		    *entry->list ? N_(", in '{list}', on {entered:date} by "
		                      "what it says\n")
				 : N_(", on {entered:date} by what it says\n"),
		    "list", entry->list, "entered", entered, NULL);
	}
}

void
td_late_entries_add_json(struct td_strbuf *out,
                         const struct td_late_entries *entries,
                         const struct td_snapshot *snapshot)
{
	char text[TD_DATE_SIZE];

	for (size_t i = 0; i < entries->count; i++) {
		const struct td_late_entry *entry = &entries->items[i];

		td_json_begin(out);
		td_json_text(out, "path", entry->path);
		td_json_text(out, "kind", td_kind_name(entry->kind));
		td_json_number(out, "line", entry->line);
		td_json_text(out, "list", *entry->list ? entry->list : NULL);
		td_date_format(text, entry->day);
		td_json_text(out, "day", text);
		td_date_format(text, entry->entered);
		td_json_text(out, "entered", text);
		td_json_number(out, "after", entry->after);
		td_json_text(out, "read_from", td_read_from(snapshot));
		td_strbuf_add(out, "}\n");
	}
}

void
td_late_entries_add_csv(struct td_strbuf *out,
                        const struct td_late_entries *entries,
                        const struct td_snapshot *snapshot)
{
	char day[TD_DATE_SIZE];
	char entered[TD_DATE_SIZE];

	for (size_t i = 0; i < entries->count; i++) {
		const struct td_late_entry *entry = &entries->items[i];
		struct td_strbuf place = TD_STRBUF_INIT;

		td_strbuf_addf(&place, "%s:%u", entry->path, entry->line);
		td_csv_add(out, place.text);
		td_date_format(day, entry->day);
		td_date_format(entered, entry->entered);
		td_strbuf_addf(out, ",%s,%s,%s,%d,,,,,",
		               td_kind_name(entry->kind), day, entered,
		               entry->after);
		td_csv_add(out, td_read_from(snapshot));
		td_strbuf_add_char(out, '\n');
		td_strbuf_clear(&place);
	}
}
