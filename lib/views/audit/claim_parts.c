/* What a commit brought in, for claims. */

#include "views/audit/claim_parts.h"
#include "store/evidence.h"
#include "views/audit/audit_ambit.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

bool
td_claim_any(const struct td_claim *claim, td_claim_test *test)
{
	const struct td_deeds *deeds = &claim->auditor->deeds;
	const struct td_passage *passage = &deeds->passages[claim->at];
	bool found = false;

	for (size_t i = passage->deeds; i < passage->deed_end && !found; i++) {
		const struct td_deed *deed = &deeds->items[i];
		struct td_layout layout;

		if (deed->after.mode == 0 ||
		    !td_layout_parse(&layout, deed->path))
			continue;
		found = test(claim, deed, &layout);
		td_layout_clear(&layout);
	}
	return found;
}

/* Whether a map below a node has the value under the key. */
static bool
node_says(const struct td_node *node, const char *key, const char *value)
{
	const char *text = td_node_text(td_node_get(node, key));

	if (text && strcasecmp(text, value) == 0)
		return true;
	for (size_t i = 0; i < td_node_count(node); i++)
		if (node_says(td_node_at(node, i), key, value))
			return true;
	return false;
}

/* Whether it stands plainly somewhere in a text, which is soon seen. */
static bool
text_says(const char *text, const char *key, const char *value)
{
	size_t length = strlen(value);

	for (const char *at = strstr(text, key); at; at = strstr(at + 1, key)) {
		const char *said = at + strlen(key);

		if ((at > text && !strchr(" {\n", at[-1])) || *said != ':')
			continue;
		said += 1 + strspn(said + 1, " \"'");
		if (strncasecmp(said, value, length) == 0 &&
		    strchr("\n,}\"' ", said[length]))
			return true;
	}
	return false;
}

bool
td_claim_says(const struct td_claim *claim, const struct td_deed *deed,
              const char *key)
{
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document;
	bool said = true;

	td_side_id(file.id, &deed->after);
	if (td_evidence_load(&file, claim->auditor->evidence, NULL) == TD_OK)
		said = text_says(file.bytes, key, claim->value);
	free(file.bytes);
	if (said)
		return true;
	document = td_audit_document(claim->auditor->evidence, deed);
	said = !document ||
	       node_says(td_document_root(document), key, claim->value);
	td_document_free(document);
	return said;
}
