/* A YAML file as a read-only tree with marks. */

#include "yaml/document.h"
#include "base/alloc.h"
#include "base/file_kind.h"
#include "base/strbuf.h"
#include "yaml/document_parts.h"
#include "yaml/fault.h"
#include "yaml/input.h"
#include "yaml/narrow.h"
#include "yaml/tree.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	BYTES_MAX = 4 * 1024 * 1024,
	DEPTH_MAX = 64
};

static void
report_too_large(struct td_faults *faults, size_t size, size_t max)
{
	char found[24];
	char allowed[24];
	const char *facts[4] = { "size", found, "max", allowed };

	snprintf(found, sizeof found, "%zu", size);
	snprintf(allowed, sizeof allowed, "%zu", max);
	td_fault_add(faults, TD_YAML_TOO_LARGE, (struct td_mark){ 0 }, facts);
}

/* Whether it is a file of another kind, or two versions in one: reading on
 * would be noise. */
static bool
is_no_record(const char *bytes, size_t size, struct td_faults *faults)
{
	const struct td_file_kind *kind = td_file_kind_of(bytes, size);
	struct td_mark mark = { 0 };

	if (kind) {
		const char *facts[4] = { "kind", kind->code, "advice",
			                 kind->advice };

		td_fault_add(faults, TD_YAML_OTHER_FILE, mark, facts);
		return true;
	}
	mark.line = td_file_conflict_line(bytes, size);
	if (mark.line == 0)
		return false;
	mark.column = 1;
	td_fault_add_one(faults, TD_YAML_CONFLICT_MARKS, mark, NULL, NULL);
	return true;
}

/* Reads the tree, where there can be one. */
static struct td_node *
compose(struct td_document *made, const char *bytes, size_t size,
        const struct td_document_options *opt, struct td_faults *faults)
{
	unsigned depth_max = opt->depth_max != 0 ? opt->depth_max : DEPTH_MAX;
	struct td_input source;
	struct td_node *root = NULL;

	if (!opt->any_text && is_no_record(bytes, size, faults))
		return NULL;
	if (td_input_load(&source, bytes, size, opt->any_text, faults)) {
		if (!opt->any_text && !faults->any && td_narrow_is_used())
			root = td_narrow_compose(&source, depth_max,
			                         &made->arena);
		if (!root) {
			td_arena_clear(&made->arena);
			root = td_tree_compose(&source, depth_max, &made->arena,
			                       faults);
		}
	}
	td_input_clear(&source);
	return root;
}

enum td_status
td_document_examine(struct td_document **document, const char *path,
                    const char *bytes, size_t size,
                    const struct td_document_options *options,
                    struct td_diag *diag)
{
	static const struct td_document_options defaults = { 0 };
	const struct td_document_options *opt = options ? options : &defaults;
	size_t bytes_max = opt->bytes_max != 0 ? opt->bytes_max : BYTES_MAX;
	struct td_faults faults = { .path = path, .diag = diag };
	struct td_document *made;

	*document = NULL;
	if (size > bytes_max) {
		report_too_large(&faults, size, bytes_max);
		return TD_INVALID;
	}
	made = td_alloc(1, sizeof *made);
	made->path = td_strdup(path);
	made->root = compose(made, bytes, size, opt, &faults);
	td_faults_finish(&faults);
	if (faults.spoiled || !made->root)
		td_document_free(made);
	else
		*document = made;
	return faults.any ? TD_INVALID : TD_OK;
}

enum td_status
td_document_parse(struct td_document **document, const char *path,
                  const char *bytes, size_t size,
                  const struct td_document_options *options,
                  struct td_diag *diag)
{
	struct td_document *made;
	enum td_status status = td_document_examine(&made, path, bytes, size,
	                                            options, diag);

	if (status == TD_OK)
		*document = made;
	else
		td_document_free(made);
	return status;
}

void
td_document_free(struct td_document *document)
{
	if (!document)
		return;
	td_arena_clear(&document->arena);
	free(document->path);
	free(document);
}

void
td_document_rename(struct td_document *document, const char *path)
{
	free(document->path);
	document->path = td_strdup(path);
}

const char *
td_document_path(const struct td_document *document)
{
	return document->path;
}

const struct td_node *
td_document_root(const struct td_document *document)
{
	return document->root;
}

const struct td_node *
td_node_get(const struct td_node *node, const char *key)
{
	size_t length = strlen(key);

	if (!node || node->type != TD_NODE_MAP)
		return NULL;
	for (size_t i = 0; i < node->length; i++) {
		const struct td_node *found = node->children[i]->key;

		if (found->length == length &&
		    memcmp(found->text, key, length) == 0)
			return node->children[i];
	}
	return NULL;
}

const char *
td_node_text(const struct td_node *node)
{
	return node && node->type == TD_NODE_TEXT ? node->text : NULL;
}

size_t
td_node_count(const struct td_node *node)
{
	if (!node || (node->type != TD_NODE_LIST && node->type != TD_NODE_MAP))
		return 0;
	return node->length;
}

const struct td_node *
td_node_at(const struct td_node *node, size_t index)
{
	assert(index < td_node_count(node));
	return node->children[index];
}

bool
td_node_is_integer(const struct td_node *node)
{
	/* From here on every double is a whole number. */
	const double whole = 9007199254740992.0;
	double number = node->number;

	if (node->type == TD_NODE_INTEGER)
		return true;
	if (node->type != TD_NODE_NUMBER)
		return false;
	return number >= whole || number <= -whole ||
	       (double)(int64_t)number == number;
}

/* A key itself has the keys of its value. */
static const struct td_node *
key_of(const struct td_node *node)
{
	return node->key ? node->key : node;
}

char *
td_node_keys(const struct td_node *node)
{
	struct td_strbuf keys = TD_STRBUF_INIT;
	const struct td_node **path = NULL;
	size_t depth = 0;
	size_t capacity = 0;

	for (; node->parent; node = node->parent) {
		path = td_grow(path, depth, &capacity, sizeof *path);
		path[depth++] = node;
	}
	while (depth > 0) {
		node = path[--depth];
		if (node->parent->type == TD_NODE_LIST) {
			td_strbuf_addf(&keys, "[%zu]", node->index);
			continue;
		}
		if (keys.length > 0)
			td_strbuf_add_char(&keys, '.');
		td_strbuf_add(&keys, key_of(node)->text);
	}
	free(path);
	return td_strbuf_take(&keys);
}

static enum td_status
report(const struct td_document *document, const struct td_node *node,
       struct td_diag *diag, enum td_severity severity, enum td_finding_id id,
       va_list facts)
{
	struct td_place place = { .path = document->path };
	char *keys = node ? td_node_keys(node) : NULL;
	enum td_status status;

	if (node) {
		place.line = node->line;
		place.column = node->column;
		place.keys = keys[0] != '\0' ? keys : NULL;
	}
	status = td_diag_add_list(diag, severity, id, place, facts);
	free(keys);
	return status;
}

enum td_status
td_document_report(const struct td_document *document,
                   const struct td_node *node, struct td_diag *diag,
                   enum td_finding_id id, ...)
{
	enum td_status status;
	va_list facts;

	va_start(facts, id);
	status = report(document, node, diag, td_finding_kind(id)->severity, id,
	                facts);
	va_end(facts);
	return status;
}

enum td_status
td_document_report_as(const struct td_document *document,
                      const struct td_node *node, struct td_diag *diag,
                      enum td_severity severity, enum td_finding_id id, ...)
{
	enum td_status status;
	va_list facts;

	va_start(facts, id);
	status = report(document, node, diag, severity, id, facts);
	va_end(facts);
	return status;
}
