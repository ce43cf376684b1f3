/* Findings of an audit, at the commit that they are of. */

#include "base/strbuf.h"
#include "calendar/instant.h"
#include "record/roles.h"
#include "record/signers.h"
#include "views/audit/audit_parts.h"

#include <stdio.h>
#include <string.h>

const char *
td_audit_id(char *buffer, const char *id)
{
	snprintf(buffer, TD_AUDIT_ID_SIZE + 1, "%.*s", TD_AUDIT_ID_SIZE, id);
	return buffer;
}

char *
td_audit_time(long long time, int zone)
{
	struct td_strbuf text = TD_STRBUF_INIT;

	td_instant_add(&text, time, zone);
	return td_strbuf_take(&text);
}

bool
td_audit_is_admitted(const struct td_auditor *auditor, size_t passage)
{
	return auditor->admitted && auditor->admitted[passage];
}

const struct td_deed *
td_audit_changed_lists(const struct td_auditor *auditor, size_t passage)
{
	const struct td_passage *at = &auditor->deeds.passages[passage];

	for (size_t i = at->deeds; i < at->deed_end; i++) {
		const struct td_deed *deed = &auditor->deeds.items[i];

		if (strcmp(deed->path, TD_ROLES_PATH) == 0 ||
		    strcmp(deed->path, TD_SIGNERS_PATH) == 0)
			return deed;
	}
	return NULL;
}

size_t
td_audit_passage(const struct td_auditor *auditor, const char *commit)
{
	size_t at = auditor->deeds.passage_count - 1;

	while (at > 0 &&
	       strcmp(auditor->deeds.passages[at].commit->id, commit) != 0)
		at--;
	return at;
}

enum td_status
td_audit_add(const struct td_auditor *auditor, enum td_finding_id id,
             size_t passage, const char *path, ...)
{
	const struct td_commit *commit = auditor->deeds.passages[passage]
	                                     .commit;
	struct td_strbuf place = TD_STRBUF_INIT;
	struct td_diag *listener = auditor->diag;
	enum td_status status;
	va_list pairs;

	if (td_audit_is_admitted(auditor, passage))
		return TD_OK;
	if (td_second_roots_withhold(auditor->withheld, id, passage))
		listener = NULL;
	td_strbuf_addf(&place, "%.*s", TD_AUDIT_ID_SIZE, commit->id);
	if (path)
		td_strbuf_addf(&place, ":%s", path);
	va_start(pairs, path);
	status = td_diag_add_list(listener, td_finding_kind(id)->severity, id,
	                          (struct td_place){ .path = place.text },
	                          pairs);
	va_end(pairs);
	td_strbuf_clear(&place);
	return status;
}
