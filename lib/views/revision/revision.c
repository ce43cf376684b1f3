/* Two plans of a unit, found and read. */

#include "views/revision/revision.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "base/text.h"
#include "check/setting_gather.h"
#include "store/layout.h"
#include "views/asked.h"
#include "views/revision/revision_parts.h"

#include <stdlib.h>
#include <string.h>

/* Plans of the unit as they came in, of which none may be missing: one that
 * cannot be read may have changed what is compared. */
struct filed {
	struct td_strlist paths;
	struct td_strlist received;
};

const char *
td_revision_part_name(enum td_revision_part part)
{
	static const char *const names[] = {
		[TD_REVISION_PAPER] = "paper",
		[TD_REVISION_PHASE] = "phase",
		[TD_REVISION_CONTENT] = "content",
		[TD_REVISION_CRITERION] = "criterion",
		[TD_REVISION_TASK] = "task",
	};

	return names[part];
}

const char *
td_revision_kind_name(enum td_revision_kind kind)
{
	static const char *const names[] = {
		[TD_REVISION_ADDED] = "added",
		[TD_REVISION_DROPPED] = "dropped",
		[TD_REVISION_CHANGED] = "changed",
	};

	return names[kind];
}

/* What came in after the day of the list is not there yet. */
static void
add_filed(struct filed *filed, const char *path, struct td_date today)
{
	struct td_layout layout;
	struct td_date received;

	if (!td_layout_parse(&layout, path))
		return;
	if (td_setting_received(&received, path) &&
	    td_date_compare(received, today) <= 0) {
		td_strlist_add(&filed->paths, path);
		td_strlist_add(&filed->received, layout.id);
	}
	td_layout_clear(&layout);
}

