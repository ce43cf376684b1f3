/* What the files of the narrow reader share. Private to them. */
#ifndef TD_YAML_NARROW_PARTS_H
#define TD_YAML_NARROW_PARTS_H

#include "yaml/arena.h"
#include "yaml/document.h"

#include <stdbool.h>
#include <stddef.h>

enum {
	/* Children of what is open, before memory is asked for. */
	TD_NARROW_OPEN = 256
};

struct td_narrow {
	char *at; /* what is read next */
	char *line_start;
	unsigned line;
	unsigned column;     /* of a character on this line: */
	const char *counted; /* this one */
	long indent;         /* of what `at` is on, once a line has ended; -1:
	                        there is nothing more */
	char *unended;       /* where a text needs a NUL; NULL: nowhere */
	struct td_arena *arena;
	unsigned depth;
	unsigned depth_max;
	const struct td_node **open;
	size_t count;
	size_t capacity;
	/* What `open` is, until there are more. */
	const struct td_node *first[TD_NARROW_OPEN];
};

/* Places are asked for in order. */
static inline void
td_narrow_set_place(struct td_node *node, struct td_narrow *n, const char *at)
{
	for (const char *c = n->counted; c < at; c++)
		n->column += ((unsigned char)*c & 0xC0) != 0x80;
	n->counted = at;
	node->line = n->line;
	node->column = n->column;
}

static inline void
td_narrow_begin_line(struct td_narrow *n, char *at)
{
	n->at = at;
	n->line_start = at;
	n->line++;
	n->column = 1;
	n->counted = at;
}

static inline void
td_narrow_end_text(struct td_narrow *n)
{
	if (n->unended)
		*n->unended = '\0';
	n->unended = NULL;
}

static inline bool
td_narrow_is_break(char c)
{
	return c == ' ' || c == '\n';
}

/* From the start of a line to the next thing that says something. */
void
td_narrow_find_content(struct td_narrow *n);

/* Behind a value that ends its line: to what comes next. false: it does not end
 * there. */
bool
td_narrow_end_line(struct td_narrow *n);

/* Where a key ends that begins here; NULL: there is none. */
char *
td_narrow_key_end(char *at);

bool
td_narrow_read_key(struct td_narrow *n, struct td_node *key);

/* Whether what begins here is plain text; but for a dash, which is asked for
 * what follows it. */
bool
td_narrow_is_plain(const char *at);

bool
td_narrow_read_quoted(struct td_narrow *n, struct td_node *node);

bool
td_narrow_read_plain(struct td_narrow *n, struct td_node *node, bool in_flow);

#endif
