/* The placeholders of a text. */

#include "template.h"

#include <assert.h>
#include <string.h>

static void
copy(char *to, const char *from, size_t size)
{
	assert(size < NAME_MAX_SIZE);
	memcpy(to, from, size);
	to[size] = '\0';
}

void
slots_find(struct slots *slots, const char *text)
{
	slots->count = 0;
	while ((text = strchr(text, '{'))) {
		struct slot *slot = &slots->items[slots->count++];
		size_t name = strcspn(text + 1, ":}");
		size_t whole = strcspn(text + 1, "}");

		assert(slots->count < SLOT_MAX);
		if (text[1] == '{') {
			*slot = (struct slot){ .start = text, .end = text + 2 };
			text = slot->end;
			continue;
		}
		assert(text[whole + 1] == '}');
		copy(slot->name, text + 1, name);
		copy(slot->kind, text + 1 + name + (name < whole),
		     whole - name - (name < whole));
		slot->start = text;
		slot->end = text + whole + 2;
		text = slot->end;
	}
}

bool
slot_is_first(const struct slots *slots, size_t index)
{
	if (!*slots->items[index].name)
		return false;
	for (size_t i = 0; i < index; i++)
		if (strcmp(slots->items[i].name, slots->items[index].name) == 0)
			return false;
	return true;
}
