/* Award records as commits left them. */

#include "views/log/past.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "diag/diag.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* A file that was changed or removed. */
struct touched {
	const char *path;
	const struct td_past_record *filed;
	const struct td_past_record *last;
};

struct td_past {
	const char *directory;
	struct touched *files; /* by path, each once */
	size_t file_count;
	struct td_past_record **records;
	size_t count;
	size_t capacity;
};

static int
compare_files(const void *left, const void *right)
{
	return strcmp(((const struct touched *)left)->path,
	              ((const struct touched *)right)->path);
}

static struct touched *
find_file(const struct td_past *past, const char *path)
{
	struct touched wanted = { .path = path };

	return past->file_count == 0
	           ? NULL
	           : bsearch(&wanted, past->files, past->file_count,
	                     sizeof *past->files, compare_files);
}

struct td_past *
td_past_new(const char *directory, const struct td_history *history)
{
	struct td_past *past = td_alloc(1, sizeof *past);
	size_t left = 0;
	size_t count = 0;

	past->directory = directory;
	past->files = td_alloc(history->count, sizeof *past->files);
	for (size_t i = 0; i < history->count; i++)
		if (history->events[i].kind != TD_EVENT_ADDED)
			past->files[count++].path = history->events[i].path;
	if (count > 1)
		qsort(past->files, count, sizeof *past->files, compare_files);
	for (size_t i = 0; i < count; i++)
		if (left == 0 ||
		    compare_files(&past->files[left - 1], &past->files[i]) != 0)
			past->files[left++] = past->files[i];
	past->file_count = left;
	return past;
}

void
td_past_free(struct td_past *past)
{
	if (!past)
		return;
	for (size_t i = 0; i < past->count; i++) {
		td_nomination_free(past->records[i]->nomination);
		td_proceeding_free(past->records[i]->proceeding);
		td_decision_free(past->records[i]->decision);
		free(past->records[i]);
	}
	free(past->records);
	free(past->files);
	free(past);
}

bool
td_past_is_touched(const struct td_past *past, const char *path)
{
	return find_file(past, path) != NULL;
}

/* What cannot be read is told by records-check --at. */
static struct td_document *
read_document(const struct td_past *past, enum td_kind kind,
              const struct td_event *event)
{
	struct td_snapshot *snapshot = NULL;
	struct td_document *document = NULL;
	struct td_reader *reader;

	if (td_snapshot_open_at(&snapshot, past->directory, event->commit->id,
	                        NULL) == TD_OK) {
		reader = td_reader_new(snapshot);
		if (td_reader_document(&document, reader, kind, event->path,
		                       NULL) != TD_OK)
			document = NULL;
		td_reader_free(reader);
	}
	td_snapshot_free(snapshot);
	return document;
}

const struct td_past_record *
td_past_at(struct td_past *past, enum td_kind kind,
           const struct td_event *event)
{
	struct touched *file = find_file(past, event->path);
	struct td_document *document;
	struct td_past_record *record;

	if (event->kind == TD_EVENT_REMOVED || !file)
		return NULL;
	document = read_document(past, kind, event);
	if (!document)
		return NULL;
	record = td_alloc(1, sizeof *record);
	past->records = td_grow(past->records, past->count, &past->capacity,
	                        sizeof *past->records);
	past->records[past->count++] = record;
	if (kind == TD_KIND_NOMINATION)
		td_nomination_read(&record->nomination, document);
	else if (kind == TD_KIND_PROCEEDING)
		td_proceeding_read(&record->proceeding, document);
	else
		td_decision_read(&record->decision, document);
	file->last = record;
	if (event->kind == TD_EVENT_ADDED)
		file->filed = record;
	return record;
}

const struct td_past_record *
td_past_filed(const struct td_past *past, const char *path)
{
	const struct touched *file = find_file(past, path);

	return file ? file->filed : NULL;
}

const struct td_past_record *
td_past_last(const struct td_past *past, const char *path)
{
	const struct touched *file = find_file(past, path);

	return file ? file->last : NULL;
}
