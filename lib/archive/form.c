/* The form of a record. */

#include "archive/form.h"
#include "yaml/document.h"

struct td_document *
td_form_load(struct td_form *form, struct td_reader *reader, enum td_kind kind,
             const char *name, const char *bytes, size_t size)
{
	struct td_document *document;

	form->found = td_diag_new();
	form->status = td_reader_examine(&document, reader, kind, name, bytes,
	                                 size, form->found);
	return document;
}

void
td_form_call(struct td_form *form, struct td_document *document,
             const char *name)
{
	struct td_diag *found = td_diag_new();

	for (size_t i = 0; i < td_diag_count(form->found); i++) {
		const struct td_finding *finding = td_diag_at(form->found, i);

		(void)td_diag_add_copy(found, finding,
		                       td_finding_place(finding, name));
	}
	td_diag_free(form->found);
	form->found = found;
	td_document_rename(document, name);
}

void
td_form_clear(struct td_form *form)
{
	if (!form)
		return;
	td_diag_free(form->found);
	*form = (struct td_form)TD_FORM_INIT;
}
