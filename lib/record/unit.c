/* units/<drawer>/<unit>.yaml */

#include "record/unit.h"
#include "base/fold.h"
#include "record/read.h"

static const char *const level_codes[] = {
	[TD_UNIT_LEVEL_CENTRAL] = "central",
	[TD_UNIT_LEVEL_PROVINCE] = "province",
	[TD_UNIT_LEVEL_DISTRICT] = "district",
	[TD_UNIT_LEVEL_COMMUNE] = "commune",
	[TD_UNIT_LEVEL_UNIT] = "unit",
	NULL,
};

const char *
td_unit_level_name(enum td_unit_level level)
{
	return level_codes[level];
}

static void
read_dissolved(struct td_unit *unit, struct td_arena *arena,
               const struct td_node *node)
{
	if (!node)
		return;
	unit->is_dissolved = true;
	unit->dissolved_on = td_read_day(node, "on");
	unit->dissolved_entered = td_read_day(node, "entered");
	unit->dissolved_by = td_read_document_ref(
	    td_node_get(node, "document"));
	td_read_fields(&unit->successors, arena, node, "successors");
}

static void
read_acting(struct td_unit *unit, struct td_arena *arena,
            const struct td_node *list)
{
	unit->acting = td_read_array(&unit->acting_count, arena, list,
	                             sizeof *unit->acting);
	for (size_t i = 0; i < unit->acting_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		unit->acting[i] = (struct td_acting){
			.name = td_read_text(node, "name"),
			.office = td_read_text(node, "office"),
			.days = td_own_days_of(list, i),
			.node = node
		};
	}
}

void
td_unit_read(struct td_unit **unit, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_unit *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	td_was_parse(&made->was, arena, root);
	read_acting(made, arena, td_node_get(root, "acting"));
	made->from = td_read_day(root, "from");
	read_dissolved(made, arena, td_node_get(root, "dissolved"));
	*unit = made;
}

void
td_unit_free(struct td_unit *unit)
{
	td_read_free(unit, unit ? unit->document : NULL);
}

enum td_status
td_unit_check_values(const struct td_unit *unit, struct td_diag *diag)
{
	return td_read_check_cited(unit->document, &unit->dissolved_by, diag);
}

/* One says that a unit is dissolved from a day on, or did by mistake: it is
 * believed where that was known, and what was said before it elsewhere. */
static bool
believe(bool before, const struct td_unit *unit, struct td_date on,
        const struct td_day *dissolved, const struct td_day *entered,
        const struct td_known *known)
{
	bool says = dissolved->given &&
	            td_date_compare(on, dissolved->date) >= 0;

	if (says == before ||
	    (known && !td_known_counts_undated(
			  known, td_document_path(unit->document), entered)))
		return before;
	return says;
}

bool
td_unit_is_dissolved(const struct td_unit *unit, struct td_date on,
                     const struct td_known *known)
{
	const struct td_node *mistaken;
	bool is = false;

	if (!unit->dissolved_on.given)
		return false;
	mistaken = td_node_get(
	    td_node_get(td_document_root(unit->document), "dissolved"),
	    "mistaken");
	for (size_t i = 0; i < td_node_count(mistaken); i++) {
		const struct td_node *row = td_node_at(mistaken, i);
		const struct td_day dissolved = td_read_day(row, "on");
		const struct td_day entered = td_read_day(row, "entered");

		is = believe(is, unit, on, &dissolved, &entered, known);
	}
	return believe(is, unit, on, &unit->dissolved_on,
	               &unit->dissolved_entered, known);
}

bool
td_unit_exists_on(const struct td_unit *unit, struct td_date on,
                  const struct td_known *known)
{
	if (unit->from.given && td_date_compare(on, unit->from.date) < 0)
		return false;
	return !td_unit_is_dissolved(unit, on, known);
}

struct td_unit_then
td_unit_on(const struct td_unit *unit, struct td_asof asof)
{
	struct td_unit_then then = { .class = TD_CLASS_COUNT };
	const struct td_node *at;

	if (td_look_has(asof.look, TD_DATED_NAME))
		then.name = td_read_field(
		    td_was_holder(&unit->was, unit->document, "name", &asof),
		    "name");
	if (td_look_has(asof.look, TD_DATED_CLASS)) {
		at = td_was_holder(&unit->was, unit->document, "class", &asof);
		then.class = (enum td_class)td_read_code(at, "class",
		                                         td_class_codes);
		then.class_node = td_node_get(at, "class");
		at = td_was_holder(&unit->was, unit->document, "level", &asof);
		then.level = (enum td_unit_level)td_read_code(at, "level",
		                                              level_codes);
	}
	if (td_look_has(asof.look, TD_DATED_MANAGER))
		then.managed_by = td_read_field(
		    td_was_holder(&unit->was, unit->document, "managed_by",
		                  &asof),
		    "managed_by");
	if (td_look_has(asof.look, TD_DATED_HEAD)) {
		at = td_node_get(
		    td_was_holder(&unit->was, unit->document, "head", &asof),
		    "head");
		then.head_name = td_read_text(at, "name");
		then.head_office = td_read_text(at, "office");
	}
	return then;
}

/* The first day without a head, of those up to the day; not given: there was
 * none before either. */
static struct td_day
vacant_since(const struct td_unit *unit, struct td_asof asof)
{
	struct td_day since = { .given = false };
	const struct td_date day = asof.day;

	for (size_t i = 0; i < unit->was.count; i++) {
		const struct td_date until = unit->was.rows[i].until.date;

		if (td_date_compare(until, day) >= 0)
			break;
		asof.day = until;
		if (td_unit_on(unit, asof).head_name)
			since = (struct td_day){
				.given = true,
				.date = td_date_add_days(until, 1),
			};
	}
	return since;
}

struct td_unit_signer
td_unit_signer(const struct td_unit *unit, struct td_asof asof,
               const char *name)
{
	struct td_unit_signer signer = {
		.head = td_unit_on(unit, asof).head_name,
	};

	signer.signs = signer.head && td_fold_compare(name, signer.head) == 0;
	for (size_t i = 0; i < unit->acting_count && !signer.signs; i++) {
		const struct td_acting *acting = &unit->acting[i];

		if (!acting->name ||
		    !td_own_days_hold(unit->document, &acting->days, &asof))
			continue;
		if (!signer.head)
			signer.head = acting->name;
		signer.signs = td_fold_compare(name, acting->name) == 0;
	}
	if (!signer.head) {
		signer.vacant = vacant_since(unit, asof);
		signer.signs = !signer.vacant.given;
	}
	return signer;
}
