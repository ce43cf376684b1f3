/* A nomination: what is to be said of it. */

#include "archive/reader_filed.h"
#include "check/aftermath.h"
#include "check/candidacy.h"
#include "check/check.h"
#include "check/check_quota.h"
#include "check/check_ranked.h"
#include "check/hindsight.h"

/* A nomination, and where it stands. */
struct judging {
	const struct td_nomination *nomination;
	const char *own_path;
};

static enum td_status
check_rules(void *what, struct td_reader *reader, struct td_diag *diag)
{
	const struct judging *judging = what;
	const struct td_nomination *nomination = judging->nomination;
	const char *own_path = judging->own_path;
	struct td_gathered gathered = TD_GATHERED_INIT;
	bool usable;
	enum td_status status = td_gather(&gathered, &usable, nomination,
	                                  own_path, reader, diag);

	if (usable)
		status = td_worse(status, td_rules_nomination_check(
					      &gathered.candidacy, diag));
	if (usable)
		status = td_worse(
		    status,
		    td_check_nominated(nomination, own_path, reader, diag));
	if (usable && !td_reader_is_filed(reader))
		status = td_worse(status,
		                  td_check_ranked(nomination, reader, diag));
	td_gathered_clear(&gathered);
	return status;
}

/* When it was filed; one of past years when it was loaded. */
static struct td_date
filed(const struct td_nomination *nomination)
{
	return td_nomination_is_loaded(nomination)
	           ? nomination->loaded.date
	           : td_nomination_day(nomination);
}

enum td_status
td_check_read_nomination(const struct td_nomination *nomination,
                         struct td_form *form, struct td_reader *reader,
                         const char *own_path, struct td_diag *diag)
{
	struct judging judging = { nomination, own_path };
	struct td_diag *rules = td_diag_new();
	enum td_status status = td_nomination_check_values(nomination, rules);

	status = td_worse(status,
	                  td_hindsight_check(check_rules, &judging,
	                                     nomination->document,
	                                     filed(nomination), reader, rules));
	return td_aftermath_conclude(form, rules, status, diag);
}

/* Of one that is marked secret nothing else is said, not even of its form. */
static enum td_status
refuse_secret(struct td_nomination **nomination, struct td_diag *diag)
{
	enum td_status status = td_rule_nothing_secret(*nomination, diag);

	td_nomination_free(*nomination);
	*nomination = NULL;
	return status;
}

enum td_status
td_check_nomination(struct td_nomination **nomination, struct td_reader *reader,
                    const char *name, const char *bytes, size_t size,
                    const char *own_path, struct td_diag *diag)
{
	struct td_form form = TD_FORM_INIT;
	struct td_document *document = td_form_load(
	    &form, reader, TD_KIND_NOMINATION, name, bytes, size);
	enum td_status status = form.status;

	*nomination = NULL;
	if (document) {
		td_nomination_read(nomination, document);
		status = td_nomination_is_secret(*nomination)
		             ? refuse_secret(nomination, diag)
		             : td_check_read_nomination(*nomination, &form,
		                                        reader, own_path, diag);
	} else {
		td_diag_move(diag, form.found);
	}
	td_form_clear(&form);
	return status;
}
