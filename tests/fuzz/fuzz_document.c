/*
 * Any bytes as a document. What can be read is written in our form and read
 * again: it must say the same, and be written the same.
 */

#include "base/file_kind.h"
#include "yaml/document.h"
#include "yaml/emitter.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool
is_same(const struct td_node *a, const struct td_node *b)
{
	if (a->type != b->type)
		return false;
	if (a->type == TD_NODE_NULL)
		return true;
	if (a->length != b->length)
		return false;
	if (a->type != TD_NODE_LIST && a->type != TD_NODE_MAP)
		return memcmp(a->text, b->text, a->length) == 0;
	for (size_t i = 0; i < a->length; i++)
		if ((a->type == TD_NODE_MAP &&
		     !is_same(a->children[i]->key, b->children[i]->key)) ||
		    !is_same(a->children[i], b->children[i]))
			return false;
	return true;
}

static char *
write_document(const struct td_document *document)
{
	struct td_emitter *emitter = td_emitter_new();
	char *written;

	td_emit_node(emitter, NULL, td_document_root(document));
	written = td_emitter_finish(emitter);
	td_emitter_free(emitter);
	return written;
}

static void
check_again(const struct td_document *document, struct td_diag *diag)
{
	/* Ours may be longer: indentation for braces. */
	struct td_document_options options = { .bytes_max = SIZE_MAX };
	struct td_document *again = NULL;
	char *written = write_document(document);
	char *twice;

	/* A text of one word may be what a picture begins with. */
	if (td_file_kind_of(written, strlen(written))) {
		free(written);
		return;
	}
	if (td_document_parse(&again, "again", written, strlen(written),
	                      &options, diag) != TD_OK)
		abort();
	if (!is_same(td_document_root(document), td_document_root(again)))
		abort();
	twice = write_document(again);
	if (strcmp(written, twice) != 0)
		abort();
	free(twice);
	free(written);
	td_document_free(again);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct td_document_options any = { .any_text = true };
	struct td_diag *diag = td_diag_new();
	struct td_document *document = NULL;
	enum td_status status = td_document_parse(
	    &document, "fuzz", (const char *)bytes, size, NULL, diag);

	if ((status == TD_OK) != (td_diag_count(diag) == 0))
		abort();
	if (status == TD_OK) {
		check_again(document, diag);
		td_document_free(document);
	}
	if (td_document_parse(&document, "fuzz", (const char *)bytes, size,
	                      &any, diag) == TD_OK)
		td_document_free(document);
	td_diag_free(diag);
	return 0;
}
