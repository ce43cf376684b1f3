/* What the register holds. */

#include "views/register/members.h"

#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/names.h"
#include "diag/message.h"
#include "record/person.h"
#include "record/unit.h"
#include "store/snapshot.h"
#include "views/asked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Of either list. */
enum {
	COLUMNS = 9
};

static const struct td_listing_column unit_columns[COLUMNS + 1] = {
	{ "id", N_("id") },
	{ "name", N_("name") },
	{ "class", NULL },
	{ "class_name", N_("class") },
	{ "level", NULL },
	{ "managed_by", NULL },
	{ "head_name", N_("head") },
	{ "head_office", N_("office of the head") },
	{ "path", NULL },
	{ NULL, NULL },
};

static const struct td_listing_column person_columns[COLUMNS + 1] = {
	{ "id", N_("id") },
	{ "name", N_("name") },
	{ "birth_year", N_("born") },
	{ "unit", NULL },
	{ "unit_name", N_("unit") },
	{ "position", N_("position") },
	{ "class", NULL },
	{ "class_name", N_("class") },
	{ "path", NULL },
	{ NULL, NULL },
};

/* One of the register, by the order of its name. */
struct member {
	const char *id;
	const struct td_unit *unit;
	const struct td_person *person; /* both NULL: it cannot be read */
	char *key;
};

struct members {
	struct td_reader *reader;
	const struct td_members_query *query;
	struct td_diag *diag;
	struct member *items;
	size_t count;
	enum td_status status;
};

static int
compare_members(const void *left, const void *right)
{
	const struct member *a = left;
	const struct member *b = right;
	int order = strcmp(a->key, b->key);

	return order ? order : strcmp(a->id, b->id);
}

static struct td_unit_then
unit_then(const struct members *members, const struct td_unit *unit)
{
	return td_unit_on(unit, td_reader_asof(members->reader, TD_LOOK_LISTED,
	                                       members->query->today));
}

static struct td_person_then
person_then(const struct members *members, const struct td_person *person)
{
	return td_person_on(person,
	                    td_reader_asof(members->reader, TD_LOOK_LISTED,
	                                   members->query->today));
}

/* Whether a name has words, with or without marks. */
static bool
has_words(const char *name, const char *words)
{
	char *slug, *wanted;
	bool has;

	if (!words)
		return true;
	slug = td_fold_slug(name ? name : "");
	wanted = td_fold_slug(words);
	has = strstr(slug, wanted) != NULL;
	free(wanted);
	free(slug);
	return has;
}

static bool
is_class(const struct td_members_query *query, enum td_class class)
{
	return !query->class ||
	       (class != TD_CLASS_COUNT &&
	        (strcmp(td_class_name(class), query->class) == 0 ||
	         (query->or_class &&
	          strcmp(td_class_name(class), query->or_class) == 0)));
}

static bool
is_registered(const struct members *members, const char *unit)
{
	const char *campaign = members->query->campaign;
	char *path = campaign ? td_path_registration(campaign, unit) : NULL;
	bool is = !campaign ||
	          (path &&
	           td_snapshot_has(td_reader_snapshot(members->reader), path));

	free(path);
	return is;
}

static void
add(struct members *members, struct member member, const char *name)
{
	member.key = td_fold_sort_key(name ? name : member.id);
	members->items[members->count++] = member;
}

static void
add_unit(struct members *members, const char *id)
{
	struct member member = { .id = id };
	struct td_unit_then then;

	switch (
	    td_reader_unit(&member.unit, members->reader, id, members->diag)) {
	case TD_FOUND:
		then = unit_then(members, member.unit);
		if (has_words(then.name.text, members->query->words) &&
		    is_class(members->query, then.class) &&
		    is_registered(members, id))
			add(members, member, then.name.text);
		break;
	case TD_BROKEN:
		members->status = TD_FAILED;
		add(members, member, NULL);
		break;
	case TD_MISSING:
		break;
	}
}

static void
add_person(struct members *members, const char *id)
{
	const char *unit = members->query->unit;
	struct member member = { .id = id };
	struct td_person_then then;

	switch (td_reader_person(&member.person, members->reader, id,
	                         members->diag)) {
	case TD_FOUND:
		then = person_then(members, member.person);
		if (has_words(then.name.text, members->query->words) &&
		    is_class(members->query, then.class) &&
		    (!unit || td_text_equal(then.unit.text, unit)))
			add(members, member, then.name.text);
		break;
	case TD_BROKEN:
		members->status = TD_FAILED;
		add(members, member, NULL);
		break;
	case TD_MISSING:
		break;
	}
}

