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
td_case_read(struct td_case **affair, struct td_document *document)
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
	made->entered = td_read_day(root, "entered");
	made->closed = td_read_day(root, "closed");
	made->breach = td_read_code(root, "outcome", outcomes) == 1;
	made->discipline_until = td_read_day(root, "discipline_until");
	made->paper = td_read_document_ref(td_node_get(root, "document"));
	made->text = td_read_field(root, "text");
	*affair = made;
}

void
td_case_free(struct td_case *affair)
{
	td_read_free(affair, affair ? affair->document : NULL);
}

static enum td_status
check_order(const struct td_case *affair, struct td_diag *diag)
{
	if (!affair->opened.given || !affair->closed.given ||
	    td_date_compare(affair->opened.date, affair->closed.date) <= 0)
		return TD_OK;
	return td_document_report(affair->document, affair->closed.node, diag,
	                          TD_CASE_REVERSED, "from",
	                          affair->opened.node->text, "to",
	                          affair->closed.node->text, NULL);
}

enum td_status
td_case_check_values(const struct td_case *affair, struct td_diag *diag)
{
	enum td_status status = td_read_check_cited(affair->document,
	                                            &affair->paper, diag);

	return td_worse(status, check_order(affair, diag));
}

bool
td_case_open_on(const struct td_case *affair, struct td_date on,
                const struct td_known *known)
{
	if (!affair->opened.given ||
	    td_date_compare(on, affair->opened.date) < 0)
		return false;
	if (affair->closed.given &&
	    td_date_compare(on, affair->closed.date) >= 0)
		return false;
	return !known ||
	       td_known_counts_undated(
		   known, td_document_path(affair->document), &affair->entered);
}

char *
td_case_id(const struct td_case *affair)
{
	const struct td_field *subject = affair->person.text ? &affair->person
	                                                     : &affair->unit;

	return td_filed_id(subject->text, td_case_kind_name(affair->kind),
	                   &affair->opened);
}
