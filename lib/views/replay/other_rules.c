/* Other rules to judge decisions by. */

#include "views/replay/other_rules.h"
#include "archive/reader.h"
#include "base/strbuf.h"

#include <string.h>

/* Rules that are not there, or broken, cannot be judged by; which are is said.
 */
static enum td_status
check_found(enum td_found found, const struct td_snapshot *rules,
            const char *path, struct td_diag *diag)
{
	struct td_strbuf name = TD_STRBUF_INIT;
	enum td_status status = found == TD_FOUND ? TD_OK : TD_FAILED;

	if (found == TD_MISSING) {
		td_strbuf_addf(&name, "%s%s", td_snapshot_label(rules), path);
		status = td_diag_add(diag, TD_FILE_MISSING,
		                     (struct td_place){ .path = name.text },
		                     NULL);
		td_strbuf_clear(&name);
	}
	return status;
}

static enum td_status
check_rules(const struct td_snapshot *rules, struct td_diag *diag)
{
	struct td_reader *reader = td_reader_new(rules);
	const struct td_procedure *procedure;
	const struct td_store_record *header;
	const struct td_awards *awards;
	/* The header first: the others look at it, unheard, for what the
	 * authority is, and a reader tells each fault but once. */
	enum td_status status = check_found(
	    td_reader_store(&header, reader, diag), rules, TD_STORE_HEADER,
	    diag);

	status = td_worse(status,
	                  check_found(td_reader_awards(&awards, reader, diag),
	                              rules, "rules/awards.yaml", diag));
	status = td_worse(
	    status, check_found(td_reader_procedure(&procedure, reader, diag),
	                        rules, "rules/procedure.yaml", diag));
	td_reader_free(reader);
	return status;
}

enum td_status
td_rules_open(struct td_snapshot **rules, const char *directory,
              const char *revision, struct td_diag *diag)
{
	enum td_status status = strcmp(revision, ".") == 0
	                            ? td_snapshot_open(rules, directory, diag)
	                            : td_snapshot_open_at(rules, directory,
	                                                  revision, diag);

	return status == TD_OK ? check_rules(*rules, diag) : status;
}
