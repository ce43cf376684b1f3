/* Rows of `was` as an update writes them. */

#include "record/update_row.h"
#include "yaml/emitter.h"

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
	for (size_t i = 0; i < count; i++)
		emit_value(emitter, values[i].key, values[i].was);
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
	for (size_t i = 0; i < count; i++)
		emit_value(emitter, values[i].key, values[i].was);
	td_emit_end(emitter);
	td_emit_flow_map(emitter, "holds");
	for (size_t i = 0; i < count; i++)
		emit_value(emitter, values[i].key, values[i].holds);
	td_emit_end(emitter);
	return finish(emitter);
}
