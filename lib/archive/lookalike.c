/* Records that may speak of the same unit, person or initiative. */

#include "archive/lookalike.h"
#include "archive/alike_key.h"
#include "archive/drawer_key.h"
#include "archive/key_index.h"
#include "archive/reader_parts.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "record/unit_name.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What is told apart by a key, and where it is. */
struct search {
	enum td_kind kind;
	struct td_strlist directories;
	td_alike_key *key;
	const char *name; /* under which it is remembered */
};

static enum td_status
read_all(struct td_key_index **index, struct td_reader *reader,
         const struct search *search, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = TD_OK;

	for (size_t i = 0; status == TD_OK && i < search->directories.count;
	     i++)
		status = td_reader_list(&paths, reader, search->kind,
		                        search->directories.items[i], diag);
	*index = td_key_index_new(reader->snapshot, &paths, search->key);
	td_strlist_clear(&paths);
	return status;
}

/* Finds those with a key, which are gathered when the first is asked for. */
static enum td_status
find_alike(struct td_strlist *paths, struct td_lookalikes *known,
           struct td_reader *reader, const struct search *search,
           const char *key, struct td_diag *diag)
{
	bool remembers = reader->memory.load &&
	                 td_snapshot_can_look(reader->snapshot);
	enum td_status status = TD_OK;

	if (!known->index && !known->drawers)
		status = remembers
		             ? td_drawer_keys_new(
				   &known->drawers, reader->snapshot,
				   search->kind, &search->directories,
				   search->key, &reader->memory, search->name,
				   diag)
		             : read_all(&known->index, reader, search, diag);
	if (known->drawers)
		td_drawer_keys_find(paths, known->drawers, key);
	else
		td_key_index_find(paths, known->index, key);
	return status;
}

void
td_lookalikes_free(struct td_lookalikes *lookalikes)
{
	if (!lookalikes)
		return;
	td_key_index_free(lookalikes->index);
	td_drawer_keys_free(lookalikes->drawers);
}

static enum td_status
find_named(struct td_strlist *paths, struct td_lookalikes *known,
           struct td_reader *reader, struct search *search,
           const char *directory, const char *key, struct td_diag *diag)
{
	enum td_status status;

	if (!reader->snapshot)
		return TD_OK;
	td_strlist_add(&search->directories, directory);
	status = find_alike(paths, known, reader, search, key, diag);
	td_strlist_clear(&search->directories);
	return status;
}

enum td_status
td_reader_units_like(struct td_strlist *paths, struct td_reader *reader,
                     const char *name, struct td_diag *diag)
{
	struct search search = { .kind = TD_KIND_UNIT,
		                 .directories = TD_STRLIST_INIT,
		                 .key = td_alike_unit_name,
		                 .name = "unit-names" };
	char *key = td_unit_name_key(name);
	enum td_status status = find_named(paths, &reader->units_by_name,
	                                   reader, &search, "units", key, diag);

	free(key);
	return status;
}

enum td_status
td_reader_people_named(struct td_strlist *paths, struct td_reader *reader,
                       const char *name, struct td_diag *diag)
{
	struct search search = { .kind = TD_KIND_PERSON,
		                 .directories = TD_STRLIST_INIT,
		                 .key = td_alike_name,
		                 .name = "people" };
	char *key = td_fold_slug(name);
	enum td_status status = find_named(paths, &reader->people_by_name,
	                                   reader, &search, "people", key,
	                                   diag);

	free(key);
	return status;
}

bool
td_reader_knows_names(const struct td_reader *reader)
{
	return reader->people_by_name.index || reader->people_by_name.drawers;
}

static enum td_status
list_nominations(struct td_strlist *directories, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	enum td_status status = td_reader_campaign_ids(&campaigns, reader,
	                                               diag);

	for (size_t i = 0; i < campaigns.count; i++) {
		char *directory = td_path_nominations(campaigns.items[i]);

		td_strlist_add(directories, directory);
		free(directory);
	}
	td_strlist_clear(&campaigns);
	return status;
}

