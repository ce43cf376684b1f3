/*
 * A string that grows.
 *
 * The text is always followed by a NUL, so `text` can be read as a C string
 * at any time, also when nothing was added yet.
 */
#ifndef TD_BASE_STRBUF_H
#define TD_BASE_STRBUF_H

#include <stddef.h>

struct td_strbuf {
	char *text;      /* never NULL; do not free */
	size_t length;   /* in bytes, without the NUL */
	size_t capacity; /* 0 while text is the shared empty string */
};

extern char td_strbuf_empty[];

#define TD_STRBUF_INIT                                                         \
	{                                                                      \
		.text = td_strbuf_empty                                        \
	}

void
td_strbuf_add(struct td_strbuf *buf, const char *text);

void
td_strbuf_add_bytes(struct td_strbuf *buf, const char *bytes, size_t size);

void
td_strbuf_add_char(struct td_strbuf *buf, char c);

__attribute__((format(printf, 2, 3))) void
td_strbuf_addf(struct td_strbuf *buf, const char *format, ...);

/* Cut to length, which must not be more than there is. */
void
td_strbuf_cut(struct td_strbuf *buf, size_t length);

/* Give the text away; the caller frees it. The buffer is empty afterwards. */
char *
td_strbuf_take(struct td_strbuf *buf);

void
td_strbuf_clear(struct td_strbuf *buf);

#endif
