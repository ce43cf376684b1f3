/* Rows of `was` as an update writes them. */

#include "record/update_row.h"
#include "base/alloc.h"
#include "yaml/emitter.h"

#include <stdlib.h>
#include <string.h>

static void
emit_value(struct td_emitter *emitter, const char *key,
           const struct td_node *node)
{
	if (node)
		td_emit_node(emitter, key, node);
	else
		td_emit_text(emitter, key, NULL);
}

/* When it was put in, and by which document. */
static void
emit_entry(struct td_emitter *emitter, const struct td_update *update)
{
	char entered[TD_DATE_SIZE];

	td_date_format(entered, update->entered);
	td_emit_text(emitter, "entered", entered);
	if (update->document)
		td_emit_node(emitter, "document", update->document);
}

/* The emitter puts a map on a line of its own. */
static char *
finish(struct td_emitter *emitter)
{
	char *row;

	td_emit_end(emitter);
	row = td_emitter_finish(emitter);
	row[strcspn(row, "\n")] = '\0';
	td_emitter_free(emitter);
	return row;
}

/* Values of keys; those within one key, "policies.recall", follow each other.
 */
static void
emit_values(struct td_emitter *emitter, const struct td_update_past *values,
            size_t count, bool holds)
{
	const char *within = NULL;
	size_t length = 0;

	for (size_t i = 0; i < count; i++) {
		const char *key = values[i].key;
		const char *part = strchr(key, '.');
		const struct td_node *node = holds ? values[i].holds
		                                   : values[i].was;

		if (within && (!part || strncmp(key, within, length) != 0)) {
			td_emit_end(emitter);
			within = NULL;
		}
		if (part && !within) {
			char *name;

			length = (size_t)(part - key) + 1;
			name = td_strndup(key, length - 1);
			td_emit_flow_map(emitter, name);
			free(name);
			within = key;
		}
		emit_value(emitter, part ? part + 1 : key, node);
	}
	if (within)
		td_emit_end(emitter);
}

char *
td_update_row(const struct td_update *update,
              const struct td_update_past *values, size_t count)
{
	struct td_emitter *emitter = td_emitter_new();
	char until[TD_DATE_SIZE];

	td_date_format(until, td_date_add_days(update->on, -1));
	td_emit_flow_map(emitter, NULL);
	td_emit_text(emitter, "until", until);
	emit_entry(emitter, update);
	emit_values(emitter, values, count, false);
	return finish(emitter);
}

char *
td_update_mistake_row(const struct td_update *update,
                      const struct td_update_past *values, size_t count)
{
	struct td_emitter *emitter = td_emitter_new();

	td_emit_flow_map(emitter, NULL);
	emit_entry(emitter, update);
	td_emit_flow_map(emitter, "mistaken");
	emit_values(emitter, values, count, false);
	td_emit_end(emitter);
	td_emit_flow_map(emitter, "holds");
	emit_values(emitter, values, count, true);
	td_emit_end(emitter);
	return finish(emitter);
}
