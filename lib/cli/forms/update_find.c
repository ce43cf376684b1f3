/* Which record of the register a row of a table speaks of. */

#include "cli/forms/update_find.h"
#include "archive/lookalike.h"
#include "archive/reader.h"
#include "base/alloc.h"
#include "base/fold.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "cli/forms/registers.h"
#include "filing/filing.h"
#include "record/person.h"
#include "record/unit.h"
#include "record/unit_name.h"
#include "record/was.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* Those who may be meant, by path. */
struct candidates {
	struct td_filing *filing;
	const char *const *values;
	struct td_strlist sure;
	struct td_strlist perhaps;
};

static bool
is_given(const char *value)
{
	return value && *value;
}

static void
add_once(struct td_strlist *paths, const char *path)
{
	for (size_t i = 0; i < paths->count; i++)
		if (strcmp(paths->items[i], path) == 0)
			return;
	td_strlist_add(paths, path);
}

/* Whether a map, a record or a row of its past, has a name that may mean the
 * same. */
static bool
is_like(const struct td_node *map, const char *name)
{
	const char *own = td_node_text(td_node_get(map, "name"));

	return own && td_unit_names_same(own, name);
}

static bool
was_like(const struct td_document *document, const char *name)
{
	const struct td_node *rows = td_node_get(td_document_root(document),
	                                         "was");
	bool was = false;

	for (size_t i = 0; i < td_node_count(rows) && !was; i++)
		was = is_like(td_node_at(rows, i), name);
	return was;
}

/* How a unit comes to be weighed. */
enum reason {
	BY_ID,     /* that the name makes */
	BY_NAME,   /* of today */
	BY_FORMER, /* name */
};

static void
weigh_unit(struct candidates *found, const char *path, enum reason reason)
{
	const char *name = found->values[TD_UNIT_NAME];
	const struct td_unit *unit;
	struct td_layout layout;

	if (!td_layout_parse(&layout, path))
		return;
	if (td_reader_unit(&unit, found->filing->reader, layout.id, NULL) ==
	    TD_FOUND) {
		bool now = reason == BY_ID ||
		           is_like(td_document_root(unit->document), name);

		bool counts = now || reason == BY_FORMER;

		if (counts && td_was_spelling(unit->document, name))
			add_once(&found->sure, path);
		else if (now || (counts && was_like(unit->document, name)))
			add_once(&found->perhaps, path);
	}
	td_layout_clear(&layout);
}

/* A name that a unit has goes before the same one that another had: that one is
 * called otherwise by now. */
static enum td_status
find_units(struct candidates *found)
{
	struct td_strlist like = TD_STRLIST_INIT;
	const char *name = found->values[TD_UNIT_NAME];
	enum td_status status = td_reader_units_like(
	    &like, found->filing->reader, name, found->filing->diag);
	char *slug = td_fold_slug(name);
	char *path = *slug ? td_path_unit(slug) : NULL;

	if (path &&
	    td_snapshot_has(td_change_base(found->filing->change), path))
		weigh_unit(found, path, BY_ID);
	for (size_t i = 0; i < like.count; i++)
		weigh_unit(found, like.items[i], BY_NAME);
	if (found->sure.count == 0 && found->perhaps.count == 0)
		for (size_t i = 0; i < like.count; i++)
			weigh_unit(found, like.items[i], BY_FORMER);
	free(path);
	free(slug);
	td_strlist_clear(&like);
	return status;
}

static void
weigh_person(struct candidates *found, const char *id)
{
	const char *const *values = found->values;
	const char *given = values[TD_PERSON_BIRTH_YEAR];
	int year = is_given(given) ? atoi(given) : 0;
	const struct td_person *person;
	const struct td_node *unit;
	char *path;
	bool same;

	if (td_reader_person(&person, found->filing->reader, id, NULL) !=
	        TD_FOUND ||
	    (year && person->born && year != person->born))
		return;
	unit = td_node_get(td_document_root(person->document), "unit");
	same = td_was_spelling(person->document, values[TD_PERSON_NAME]) &&
	       ((year && person->born) ||
	        td_text_equal(td_node_text(unit), values[TD_PERSON_UNIT]));
	path = td_path_person(id);
	add_once(same ? &found->sure : &found->perhaps, path);
	free(path);
}

/* Whether a record says all that the row does; of the year neither says more.
 */
