/*
 * Write random texts twice: as YAML to the first file, as JSON to the second,
 * for another parser to compare.
 */

#include "base/json.h"
#include "base/strbuf.h"
#include "random_text.h"
#include "yaml/emitter.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	SAMPLES = 4000
};

/* A text in every position: item, value, key, the same in flow. */
static void
emit_sample(struct td_emitter *yaml, struct td_strbuf *json, const char *text)
{
	struct td_strbuf quoted = TD_STRBUF_INIT;
	const char *q;

	td_json_add(&quoted, text);
	q = quoted.text;
	td_strbuf_addf(json,
	               "%s[%s, {%s: %s, \"list\": [%s, []]}, [%s, {%s: %s}]]",
	               json->length > 1 ? ",\n" : "", q, q, q, q, q, q, q);
	td_strbuf_clear(&quoted);

	td_emit_list(yaml, NULL);
	td_emit_text(yaml, NULL, text);
	td_emit_map(yaml, NULL);
	td_emit_text(yaml, text, text);
	td_emit_list(yaml, "list");
	td_emit_text(yaml, NULL, text);
	td_emit_list(yaml, NULL);
	td_emit_end(yaml);
	td_emit_end(yaml);
	td_emit_end(yaml);
	td_emit_flow_list(yaml, NULL);
	td_emit_text(yaml, NULL, text);
	td_emit_map(yaml, NULL);
	td_emit_text(yaml, text, text);
	td_emit_end(yaml);
	td_emit_end(yaml);
	td_emit_end(yaml);
}

static int
write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	if (!file)
		return 1;
	fputs(text, file);
	return fclose(file) != 0;
}

int
main(int argc, char **argv)
{
	struct td_emitter *yaml = td_emitter_new();
	struct td_strbuf json = TD_STRBUF_INIT;
	struct td_strbuf text = TD_STRBUF_INIT;
	uint64_t state = 7;
	char *emitted;
	int failed;

	if (argc != 3)
		return 2;
	td_emit_list(yaml, NULL);
	td_strbuf_add_char(&json, '[');
	for (unsigned i = 0; i < 2000; i++)
		td_strbuf_add(&text, "dài ");
	emit_sample(yaml, &json, text.text);
	for (unsigned i = 0; i < SAMPLES; i++) {
		random_text(&text, &state);
		emit_sample(yaml, &json, text.text);
	}
	td_strbuf_add(&json, "]\n");
	td_emit_end(yaml);
	emitted = td_emitter_finish(yaml);
	failed = write_file(argv[1], emitted) || write_file(argv[2], json.text);
	free(emitted);
	td_emitter_free(yaml);
	td_strbuf_clear(&json);
	td_strbuf_clear(&text);
	return failed;
}
