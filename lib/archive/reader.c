/* A reader of a snapshot: made, and given back with all that it kept. */

#include "archive/called.h"
#include "archive/reader_filed.h"
#include "archive/reader_parts.h"
#include "archive/reader_work.h"
#include "base/alloc.h"
#include "calendar/workdays.h"
#include "schema/schema.h"

#include <stdlib.h>

struct td_reader *
td_reader_new(const struct td_snapshot *snapshot)
{
	struct td_reader *reader = td_alloc(1, sizeof *reader);

	reader->snapshot = snapshot;
	/* Different in each run, so that no store can be made to fit it; the
	 * order of a table is never seen outside. */
	for (int i = 0; i < TD_KIND_COUNT; i++)
		reader->records[i].seed = (uint64_t)(uintptr_t)reader;
	return reader;
}

struct td_reader *
td_reader_new_many(const struct td_snapshot *snapshot,
                   const struct td_strlist *campaign_files)
{
	struct td_reader *reader = td_reader_new(snapshot);

	reader->many = true;
	reader->campaign_files = campaign_files;
	return reader;
}

void
td_reader_remember(struct td_reader *reader, const struct td_memory *memory)
{
	reader->memory = *memory;
}

const struct td_known *
td_reader_known(const struct td_reader *reader)
{
	return reader->known;
}

void
td_reader_set_filed(struct td_reader *reader, bool filed)
{
	reader->is_filed = filed;
}

bool
td_reader_is_filed(const struct td_reader *reader)
{
	return reader->is_filed && !reader->looks_anew;
}

void
td_reader_look_anew(struct td_reader *reader)
{
	reader->looks_anew = true;
}

struct td_asof
td_reader_asof(const struct td_reader *reader, enum td_look look,
               struct td_date day)
{
	return (
	    struct td_asof){ .look = look, .day = day, .known = reader->known };
}

struct td_reader_work **
td_reader_work(struct td_reader *reader,
               void (*end)(struct td_reader_work *work))
{
	if (!reader->many)
		return NULL;
	reader->end_work = end;
	return &reader->work;
}

void
td_reader_free(struct td_reader *reader)
{
	if (!reader)
		return;
	if (reader->work)
		reader->end_work(reader->work);
	td_reader_free_recent(reader);
	for (int i = 0; i < TD_KIND_COUNT; i++) {
		td_schema_free(reader->schemas[i]);
		td_strlist_clear(&reader->ids[i].ids);
		free(reader->ids[i].below);
	}
	td_reader_free_layers(reader);
	td_workdays_free(reader->workdays);
	td_workdays_free(reader->shipped_workdays);
	td_lookalikes_free(&reader->units_by_name);
	td_lookalikes_free(&reader->people_by_name);
	td_lookalikes_free(&reader->nominations_by_initiative);
	td_called_offers_free(reader->offers);
	free(reader);
}
