/* campaigns/…/withdrawals/<drawer>/<unit>/<day>.yaml */

#include "record/withdrawal.h"
#include "record/read.h"

void
td_withdrawal_read(struct td_withdrawal **withdrawal,
                   struct td_document *document)
{
	const struct td_node *root = td_document_root(document);
	struct td_arena *arena;
	struct td_withdrawal *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->campaign = td_read_field(root, "campaign");
	made->unit = td_read_field(root, "unit");
	made->withdrawn_on = td_read_day(root, "withdrawn_on");
	made->entered = td_read_day(root, "entered");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	*withdrawal = made;
}

void
td_withdrawal_free(struct td_withdrawal *withdrawal)
{
	td_read_free(withdrawal, withdrawal ? withdrawal->document : NULL);
}
