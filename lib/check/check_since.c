/* What became of standing records. */

#include "check/check_since.h"
#include "archive/reader.h"
#include "base/strbuf.h"
#include "calendar/instant.h"
#include "check/check_all.h"
#include "rules/register/made_up_rules.h"
#include "rules/register/mistake_rules.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

static bool
find_kind(enum td_since_of *of, enum td_kind kind)
{
	static const enum td_kind kinds[] = {
		[TD_SINCE_UNIT] = TD_KIND_UNIT,
		[TD_SINCE_PERSON] = TD_KIND_PERSON,
		[TD_SINCE_COUNCIL] = TD_KIND_COUNCIL,
		[TD_SINCE_STORE] = TD_KIND_STORE,
		[TD_SINCE_CLUSTER] = TD_KIND_CLUSTER,
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (kinds[i] == kind) {
			*of = (enum td_since_of)i;
			return true;
		}
	return false;
}

static bool
is_same(const struct td_snapshot *before, const struct td_snapshot *after,
        const char *path)
{
	char *one = NULL;
	char *other = NULL;
	size_t size = 0;
	size_t other_size = 0;
	bool same = td_snapshot_read(&one, &size, before, path, NULL) ==
	                TD_OK &&
	            td_snapshot_read(&other, &other_size, after, path, NULL) ==
	                TD_OK &&
	            size == other_size && memcmp(one, other, size) == 0;

	free(one);
	free(other);
	return same;
}

static struct td_document *
read_document(const struct td_snapshot *snapshot, enum td_kind kind,
              const char *path)
{
	struct td_reader *reader = td_reader_new(snapshot);
	struct td_document *document = NULL;
	struct td_diag *unheard = td_diag_new();

	if (td_reader_document(&document, reader, kind, path, unheard) != TD_OK)
		document = NULL;
	td_diag_free(unheard);
	td_reader_free(reader);
	return document;
}

/* What a record says of the commit with which it is compared, and what that of
 * the record. */
static enum td_status
check_rules(const struct td_since *since, struct td_diag *diag)
{
	enum td_status status = td_rule_change_is_told(since, diag);

	status = td_worse(status, td_rule_rows_stay(since, diag));
	status = td_worse(status, td_rule_end_stays(since, diag));
	status = td_worse(status, td_rule_mistakes_were_made(since, diag));
	return td_worse(status, td_rule_rows_were_true(since, diag));
}

enum td_status
td_check_since(bool *known, const struct td_snapshot *before,
               const struct td_snapshot *after, const char *path,
               const char *revision, struct td_diag *diag)
{
	struct td_document *old = NULL;
	struct td_document *new = NULL;
	struct td_layout layout;
	enum td_since_of of;
	enum td_status status = TD_OK;

	*known = true;
	if (!td_layout_parse(&layout, path))
		return TD_OK;
	if (find_kind(&of, layout.kind) && !is_same(before, after, path)) {
		if (td_snapshot_has(before, path))
			old = read_document(before, layout.kind, path);
		if (old && td_snapshot_has(after, path))
			new = read_document(after, layout.kind, path);
		*known = old;
	}
	if (old && new) {
		const struct td_since since = { .of = of,
			                        .path = path,
			                        .revision = revision,
			                        .before = old,
			                        .after = new };
		long long time;
		int offset;

		status = check_rules(&since, diag);
		if (td_snapshot_time(&time, &offset, before))
			status = td_worse(
			    status,
			    td_rule_rows_are_new(
				&since, td_instant_day(time, offset), diag));
	}
	td_document_free(old);
	td_document_free(new);
	td_layout_clear(&layout);
	return status;
}

/* The same of one path; what was there and is not understood is told. */
static enum td_status
check_path(const struct td_snapshot *before, const struct td_snapshot *after,
           const char *path, const char *revision, struct td_diag *diag)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	bool known;
	enum td_status status = td_check_since(&known, before, after, path,
	                                       revision, diag);

	if (!known && td_snapshot_stands(before, path)) {
		td_strbuf_addf(&name, "%s%s", td_snapshot_label(before), path);
		status = td_worse(
		    status,
		    td_diag_add(diag, TD_SHOWN_UNREADABLE,
		                (struct td_place){ .path = name.text }, NULL));
	}
	td_strbuf_clear(&name);
	return status;
}

static enum td_status
report_gone(const char *path, const char *revision, struct td_diag *diag)
{
	struct td_strbuf command = TD_STRBUF_INIT;
	enum td_status status;

	td_since_add_restore(&command, revision, path);
	status = td_diag_add(diag, TD_RECORD_GONE,
	                     (struct td_place){ .path = path }, "revision",
	                     revision, "command", command.text, NULL);
	td_strbuf_clear(&command);
	return status;
}

/* Of the names those at which something stood; "" is all of a store. */
static void
find_names(struct td_strlist *found, const struct td_snapshot *before,
           const struct td_strlist *names)
{
	for (size_t i = 0; i < names->count; i++)
		if (!*names->items[i] ||
		    td_snapshot_stands(before, names->items[i]))
			td_strlist_add(found, names->items[i]);
}

/* Records that stood there. */
static enum td_status
check_gone(const struct td_snapshot *before, const struct td_snapshot *after,
           const struct td_strlist *names, const char *revision,
           struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strlist stood = TD_STRLIST_INIT;
	enum td_status status;

	find_names(&stood, before, names);
	status = td_check_select(&paths, before, &stood, diag);
	for (size_t i = 0; i < paths.count; i++)
		if (td_layout_is_place(paths.items[i]) &&
		    !td_snapshot_stands(after, paths.items[i]))
			status = td_worse(status, report_gone(paths.items[i],
			                                      revision, diag));
	td_strlist_clear(&paths);
	td_strlist_clear(&stood);
	return status;
}

enum td_status
td_check_all_since(const char *directory, const char *revision,
                   const struct td_snapshot *after,
                   const struct td_strlist *names,
                   const struct td_strlist *paths, struct td_diag *diag)
{
	struct td_snapshot *before = NULL;
	enum td_status status = td_snapshot_open_at(&before, directory,
	                                            revision, diag);

	for (size_t i = 0; before && i < paths->count; i++)
		status = td_worse(
		    status,
		    check_path(before, after, paths->items[i], revision, diag));
	if (before)
		status = td_worse(
		    status, check_gone(before, after, names, revision, diag));
	td_snapshot_free(before);
	return status;
}
