/* The loop that makes a text YAML. */

#include "yaml/mend_parts.h"

#include "yaml/document.h"

/* Each round mends a line; nobody has typed so many that are wrong. */
#define ROUNDS_MAX 500

void
td_mend_settle(struct td_mended *mended)
{
	size_t applied = 1;

	for (unsigned round = 0; applied > 0 && round < ROUNDS_MAX; round++) {
		struct td_diag *diag = td_diag_new();
		struct td_document *document = NULL;

		if (td_document_examine(&document, "", mended->bytes.text,
		                        mended->bytes.length, NULL,
		                        diag) == TD_OK)
			applied = 0;
		else
			applied = td_mended_apply(mended, "", diag);
		td_document_free(document);
		td_diag_free(diag);
	}
}