enum td_status
td_reader_initiatives_like(struct td_strlist *paths, struct td_reader *reader,
                           const char *number, const char *issuer,
                           struct td_diag *diag)
{
	struct search search = { .kind = TD_KIND_NOMINATION,
		                 .directories = TD_STRLIST_INIT,
		                 .key = td_alike_initiative,
		                 .name = "nominations" };
	enum td_status status = TD_OK;
	enum td_status found;
	char *key;

	if (!reader->snapshot)
		return TD_OK;
	key = td_alike_initiative_key(number, issuer);
	if (!reader->nominations_by_initiative.index &&
	    !reader->nominations_by_initiative.drawers)
		status = list_nominations(&search.directories, reader, diag);
	found = find_alike(paths, &reader->nominations_by_initiative, reader,
	                   &search, key, diag);
	td_strlist_clear(&search.directories);
	free(key);
	return td_worse(status, found);
}

/* Add the ids that are `base`, or begin with it and a double hyphen. */
static void
add_with_base(struct td_strlist *found, const struct td_strlist *ids,
              const char *base, size_t length)
{
	size_t low = 0;
	size_t high = ids->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strncmp(ids->items[middle], base, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < ids->count && strncmp(ids->items[low], base, length) == 0;
	     low++) {
		const char *rest = ids->items[low] + length;

		if ((*rest == '\0' || strncmp(rest, "--", 2) == 0) &&
		    !td_strlist_has(found, ids->items[low]))
			td_strlist_add(found, ids->items[low]);
	}
}

/* The same out of the one drawer that such ids are in. */
static enum td_status
list_with_base(struct td_strlist *found, struct td_reader *reader,
               const char *base, size_t length, struct td_diag *diag)
{
	struct td_reader_wanted wanted = { .kind = TD_KIND_PERSON,
		                           .filed_under = base,
		                           .filed_under_length = length };
	struct td_strbuf directory = TD_STRBUF_INIT;
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strlist ids = TD_STRLIST_INIT;
	char *drawer = td_layout_drawer(base);
	enum td_status status;

	td_strbuf_addf(&directory, "people/%s", drawer);
	status = td_reader_list_wanted(&paths, reader, &wanted, directory.text,
	                               diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		td_strlist_add(&ids, layout.id);
		td_layout_clear(&layout);
	}
	td_strlist_sort(&ids);
	add_with_base(found, &ids, base, length);
	td_strlist_clear(&ids);
	td_strlist_clear(&paths);
	td_strbuf_clear(&directory);
	free(drawer);
	return status;
}

static enum td_status
find_with_base(struct td_strlist *found, struct td_reader *reader,
               const char *base, size_t length, struct td_diag *diag)
{
	const struct td_strlist *ids = NULL;
	enum td_status status;

	if (length == 0 || !td_fold_is_slug(base))
		return TD_OK;
	if (!reader->many)
		return list_with_base(found, reader, base, length, diag);
	status = td_reader_ids_of(&ids, reader, TD_KIND_PERSON, diag);
	if (status == TD_OK)
		add_with_base(found, ids, base, length);
	return status;
}

enum td_status
td_reader_people_like(struct td_strlist *found, struct td_reader *reader,
                      const char *id, const char *name, struct td_diag *diag)
{
	const char *apart = strstr(id, "--");
	char *slug = td_fold_slug(name);
	enum td_status status = find_with_base(
	    found, reader, id, apart ? (size_t)(apart - id) : strlen(id), diag);

	if (status == TD_OK)
		status = find_with_base(found, reader, slug, strlen(slug),
		                        diag);
	free(slug);
	return status;
}

enum td_status
td_reader_people_called(struct td_strlist *ids, struct td_reader *reader,
                        const char *id, const char *name, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_people_like(ids, reader, id, name,
	                                              diag);

	if (status == TD_OK)
		status = td_reader_people_named(&paths, reader, name, diag);
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		if (!td_strlist_has(ids, layout.id))
			td_strlist_add(ids, layout.id);
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}
