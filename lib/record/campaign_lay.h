/* How one later document is laid over a campaign. Private to the layer. */
#ifndef TD_RECORD_CAMPAIGN_LAY_H
#define TD_RECORD_CAMPAIGN_LAY_H

#include "base/strbuf.h"
#include "record/campaign_layer.h"
#include "yaml/arena.h"

/* A campaign that layers are being laid over. */
struct td_lay {
	struct td_campaign *campaign; /* the copy that is changed */
	struct td_arena *arena;       /* its own */
	td_change_visit *visit;       /* NULL: nobody asks */
	void *context;
};

/* Begin with a copy of the campaign's record; td_campaign_free() ends it. */
void
td_lay_begin(struct td_lay *lay, const struct td_campaign *campaign);

void
td_lay_one(struct td_lay *lay, const struct td_layer *layer);

void
td_lay_words(struct td_lay *lay, const struct td_layer *layer);

void
td_lay_awards(struct td_lay *lay, const struct td_layer *layer);

/* The days that guidance gives to duties. */
void
td_lay_guidance(struct td_lay *lay, const struct td_layer *layer);

/*
 * "V.2.b; 3120/SNV-TĐKT, 2.a": the place in the campaign's own document, which
 * may be NULL, then the later document and the place in it.
 */
const char *
td_lay_cite(struct td_lay *lay, const struct td_layer *layer, const char *own,
            const char *section);

/* What all lists of a campaign need to know of their parts. */
struct td_lay_sort {
	enum td_change_of what;
	size_t size;
	/* What a part is known by, as text; "" where it does not say. The
	 * second is what a replacement takes the place of. */
	void (*name)(struct td_strbuf *name, const void *part);
	void (*place)(struct td_strbuf *name, const void *part);
	const struct td_node *(*node)(const void *part);
	/* A part that comes from a layer is made ready; old: what it takes the
	 * place of, or NULL. */
	void (*finish)(struct td_lay *lay, const struct td_layer *layer,
	               void *part, const void *old);
	/* NULL: what is added comes last. */
	bool (*goes_before)(const void *added, const void *held);
};

struct td_lay_parts {
	const void *items;
	size_t count;
};

struct td_lay_change {
	struct td_lay_parts add;
	struct td_lay_parts replace;
	struct td_lay_parts end;
};

/* Change one list: first what is ended, then what is replaced, then what is
 * added. Returns the parts, which are the copy's; *count is set. */
void *
td_lay_list(size_t *count, struct td_lay *lay, const struct td_layer *layer,
            const struct td_lay_sort *sort, void *items,
            const struct td_lay_change *change);

#endif
