/*
 * A campaign as of a day: its record with the later documents that are in
 * force laid over it.
 */
#ifndef TD_RECORD_CAMPAIGN_LAYER_H
#define TD_RECORD_CAMPAIGN_LAYER_H

#include "record/asof.h"
#include "record/campaign_changes.h"

struct td_amendment;
struct td_guidance;

/* A later document: one of the two is not NULL. */
struct td_layer {
	const struct td_amendment *amendment;
	const struct td_guidance *guidance;
	const char *id; /* as its file is called */
	/* The rest follows from the record. */
	const char *path; /* as findings call it */
	const struct td_document_ref *paper;
	const struct td_changes *changes;
	struct td_date from;   /* the first day on which it is in force */
	struct td_date dated;  /* of the document */
	struct td_day entered; /* else its date; may be absent */
	bool is_entered;       /* it says when it was entered */
};

/* id is borrowed. */
struct td_layer
td_layer_of_amendment(const struct td_amendment *amendment, const char *id);

struct td_layer
td_layer_of_guidance(const struct td_guidance *guidance, const char *id);

/* In the order in which they are laid: by their first day, then by date, then
 * by path. */
void
td_layers_sort(struct td_layer *layers, size_t count);

/*
 * Which of sorted layers are in force on a day, one flag each. An amendment
 * that a later one ends is not, from that one's first day on; one that ends
 * others and is ended itself ends nothing. known: see td_known_counts(). What
 * is dated after the day reaches back to it, and so is later than whatever was
 * filed for that day.
 */
void
td_layers_choose(bool *chosen, const struct td_layer *layers, size_t count,
                 struct td_date day, const struct td_known *known);

/*
 * Lay the chosen ones over a campaign, in their order. The layers and what they
 * were read from must live as long. What a layer names and is not there is
 * passed over. The caller frees it.
 */
void
td_campaign_lay(struct td_campaign **laid, const struct td_campaign *campaign,
                const struct td_layer *layers, const bool *chosen,
                size_t count);

/* The last of the first `count` layers that ends an amendment of that id; NULL:
 * none does. */
const struct td_layer *
td_layers_end_of(const struct td_layer *layers, size_t count, const char *id);

/*
 * Which of the first `count` of sorted layers are in force on the first day of
 * the one at `index`, which counts itself; one flag each. known: see
 * td_known_counts().
 */
void
td_layers_choose_before(bool *chosen, const struct td_layer *layers,
                        size_t count, size_t index,
                        const struct td_known *known);

/*
 * Visit each change of the layer at `index` that could not be made on the first
 * day of that layer, by what counts as known.
 */
void
td_layer_each_fault(const struct td_campaign *campaign,
                    const struct td_layer *layers, size_t index,
                    const struct td_known *known, td_change_visit *visit,
                    void *context);

#endif
