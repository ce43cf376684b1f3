/* The ids of all records of a kind, and what they lead to. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* The ids that the paths of a kind below a directory end in, sorted. */
static enum td_status
list_ids(struct td_strlist *ids, struct td_reader *reader, enum td_kind kind,
         const char *directory, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status;

	status = td_reader_list(&paths, reader, kind, directory, diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout = { .kind = TD_KIND_COUNT };

		if (td_layout_parse(&layout, paths.items[i]))
			td_strlist_add(ids, layout.id);
		td_layout_clear(&layout);
	}
	td_strlist_sort(ids);
	td_strlist_clear(&paths);
	return status;
}

/* Adds the id of a campaign if a directory is that of one. */
static enum td_status
add_campaign(struct td_strlist *ids, struct td_reader *reader, const char *name,
             struct td_diag *diag)
{
	struct td_snapshot_entries inside = TD_SNAPSHOT_ENTRIES_INIT;
	struct td_strbuf directory = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&directory, "campaigns/%s", name);
	status = td_snapshot_look(&inside, reader->snapshot, directory.text,
	                          diag);
	for (size_t i = 0; i < inside.count; i++)
		if (!inside.items[i].directory &&
		    strcmp(inside.items[i].name, "campaign.yaml") == 0)
			td_strlist_add(ids, name);
	td_snapshot_entries_clear(&inside);
	td_strbuf_clear(&directory);
	return status;
}

/* What is no directory stands where a campaign was. */
static enum td_status
no_campaign(struct td_reader *reader, const char *name, struct td_diag *diag)
{
	struct td_strbuf path = TD_STRBUF_INIT;
	enum td_status status;

	td_strbuf_addf(&path, "campaigns/%s", name);
	status = td_reader_check_room(reader, path.text, diag);
	td_strbuf_clear(&path);
	return status;
}

/* Of a commit, without all that was ever filed in the campaigns. */
static enum td_status
look_for_campaigns(struct td_strlist *ids, struct td_reader *reader,
                   struct td_diag *diag)
{
	struct td_snapshot_entries found = TD_SNAPSHOT_ENTRIES_INIT;
	enum td_status status = td_snapshot_look(&found, reader->snapshot,
	                                         "campaigns", diag);

	for (size_t i = 0; status == TD_OK && i < found.count; i++)
		if (td_fold_is_slug(found.items[i].name))
			status = found.items[i].directory
			             ? add_campaign(ids, reader,
			                            found.items[i].name, diag)
			             : no_campaign(reader, found.items[i].name,
			                           diag);
	td_snapshot_entries_clear(&found);
	return status;
}

static bool
can_look(const struct td_reader *reader)
{
	return reader->snapshot && !reader->campaign_files &&
	       td_snapshot_can_look(reader->snapshot);
}

enum td_status
td_reader_ids_of(const struct td_strlist **ids, struct td_reader *reader,
                 enum td_kind kind, struct td_diag *diag)
{
	struct td_reader_ids *known = &reader->ids[kind];
	const char *directory = kind == TD_KIND_UNIT     ? "units"
	                        : kind == TD_KIND_PERSON ? "people"
	                                                 : "campaigns";

	assert(kind == TD_KIND_UNIT || kind == TD_KIND_PERSON ||
	       kind == TD_KIND_CAMPAIGN);
	if (!known->listed) {
		known->status = kind == TD_KIND_CAMPAIGN && can_look(reader)
		                    ? look_for_campaigns(&known->ids, reader,
		                                         diag)
		                    : list_ids(&known->ids, reader, kind,
		                               directory, diag);
		known->listed = true;
	}
	if (known->status == TD_OK)
		*ids = &known->ids;
	return known->status;
}

enum td_status
td_reader_nomination_ids(const struct td_strlist **ids,
                         struct td_reader *reader, const char *campaign,
                         struct td_diag *diag)
{
	struct td_reader_ids *known = &reader->ids[TD_KIND_NOMINATION];
	char *directory = td_path_nominations(campaign);

	if (!known->below || strcmp(known->below, directory) != 0) {
		td_strlist_clear(&known->ids);
		free(known->below);
		known->below = td_strdup(directory);
		known->status = list_ids(&known->ids, reader,
		                         TD_KIND_NOMINATION, directory, diag);
	}
	if (known->status == TD_OK)
		*ids = &known->ids;
	free(directory);
	return known->status;
}

enum td_status
td_reader_registered_ids(struct td_strlist *ids, struct td_reader *reader,
                         enum td_kind kind, struct td_diag *diag)
{
	const struct td_strlist *known = NULL;
	enum td_status status = td_reader_ids_of(&known, reader, kind, diag);

	for (size_t i = 0; status == TD_OK && i < known->count; i++)
		td_strlist_add(ids, known->items[i]);
	return status;
}

enum td_status
td_reader_campaign_ids(struct td_strlist *ids, struct td_reader *reader,
                       struct td_diag *diag)
{
	return td_reader_registered_ids(ids, reader, TD_KIND_CAMPAIGN, diag);
}

static enum td_status
list_nominations_in(struct td_strlist *paths, struct td_reader *reader,
                    const char *campaign, const char *recipient,
                    struct td_diag *diag)
{
	const char *apart = strstr(recipient, "--");
	struct td_reader_wanted wanted = {
		.kind = TD_KIND_NOMINATION,
		.filed_under = recipient,
		.filed_under_length = apart ? (size_t)(apart - recipient)
		                            : strlen(recipient),
	};
	struct td_strbuf directory = TD_STRBUF_INIT;
	char *nominations = td_path_nominations(campaign);
	char *drawer = td_layout_drawer(recipient);
	enum td_status status;

	td_strbuf_addf(&directory, "%s/%s", nominations, drawer);
	status = td_reader_list_wanted(paths, reader, &wanted, directory.text,
	                               diag);
	free(drawer);
	free(nominations);
	td_strbuf_clear(&directory);
	return status;
}

enum td_status
td_reader_nominations_of(struct td_strlist *paths, struct td_reader *reader,
                         const char *recipient, struct td_diag *diag)
{
	const struct td_strlist *campaigns = NULL;
	enum td_status status;

	if (!td_fold_is_slug(recipient))
		return TD_OK;
	status = td_reader_ids_of(&campaigns, reader, TD_KIND_CAMPAIGN, diag);
	for (size_t i = 0; status == TD_OK && i < campaigns->count; i++)
		status = list_nominations_in(paths, reader, campaigns->items[i],
		                             recipient, diag);
	return status;
}
