/* What a deed is of: whose paper, which awards. */

#include "views/audit/audit_ambit.h"
#include "base/alloc.h"
#include "record/read.h"
#include "yaml/document.h"

#include <stdlib.h>
#include <string.h>

/* Ambits under way. */
struct search {
	const struct td_auditor *auditor;
	const struct td_evidence *evidence;
	const struct td_deed *about;
};

enum td_role_task
td_audit_task(const struct td_layout *layout)
{
	switch (layout->kind) {
	case TD_KIND_REGISTRATION:
	case TD_KIND_WITHDRAWAL:
	case TD_KIND_PLAN:
	case TD_KIND_REPORT:
		return TD_TASK_SEND_IN;
	case TD_KIND_SCORE:
		return strncmp(layout->id, "self", strlen("self")) == 0 ||
		               strncmp(layout->id, "explanation",
		                       strlen("explanation")) == 0
		           ? TD_TASK_SEND_IN
		           : TD_TASK_REVIEW;
	case TD_KIND_NOMINATION:
	case TD_KIND_STUB:
		return TD_TASK_NOMINATE;
	case TD_KIND_PROCEEDING:
		return strstr(layout->id, "--appraise-") ? TD_TASK_APPRAISE
		                                         : TD_TASK_REVIEW;
	case TD_KIND_DECISION:
		return TD_TASK_DECIDE;
	case TD_KIND_REVIEW:
	case TD_KIND_INSPECTION:
		return TD_TASK_REVIEW;
	case TD_KIND_CAMPAIGN:
	case TD_KIND_AMENDMENT:
	case TD_KIND_GUIDANCE:
		return TD_TASK_CAMPAIGN;
	case TD_KIND_STORE:
	case TD_KIND_CALENDAR:
	case TD_KIND_AWARDS:
	case TD_KIND_PROCEDURE:
	case TD_KIND_TEMPLATE:
	case TD_KIND_SCORING:
	case TD_KIND_INDICATORS:
		return TD_TASK_RULES;
	case TD_KIND_ROLES:
		return TD_TASK_ACCESS;
	default:
		return TD_TASK_REGISTER;
	}
}

/* What is in an id before the first double hyphen. */
static char *
body_of(const char *id)
{
	const char *apart = strstr(id, "--");

	return td_strndup(id, apart ? (size_t)(apart - id) : strlen(id));
}

static struct td_document *
load(const struct td_evidence *evidence, struct td_evidence_file *file,
     const char *path)
{
	struct td_document *document = NULL;

	if (td_evidence_load(file, evidence, NULL) != TD_OK ||
	    td_document_parse(&document, path, file->bytes, file->size, NULL,
	                      NULL) != TD_OK)
		document = NULL;
	free(file->bytes);
	return document;
}

struct td_document *
td_audit_document(const struct td_evidence *evidence,
                  const struct td_deed *deed)
{
	struct td_evidence_file file = { .bytes = NULL };
	const struct td_side *side = deed->after.mode ? &deed->after
	                                              : &deed->before;

	td_side_id(file.id, side);
	return load(evidence, &file, deed->path);
}

static const char *
text_of(const struct td_node *node, const char *key)
{
	return node ? td_node_text(td_node_get(node, key)) : NULL;
}

/* A record that breaks the form may have anything there. */
static bool
is_id(const char *text)
{
	return *text && !text[strspn(text, "abcdefghijklmnopqrstuvwxyz"
	                                   "0123456789-")];
}

/* Which form a nomination is for, as its record stood when it was spoken of. */
static bool
add_award(struct td_ambit *ambit, const struct search *search,
          const char *campaign, const char *nomination)
{
	const struct td_passage *passages = search->auditor->deeds.passages;
	struct td_evidence_file file = { .bytes = NULL };
	struct td_document *document = NULL;
	char *path = td_path_nomination(campaign, nomination);
	const char *award = NULL;

	if (td_evidence_find(&file, search->evidence,
	                     passages[search->about->passage].commit->id, path,
	                     NULL) == TD_OK &&
	    file.id[0])
		document = load(search->evidence, &file, path);
	if (document)
		award = text_of(td_document_root(document), "award");
	if (award && !td_strlist_has(&ambit->forms, award))
		td_strlist_add(&ambit->forms, award);
	td_document_free(document);
	free(path);
	return award;
}

/* Of each item of a step or a decision; where one cannot be told, of none. */
static void
add_awards(struct td_ambit *ambit, const struct search *search,
           const struct td_node *root, const char *key)
{
	const struct td_node *items = td_node_get(root, key);
	const char *campaign = text_of(root, "campaign");
	bool told = campaign && is_id(campaign);

	for (size_t i = 0; told && items && i < td_node_count(items); i++) {
		const char *id = text_of(td_node_at(items, i), "nomination");

		told = id && is_id(id) &&
		       add_award(ambit, search, campaign, id);
	}
	if (!told)
		td_strlist_clear(&ambit->forms);
}

static void
read_decision(struct td_ambit *ambit, const struct td_node *root)
{
	const char *number = text_of(td_node_get(root, "authorisation"),
	                             "number");
	const char *campaign = text_of(root, "campaign");

	/* Its path does not say it. */
	if (campaign && is_id(campaign))
		ambit->campaign = td_strdup(campaign);
	if (number)
		ambit->authorisation = td_strdup(number);
	ambit->dated = td_read_day(td_node_get(root, "document"), "date");
}

static void
read_record(struct td_ambit *ambit, const struct search *search,
            const struct td_layout *layout, const struct td_node *root)
{
	const char *unit;
	const char *award;

	switch (layout->kind) {
	case TD_KIND_NOMINATION:
		unit = text_of(root, "nominated_by");
		award = text_of(root, "award");
		if (unit)
			ambit->unit = td_strdup(unit);
		if (award)
			td_strlist_add(&ambit->forms, award);
		break;
	case TD_KIND_PROCEEDING:
		add_awards(ambit, search, root, "nominations");
		break;
	case TD_KIND_DECISION:
		add_awards(ambit, search, root, "items");
		read_decision(ambit, root);
		break;
	default:
		break;
	}
}

void
td_ambit_load(struct td_ambit *ambit, const struct td_auditor *auditor,
              const struct td_evidence *evidence, const struct td_deed *deed,
              const struct td_layout *layout)
{
	const struct search search = { .auditor = auditor,
		                       .evidence = evidence,
		                       .about = deed };
	struct td_document *document = NULL;

	*ambit = (struct td_ambit){ .unit = NULL };
	if (layout->campaign)
		ambit->campaign = td_strdup(layout->campaign);
	if (layout->unit)
		ambit->unit = td_strdup(layout->unit);
	else if (layout->kind == TD_KIND_PROCEEDING ||
	         layout->kind == TD_KIND_DECISION)
		ambit->unit = body_of(layout->id);
	else if (layout->kind == TD_KIND_UNIT)
		ambit->unit = td_strdup(layout->id);
	if (layout->kind == TD_KIND_NOMINATION ||
	    layout->kind == TD_KIND_PROCEEDING ||
	    layout->kind == TD_KIND_DECISION)
		document = td_audit_document(evidence, deed);
	if (document)
		read_record(ambit, &search, layout, td_document_root(document));
	td_document_free(document);
}

void
td_ambit_clear(struct td_ambit *ambit)
{
	if (!ambit)
		return;
	free(ambit->unit);
	free(ambit->campaign);
	free(ambit->authorisation);
	td_strlist_clear(&ambit->forms);
	*ambit = (struct td_ambit){ .unit = NULL };
}