static enum td_status
list_filed(struct filed *filed, struct td_revision *revision,
           const struct td_revision_query *query, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_reader_plans(
	    &paths, revision->reader, query->campaign, query->unit, diag);

	for (size_t i = 0; i < paths.count; i++)
		add_filed(filed, paths.items[i], query->today);
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
read_filed(struct td_revision *revision, const struct filed *filed,
           struct td_diag *diag)
{
	enum td_status status = TD_OK;

	revision->plans = td_alloc(filed->paths.count + 1,
	                           sizeof(struct td_plan *));
	for (size_t i = 0; i < filed->paths.count; i++) {
		struct td_document *document;

		if (td_reader_document(&document, revision->reader,
		                       TD_KIND_PLAN, filed->paths.items[i],
		                       diag) != TD_OK) {
			status = TD_FAILED;
			continue;
		}
		td_plan_read(&revision->plans[revision->plan_count++],
		             document);
	}
	return status;
}

/* Where a plan stands among those that were filed; their count: nowhere. */
static size_t
index_of(const struct filed *filed, const char *received)
{
	size_t i = 0;

	while (i < filed->received.count &&
	       strcmp(filed->received.items[i], received) != 0)
		i++;
	return i;
}

static enum td_status
report_none(const struct td_revision *revision, const struct filed *filed,
            const char *received, struct td_diag *diag)
{
	struct td_strbuf known = TD_STRBUF_INIT;
	enum td_status status;

	for (size_t i = 0; i < filed->received.count; i++)
		td_strbuf_addf(&known, "%s%s", i ? ", " : "",
		               filed->received.items[i]);
	status = td_diag_add(
	    diag, received ? TD_PLAN_DIFF_NO_PLAN : TD_PLAN_DIFF_ONE_PLAN,
	    TD_NO_PLACE, "unit", revision->unit_name, "found", received,
	    "known", known.length ? known.text : "-", NULL);
	td_strbuf_clear(&known);
	return status;
}

/* Which two are compared: those that were named, else the last and the one
 * before. */
static enum td_status
choose(size_t *from, size_t *to, const struct td_revision *revision,
       const struct filed *filed, const struct td_revision_query *query,
       struct td_diag *diag)
{
	const size_t count = filed->received.count;

	*to = query->to ? index_of(filed, query->to) : count - 1;
	if (query->to && *to == count)
		return report_none(revision, filed, query->to, diag);
	*from = query->from ? index_of(filed, query->from) : *to - 1;
	if (query->from && *from == count)
		return report_none(revision, filed, query->from, diag);
	if (count < 2 || *from >= count)
		return report_none(revision, filed, NULL, diag);
	return TD_OK;
}

static bool
supplements(const struct td_revision *revision, const struct filed *filed,
            size_t later, size_t earlier)
{
	return td_text_equal(revision->plans[later]->supplements.text,
	                     filed->received.items[earlier]);
}

/* All that goes together with a plan, of those that had come in by then. */
static void
fill_side(struct td_revision_side *side, const struct td_revision *revision,
          const struct filed *filed, size_t at)
{
	bool *chosen = td_alloc(at + 1, sizeof *chosen);
	bool more = true;

	chosen[at] = true;
	while (more) {
		more = false;
		for (size_t i = 0; i <= at; i++)
			for (size_t j = 0; j <= at; j++)
				if (chosen[i] && !chosen[j] &&
				    (supplements(revision, filed, i, j) ||
				     supplements(revision, filed, j, i))) {
					chosen[j] = true;
					more = true;
				}
	}
	side->plans = td_alloc(at + 1, sizeof(struct td_plan *));
	for (size_t i = 0; i <= at; i++)
		if (chosen[i])
			side->plans[side->plan_count++] = revision->plans[i];
	side->plan = revision->plans[at];
	side->received = td_strdup(filed->received.items[at]);
	side->path = td_strdup(filed->paths.items[at]);
	free(chosen);
}

static enum td_status
compare(struct td_revision *revision, const struct filed *filed,
        const struct td_revision_query *query, struct td_diag *diag)
{
	struct td_setting setting = { .store = NULL };
	struct td_date day = query->today;
	enum td_status status;
	size_t from = 0;
	size_t to = 0;

	status = choose(&from, &to, revision, filed, query, diag);
	if (status != TD_OK)
		return status;
	fill_side(&revision->from, revision, filed, from);
	fill_side(&revision->to, revision, filed, to);
	if (revision->to.plan->paper.date.given)
		day = revision->to.plan->paper.date.date;
	status = td_asked_campaign(&revision->campaign, revision->reader,
	                           query->campaign, TD_LOOK_CAMPAIGN_OF_PLAN,
	                           day, diag);
	if (status != TD_OK)
		return status;
	if (revision->from.plan->paper.date.given)
		day = revision->from.plan->paper.date.date;
	if (td_reader_campaign_on(&revision->former, revision->reader,
	                          query->campaign, TD_LOOK_CAMPAIGN_OF_PLAN,
	                          day, NULL) != TD_FOUND)
		revision->former = NULL;
	td_setting_gather(&setting, revision->reader, day, diag);
	td_revision_compare(revision, &setting);
	return TD_OK;
}

enum td_status
td_revision_gather(struct td_revision *revision,
                   const struct td_snapshot *store,
                   const struct td_revision_query *query, struct td_diag *diag)
{
	struct filed filed = { .paths = TD_STRLIST_INIT };
	enum td_status status;

	filed.received = (struct td_strlist)TD_STRLIST_INIT;
	revision->reader = td_reader_new(store);
	revision->today = query->today;
	revision->unit_id = query->unit;
	revision->campaign_id = query->campaign;
	status = td_setting_require_campaign(revision->reader, query->campaign,
	                                     diag);
	if (status == TD_OK)
		status = td_asked_unit(&revision->unit, revision->reader,
		                       query->unit, diag);
	if (status == TD_OK)
		status = list_filed(&filed, revision, query, diag);
	if (status == TD_OK) {
		revision->unit_name = td_unit_on(
					  revision->unit,
					  td_reader_asof(revision->reader,
		                                         TD_LOOK_TODAY,
		                                         query->today))
		                          .name.text;
		status = read_filed(revision, &filed, diag);
	}
	if (status == TD_OK)
		status = compare(revision, &filed, query, diag);
	td_strlist_clear(&filed.paths);
	td_strlist_clear(&filed.received);
	return status;
}

void
td_revision_clear(struct td_revision *revision)
{
	if (!revision)
		return;
	for (size_t i = 0; i < revision->change_count; i++)
		free(revision->changes[i].values);
	free(revision->changes);
	free(revision->from.path);
	free(revision->from.received);
	free(revision->from.plans);
	free(revision->to.path);
	free(revision->to.received);
	free(revision->to.plans);
	for (size_t i = 0; i < revision->plan_count; i++)
		td_plan_free(revision->plans[i]);
	free(revision->plans);
	td_strlist_clear(&revision->texts);
	td_reader_free(revision->reader);
	*revision = (struct td_revision)TD_REVISION_INIT;
}
