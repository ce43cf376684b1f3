/* cases/<drawer>/<case>.yaml */

#include "record/case.h"
#include "record/filed_id.h"
#include "record/read.h"

static const char *const kind_codes[] = {
	[TD_CASE_DISCIPLINE] = "discipline",
	[TD_CASE_INVESTIGATION] = "investigation",
	[TD_CASE_INSPECTION] = "inspection",
	[TD_CASE_AUDIT] = "audit",
	[TD_CASE_COMPLAINT] = "complaint",
	[TD_CASE_PRESS] = "press",
	NULL,
};

const char *
td_case_kind_name(enum td_case_kind kind)
{
	return kind_codes[kind];
}

void
td_case_read(struct td_case **matter, struct td_document *document)
{
	static const char *const outcomes[] = { "cleared", "breach", NULL };
	const struct td_node *root = td_document_root(document);
	const struct td_node *subject = td_node_get(root, "subject");
	struct td_arena *arena;
	struct td_case *made = td_read_new(&arena, sizeof *made);

	made->document = document;
	made->person = td_read_field(subject, "person");
	made->unit = td_read_field(subject, "unit");
	made->kind = (enum td_case_kind)td_read_code(root, "kind", kind_codes);
	made->opened = td_read_day(root, "opened");
	made->closed = td_read_day(root, "closed");
	made->breach = td_read_code(root, "outcome", outcomes) == 1;
	made->discipline_until = td_read_day(root, "discipline_until");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->text = td_read_field(root, "text");
	*matter = made;
}

void
td_case_free(struct td_case *matter)
{
	td_read_free(matter, matter ? matter->document : NULL);
}

static enum td_status
check_order(const struct td_case *matter, struct td_diag *diag)
{
	if (!matter->opened.given || !matter->closed.given ||
	    td_date_compare(matter->opened.date, matter->closed.date) <= 0)
		return TD_OK;
	return td_document_report(matter->document, matter->closed.node, diag,
	                          TD_CASE_REVERSED, "from",
	                          matter->opened.node->text, "to",
	                          matter->closed.node->text, NULL);
}

enum td_status
td_case_check_values(const struct td_case *matter, struct td_diag *diag)
{
	enum td_status status = td_read_check_cited(matter->document,
	                                            &matter->paper, diag);

	return td_worse(status, check_order(matter, diag));
}

bool
td_case_open_on(const struct td_case *matter, struct td_date on)
{
	if (!matter->opened.given ||
	    td_date_compare(on, matter->opened.date) < 0)
		return false;
	return !matter->closed.given ||
	       td_date_compare(on, matter->closed.date) < 0;
}

char *
td_case_id(const struct td_case *matter)
{
	const struct td_field *subject = matter->person.text ? &matter->person
	                                                     : &matter->unit;

	return td_filed_id(subject->text, td_case_kind_name(matter->kind),
	                   &matter->opened);
}
