/* What became of records. */

#include "views/audit/audit_parts.h"

#include <stdio.h>
#include <string.h>

/* A path's past, as far as it was followed. */
struct past {
	const struct td_deed *filed;   /* that brought it in; NULL: none yet */
	const struct td_deed *removed; /* NULL: it stands */
	char filed_id[TD_AUDIT_ID_SIZE + 1];
};

static const char *
commit_of(const struct td_auditor *auditor, const struct td_deed *deed)
{
	return auditor->deeds.passages[deed->passage].commit->id;
}

static enum td_status
report_removed(const struct td_auditor *auditor, const struct td_deed *deed,
               const char *filed)
{
	const char *target = td_audit_target(auditor, deed);

	if (target)
		return td_audit_add(auditor, TD_FILED_RENAMED, deed->passage,
		                    deed->path, "to", target, "filed", filed,
		                    NULL);
	return td_audit_add(auditor, TD_FILED_REMOVED, deed->passage,
	                    deed->path, "filed", filed, NULL);
}

static const char *
shown(char *buffer, const struct td_side *side)
{
	char id[TD_OBJECT_ID_SIZE];

	td_side_id(id, side);
	return td_audit_id(buffer, id);
}

static enum td_status
report_changed(const struct td_auditor *auditor, const struct td_deed *deed,
               const char *filed)
{
	char line[16];
	char was[16];
	char is[16];

	snprintf(line, sizeof line, "%u", td_deed_first(deed)->line);
	snprintf(was, sizeof was, "%06o", deed->before.mode);
	snprintf(is, sizeof is, "%06o", deed->after.mode);
	if (deed->before.mode != deed->after.mode)
		return td_audit_add(auditor, TD_FILED_MODE, deed->passage,
		                    deed->path, "was", was, "is", is, "filed",
		                    filed, NULL);
	if (td_deed_first(deed)->line == 0)
		return td_audit_add(auditor, TD_FILED_REMADE, deed->passage,
		                    deed->path, "filed", filed, NULL);
	return td_audit_add(auditor, TD_FILED_CHANGED, deed->passage,
	                    deed->path, "filed", filed, "line", line, "was",
	                    td_deed_first(deed)->before, "is",
	                    td_deed_first(deed)->after, NULL);
}

static enum td_status
report_again(const struct td_auditor *auditor, const struct td_deed *deed,
             const struct past *past)
{
	bool same = td_side_holds_same(&deed->after, &past->removed->before);
	char removed[TD_AUDIT_ID_SIZE + 1];

	return td_audit_add(
	    auditor, TD_FILED_AGAIN, deed->passage, deed->path, "content",
	    same ? "same-content" : "other-content", "removed",
	    td_audit_id(removed, commit_of(auditor, past->removed)), NULL);
}

/* What a merge did that its parents do not explain. */
static enum td_status
report_merge(const struct td_auditor *auditor, const struct td_deed *deed)
{
	char was[TD_AUDIT_ID_SIZE + 1];
	char is[TD_AUDIT_ID_SIZE + 1];
	enum td_finding_id id = deed->kind == TD_DEED_DROPPED ? TD_MERGE_DROPPED
	                        : deed->kind == TD_DEED_RESTORED
	                            ? TD_MERGE_RESTORED
	                        : deed->after.mode == 0 ? TD_MERGE_REMOVED
	                                                : TD_MERGE_MADE;

	if (deed->kind != TD_DEED_EXCHANGED)
		return td_audit_add(auditor, id, deed->passage, deed->path,
		                    NULL);
	return td_audit_add(auditor, TD_MERGE_EXCHANGED, deed->passage,
	                    deed->path, "was", shown(was, &deed->before), "is",
	                    shown(is, &deed->after), NULL);
}

