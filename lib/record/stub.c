/* campaigns/<campaign>/stubs/<stub>.yaml */

#include "record/stub.h"
#include "record/filed_id.h"
#include "record/read.h"

void
td_stub_read(struct td_stub **stub, struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_stub *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->secrecy = td_read_field(root, "secrecy");
	made->received = td_read_day(root, "received");
	made->nominated_by = td_read_field(root, "nominated_by");
	made->kept_by = td_read_field(root, "kept_by");
	made->number = td_read_field(root, "register");
	*stub = made;
}

void
td_stub_free(struct td_stub *stub)
{
	td_read_free(stub, stub ? stub->document : NULL);
}

char *
td_stub_id(const struct td_stub *stub)
{
	return td_filed_id(stub->nominated_by.text, NULL, &stub->received);
}
