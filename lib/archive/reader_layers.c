/* The later documents of a campaign: found, read, and laid over it. */

#include "archive/reader_parts.h"
#include "base/alloc.h"
#include "base/strbuf.h"
#include "record/amendment.h"
#include "record/campaign_layer.h"
#include "record/guidance.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A campaign with some of its layers laid over it. */
struct version {
	bool *chosen; /* which */
	struct td_campaign *campaign;
};

struct td_reader_layers {
	char *campaign;
	struct td_strlist broken; /* paths of what cannot be read */
	bool guidance_only;       /* nothing else is broken */
	struct td_strlist ids;
	struct td_layer *layers; /* sorted */
	size_t count;
	size_t capacity;
	struct version *versions;
	size_t version_count;
	size_t version_capacity;
};

static void
add(struct td_reader_layers *layers, struct td_layer layer)
{
	layers->layers = td_grow(layers->layers, layers->count,
	                         &layers->capacity, sizeof *layers->layers);
	layers->layers[layers->count++] = layer;
}

/* What is not understood of one is said and passed over. */
static void
read_one(struct td_reader_layers *layers, struct td_reader *reader,
         enum td_kind kind, const char *path, const char *id,
         struct td_diag *diag)
{
	struct td_document *document;
	struct td_amendment *amendment;
	struct td_guidance *guidance;
	enum td_status values;

	if (td_reader_document(&document, reader, kind, path, diag) != TD_OK) {
		td_strlist_add(&layers->broken, path);
		if (kind == TD_KIND_AMENDMENT)
			layers->guidance_only = false;
		return;
	}
	if (kind == TD_KIND_AMENDMENT) {
		td_amendment_read(&amendment, document);
		values = td_amendment_check_values(amendment, diag);
		add(layers, td_layer_of_amendment(amendment, id));
	} else {
		td_guidance_read(&guidance, document);
		values = td_guidance_check_values(guidance, diag);
		add(layers, td_layer_of_guidance(guidance, id));
	}
	(void)values;
}

static void
read_all(struct td_reader_layers *layers, struct td_reader *reader,
         enum td_kind kind, const char *folder, struct td_diag *diag)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_strbuf directory = TD_STRBUF_INIT;

	td_strbuf_addf(&directory, "campaigns/%s/%s", layers->campaign, folder);
	if (td_reader_list(&paths, reader, kind, directory.text, diag) !=
	    TD_OK) {
		td_strlist_add(&layers->broken, directory.text);
		layers->guidance_only = false;
	}
	for (size_t i = 0; i < paths.count; i++) {
		struct td_layout layout;

		if (!td_layout_parse(&layout, paths.items[i]))
			continue;
		td_strlist_add(&layers->ids, layout.id);
		td_layout_clear(&layout);
		read_one(layers, reader, kind, paths.items[i],
		         layers->ids.items[layers->ids.count - 1], diag);
	}
	td_strbuf_clear(&directory);
	td_strlist_clear(&paths);
}

/* Read when the campaign is first asked for. */
static struct td_reader_layers *
layers_of(struct td_reader *reader, const char *campaign, struct td_diag *diag)
{
	struct td_reader_layers *made;

	for (size_t i = 0; i < reader->layers_count; i++)
		if (strcmp(reader->layers[i]->campaign, campaign) == 0)
			return reader->layers[i];
	made = td_alloc(1, sizeof *made);
	made->campaign = td_strdup(campaign);
	made->guidance_only = true;
	read_all(made, reader, TD_KIND_AMENDMENT, "amendments", diag);
	read_all(made, reader, TD_KIND_GUIDANCE, "guidance", diag);
	td_layers_sort(made->layers, made->count);
	reader->layers = td_grow(reader->layers, reader->layers_count,
	                         &reader->layers_capacity,
	                         sizeof(struct td_reader_layers *));
	reader->layers[reader->layers_count++] = made;
	return made;
}