static void
put(struct td_listing *listing, const char *text)
{
	td_strlist_add(&listing->cells, text ? text : "");
}

static void
put_class(struct td_listing *listing, enum td_class class)
{
	const char *name = class == TD_CLASS_COUNT ? NULL
	                                           : td_class_name(class);

	put(listing, name);
	put(listing, name ? td_term(name) : NULL);
}

/* A row of what cannot be told; the path is the last cell. */
static void
put_unread(struct td_listing *listing, const char *id, const char *path)
{
	const char *cells[COLUMNS] = { id };
	size_t last = 0;

	while (listing->columns[last + 1].key)
		last++;
	cells[last] = path;
	td_listing_add_unread(listing, cells);
}

static void
put_unit(struct td_listing *listing, const struct members *members,
         const struct member *member)
{
	char *path = td_path_unit(member->id);
	struct td_unit_then then;

	if (!member->unit) {
		put_unread(listing, member->id, path);
	} else {
		then = unit_then(members, member->unit);
		put(listing, member->id);
		put(listing, then.name.text);
		put_class(listing, then.class);
		put(listing, td_unit_level_name(then.level));
		put(listing, then.managed_by.text);
		put(listing, then.head_name);
		put(listing, then.head_office);
		put(listing, path);
	}
	free(path);
}

static void
put_person(struct td_listing *listing, const struct members *members,
           const struct member *member)
{
	char *path = td_path_person(member->id);
	struct td_person_then then;
	char year[12] = "";

	if (!member->person) {
		put_unread(listing, member->id, path);
	} else {
		then = person_then(members, member->person);
		if (member->person->born > 0)
			snprintf(year, sizeof year, "%d", member->person->born);
		put(listing, member->id);
		put(listing, then.name.text);
		put(listing, year);
		put(listing, then.unit.text);
		put(listing, td_name_of_unit(
				 members->reader, then.unit.text,
				 td_reader_asof(members->reader, TD_LOOK_LISTED,
		                                members->query->today)));
		put(listing, then.position.text);
		put_class(listing, then.class);
		put(listing, path);
	}
	free(path);
}

/* Nobody belongs to what is not there, which a slip in an id would say. */
static enum td_status
check_asked(const struct members *members)
{
	const struct td_members_query *query = members->query;
	const struct td_campaign *campaign;
	const struct td_unit *unit;
	enum td_status status = TD_OK;

	if (query->unit)
		status = td_asked_unit(&unit, members->reader, query->unit,
		                       members->diag);
	if (query->campaign)
		status = td_worse(
		    status,
		    td_asked_found(
			td_reader_campaign(&campaign, members->reader,
		                           query->campaign, members->diag),
			TD_KIND_CAMPAIGN, query->campaign, members->diag));
	return status;
}

static enum td_status
list(struct td_listing *listing, struct members *members, enum td_kind kind)
{
	struct td_strlist ids = TD_STRLIST_INIT;

	members->status = td_worse(
	    check_asked(members),
	    td_reader_registered_ids(&ids, members->reader, kind,
	                             members->diag));
	members->items = td_alloc(ids.count + 1, sizeof *members->items);
	for (size_t i = 0; i < ids.count; i++)
		if (kind == TD_KIND_UNIT)
			add_unit(members, ids.items[i]);
		else
			add_person(members, ids.items[i]);
	qsort(members->items, members->count, sizeof *members->items,
	      compare_members);
	for (size_t i = 0; i < members->count; i++) {
		if (kind == TD_KIND_UNIT)
			put_unit(listing, members, &members->items[i]);
		else
			put_person(listing, members, &members->items[i]);
		free(members->items[i].key);
	}
	free(members->items);
	td_strlist_clear(&ids);
	return members->status;
}

enum td_status
td_members_units(struct td_listing *listing, struct td_reader *reader,
                 const struct td_members_query *query, struct td_diag *diag)
{
	struct members members = { .reader = reader,
		                   .query = query,
		                   .diag = diag };

	listing->columns = unit_columns;
	return list(listing, &members, TD_KIND_UNIT);
}

enum td_status
td_members_people(struct td_listing *listing, struct td_reader *reader,
                  const struct td_members_query *query, struct td_diag *diag)
{
	struct members members = { .reader = reader,
		                   .query = query,
		                   .diag = diag };

	listing->columns = person_columns;
	return list(listing, &members, TD_KIND_PERSON);
}
