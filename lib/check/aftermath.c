/* Consequences of a fault already reported are not reported again. */

#include "check/aftermath.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <string.h>

/*
 * What a rule finds missing, and where: a key of the map it points to, or an
 * item of a list at the top of the record, told by a key of the item. It may
 * be there, written so that the form refuses it.
 */
static const struct loss {
	enum td_finding_id rule;
	const char *key;
	const char *list;
	const char *item; /* NULL: items are told by themselves */
} losses[] = {
	{ TD_DOCUMENT_UNSIGNED, "name", NULL, NULL },
	{ TD_DOCUMENT_WRONG_ADDRESSEE, NULL, "addressed_to", NULL },
	{ TD_PLAN_BASIS_MISSING, NULL, "based_on", "number" },
	{ TD_PLAN_CRITERION_MISSING, NULL, "criteria", "id" },
	{ TD_PLAN_TARGET_MISSING, "target", NULL, NULL },
	{ TD_PLAN_CRITERION_WITHOUT_TASK, NULL, "tasks", "criteria" },
	{ TD_PLAN_CONTENT_WITHOUT_TASK, NULL, "tasks", "contents" },
	{ TD_PLAN_TASK_NO_RESPONSIBLE, "responsible", NULL, NULL },
	{ TD_PLAN_TASK_NO_DAY, "due", NULL, NULL },
	{ TD_REPORT_TASK_MISSING, NULL, "tasks", "id" },
	{ TD_REPORT_CRITERION_MISSING, NULL, "results", "criterion" },
	{ TD_REPORT_NO_VALUE, "value", NULL, NULL },
	{ TD_REPORT_WRONG_UNIT, "unit", NULL, NULL },
	{ TD_REPORT_NO_EVIDENCE, "evidence", NULL, NULL },
	{ TD_DOSSIER_PART_MISSING, NULL, "dossier", "part" },
	{ TD_AWARD_NOT_LEADER, NULL, "leads", NULL },
	{ TD_PUBLICATION_NOT_SAID, NULL, "publication", NULL },
	{ TD_CONSENT_WITHOUT_GUARDIAN, "guardian", NULL, NULL },
	{ TD_CONSENT_GUARDIAN_DOUBTFUL, "guardian", NULL, NULL },
};

/*
 * The place that a finding of the form is about: of a key that is missing or
 * misspelt, where it would stand.
 */
static void
add_place(struct td_strbuf *place, const struct td_finding *form)
{
	const char *key = NULL;

	if (form->id == TD_SCHEMA_REQUIRED) {
		td_strbuf_add(place, form->keys ? form->keys : "");
		key = td_finding_fact(form, "key");
	} else if (form->id == TD_SCHEMA_UNKNOWN_KEY_NEAR) {
		/* The finding stands at the wrong key: go to its map. */
		const char *dot = form->keys ? strrchr(form->keys, '.') : NULL;

		if (dot)
			td_strbuf_add_bytes(place, form->keys,
			                    (size_t)(dot - form->keys));
		key = td_finding_fact(form, "near");
	} else if (form->keys) {
		td_strbuf_add(place, form->keys);
	}
	if (key) {
		td_strbuf_add(place, place->length ? "." : "");
		td_strbuf_add(place, key);
	}
}

/* Whether keys are a place, or lead to one inside it. */
static bool
is_within(const char *keys, const char *place)
{
	size_t length = strlen(place);

	return strncmp(keys, place, length) == 0 &&
	       (keys[length] == '\0' || keys[length] == '.' ||
	        keys[length] == '[');
}

/* Whether a place is the list, an item of it, or what tells the items. */
static bool
spoils_list(const char *place, const struct loss *loss)
{
	const char *rest = place + strlen(loss->list);

	if (!is_within(place, loss->list))
		return false;
	if (*rest == '[') {
		rest = strchr(rest, ']');
		rest = rest ? rest + 1 : "";
	}
	return *rest == '\0' ||
	       (*rest == '.' && loss->item && is_within(rest + 1, loss->item));
}

/* Whether a place is that of a key of the map that a rule points to. */
static bool
is_key_of(const char *place, const char *map, const char *key)
{
	size_t length = strlen(map);

	return strncmp(place, map, length) == 0 && place[length] == '.' &&
	       strcmp(place + length + 1, key) == 0;
}

static bool
is_lost_at(const char *place, const struct td_finding *rule)
{
	for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
		const struct loss *loss = &losses[i];

		if (loss->rule != rule->id)
			continue;
		if (loss->list ? spoils_list(place, loss)
		               : is_key_of(place, rule->keys, loss->key))
			return true;
	}
	return false;
}

/* A rule without keys points to the file: it misses what stands at its top. */
static bool
follows_from(const struct td_finding *rule, const struct td_finding *fault)
{
	struct td_strbuf place = TD_STRBUF_INIT;
	bool follows;

	if (!rule->path || !fault->path || strcmp(rule->path, fault->path) != 0)
		return false;
	add_place(&place, fault);
	follows = rule->keys ? is_within(rule->keys, place.text) ||
	                           is_lost_at(place.text, rule)
	                     : !strpbrk(place.text, ".[");
	td_strbuf_clear(&place);
	return follows;
}

static bool
follows(const struct td_finding *rule, const struct td_diag *form)
{
	for (size_t i = 0; i < td_diag_count(form); i++)
		if (follows_from(rule, td_diag_at(form, i)))
			return true;
	return false;
}

static enum td_status
status_of(enum td_severity severity)
{
	if (severity == TD_TROUBLE)
		return TD_FAILED;
	return severity == TD_ERROR ? TD_INVALID : TD_OK;
}

enum td_status
td_aftermath_move(struct td_diag *diag, struct td_diag *rules,
                  const struct td_diag *form)
{
	enum td_status status = TD_OK;

	/* Past that many faults of form the places of the others are not
	 * known, and all that rules say may follow from one of them. */
	if (td_diag_count_of(form, TD_SCHEMA_TOO_MANY_FAULTS))
		return TD_OK;
	for (size_t i = 0; i < td_diag_count(rules); i++) {
		const struct td_finding *finding = td_diag_at(rules, i);

		if (follows(finding, form))
			continue;
		(void)td_diag_add_copy(
		    diag, finding, td_finding_place(finding, finding->path));
		status = td_worse(status, status_of(finding->severity));
	}
	return status;
}

enum td_status
td_aftermath_conclude(struct td_form *form, struct td_diag *rules,
                      enum td_status status, struct td_diag *diag)
{
	(void)td_aftermath_move(diag, rules, form->found);
	td_diag_move(diag, form->found);
	td_diag_free(rules);
	return td_worse(form->status, status);
}