/* The campaign with these laid over it, made once; takes `chosen` over. */
static const struct td_campaign *
version_of(struct td_reader_layers *layers, const struct td_campaign *campaign,
           bool *chosen)
{
	size_t size = layers->count * sizeof *chosen;
	struct version *made;

	for (size_t i = 0; i < layers->version_count; i++)
		if (memcmp(layers->versions[i].chosen, chosen, size) == 0) {
			free(chosen);
			return layers->versions[i].campaign;
		}
	layers->versions = td_grow(layers->versions, layers->version_count,
	                           &layers->version_capacity,
	                           sizeof *layers->versions);
	made = &layers->versions[layers->version_count++];
	made->chosen = chosen;
	td_campaign_lay(&made->campaign, campaign, layers->layers, chosen,
	                layers->count);
	return made->campaign;
}

static const struct td_campaign *
lay(struct td_reader_layers *layers, const struct td_campaign *record,
    struct td_date day, const struct td_known *known)
{
	bool *chosen;

	if (layers->count == 0)
		return record;
	chosen = td_alloc(layers->count, sizeof *chosen);
	td_layers_choose(chosen, layers->layers, layers->count, day, known);
	return version_of(layers, record, chosen);
}

enum td_found
td_reader_campaign_in_part(const struct td_campaign **campaign,
                           struct td_reader *reader, const char *id,
                           enum td_look look, struct td_date day,
                           struct td_diag *diag)
{
	const struct td_campaign *record;
	enum td_found found = td_reader_campaign(&record, reader, id, diag);
	struct td_reader_layers *layers;

	assert(td_look_has(look, TD_DATED_CAMPAIGN));
	(void)look;
	if (found != TD_FOUND)
		return found;
	layers = layers_of(reader, id, diag);
	if (!layers->guidance_only)
		return TD_BROKEN;
	*campaign = lay(layers, record, day, reader->known);
	return TD_FOUND;
}

enum td_found
td_reader_campaign_on(const struct td_campaign **campaign,
                      struct td_reader *reader, const char *id,
                      enum td_look look, struct td_date day,
                      struct td_diag *diag)
{
	const struct td_campaign *laid;
	enum td_found found = td_reader_campaign_in_part(&laid, reader, id,
	                                                 look, day, diag);

	if (found != TD_FOUND)
		return found;
	if (layers_of(reader, id, diag)->broken.count > 0)
		return TD_BROKEN;
	*campaign = laid;
	return TD_FOUND;
}

enum td_found
td_reader_layers_of(const struct td_layer **list, size_t *count,
                    struct td_reader *reader, const char *campaign,
                    struct td_diag *diag)
{
	const struct td_reader_layers *layers = layers_of(reader, campaign,
	                                                  diag);

	*list = layers->layers;
	*count = layers->count;
	return layers->broken.count > 0 ? TD_BROKEN : TD_FOUND;
}

const struct td_strlist *
td_reader_layers_broken(struct td_reader *reader, const char *campaign)
{
	return &layers_of(reader, campaign, NULL)->broken;
}

static void
free_layers(struct td_reader_layers *layers)
{
	for (size_t i = 0; i < layers->version_count; i++) {
		td_campaign_free(layers->versions[i].campaign);
		free(layers->versions[i].chosen);
	}
	/* They borrow the const; here is who made them. */
	for (size_t i = 0; i < layers->count; i++) {
		td_amendment_free(
		    (struct td_amendment *)layers->layers[i].amendment);
		td_guidance_free(
		    (struct td_guidance *)layers->layers[i].guidance);
	}
	free(layers->versions);
	free(layers->layers);
	td_strlist_clear(&layers->broken);
	td_strlist_clear(&layers->ids);
	free(layers->campaign);
	free(layers);
}

void
td_reader_free_layers(struct td_reader *reader)
{
	for (size_t i = 0; i < reader->layers_count; i++)
		free_layers(reader->layers[i]);
	free(reader->layers);
}
