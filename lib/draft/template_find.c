/* Which template a document is drafted by. */

#include "base/strbuf.h"
#include "base/strlist.h"
#include "defaults/defaults.h"
#include "draft/compose.h"
#include "draft/facts_parts.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

static bool
fits(const struct td_template *template, const struct td_facts *facts)
{
	return template->kind == facts->request->kind &&
	       template->about == facts->about;
}

/* Take a document for a template; what is wrong with it is reported, and it is
 * used for nothing. */
static enum td_status
accept(struct td_template **template, struct td_document *document,
       struct td_diag *diag)
{
	struct td_template *made;
	enum td_status status;

	td_template_read(&made, document);
	status = td_template_check_values(made, diag);
	if (status == TD_OK)
		*template = made;
	else
		td_template_free(made);
	return status;
}

static enum td_status
read_at(struct td_template **template, const struct td_facts *facts,
        const char *path, struct td_diag *diag)
{
	struct td_document *document;
	enum td_status status = td_reader_document(
	    &document, facts->reader, TD_KIND_TEMPLATE, path, diag);

	return status == TD_OK ? accept(template, document, diag) : status;
}

/* The first of the store that fits. One that is broken might be the one, so
 * the draft is not made by another. */
static enum td_status
search_store(struct td_template **template, const struct td_facts *facts,
             struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	enum td_status status = td_snapshot_list(
	    &paths, td_reader_snapshot(facts->reader), "templates", diag);

	for (size_t i = 0; status == TD_OK && !*template && i < paths.count;
	     i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		status = read_at(template, facts, paths.items[i], diag);
		if (status == TD_OK && !fits(*template, facts)) {
			td_template_free(*template);
			*template = NULL;
		}
		td_layout_clear(&layout);
	}
	td_strlist_clear(&paths);
	return status;
}

static enum td_status
search_defaults(struct td_template **template, const struct td_facts *facts,
                struct td_diag *diag)
{
	static const char directory[] = "templates/";
	enum td_status status = TD_OK;

	for (const struct td_embedded *file = td_defaults;
	     status == TD_OK && !*template && file->name; file++) {
		struct td_document *document;

		if (strncmp(file->name, directory, strlen(directory)) != 0)
			continue;
		status = td_reader_parse(&document, facts->reader,
		                         TD_KIND_TEMPLATE, file->name,
		                         file->bytes, file->size, diag);
		if (status == TD_OK)
			status = accept(template, document, diag);
		if (status == TD_OK && !fits(*template, facts)) {
			td_template_free(*template);
			*template = NULL;
		}
	}
	return status;
}

static enum td_status
read_asked(struct td_template **template, const struct td_facts *facts,
           struct td_diag *diag)
{
	char *path = td_path_template(facts->request->template);
	enum td_status status = TD_OK;

	if (!td_snapshot_has(td_reader_snapshot(facts->reader), path))
		return td_facts_missing(facts, path, diag);
	status = read_at(template, facts, path, diag);
	if (status == TD_OK && (*template)->kind != facts->request->kind) {
		status = td_diag_add(
		    diag, TD_DRAFT_RECORD_UNFIT, TD_NO_PLACE, "record", path,
		    "found", td_template_kind_name((*template)->kind),
		    "document", td_template_kind_name(facts->request->kind),
		    "required", td_template_kind_name(facts->request->kind),
		    NULL);
		td_template_free(*template);
		*template = NULL;
	}
	free(path);
	return status;
}

enum td_status
td_template_find(struct td_template **template, const struct td_facts *facts,
                 struct td_diag *diag)
{
	enum td_status status;

	*template = NULL;
	if (facts->request->template)
		return read_asked(template, facts, diag);
	status = search_store(template, facts, diag);
	if (status == TD_OK && !*template)
		status = search_defaults(template, facts, diag);
	if (status == TD_OK && !*template)
		status = td_diag_add(
		    diag, TD_DRAFT_NO_TEMPLATE, TD_NO_PLACE, "document",
		    td_template_kind_name(facts->request->kind), "about",
		    td_template_about_name(facts->about), NULL);
	return status;
}