static enum td_status
examine_filed(const struct td_auditor *auditor, struct past *past,
              const struct td_deed *deed)
{
	switch (deed->kind) {
	case TD_DEED_ADDED:
		return past->removed ? report_again(auditor, deed, past)
		                     : TD_OK;
	case TD_DEED_CHANGED:
		return report_changed(auditor, deed, past->filed_id);
	case TD_DEED_REMOVED:
		return report_removed(auditor, deed, past->filed_id);
	default:
		return report_merge(auditor, deed);
	}
}

/* Decisions that were filed before and after a commit, as commits stand. */
static enum td_status
report_rules(const struct td_auditor *auditor, const struct td_deed *deed)
{
	size_t before = 0;
	size_t after = 0;
	char counts[2][24];

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (!story->is_record || story->kind != TD_KIND_DECISION)
			continue;
		if (story->deeds[0]->passage < deed->passage)
			before++;
		else
			after++;
	}
	snprintf(counts[0], sizeof counts[0], "%zu", before);
	snprintf(counts[1], sizeof counts[1], "%zu", after);
	return td_audit_add(auditor, TD_RULES_EDITED, deed->passage, deed->path,
	                    "before", counts[0], "after", counts[1], NULL);
}

static enum td_status
report_chosen(const struct td_auditor *auditor, const struct td_deed *deed)
{
	char was[TD_AUDIT_ID_SIZE + 1];
	char is[TD_AUDIT_ID_SIZE + 1];

	return td_audit_add(auditor, TD_REGISTER_CHOSEN, deed->passage,
	                    deed->path, "was", shown(was, &deed->before), "is",
	                    shown(is, &deed->after), NULL);
}

/* A unit of which no more was said than what it is: what comes behind that, as
 * its head, overwrites nothing. A new store has its own two units so. */
static bool
is_completed(const struct td_deed *deed)
{
	return strncmp(deed->path, "units/", strlen("units/")) == 0 &&
	       td_deed_first(deed)->line <= 6 && !*td_deed_first(deed)->before;
}

static enum td_status
report_overwritten(const struct td_auditor *auditor, const struct td_deed *deed)
{
	enum td_status status;
	char line[16];

	if (deed->kind == TD_DEED_MADE)
		return report_merge(auditor, deed);
	snprintf(line, sizeof line, "%u", td_deed_first(deed)->line);
	if (td_deed_first(deed)->line == 0 || is_completed(deed))
		return TD_OK;
	status = td_audit_add(auditor, TD_REGISTER_OVERWRITTEN, deed->passage,
	                      deed->path, "line", line, "was",
	                      td_deed_first(deed)->before, "is",
	                      td_deed_first(deed)->after, NULL);
	return td_worse(status, td_audit_lost(auditor, deed));
}

/* What was issued is amended by a document; before that it is a draft that
 * people may edit. */
static enum td_status
report_campaign(const struct td_auditor *auditor, const struct td_story *story,
                size_t number, const char *filed)
{
	const struct td_deed *deed = story->deeds[number];
	char line[16];
	bool unissued;
	enum td_status status = td_audit_is_unissued(&unissued, auditor, story,
	                                             number);

	if (unissued)
		return status;
	if (deed->kind == TD_DEED_MADE)
		return td_worse(status, report_merge(auditor, deed));
	if (deed->kind == TD_DEED_EXCHANGED)
		return td_worse(status, report_chosen(auditor, deed));
	if (td_deed_first(deed)->line == 0)
		return td_worse(status, report_changed(auditor, deed, filed));
	snprintf(line, sizeof line, "%u", td_deed_first(deed)->line);
	return td_worse(status,
	                td_audit_add(auditor, TD_CAMPAIGN_EDITED, deed->passage,
	                             deed->path, "line", line, "was",
	                             td_deed_first(deed)->before, "is",
	                             td_deed_first(deed)->after, NULL));
}

static bool
is_rules(enum td_kind kind)
{
	return kind == TD_KIND_AWARDS || kind == TD_KIND_PROCEDURE ||
	       kind == TD_KIND_CALENDAR || kind == TD_KIND_STORE ||
	       kind == TD_KIND_TEMPLATE;
}

