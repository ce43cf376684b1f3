/* A nomination's life out of a store. */

#include "check/check_life.h"
#include "check/matter_gather.h"

#include <string.h>

enum td_status
td_check_life(struct td_life *life, struct td_reader *reader,
              const char *campaign, const char *nomination,
              const struct td_document *of, struct td_diag *diag)
{
	struct td_matter matter = { .campaign_id = campaign,
		                    .nomination_id = nomination };

	if (!td_matter_gather(&matter, reader) || matter.untold)
		return TD_INVALID;
	return td_life_follow(life, &matter, of, diag);
}

/* The document of the ledger that stands at a path and names a nomination;
 * NULL: none does. */
static const struct td_document *
document_at(struct td_reader *reader, const char *campaign,
            const char *nomination, const char *path)
{
	const struct td_ledger *ledger = td_reader_ledger(reader, NULL);
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(&events, ledger, campaign, nomination);
	const struct td_document *document = NULL;

	for (size_t i = 0; i < count && !document; i++)
		if (strcmp(events[i].path, path) == 0)
			document = events[i].proceeding
			               ? events[i].proceeding->document
			               : events[i].decision->document;
	return document;
}

enum td_status
td_check_life_at(struct td_life *life, struct td_reader *reader,
                 const char *campaign, const char *nomination, const char *path,
                 const char *name, struct td_diag *diag)
{
	const struct td_document *of = document_at(reader, campaign, nomination,
	                                           path);
	struct td_diag *found = td_diag_new();
	struct td_life unasked;
	enum td_status status;

	if (!of) {
		/* It is not of the right form: told where it was parsed. */
		td_diag_free(found);
		return TD_INVALID;
	}
	status = td_check_life(life ? life : &unasked, reader, campaign,
	                       nomination, of, found);
	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		(void)td_diag_add_copy(diag, finding,
		                       td_finding_place(finding, name));
	}
	td_diag_free(found);
	return status;
}
