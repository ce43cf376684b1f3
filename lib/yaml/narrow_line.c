/* What the narrow reader finds on one line: keys, text, the end. */

#include "base/text.h"
#include "yaml/narrow_parts.h"
#include "yaml/scalar.h"

#include <stdint.h>
#include <string.h>

enum {
	/* Of one key: libyaml has a limit of 1024. */
	KEY_MAX = 100
};

/* What a character is in this language. */
enum {
	K = 1,     /* may be in a key */
	S = 2,     /* may begin plain text */
	B = 4,     /* ends plain text, or may do so */
	F = 8,     /* the same between brackets */
	W = K | S, /* of words */
	X = B | F
};

static const unsigned char classes[256] = {
	/* clang-format off */
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	X, X, X, X, X, X, X, X, X, X, X, X, X, X, X, X,
	/*  !  "  #  $  %  &  '  (  )  *  +  ,  -  .  / */
	0, 0, 0, X, S, 0, 0, 0, S, S, 0, S, F, K, S, S,
	/* 0 to 9                  :  ;  <  =  >  ? */
	W, W, W, W, W, W, W, W, W, W, X, S, S, S, 0, F,
	/* @, A to Z                        [  \  ]  ^  _ */
	0, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
	W, W, W, W, W, W, W, W, W, W, W, F, S, F, S, W,
	/* `, a to z                        {  |  }  ~ */
	0, W, W, W, W, W, W, W, W, W, W, W, W, W, W, W,
	W, W, W, W, W, W, W, W, W, W, W, F, 0, F, S, X,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	S, S, S, S, S, S, S, S, S, S, S, S, S, S, S, S,
	/* clang-format on */
};

static inline bool
is_of(char c, unsigned class)
{
	return (classes[(unsigned char)c] & class) != 0;
}

void
td_narrow_find_content(struct td_narrow *n)
{
	for (;;) {
		char *at = n->at;

		while (*at == ' ')
			at++;
		n->indent = at - n->at;
		if (*at == '#')
			at += strcspn(at, "\n");
		if (*at == '\n') {
			td_narrow_begin_line(n, at + 1);
			continue;
		}
		n->at = at;
		if (*at == '\0')
			n->indent = -1;
		return;
	}
}

bool
td_narrow_end_line(struct td_narrow *n)
{
	char *at = n->at;

	while (*at == ' ')
		at++;
	if (*at == '#' && at > n->at)
		at += strcspn(at, "\n");
	if (*at == '\n') {
		td_narrow_begin_line(n, at + 1);
		td_narrow_find_content(n);
		return true;
	}
	n->at = at;
	n->indent = -1;
	return *at == '\0';
}

char *
td_narrow_key_end(char *at)
{
	char *end = at;

	if (*at == '-')
		return NULL;
	while (is_of(*end, K))
		end++;
	if (end == at || end - at > KEY_MAX || *end != ':' ||
	    !td_narrow_is_break(end[1]))
		return NULL;
	return end;
}

bool
td_narrow_read_key(struct td_narrow *n, struct td_node *key)
{
	char *end = td_narrow_key_end(n->at);

	if (!end)
		return false;
	td_narrow_end_text(n);
	td_narrow_set_place(key, n, n->at);
	key->type = TD_NODE_TEXT;
	key->plain = true;
	key->text = n->at;
	key->length = (size_t)(end - n->at);
	*end = '\0';
	n->at = end + 1;
	return true;
}

bool
td_narrow_is_plain(const char *at)
{
	return is_of(*at, S) || (*at == '-' && at[1] >= '0' && at[1] <= '9');
}

/* Text that nobody can read would be a fault. */
static inline bool
is_legible(const struct td_node *node)
{
	unsigned char first = (unsigned char)*node->text;

	/* From U+00C0 up to U+07FF there are no blanks. */
	return node->length == 0 || (first < 0x80 && first != ' ') ||
	       (first >= 0xC3 && first < 0xE0) ||
	       !td_text_is_blank(node->text, node->length);
}

bool
td_narrow_read_quoted(struct td_narrow *n, struct td_node *node)
{
	char quote = *n->at;
	char *end = n->at + 1;

	td_narrow_set_place(node, n, n->at);
	while (*end != quote && (unsigned char)*end >= ' ' && *end != '\\')
		end++;
	if (*end != quote || (quote == '\'' && end[1] == '\''))
		return false;
	td_narrow_end_text(n);
	node->type = TD_NODE_TEXT;
	node->text = n->at + 1;
	node->length = (size_t)(end - node->text);
	*end = '\0';
	n->at = end + 1;
	return is_legible(node);
}

/* Where plain text ends, with the blanks behind it; NULL: who knows. */
static char *
plain_end(char *at, bool in_flow)
{
	unsigned stop = in_flow ? F : B;

	for (;; at++) {
		while (!is_of(*at, stop))
			at++;
		if (*at == ':') {
			if (td_narrow_is_break(at[1]) || at[1] == '\0' ||
			    (in_flow && is_of(at[1], F)))
				return NULL;
		} else if (*at != '#' || at[-1] == ' ') {
			break;
		}
	}
	return strchr(in_flow ? ",]}" : "\n#", *at) ? at : NULL;
}

bool
td_narrow_read_plain(struct td_narrow *n, struct td_node *node, bool in_flow)
{
	char *end = plain_end(n->at, in_flow);
	char *next = end;

	/* strchr() finds the NUL as well. */
	if (!end || (in_flow && *end == '\0'))
		return false;
	while (end[-1] == ' ')
		end--;
	/* A comment needs the blank before it to be known. */
	if (*next == '#')
		next = end;
	td_narrow_end_text(n);
	td_narrow_set_place(node, n, n->at);
	node->plain = true;
	node->text = n->at;
	node->length = (size_t)(end - n->at);
	n->at = next;
	n->unended = end;
	/* What stands behind it now ends a number as a NUL does. */
	return td_scalar_resolve(node) && is_legible(node);
}
