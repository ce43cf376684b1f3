/* Which records there are: their paths. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "store/snapshot.h"
#include "store/snapshot_dir.h"

#include <stdlib.h>
#include <string.h>

enum {
	DAY_LENGTH = 10 /* of YYYY-MM-DD */
};

/* "plans/…/2026-05-11-2.yaml": the part before the file's name. */
static size_t
directory_length(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* The number that tells papers of one day apart; 1 where none is said. */
static long
serial_of(const char *name)
{
	return name[DAY_LENGTH] == '-' ? strtol(name + DAY_LENGTH + 1, NULL, 10)
	                               : 1;
}

/* By directory; then by day of receipt, then by number as a number: by bytes
 * "-2.yaml" would come before ".yaml", and "-10" before "-2". */
static int
compare_receipts(const void *left, const void *right)
{
	const char *a = *(const char *const *)left;
	const char *b = *(const char *const *)right;
	size_t a_length = directory_length(a);
	size_t b_length = directory_length(b);
	size_t length = a_length < b_length ? a_length : b_length;
	int order = strncmp(a, b, length);

	if (order != 0)
		return order;
	if (a_length != b_length)
		return a_length < b_length ? -1 : 1;
	order = strncmp(a + length, b + length, DAY_LENGTH);
	if (order != 0)
		return order;
	return (serial_of(a + length) > serial_of(b + length)) -
	       (serial_of(a + length) < serial_of(b + length));
}

static bool
is_filed_under(const char *path, const char *id, size_t length)
{
	const char *name = path + directory_length(path);

	return strncmp(name, id, length) == 0 &&
	       (strncmp(name + length, "--", 2) == 0 ||
	        strcmp(name + length, ".yaml") == 0);
}

/* What is cheap to see is asked first. */
static bool
is_wanted(const struct td_reader_wanted *wanted, const char *path)
{
	struct td_layout layout = { .kind = TD_KIND_COUNT };
	bool fits;

	if (wanted->filed_under && !is_filed_under(path, wanted->filed_under,
	                                           wanted->filed_under_length))
		return false;
	if (wanted->kind == TD_KIND_CAMPAIGN &&
	    strcmp(path + directory_length(path), "campaign.yaml") != 0)
		return false;
	if (!td_layout_parse(&layout, path))
		return false;
	fits = layout.kind == wanted->kind &&
	       (!wanted->campaign ||
	        strcmp(layout.campaign, wanted->campaign) == 0) &&
	       (!wanted->unit || strcmp(layout.unit, wanted->unit) == 0);
	td_layout_clear(&layout);
	return fits;
}

/* The same as a listing of the directory, from what the reader was given. */
static void
pick_wanted(struct td_strlist *paths, const struct td_strlist *files,
            const struct td_reader_wanted *wanted, const char *directory)
{
	struct td_strbuf prefix = TD_STRBUF_INIT;

	td_strbuf_addf(&prefix, "%s/", directory);
	if (wanted->filed_under)
		td_strbuf_add_bytes(&prefix, wanted->filed_under,
		                    wanted->filed_under_length);
	for (size_t i = td_strlist_first(files, prefix.text);
	     i < files->count &&
	     strncmp(files->items[i], prefix.text, prefix.length) == 0;
	     i++)
		if (is_wanted(wanted, files->items[i]))
			td_strlist_add(paths, files->items[i]);
	td_strbuf_clear(&prefix);
}

static bool
is_below_campaigns(const char *directory)
{
	static const char top[] = "campaigns";
	size_t length = strlen(top);

	return strncmp(directory, top, length) == 0 &&
	       (directory[length] == '/' || directory[length] == '\0');
}

enum td_status
td_reader_check_room(const struct td_reader *reader, const char *path,
                     struct td_diag *diag)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status = TD_OK;

	if (!td_layout_is_room(path))
		return TD_OK;
	td_snapshot_note(reader->snapshot, path);
	td_strbuf_addf(&name, "%s%s", td_snapshot_label(reader->snapshot),
	               path);
	status = td_directory_in_the_way((struct td_place){ .path = name.text },
	                                 diag);
	td_strbuf_clear(&name);
	return status;
}

enum td_status
td_reader_list_wanted(struct td_strlist *paths, struct td_reader *reader,
                      const struct td_reader_wanted *wanted,
                      const char *directory, struct td_diag *diag)
{
	struct td_strlist all = TD_STRLIST_INIT;
	enum td_status status;

	if (!reader->snapshot)
		return TD_OK;
	if (reader->campaign_files && is_below_campaigns(directory)) {
		pick_wanted(paths, reader->campaign_files, wanted, directory);
		return TD_OK;
	}
	status = td_snapshot_list(&all, reader->snapshot, directory, diag);
	for (size_t i = 0; i < all.count; i++)
		if (is_wanted(wanted, all.items[i])) {
			td_strlist_add(paths, all.items[i]);
		} else {
			td_reader_doubt_stray(reader, wanted, all.items[i]);
			status = td_worse(
			    status,
			    td_reader_check_room(reader, all.items[i], diag));
		}
	td_strlist_clear(&all);
	return status;
}

