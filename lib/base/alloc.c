/* Memory, or the end of the process. */

#include "base/alloc.h"
#include "base/poison.h"
#include "base/status.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

__attribute__((noreturn)) static void
out_of_memory(void)
{
	static const char message[] = "thidua: out of memory\n";
	ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);

	(void)written;
	_exit(TD_FAILED);
}

void *
td_alloc(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (!memory)
		out_of_memory();
	return memory;
}

void *
td_realloc(void *old, size_t count, size_t size)
{
	size_t bytes = count * size;
	void *memory;

	if (size > 0 && count > SIZE_MAX / size)
		out_of_memory();
	memory = realloc(old, bytes > 0 ? bytes : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

/* Under the address sanitizer the room behind the new object is out of bounds,
 * so that reading one object too many is seen before the array is full. */
void *
td_grow(void *old, size_t count, size_t *capacity, size_t size)
{
	if (count >= *capacity) {
		if (*capacity > SIZE_MAX / 2)
			out_of_memory();
		*capacity = *capacity ? *capacity * 2 : 8;
		old = td_realloc(old, *capacity, size);
		TD_POISON((char *)old + count * size,
		          (*capacity - count) * size);
	}
	TD_UNPOISON((char *)old + count * size, size);
	return old;
}

char *
td_strdup(const char *text)
{
	return td_strndup(text, strlen(text));
}

char *
td_strndup(const char *bytes, size_t size)
{
	char *copy = td_alloc(size + 1, 1);

	if (size)
		memcpy(copy, bytes, size);
	return copy;
}