/* What says itself since when it holds. */
static bool
is_dated(enum td_kind kind)
{
	return kind == TD_KIND_STORE || kind == TD_KIND_UNIT ||
	       kind == TD_KIND_PERSON || kind == TD_KIND_COUNCIL ||
	       kind == TD_KIND_CLUSTER;
}

/* Where two offices changed lines of one record the merge has what neither
 * had, as it should; of rules and issued campaigns there is one keeper. */
static enum td_status
examine_content(const struct td_auditor *auditor, const struct td_story *story,
                size_t number, const struct past *past)
{
	enum td_kind kind = story->kind;
	const struct td_deed *deed = story->deeds[number];
	bool changed = deed->kind == TD_DEED_CHANGED ||
	               deed->kind == TD_DEED_MADE;
	/* A case keeps no earlier values, and holds decisions while it is
	 * open. */
	bool overwritten = changed &&
	                   (kind == TD_KIND_CASE ||
	                    (is_dated(kind) &&
	                     td_audit_is_overwritten(auditor, story, number)));

	if (is_rules(kind))
		return td_worse(report_rules(auditor, deed),
		                overwritten ? report_overwritten(auditor, deed)
		                            : TD_OK);
	if (kind == TD_KIND_CAMPAIGN)
		return report_campaign(auditor, story, number, past->filed_id);
	if (deed->kind == TD_DEED_EXCHANGED)
		return report_chosen(auditor, deed);
	return overwritten ? report_overwritten(auditor, deed) : TD_OK;
}

/* Standing records may change, and say themselves since when; they are not
 * taken away, and nothing of them is lost between two branches. */
static enum td_status
examine_register(const struct td_auditor *auditor, const struct td_story *story,
                 size_t number, const struct past *past)
{
	const struct td_deed *deed = story->deeds[number];

	switch (deed->kind) {
	case TD_DEED_REMOVED:
		return td_audit_add(auditor, TD_REGISTER_REMOVED, deed->passage,
		                    deed->path, NULL);
	case TD_DEED_ADDED:
		return past->removed ? report_again(auditor, deed, past)
		                     : TD_OK;
	case TD_DEED_DROPPED:
	case TD_DEED_RESTORED:
		return report_merge(auditor, deed);
	case TD_DEED_CHANGED:
		if (deed->before.mode != deed->after.mode)
			return report_changed(auditor, deed, past->filed_id);
		break;
	case TD_DEED_EXCHANGED:
		break;
	case TD_DEED_MADE:
		if (deed->after.mode == 0)
			return report_merge(auditor, deed);
		break;
	}
	return examine_content(auditor, story, number, past);
}

static void
follow(struct past *past, const struct td_auditor *auditor,
       const struct td_deed *deed)
{
	if (deed->after.mode == 0) {
		past->removed = deed;
		return;
	}
	if (!past->filed) {
		past->filed = deed;
		(void)td_audit_id(past->filed_id, commit_of(auditor, deed));
	}
	past->removed = NULL;
}

static enum td_status
examine_story(const struct td_auditor *auditor, const struct td_story *story)
{
	struct past past = { .filed = NULL };
	enum td_status status = TD_OK;

	for (size_t i = 0; i < story->count; i++) {
		const struct td_deed *deed = story->deeds[i];

		if (!td_audit_is_admitted(auditor, deed->passage))
			status = td_worse(
			    status,
			    td_kind_is_filed(story->kind)
				? examine_filed(auditor, &past, deed)
				: examine_register(auditor, story, i, &past));
		follow(&past, auditor, deed);
	}
	return status;
}

enum td_status
td_audit_stories(const struct td_auditor *auditor)
{
	enum td_status status = TD_OK;

	for (size_t i = 0; i < auditor->stories.count; i++) {
		const struct td_story *story = &auditor->stories.items[i];

		if (story->is_record)
			status = td_worse(status,
			                  examine_story(auditor, story));
	}
	return status;
}
