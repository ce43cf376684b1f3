/* campaigns/…/registrations/<drawer>/<unit>.yaml */

#include "record/registration.h"
#include "record/read.h"

void
td_registration_read(struct td_registration **registration,
                     struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	const struct td_node *by = td_node_get(root, "registered_by");
	struct td_arena *arena;
	struct td_registration *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->unit = td_read_field(root, "unit");
	made->registered_on = td_read_day(root, "registered_on");
	made->registered_by = td_read_text(by, "name");
	made->registered_by_office = td_read_text(by, "office");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	*registration = made;
}

void
td_registration_free(struct td_registration *registration)
{
	td_read_free(registration,
	             registration ? registration->document : NULL);
}

enum td_status
td_registration_check_values(const struct td_registration *registration,
                             struct td_diag *diag)
{
	return td_read_check_number(registration->document,
	                            registration->paper.number, diag);
}
