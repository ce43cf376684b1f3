/*
 * Any text as a template, filled from a store whose awards are decided: some
 * kind of document, on one of the three papers, as its bytes decide.
 */

#include "mutate.h"
#include "run_command.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

fuzz_command document_draft_main;

static const char *store;

/* What can be drafted of that store. */
static const char *const drafts[][4] = {
	{ "to-trinh", "ha-tinh-2026", NULL, NULL },
	{ "danh-sach", "ha-tinh-2026", NULL, NULL },
	{ "quyet-dinh", "mau-khen-thuong", NULL, NULL },
	{ "quyet-dinh", "ha-tinh-2026", NULL, NULL },
	{ "bang-khen", "ha-tinh-2026", NULL, NULL },
	{ "phieu", "ha-tinh-2026", NULL, NULL },
	{ "bien-ban", "ha-tinh-2026", NULL, NULL },
	{ "quyet-dinh", "mau-khen-thuong", "--about", "revoke" },
};

static const char *const formats[] = { "text", "json", "fodt" };

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	store = fuzz_store("decided");
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_yaml(data, size, max, 0, seed);
}

size_t
LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size,
                          const uint8_t *second, size_t second_size,
                          uint8_t *out, size_t max, unsigned int seed)
{
	return fuzz_cross_yaml(first, first_size, 0, second, second_size, 0,
	                       out, max, seed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const size_t count = sizeof drafts / sizeof *drafts;
	const char *const *draft;
	size_t sum = size;

	fuzz_write(store, "templates/fuzz.yaml", data, size);
	for (size_t i = 0; i < size; i++)
		sum = sum * 31 + data[i];
	draft = drafts[sum % count];
	fuzz_run(document_draft_main,
	         (const char *const[]){
		     "document-draft", draft[0], "-C", store, "--template",
		     "fuzz", "--campaign", draft[1], "--format",
		     formats[sum / count % 3], draft[2], draft[3], NULL });
	return 0;
}
