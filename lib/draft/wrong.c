/* What records-check would say of a decision, for each of its items. */

#include "draft/wrong.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/check.h"

#include <stdlib.h>
#include <string.h>

bool
td_is_record_wrong(struct td_reader *reader, const char *path)
{
	bool wrong = td_check_path(reader, path, NULL) != TD_OK;

	return wrong;
}

/* Also what could not be checked is in doubt. */
static bool
is_doubt(const struct td_finding *finding, const char *name)
{
	return td_text_equal(finding->path, name) &&
	       (finding->severity >= TD_ERROR ||
	        finding->id == TD_RECORD_BROKEN);
}

static void
take_finding(struct td_wrong *wrong, const struct td_finding *finding,
             size_t count)
{
	static const char prefix[] = "items[";
	const char *keys = finding->keys ? finding->keys : "";
	size_t item = count;

	if (strncmp(keys, prefix, sizeof prefix - 1) == 0)
		item = strtoul(keys + sizeof prefix - 1, NULL, 10);
	if (item < count)
		wrong->items[item] = true;
	else
		wrong->whole = true;
}

void
td_wrong_find(struct td_wrong *wrong, struct td_reader *reader,
              const struct td_decision *decision, const char *path)
{
	const char *name = td_document_path(decision->document);
	struct td_diag *aside = td_diag_new();

	wrong->items = td_alloc(decision->item_count, sizeof *wrong->items);
	wrong->whole = td_check_path(reader, path, aside) == TD_FAILED;
	for (size_t i = 0; i < td_diag_count(aside); i++)
		if (is_doubt(td_diag_at(aside, i), name))
			take_finding(wrong, td_diag_at(aside, i),
			             decision->item_count);
	td_diag_free(aside);
}

void
td_wrong_clear(struct td_wrong *wrong)
{
	if (!wrong)
		return;
	free(wrong->items);
	*wrong = (struct td_wrong){ .items = NULL };
}
