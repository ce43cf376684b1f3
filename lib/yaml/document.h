/*
 * A YAML file as a read-only tree with marks; the only user of libyaml, with
 * the emitter beside it.
 *
 * Accepted is what a record may hold: one document, in UTF-8 and normal form
 * C, of maps with text keys, lists and scalars. Anchors, aliases, tags,
 * directives, duplicate keys, second documents, control characters, text of
 * nothing but white space, more than 64 levels, more than 4 MiB are refused,
 * each with its own finding at its place.
 *
 * A plain scalar is typed as JSON would type it, and no further: null (also ~
 * and nothing at all), true, false, whole numbers and numbers in JSON's
 * grammar. All else is text: no, on, 012, 1_000, 1:30, 2026-05-11. Anything
 * quoted or literal is text.
 */
#ifndef TD_YAML_DOCUMENT_H
#define TD_YAML_DOCUMENT_H

#include "base/status.h"
#include "diag/diag.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum td_node_type {
	TD_NODE_NULL,
	TD_NODE_BOOLEAN,
	TD_NODE_INTEGER, /* fits in 64 bits and was written without . or e */
	TD_NODE_NUMBER,  /* any other number; 1.0 counts as an integer for
	                    JSON Schema, see td_node_is_integer() */
	TD_NODE_TEXT,
	TD_NODE_LIST,
	TD_NODE_MAP
};

/* Nodes are read-only and live as long as their document. */
struct td_node {
	enum td_node_type type;
	bool plain;                   /* a scalar that was not quoted */
	unsigned line;                /* where the value starts, from 1 */
	unsigned column;              /* from 1, in code points */
	const struct td_node *parent; /* NULL: the root */
	const struct td_node *key;    /* in a map: the key's node */
	size_t index;                 /* position in the parent, from 0 */
	const char *text; /* scalars: as written, unquoted, with a NUL */
	size_t length;    /* of text, in bytes; or number of children */
	int64_t integer;  /* TD_NODE_INTEGER, and 0 or 1 for booleans */
	double number;    /* TD_NODE_INTEGER and TD_NODE_NUMBER */
	const struct td_node *const *children; /* values of a list or map, in
	                                          order; keys by ->key */
};

struct td_document;

/* What a caller may loosen. Zero means: as records are read. */
struct td_document_options {
	size_t bytes_max;   /* 0: 4 MiB */
	unsigned depth_max; /* 0: 64 */
	bool any_text;      /* allow text outside normal form C, control
	                       characters and blank text; for JSON that is
	                       no record */
};

/*
 * Read bytes as one document. path is what findings name; it is copied.
 *
 * All faults that can be told apart in one run are reported; libyaml stops at
 * the first syntax error. On TD_OK, *document is the caller's. On TD_INVALID
 * at least one finding was added and *document is untouched.
 */
TD_MUST_CHECK enum td_status
td_document_parse(struct td_document **document, const char *path,
                  const char *bytes, size_t size,
                  const struct td_document_options *options,
                  struct td_diag *diag);

/*
 * The same, but a tree that says what it was meant to say is handed out with
 * TD_INVALID all the same, so that all else in it can be checked: the faults
 * are only anchors and tags, which it is read without, text in another normal
 * form and blank text. *document is NULL otherwise.
 */
TD_MUST_CHECK enum td_status
td_document_examine(struct td_document **document, const char *path,
                    const char *bytes, size_t size,
                    const struct td_document_options *options,
                    struct td_diag *diag);

void
td_document_free(struct td_document *document);

const char *
td_document_path(const struct td_document *document);

/* Call it by another path; it is copied. */
void
td_document_rename(struct td_document *document, const char *path);

/* The root; never NULL. */
const struct td_node *
td_document_root(const struct td_document *document);

/* The value of a key; NULL when node is NULL, no map, or has no such key. */
const struct td_node *
td_node_get(const struct td_node *node, const char *key);

/* The text of a scalar that is text; NULL for anything else, also NULL. */
const char *
td_node_text(const struct td_node *node);

/* Number of children of a list or map; 0 for anything else, also NULL. */
size_t
td_node_count(const struct td_node *node);

/* A child of a list or map. index must be below td_node_count(). */
const struct td_node *
td_node_at(const struct td_node *node, size_t index);

bool
td_node_is_integer(const struct td_node *node);

/* "tasks[2].due" for a node, "" for the root; the caller frees it. */
char *
td_node_keys(const struct td_node *node);

/*
 * Report a finding at a node of a document, with its path of keys. Facts as
 * for td_diag_add. node may be NULL: the document as a whole.
 */
__attribute__((sentinel)) enum td_status
td_document_report(const struct td_document *document,
                   const struct td_node *node, struct td_diag *diag,
                   enum td_finding_id id, ...);

/* The same with another severity than the rule's own. */
__attribute__((sentinel)) enum td_status
td_document_report_as(const struct td_document *document,
                      const struct td_node *node, struct td_diag *diag,
                      enum td_severity severity, enum td_finding_id id, ...);

#endif
