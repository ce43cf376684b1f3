#include "defaults/defaults.h"

#include <string.h>

const struct td_embedded *
td_embedded_find(const struct td_embedded *table, const char *name)
{
	for (; table->name; table++) {
		if (strcmp(table->name, name) == 0)
			return table;
	}
	return NULL;
}
