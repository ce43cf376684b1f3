/* Whether a unit or person is in the register twice. */

#include "check/check_double.h"
#include "archive/lookalike.h"
#include "base/text.h"
#include "record/person.h"
#include "record/unit.h"
#include "rules/register/register_rules.h"

#include <stdlib.h>
#include <string.h>

static void
report(const struct td_document *document, const char *name,
       enum td_finding_id finding, const char *path, struct td_diag *diag)
{
	(void)td_document_report(
	    document, td_node_get(td_document_root(document), "name"), diag,
	    finding, "name", name, "other", path, NULL);
}

static bool
names_other(const struct td_document *document, const char *id)
{
	const struct td_node *ids = td_node_get(td_document_root(document),
	                                        "distinct_from");

	for (size_t i = 0; i < td_node_count(ids); i++)
		if (td_text_equal(td_node_text(td_node_at(ids, i)), id))
			return true;
	return false;
}

/* Whether one of two records says that the other is of somebody else. */
static bool
are_told_apart(const struct td_document *own, const char *own_id,
               const struct td_document *other, const char *other_id)
{
	return names_other(own, other_id) || names_other(other, own_id);
}

/* By their ids; by their names too for who is entered by a name: for all others
 * it takes too long. */
static enum td_status
find_people(struct td_strlist *ids, const char *name, const char *id,
            struct td_reader *reader, struct td_diag *diag)
{
	if (td_reader_knows_names(reader))
		return td_reader_people_called(ids, reader, id, name, diag);
	return td_reader_people_like(ids, reader, id, name, diag);
}

/* A record that cannot be read says so at its own place. */
static enum td_status
check_people(const struct td_document *document, const char *name,
             const char *id, struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist ids = TD_STRLIST_INIT;
	enum td_status status = find_people(&ids, name, id, reader, diag);

	for (size_t i = 0; i < ids.count; i++) {
		const struct td_person *other;
		const struct td_person *own;
		char *path;

		if (strcmp(ids.items[i], id) == 0 ||
		    td_reader_person(&own, reader, id, NULL) != TD_FOUND ||
		    td_reader_person(&other, reader, ids.items[i], NULL) !=
		        TD_FOUND ||
		    !td_rule_person_same(own, other) ||
		    are_told_apart(document, id, other->document, ids.items[i]))
			continue;
		path = td_path_person(ids.items[i]);
		report(document, name, TD_PERSON_DOUBLE, path, diag);
		free(path);
	}
	td_strlist_clear(&ids);
	return status;
}

static const struct td_unit *
find_unit(struct td_reader *reader, const char *path)
{
	const struct td_unit *unit = NULL;
	struct td_layout layout;

	if (td_layout_parse(&layout, path)) {
		if (td_reader_unit(&unit, reader, layout.id, NULL) != TD_FOUND)
			unit = NULL;
		td_layout_clear(&layout);
	}
	return unit;
}

static bool
is_told_apart(const struct td_document *own, const char *own_id,
              const struct td_unit *other, const char *other_path)
{
	struct td_layout layout;
	bool is;

	if (!td_layout_parse(&layout, other_path))
		return false;
	is = are_told_apart(own, own_id, other->document, layout.id);
	td_layout_clear(&layout);
	return is;
}

static enum td_status
check_units(const struct td_document *document, const char *name,
            const char *id, struct td_reader *reader, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_units_like(&paths, reader, name,
	                                             diag);
	char *own_path = td_path_unit(id);

	for (size_t i = 0; i < paths.count; i++) {
		const struct td_unit *other;
		const struct td_unit *own;

		if (strcmp(paths.items[i], own_path) == 0)
			continue;
		own = find_unit(reader, own_path);
		other = find_unit(reader, paths.items[i]);
		if (own && other && td_rule_unit_same(own, other) &&
		    !is_told_apart(document, id, other, paths.items[i]))
			report(document, name, TD_UNIT_DOUBLE, paths.items[i],
			       diag);
	}
	free(own_path);
	td_strlist_clear(&paths);
	return status;
}

enum td_status
td_check_double(const struct td_document *document,
                const struct td_layout *layout, struct td_reader *reader,
                struct td_diag *diag)
{
	const char *name = td_node_text(
	    td_node_get(td_document_root(document), "name"));

	if (!name)
		return TD_OK;
	if (layout->kind == TD_KIND_PERSON)
		return check_people(document, name, layout->id, reader, diag);
	if (layout->kind == TD_KIND_UNIT)
		return check_units(document, name, layout->id, reader, diag);
	return TD_OK;
}
