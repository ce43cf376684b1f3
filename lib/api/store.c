/* A store, as programs beside the suite see it: read and checked. */

#include "api/private.h"
#include "base/alloc.h"
#include "base/strlist.h"
#include "check/check.h"
#include "record/nomination.h"
#include "record/plan.h"
#include "record/report.h"
#include "store/snapshot_git.h"

#include <stdlib.h>

/* The library links libgit2 in any case: it files. */
static enum td_status
open_snapshot(struct td_snapshot **snapshot, const char *directory,
              const char *revision, struct td_diag *diag)
{
	char *found;
	enum td_status status = td_store_find(&found, directory, diag);

	if (status != TD_OK)
		return status;
	status = revision
	             ? td_snapshot_git_open(snapshot, found, revision, diag)
	             : td_snapshot_open(snapshot, found, diag);
	free(found);
	return status;
}

enum thidua_status
thidua_open(thidua_store **store, const char *directory, const char *revision,
            thidua_findings *findings)
{
	struct td_snapshot *snapshot;
	enum td_status status = open_snapshot(&snapshot, directory, revision,
	                                      findings->diag);

	if (status != TD_OK)
		return (enum thidua_status)status;
	*store = td_alloc(1, sizeof **store);
	(*store)->snapshot = snapshot;
	(*store)->reader = td_reader_new(snapshot);
	return THIDUA_OK;
}

void
thidua_close(thidua_store *store)
{
	if (!store)
		return;
	td_reader_free(store->reader);
	td_snapshot_free(store->snapshot);
	free(store);
}

enum thidua_status
thidua_read(const thidua_store *store, const char *path, char **bytes,
            size_t *size, thidua_findings *findings)
{
	return (enum thidua_status)td_snapshot_read(
	    bytes, size, store->snapshot, path, findings->diag);
}

enum thidua_status
thidua_list(const thidua_store *store, const char *directory, char ***paths,
            thidua_findings *findings)
{
	struct td_strlist list = TD_STRLIST_INIT;
	enum td_status status = td_snapshot_list(&list, store->snapshot,
	                                         directory, findings->diag);

	if (status == TD_OK) {
		*paths = td_alloc(list.count + 1, sizeof **paths);
		for (size_t i = 0; i < list.count; i++)
			(*paths)[i] = td_strdup(list.items[i]);
	}
	td_strlist_clear(&list);
	return (enum thidua_status)status;
}

void
thidua_paths_free(char **paths)
{
	if (!paths)
		return;
	for (size_t i = 0; paths[i]; i++)
		free(paths[i]);
	free(paths);
}

static enum td_status
check_nomination(thidua_store *store, const char *name, const char *bytes,
                 size_t size, struct td_diag *diag)
{
	struct td_nomination *nomination = NULL;
	enum td_status status = td_check_nomination(
	    &nomination, store->reader, name, bytes, size, NULL, diag);

	td_nomination_free(nomination);
	return status;
}

static enum td_status
check_sent(thidua_store *store, enum thidua_kind kind, const char *name,
           const char *bytes, size_t size, struct td_date received,
           struct td_diag *diag)
{
	const struct td_intake intake = { .received = received,
		                          .lateness = TD_ERROR };
	struct td_plan *plan = NULL;
	struct td_report *report = NULL;
	enum td_status status;

	if (kind == THIDUA_PLAN)
		status = td_check_plan(&plan, store->reader, name, bytes, size,
		                       &intake, diag);
	else
		status = td_check_report(&report, store->reader, name, bytes,
		                         size, &intake, diag);
	td_plan_free(plan);
	td_report_free(report);
	return status;
}

enum thidua_status
thidua_check(thidua_store *store, enum thidua_kind kind, const char *name,
             const char *bytes, size_t size, const char *received,
             thidua_findings *findings)
{
	struct td_date day;

	if (kind == THIDUA_NOMINATION)
		return (enum thidua_status)check_nomination(
		    store, name, bytes, size, findings->diag);
	if (!td_api_day(&day, received, findings->diag))
		return THIDUA_USAGE;
	return (enum thidua_status)check_sent(store, kind, name, bytes, size,
	                                      day, findings->diag);
}

enum thidua_status
thidua_check_path(thidua_store *store, const char *path,
                  thidua_findings *findings)
{
	return (enum thidua_status)td_check_path(store->reader, path,
	                                         findings->diag);
}
