/* A string that grows. */

#include "base/strbuf.h"
#include "base/alloc.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char td_strbuf_empty[1] = "";

static void
reserve(struct td_strbuf *buf, size_t more)
{
	size_t need = buf->length + more + 1;
	size_t capacity = buf->capacity ? buf->capacity : 32;

	if (need <= buf->capacity)
		return;
	while (capacity < need)
		capacity *= 2;
	if (buf->capacity == 0) {
		buf->text = td_alloc(capacity, 1);
	} else {
		buf->text = td_realloc(buf->text, capacity, 1);
	}
	buf->capacity = capacity;
}

void
td_strbuf_add_bytes(struct td_strbuf *buf, const char *bytes, size_t size)
{
	if (size == 0)
		return;
	reserve(buf, size);
	memcpy(buf->text + buf->length, bytes, size);
	buf->length += size;
	buf->text[buf->length] = '\0';
}

void
td_strbuf_add(struct td_strbuf *buf, const char *text)
{
	td_strbuf_add_bytes(buf, text, strlen(text));
}

void
td_strbuf_add_char(struct td_strbuf *buf, char c)
{
	td_strbuf_add_bytes(buf, &c, 1);
}

void
td_strbuf_addf(struct td_strbuf *buf, const char *format, ...)
{
	va_list arguments;
	int size;

	va_start(arguments, format);
	size = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (size <= 0)
		return;

	reserve(buf, (size_t)size);
	va_start(arguments, format);
	vsnprintf(buf->text + buf->length, (size_t)size + 1, format, arguments);
	va_end(arguments);
	buf->length += (size_t)size;
}

void
td_strbuf_cut(struct td_strbuf *buf, size_t length)
{
	if (length >= buf->length)
		return;
	buf->length = length;
	buf->text[length] = '\0';
}

char *
td_strbuf_take(struct td_strbuf *buf)
{
	char *text = buf->capacity ? buf->text : td_strdup("");

	*buf = (struct td_strbuf)TD_STRBUF_INIT;
	return text;
}

void
td_strbuf_clear(struct td_strbuf *buf)
{
	if (!buf)
		return;
	if (buf->capacity)
		free(buf->text);
	*buf = (struct td_strbuf)TD_STRBUF_INIT;
}
