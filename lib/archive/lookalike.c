/* Records that may speak of the same unit, person or initiative. */

#include "archive/lookalike.h"
#include "archive/byte_index.h"
#include "archive/reader_parts.h"
#include "base/fold.h"
#include "base/strbuf.h"

#include <stdlib.h>
#include <string.h>

static char *
name_of_unit(const char *bytes)
{
	char *name = td_byte_value(bytes, "name", true);
	char *slug;

	/* All on one line, or in other ways that nobody writes by hand. */
	slug = td_fold_slug(name ? name : "");
	free(name);
	return slug;
}

/* Number and issuer of the document; "" when one of them is not told. */
static char *
initiative_key(const char *number, const char *issuer)
{
	struct td_strbuf key = TD_STRBUF_INIT;
	char *slug = td_fold_slug(issuer ? issuer : "");

	if (number && *number != '\0' && *slug != '\0')
		td_strbuf_addf(&key, "%s %s", number, slug);
	free(slug);
	return td_strbuf_take(&key);
}

static char *
initiative_of_nomination(const char *bytes)
{
	const char *at = strstr(bytes, "recognised_by");
	char *number;
	char *issuer;
	char *key;

	if (!at)
		return NULL;
	number = td_byte_value(at, "number", false);
	issuer = td_byte_value(at, "issuer", false);
	key = initiative_key(number, issuer);
	free(issuer);
	free(number);
	return key;
}

enum td_status
td_reader_units_like(struct td_strlist *paths, struct td_reader *reader,
                     const char *name, struct td_diag *diag)
{
	struct td_strlist units = TD_STRLIST_INIT;
	enum td_status status = TD_OK;
	char *slug;

	if (!reader->snapshot)
		return TD_OK;
	if (!reader->units_by_name) {
		status = td_reader_list(&units, reader, TD_KIND_UNIT, "units",
		                        diag);
		reader->units_by_name = td_byte_index_new(reader->snapshot,
		                                          &units, name_of_unit);
		td_strlist_clear(&units);
	}
	slug = td_fold_slug(name);
	td_byte_index_find(paths, reader->units_by_name, slug);
	free(slug);
	return status;
}

static enum td_status
list_nominations(struct td_strlist *paths, struct td_reader *reader,
                 struct td_diag *diag)
{
	struct td_strlist campaigns = TD_STRLIST_INIT;
	enum td_status status = td_reader_campaign_ids(&campaigns, reader,
	                                               diag);

	for (size_t i = 0; status == TD_OK && i < campaigns.count; i++)
		status = td_reader_nominations(paths, reader,
		                               campaigns.items[i], diag);
	td_strlist_clear(&campaigns);
	return status;
}

enum td_status
td_reader_initiatives_like(struct td_strlist *paths, struct td_reader *reader,
                           const char *number, const char *issuer,
                           struct td_diag *diag)
{
	struct td_strlist nominations = TD_STRLIST_INIT;
	enum td_status status = TD_OK;
	char *key;

	if (!reader->snapshot)
		return TD_OK;
	if (!reader->nominations_by_initiative) {
		status = list_nominations(&nominations, reader, diag);
		reader->nominations_by_initiative = td_byte_index_new(
		    reader->snapshot, &nominations, initiative_of_nomination);
		td_strlist_clear(&nominations);
	}
	key = initiative_key(number, issuer);
	td_byte_index_find(paths, reader->nominations_by_initiative, key);
	free(key);
	return status;
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

enum td_status
td_reader_people_like(struct td_strlist *found, struct td_reader *reader,
                      const char *id, const char *name, struct td_diag *diag)
{
	const struct td_strlist *ids = NULL;
	const char *apart = strstr(id, "--");
	enum td_status status = td_reader_ids_of(&ids, reader, TD_KIND_PERSON,
	                                         diag);
	char *slug;

	if (status != TD_OK)
		return status;
	slug = td_fold_slug(name);
	add_with_base(found, ids, id,
	              apart ? (size_t)(apart - id) : strlen(id));
	add_with_base(found, ids, slug, strlen(slug));
	free(slug);
	return TD_OK;
}
