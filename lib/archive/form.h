/*
 * The form of a record: its bytes read once, with what was found of them.
 */
#ifndef TD_ARCHIVE_FORM_H
#define TD_ARCHIVE_FORM_H

#include "archive/reader.h"
#include "base/status.h"
#include "diag/diag.h"

struct td_form {
	enum td_status status;
	struct td_diag *found;
};

#define TD_FORM_INIT                                                           \
	{                                                                      \
		.found = NULL                                                  \
	}

/*
 * Read bytes as a record of a kind (td_reader_examine()). What is wrong with
 * its form is kept, for the check of what it says. Returns the document, the
 * caller's; NULL: there is nothing that could be read further. The caller
 * clears the form.
 */
struct td_document *
td_form_load(struct td_form *form, struct td_reader *reader, enum td_kind kind,
             const char *name, const char *bytes, size_t size);

/* Findings call it by another name from now on: a record that was made gets
 * its path only when it was read. */
void
td_form_call(struct td_form *form, struct td_document *document,
             const char *name);

void
td_form_clear(struct td_form *form);

#endif
