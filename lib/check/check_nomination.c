/* A nomination: what is to be said of it. */

#include "check/aftermath.h"
#include "check/candidacy.h"
#include "check/check.h"

static enum td_status
check_rules(const struct td_nomination *nomination, struct td_reader *reader,
            const char *own_path, struct td_diag *diag)
{
	struct td_gathered gathered = TD_GATHERED_INIT;
	bool usable;
	enum td_status status = td_gather(&gathered, &usable, nomination,
	                                  own_path, reader, diag);

	if (usable)
		status = td_worse(status, td_rules_nomination_check(
					      &gathered.candidacy, diag));
	td_gathered_clear(&gathered);
	return status;
}

/* Its form and all that its rules say. */
static enum td_status
check_content(const struct td_nomination *nomination, struct td_reader *reader,
              const char *own_path, const struct td_diag *form,
              struct td_diag *diag)
{
	struct td_diag *rules = td_diag_new();
	enum td_status status = td_nomination_check_values(nomination, rules);

	status = td_worse(status,
	                  check_rules(nomination, reader, own_path, rules));
	(void)td_aftermath_move(diag, rules, form);
	td_diag_free(rules);
	return status;
}

enum td_status
td_check_nomination(struct td_nomination **nomination, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag)
{
	struct td_diag *form = td_diag_new();
	struct td_document *document;
	enum td_status status;

	*nomination = NULL;
	status = td_reader_examine(&document, reader, TD_KIND_NOMINATION, name,
	                           bytes, size, form);
	if (!document)
		goto done;
	td_nomination_read(nomination, document);
	if (td_nomination_is_secret(*nomination)) {
		status = td_rule_nothing_secret(*nomination, diag);
		td_nomination_free(*nomination);
		*nomination = NULL;
		td_diag_free(form);
		return status;
	}
	status = td_worse(
	    status, check_content(*nomination, reader, own_path, form, diag));
done:
	td_diag_move(diag, form);
	td_diag_free(form);
	return status;
}
