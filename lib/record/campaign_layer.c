/* Which later documents of a campaign are in force, and in which order. */

#include "record/campaign_layer.h"
#include "base/alloc.h"
#include "record/amendment.h"
#include "record/campaign_lay.h"
#include "record/guidance.h"

#include <stdlib.h>
#include <string.h>

static struct td_layer
make(const char *id, const struct td_document *document,
     const struct td_document_ref *paper, const struct td_changes *changes,
     const struct td_day *from, const struct td_day *said)
{
	struct td_date dated = paper->date.given ? paper->date.date
	                                         : TD_DATE_MIN;
	struct td_day entered = paper->date;

	/* What does not say when it came in did so on its date, if not later.
	 */
	if (said->given)
		entered = *said;
	return (struct td_layer){ .id = id,
		                  .path = td_document_path(document),
		                  .paper = paper,
		                  .changes = changes,
		                  .dated = dated,
		                  .from = from->given ? from->date : dated,
		                  .entered = entered,
		                  .is_entered = said->given };
}

struct td_layer
td_layer_of_amendment(const struct td_amendment *amendment, const char *id)
{
	struct td_layer layer = make(id, amendment->document, &amendment->paper,
	                             &amendment->changes, &amendment->from,
	                             &amendment->entered);

	layer.amendment = amendment;
	return layer;
}

struct td_layer
td_layer_of_guidance(const struct td_guidance *guidance, const char *id)
{
	struct td_layer layer = make(id, guidance->document, &guidance->paper,
	                             &guidance->changes, &guidance->from,
	                             &guidance->entered);

	layer.guidance = guidance;
	return layer;
}

static int
by_days(const void *left, const void *right)
{
	const struct td_layer *a = left;
	const struct td_layer *b = right;
	int order = td_date_compare(a->from, b->from);

	if (order == 0)
		order = td_date_compare(a->dated, b->dated);
	return order != 0 ? order : strcmp(a->path, b->path);
}

void
td_layers_sort(struct td_layer *layers, size_t count)
{
	if (count > 0)
		qsort(layers, count, sizeof *layers, by_days);
}

/* What reaches back was later than the day, even where it came in before the
 * record that is looked at. */
static bool
reaches_back(const struct td_layer *layer, const struct td_known *known)
{
	struct td_known then = *known;
	const struct td_day *entered = &layer->entered;

	if (entered->given && td_date_compare(entered->date, then.by) <= 0)
		then.by = td_date_add_days(entered->date, -1);
	return td_known_counts(&then, layer->path, entered);
}

/* Guidance need not say when it was entered; nobody knows then whether what was
 * filed could know of it. */
static bool
is_known(const struct td_layer *layer, const struct td_known *known)
{
	const struct td_day untold = { .given = false };

	return layer->guidance && !layer->is_entered
	           ? td_known_counts_undated(known, layer->path, &untold)
	           : td_known_counts(known, layer->path, &layer->entered);
}

static bool
is_in_force(const struct td_layer *layer, struct td_date day,
            const struct td_known *known)
{
	if (td_date_compare(layer->from, day) > 0)
		return false;
	if (known && td_date_compare(layer->dated, day) > 0 &&
	    (layer->is_entered || !layer->guidance || !known->is_filed))
		return reaches_back(layer, known);
	return is_known(layer, known);
}

/* The latest of the amendments before `end` that has this id, or `end`. */
static size_t
find_amendment(const struct td_layer *layers, size_t end, const char *id)
{
	for (size_t i = end; i-- > 0;)
		if (layers[i].amendment && strcmp(layers[i].id, id) == 0)
			return i;
	return end;
}

const struct td_layer *
td_layers_end_of(const struct td_layer *layers, size_t count, const char *id)
{
	for (size_t i = count; i-- > 0;)
		if (layers[i].amendment &&
		    td_fields_have(&layers[i].amendment->ends, id))
			return &layers[i];
	return NULL;
}

/* From the last one down, so that what is ended itself ends nothing. */
static void
drop_ended(bool *chosen, const struct td_layer *layers, size_t count)
{
	for (size_t i = count; i-- > 0;) {
		if (!chosen[i] || !layers[i].amendment)
			continue;
		for (size_t j = 0; j < layers[i].amendment->ends.count; j++) {
			const char
			    *id = layers[i].amendment->ends.items[j].text;
			size_t ended = id ? find_amendment(layers, i, id) : i;

			if (ended < i)
				chosen[ended] = false;
		}
	}
}

void
td_layers_choose(bool *chosen, const struct td_layer *layers, size_t count,
                 struct td_date day, const struct td_known *known)
{
	for (size_t i = 0; i < count; i++)
		chosen[i] = is_in_force(&layers[i], day, known);
	drop_ended(chosen, layers, count);
}

/* What it stands on reached back as far as itself. */
void
td_layers_choose_before(bool *chosen, const struct td_layer *layers,
                        size_t count, size_t index,
                        const struct td_known *known)
{
	for (size_t i = 0; i < count; i++)
		chosen[i] = i == index || is_known(&layers[i], known);
	drop_ended(chosen, layers, count);
}

static void
visit_ends(const struct td_layer *layers, size_t index, const bool *chosen,
           td_change_visit *visit, void *context)
{
	const struct td_amendment *amendment = layers[index].amendment;

	for (size_t i = 0; amendment && i < amendment->ends.count; i++) {
		const struct td_field *id = &amendment->ends.items[i];
		size_t ended = index;

		if (id->text)
			ended = find_amendment(layers, index, id->text);
		if (id->text && (ended == index || !chosen[ended]))
			visit(context, TD_CHANGE_UNKNOWN, TD_CHANGE_AMENDMENT,
			      id->text, id->node);
	}
}

void
td_layer_each_fault(const struct td_campaign *campaign,
                    const struct td_layer *layers, size_t index,
                    const struct td_known *known, td_change_visit *visit,
                    void *context)
{
	const struct td_layer *own = &layers[index];
	bool *chosen = td_alloc(index + 1, sizeof *chosen);
	struct td_lay lay;

	/* What it ends stood until then. */
	td_layers_choose_before(chosen, layers, index, index, known);
	visit_ends(layers, index, chosen, visit, context);
	td_layers_choose_before(chosen, layers, index + 1, index, known);
	td_lay_begin(&lay, campaign);
	for (size_t i = 0; i < index; i++)
		if (chosen[i])
			td_lay_one(&lay, &layers[i]);
	lay.visit = visit;
	lay.context = context;
	td_lay_one(&lay, own);
	td_campaign_free(lay.campaign);
	free(chosen);
}

void
td_campaign_lay(struct td_campaign **laid, const struct td_campaign *campaign,
                const struct td_layer *layers, const bool *chosen, size_t count)
{
	struct td_lay lay;

	td_lay_begin(&lay, campaign);
	for (size_t i = 0; i < count; i++)
		if (chosen[i])
			td_lay_one(&lay, &layers[i]);
	*laid = lay.campaign;
}
