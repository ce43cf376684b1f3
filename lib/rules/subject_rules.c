/* Rules about what a unit's document names. */

#include "rules/subject_rules.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "rules/cite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The classes a criterion is for, as codes joined by commas. */
static char *
class_codes(const struct td_class_fields *classes)
{
	struct td_strbuf codes = TD_STRBUF_INIT;

	for (size_t i = 0; i < classes->count; i++) {
		if (i > 0)
			td_strbuf_add(&codes, ", ");
		td_strbuf_add(&codes, td_class_name(classes->items[i].class));
	}
	return td_strbuf_take(&codes);
}

enum td_status
td_rule_criterion_fits(const struct td_document *document,
                       const struct td_field *criterion,
                       const struct td_campaign *campaign, enum td_class class,
                       struct td_diag *diag)
{
	const struct td_criterion *asked = td_campaign_criterion(
	    campaign, criterion->text);
	enum td_status status;
	char *required;
	char *source;

	if (!criterion->text)
		return TD_OK;
	if (!asked)
		return td_document_report(document, criterion->node, diag,
		                          TD_CRITERION_UNKNOWN, "criterion",
		                          criterion->text, NULL);
	if (td_class_fields_have(&asked->classes, class))
		return TD_OK;
	required = class_codes(&asked->classes);
	source = td_cite_campaign(campaign, asked->source);
	status = td_document_report(
	    document, criterion->node, diag, TD_CRITERION_OTHER_CLASS,
	    "criterion", criterion->text, "required", required, "found",
	    td_class_name(class), "source", source, NULL);
	free(source);
	free(required);
	return status;
}

enum td_status
td_rule_content_known(const struct td_document *document,
                      const struct td_field *content,
                      const struct td_campaign *campaign, struct td_diag *diag)
{
	if (!content->text || td_campaign_content(campaign, content->text))
		return TD_OK;
	return td_document_report(document, content->node, diag,
	                          TD_CONTENT_UNKNOWN, "content", content->text,
	                          NULL);
}

static int
compare_ids(const void *a, const void *b)
{
	const struct td_field *first = *(const struct td_field *const *)a;
	const struct td_field *second = *(const struct td_field *const *)b;
	int order = strcmp(first->text, second->text);

	if (order == 0)
		order = (first->node->line > second->node->line) -
		        (first->node->line < second->node->line);
	if (order == 0)
		order = (first->node->column > second->node->column) -
		        (first->node->column < second->node->column);
	return order;
}

/* Sorted, so that a list of many thousand items stays cheap to check. */
enum td_status
td_rule_ids_differ(const struct td_document *document, const void *items,
                   size_t count, size_t item_size, struct td_diag *diag)
{
	const struct td_field **ids = td_alloc(count, sizeof *ids);
	enum td_status status = TD_OK;
	size_t known = 0;

	for (size_t i = 0; i < count; i++) {
		const struct td_field *id = (const void *)((const char *)items +
		                                           i * item_size);

		if (id->text)
			ids[known++] = id;
	}
	qsort(ids, known, sizeof *ids, compare_ids);
	for (size_t i = 1, first = 0; i < known; i++) {
		char line[16];

		if (strcmp(ids[i]->text, ids[first]->text) != 0) {
			first = i;
			continue;
		}
		snprintf(line, sizeof line, "%u", ids[first]->node->line);
		status = td_worse(
		    status, td_document_report(
				document, ids[i]->node, diag, TD_ID_REPEATED,
				"id", ids[i]->text, "first_line", line, NULL));
	}
	free(ids);
	return status;
}