enum td_status
td_reader_list(struct td_strlist *paths, struct td_reader *reader,
               enum td_kind kind, const char *directory, struct td_diag *diag)
{
	return td_reader_list_wanted(paths, reader,
	                             &(struct td_reader_wanted){ .kind = kind },
	                             directory, diag);
}

/* A directory beside campaign.yaml; NULL: the campaign is no id. */
static char *
campaign_directory(const char *campaign, const char *name)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	char *file;

	if (!td_fold_is_slug(campaign))
		return NULL;
	file = td_path_campaign(campaign);
	td_strbuf_add_bytes(&path, file, directory_length(file));
	td_strbuf_add(&path, name);
	free(file);
	return td_strbuf_take(&path);
}

/* List, sort, free the directory; NULL has no files. */
static enum td_status
list_receipts(struct td_strlist *paths, struct td_reader *reader,
              struct td_reader_wanted wanted, char *directory,
              struct td_diag *diag)
{
	struct td_strlist found = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	if (directory)
		status = td_reader_list_wanted(&found, reader, &wanted,
		                               directory, diag);
	if (found.count > 0)
		qsort(found.items, found.count, sizeof *found.items,
		      compare_receipts);
	for (size_t i = 0; i < found.count; i++)
		td_strlist_add(paths, found.items[i]);
	td_strlist_clear(&found);
	free(directory);
	return status;
}

enum td_status
td_reader_plans(struct td_strlist *paths, struct td_reader *reader,
                const char *campaign, const char *unit, struct td_diag *diag)
{
	struct td_reader_wanted wanted = { .kind = TD_KIND_PLAN, .unit = unit };
	char *directory = NULL;

	if (!unit)
		directory = campaign_directory(campaign, "plans");
	else if (td_fold_is_slug(campaign) && td_fold_is_slug(unit))
		directory = td_path_plans(campaign, unit);
	return list_receipts(paths, reader, wanted, directory, diag);
}

enum td_status
td_reader_reports(struct td_strlist *paths, struct td_reader *reader,
                  const char *campaign, const char *occurrence,
                  const char *unit, struct td_diag *diag)
{
	struct td_reader_wanted wanted = { .kind = TD_KIND_REPORT,
		                           .unit = unit };
	struct td_strbuf name = TD_STRBUF_INIT;
	char *directory = NULL;

	td_strbuf_add(&name, "reports");
	if (!occurrence) {
		directory = campaign_directory(campaign, name.text);
	} else if (td_fold_is_slug(occurrence) && !unit) {
		td_strbuf_addf(&name, "/%s", occurrence);
		directory = campaign_directory(campaign, name.text);
	} else if (td_fold_is_slug(occurrence) && td_fold_is_slug(unit) &&
	           td_fold_is_slug(campaign)) {
		directory = td_path_reports(campaign, occurrence, unit);
	}
	td_strbuf_clear(&name);
	return list_receipts(paths, reader, wanted, directory, diag);
}

static enum td_status
list_by_name(struct td_strlist *paths, struct td_reader *reader,
             enum td_kind kind, char *directory, struct td_diag *diag)
{
	enum td_status status = TD_OK;

	if (directory)
		status = td_reader_list(paths, reader, kind, directory, diag);
	free(directory);
	return status;
}

enum td_status
td_reader_registrations(struct td_strlist *paths, struct td_reader *reader,
                        const char *campaign, struct td_diag *diag)
{
	return list_by_name(paths, reader, TD_KIND_REGISTRATION,
	                    campaign_directory(campaign, "registrations"),
	                    diag);
}

enum td_status
td_reader_nominations(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, struct td_diag *diag)
{
	return list_by_name(paths, reader, TD_KIND_NOMINATION,
	                    campaign_directory(campaign, "nominations"), diag);
}

enum td_status
td_reader_proceedings(struct td_strlist *paths, struct td_reader *reader,
                      const char *campaign, struct td_diag *diag)
{
	struct td_reader_wanted wanted = { .kind = TD_KIND_PROCEEDING,
		                           .campaign = campaign };

	return td_reader_list_wanted(paths, reader, &wanted, "proceedings",
	                             diag);
}

enum td_status
td_reader_decisions(struct td_strlist *paths, struct td_reader *reader,
                    struct td_diag *diag)
{
	return td_reader_list(paths, reader, TD_KIND_DECISION, "decisions",
	                      diag);
}
