/* What one more record does to those that are there. */

#include "check/check_recorded.h"
#include "archive/reader.h"
#include "base/strlist.h"
#include "check/check.h"
#include "record/ledger.h"

#include <string.h>

/* The records that are there, and the one to come. */
struct check {
	struct td_reader *reader;
	struct td_reader *before;
	const char *name;
	const char *own_path;
	struct td_strlist seen;
	struct td_diag *diag;
};

static bool
was_sound(const struct check *check, const char *path)
{
	return td_check_path(check->before, path, NULL) == TD_OK;
}

/* Say what breaks in a record, and for the new one that it would. */
static enum td_status
report_broken(const struct check *check, const struct td_diag *found,
              const char *path, const char *nomination)
{
	const char *rule = NULL;

	for (size_t i = 0; i < td_diag_count(found); i++) {
		const struct td_finding *finding = td_diag_at(found, i);

		if (finding->severity != TD_ERROR)
			continue;
		if (!rule)
			rule = td_finding_kind(finding->id)->slug;
		(void)td_diag_add_copy(
		    check->diag, finding,
		    td_finding_place(finding, finding->path));
	}
	return td_diag_add(
	    check->diag, TD_LIFE_BREAKS_RECORDED,
	    (struct td_place){ .path = check->name, .item = nomination },
	    "other", path, "rule", rule, NULL);
}

static enum td_status
check_record(const struct check *check, const char *path,
             const char *nomination)
{
	struct td_diag *found = td_diag_new();
	enum td_status status = td_check_path(check->reader, path, found);

	if (status == TD_FAILED)
		td_diag_move(check->diag, found);
	else if (status == TD_INVALID)
		status = was_sound(check, path)
		             ? report_broken(check, found, path, nomination)
		             : TD_OK;
	td_diag_free(found);
	return status;
}

static enum td_status
check_nomination(struct check *check, const char *campaign,
                 const char *nomination)
{
	enum td_status status = TD_OK;
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(
	    &events, td_reader_ledger(check->reader, check->diag), campaign,
	    nomination);

	for (size_t i = 0; i < count && status == TD_OK; i++) {
		const char *path = events[i].path;

		if (strcmp(path, check->own_path) == 0 ||
		    td_strlist_has(&check->seen, path))
			continue;
		td_strlist_add(&check->seen, path);
		status = check_record(check, path, nomination);
	}
	return status;
}

enum td_status
td_check_recorded(struct td_reader *reader, struct td_reader *before,
                  const char *name, const char *own_path, const char *campaign,
                  const char *const *nominations, size_t count,
                  struct td_diag *diag)
{
	struct check check = { .reader = reader,
		               .before = before,
		               .name = name,
		               .own_path = own_path,
		               .seen = TD_STRLIST_INIT,
		               .diag = diag };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < count; i++)
		status = td_worse(
		    status, check_nomination(&check, campaign, nominations[i]));
	td_strlist_clear(&check.seen);
	return status;
}
