/* people/<drawer>/<person>.yaml */

#include "record/person.h"
#include "record/read.h"

static void
read_posts(struct td_person *person, struct td_arena *arena,
           const struct td_node *list)
{
	person->posts = td_read_array(&person->post_count, arena, list,
	                              sizeof *person->posts);
	for (size_t i = 0; i < person->post_count; i++) {
		const struct td_node *node = td_node_at(list, i);

		person->posts[i] = (struct td_post){
			.unit = td_read_field(node, "unit"),
			.position = td_read_field(node, "position"),
			.days = td_own_days_of(list, i),
			.node = node
		};
	}
}

void
td_person_read(struct td_person **person, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_person *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	td_was_parse(&made->was, arena, root);
	read_posts(made, arena, td_node_get(root, "posts"));
	made->born = td_read_int(root, "birth_year");
	*person = made;
}

void
td_person_free(struct td_person *person)
{
	td_read_free(person, person ? person->document : NULL);
}

/* The map that has a key of the person as of then. */
static const struct td_node *
holder(const struct td_person *person, const char *key,
       const struct td_asof *asof)
{
	return td_was_holder(&person->was, person->document, key, asof);
}

struct td_person_then
td_person_on(const struct td_person *person, struct td_asof asof)
{
	struct td_person_then then = { .class = TD_CLASS_COUNT };
	const struct td_node *at;

	if (td_look_has(asof.look, TD_DATED_NAME))
		then.name = td_read_field(holder(person, "name", &asof),
		                          "name");
	if (td_look_has(asof.look, TD_DATED_UNIT))
		then.unit = td_read_field(holder(person, "unit", &asof),
		                          "unit");
	if (td_look_has(asof.look, TD_DATED_POSITION))
		then.position = td_read_field(holder(person, "position", &asof),
		                              "position");
	if (td_look_has(asof.look, TD_DATED_CLASS)) {
		at = holder(person, "class", &asof);
		then.class = (enum td_class)td_read_code(at, "class",
		                                         td_class_codes);
		then.class_node = td_node_get(at, "class");
	}
	return then;
}

int
td_person_born(const struct td_person *person, const struct td_known *known)
{
	const struct td_asof asof = { .day = TD_DATE_MAX, .known = known };

	return td_read_int(holder(person, "birth_year", &asof), "birth_year");
}

static void
add_once(struct td_strlist *ids, const char *id)
{
	if (id && !td_strlist_has(ids, id))
		td_strlist_add(ids, id);
}

/* Posts that touch the days from one to that of the question. */
static void
add_posts(struct td_strlist *ids, const struct td_person *person,
          struct td_date from, const struct td_asof *asof)
{
	for (size_t i = 0; i < person->post_count; i++) {
		const struct td_post *post = &person->posts[i];
		struct td_asof last = *asof;
		struct td_day until = td_own_days_last(person->document,
		                                       &post->days, asof);

		if (until.given && td_date_compare(until.date, last.day) < 0)
			last.day = until.date;
		if (td_date_compare(last.day, from) >= 0 &&
		    td_own_days_hold(person->document, &post->days, &last))
			add_once(ids, post->unit.text);
	}
}

void
td_person_units(struct td_strlist *ids, const struct td_person *person,
                struct td_date from, struct td_asof asof)
{
	const struct td_was *was = &person->was;
	const struct td_date last = asof.day;

	add_once(ids, td_person_on(person, asof).unit.text);
	for (size_t i = was->count; i-- > 0;) {
		const struct td_date until = was->rows[i].until.date;

		if (td_date_compare(until, last) >= 0 ||
		    td_date_compare(until, from) < 0)
			continue;
		asof.day = until;
		add_once(ids, td_person_on(person, asof).unit.text);
	}
	asof.day = last;
	add_posts(ids, person, from, &asof);
}
