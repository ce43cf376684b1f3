/* people/<drawer>/<person>.yaml */

#include "record/person.h"
#include "record/read.h"

void
td_person_read(struct td_person **person, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_person *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->name = td_read_field(root, "name");
	made->birth_year = td_read_int(root, "birth_year");
	made->unit = td_read_field(root, "unit");
	made->position = td_read_field(root, "position");
	made->class = (enum td_class)td_read_code(root, "class",
	                                          td_class_codes);
	made->class_node = td_node_get(root, "class");
	*person = made;
}

void
td_person_free(struct td_person *person)
{
	td_read_free(person, person ? person->document : NULL);
}