static bool
is_equal(const struct candidates *found, const char *id)
{
	static const struct {
		int value;
		const char *key;
	} said[] = { { TD_PERSON_UNIT, "unit" },
		     { TD_PERSON_POSITION, "position" },
		     { TD_PERSON_CLASS, "class" } };
	const char *const *values = found->values;
	const char *given = values[TD_PERSON_BIRTH_YEAR];
	const struct td_person *person;
	const char *name;
	bool equal;

	if (td_reader_person(&person, found->filing->reader, id, NULL) !=
	    TD_FOUND)
		return false;
	name = td_node_text(
	    td_node_get(td_document_root(person->document), "name"));
	equal = name && td_fold_names_same(name, values[TD_PERSON_NAME]) &&
	        (is_given(given) ? atoi(given) : 0) == person->born;
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		equal = equal &&
		        (!is_given(values[said[i].value]) ||
		         td_text_equal(values[said[i].value],
		                       td_node_text(td_node_get(
					   td_document_root(person->document),
					   said[i].key))));
	return equal;
}

/* The one who is as the row says, among others who may be meant: nothing is to
 * be done. */
static void
prefer_equal(struct candidates *found, const struct td_strlist *ids)
{
	const char *one = NULL;
	size_t count = 0;

	for (size_t i = 0; i < ids->count; i++)
		if (is_equal(found, ids->items[i])) {
			one = ids->items[i];
			count++;
		}
	if (count == 1) {
		char *path = td_path_person(one);

		td_strlist_clear(&found->sure);
		td_strlist_clear(&found->perhaps);
		td_strlist_add(&found->sure, path);
		free(path);
	}
}

static enum td_status
find_people(struct candidates *found)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	const char *name = found->values[TD_PERSON_NAME];
	char *slug = td_fold_slug(name);
	enum td_status status = td_reader_people_called(
	    &ids, found->filing->reader, slug, name, found->filing->diag);

	for (size_t i = 0; i < ids.count; i++)
		weigh_person(found, ids.items[i]);
	prefer_equal(found, &ids);
	free(slug);
	td_strlist_clear(&ids);
	return status;
}

/* What the record at the path calls itself where the row does. */
static void
set_spelling(struct td_update_found *chosen, const struct candidates *found,
             const struct td_table *table)
{
	struct td_document *document;
	const char *name = NULL;

	if (td_reader_document(&document, found->filing->reader, table->kind,
	                       chosen->path, NULL) != TD_OK)
		return;
	name = td_was_spelling(document, found->values[1]);
	if (name)
		chosen->name = td_strdup(name);
	td_document_free(document);
}

static enum td_status
choose(struct td_update_found *chosen, const struct candidates *found,
       const struct td_table *table, const struct td_table_entry *entry)
{
	struct td_place place = { .path = entry->name, .keys = "name" };
	struct td_diag *told = td_diag_new();
	struct td_strbuf all = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < found->sure.count; i++)
		td_strbuf_addf(&all, "%s%s", all.length ? ", " : "",
		               found->sure.items[i]);
	for (size_t i = 0; i < found->perhaps.count; i++)
		td_strbuf_addf(&all, "%s%s", all.length ? ", " : "",
		               found->perhaps.items[i]);
	status = td_diag_add(told, TD_UPDATE_AMBIGUOUS, place, "name",
	                     found->values[1], "people", all.text, NULL);
	if (found->sure.count == 1) {
		chosen->path = td_strdup(found->sure.items[0]);
		set_spelling(chosen, found, table);
		status = TD_OK;
	} else if (all.length == 0) {
		status = TD_OK;
	} else {
		td_table_entry_tell(found->filing->diag, told, entry, table);
	}
	td_strbuf_clear(&all);
	td_diag_free(told);
	return status;
}

enum td_status
td_update_find(struct td_update_found *chosen, struct td_filing *filing,
               const struct td_table *table, const char *const *values,
               const struct td_table_entry *entry)
{
	struct candidates found = { .filing = filing, .values = values };
	enum td_status status = TD_OK;
	char *own;

	*chosen = (struct td_update_found){ NULL, NULL };
	if (is_given(values[0])) {
		own = td_fold_is_slug(values[0]) ? table->path(values[0])
		                                 : NULL;
		if (own && td_snapshot_has(td_change_base(filing->change), own))
			chosen->path = own;
		else
			free(own);
		return TD_OK;
	}
	if (!is_given(values[1]))
		return TD_OK;
	status = table->kind == TD_KIND_UNIT ? find_units(&found)
	                                     : find_people(&found);
	if (status == TD_OK)
		status = choose(chosen, &found, table, entry);
	td_strlist_clear(&found.perhaps);
	td_strlist_clear(&found.sure);
	return status;
}
